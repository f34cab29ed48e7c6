import type { Answer } from '../../shared/api/client.ts'

/** What the pages about meetings read. */
export type Listed = Answer<'GET /api/families/:family/meetings'>
export type Meeting = Listed['meetings'][number]
export type { Room as RoomAnswer } from '../../../contract/family.ts'
