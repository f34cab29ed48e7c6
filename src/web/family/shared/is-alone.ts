import type { Opened } from '../../../contract/family.ts'

/**
 * Whether nothing of what others share reaches this reader: behind a wall, or not yet let in. Such a reader meets a page
 * of their own, which is the same whether a plan exists or not.
 */
export const isAlone = (room: Pick<Opened, 'family' | 'team' | 'goals' | 'people' | 'may'>): boolean =>
  room.family === null &&
  room.team.length + room.goals.length === 0 &&
  room.people.every(({ id }) => id === room.may.me)
