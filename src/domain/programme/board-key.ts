import type { Programme } from './schema.ts'

/** The key of a board, also of one that a programme from before tells of itself. */
export const boardKey = (board: Programme['boards'][number]): string => (typeof board === 'string' ? board : board.id)
