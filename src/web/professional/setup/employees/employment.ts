import type { Answer } from '../../../shared/api/client.ts'

/** One employment, as its page reads it. */
export type Employment = Answer<'GET /api/settings/employees/:employee'>

/** What an employment's commands make read anew. */
export const anew = ['GET /api/settings/employees/:employee', 'GET /api/settings/employees'] as const
