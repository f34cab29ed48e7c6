import type { Answer } from '../../shared/api/client.ts'

/** One thing that waits. */
export type Task = Answer<'GET /api/my-day'>['tasks'][number]
