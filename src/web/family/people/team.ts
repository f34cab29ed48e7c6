import type { Answer } from '../../shared/api/client.ts'

export type OwnTeam = Answer<'GET /api/own/families/:family/team'>
export type Member = OwnTeam['members'][number]
export type Wish = OwnTeam['wishes'][number]
