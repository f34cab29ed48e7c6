import type { Answer } from '../../../shared/api/client.ts'

/** The family’s move as its page reads it. */
export type Moves = Answer<'GET /api/families/:family/moves'>
