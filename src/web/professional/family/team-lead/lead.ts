import type { Answer } from '../../../shared/api/client.ts'

export type Lead = Answer<'GET /api/team-lead'>
export type Load = Lead['coordinators'][number]
export type Place = Lead['places'][number]
export type Wish = Lead['wishes'][number]
export type AnsweredWish = Lead['answered'][number]
