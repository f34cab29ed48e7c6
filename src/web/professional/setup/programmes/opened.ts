import type { Answer } from '../../../shared/api/client.ts'

/** A draft of a programme, as its page reads it. */
export type Opened = Answer<'GET /api/programme-drafts/:draft'>
