import type { Answer } from '../api/client.ts'
import { useTextOf } from '../text/texts.ts'
import type { minutesDa } from './texts.da.ts'

/** What the pages of minutes read. */
export type Minutes = Answer<'GET /api/minutes/:family/:meeting'>
export type MinutesItem = Minutes['items'][number]
export type Line = MinutesItem['lines'][number]
export type OwnMinutesText = Answer<'GET /api/own/families/:family/minutes'>['texts'][number]

export const useMinutesText = () => useTextOf<keyof typeof minutesDa>()
