import type { Answer } from '../../shared/api/client.ts'

/** The open family, as the pages about access read it. */
export type RoomAnswer = Answer<'GET /api/families/:family'>
