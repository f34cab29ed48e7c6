import type { Answer } from '../../shared/api/client.ts'

/** One referral with what is to be decided about it, as the server answers it. */
export type Intake = Answer<'GET /api/intake/:family'>
