import type { Answer } from '../../shared/api/client.ts'

/** The statutory plans that a family's plan stands beside, as the page reads them. */
export type Links = Answer<'GET /api/families/:family/statutory-links'>
export type StatutoryLink = Links['links'][number]
