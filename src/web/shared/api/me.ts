import type { Answer } from './client.ts'

export type Me = Answer<'GET /api/me'>

/** Tells one signed-in person from another. */
export const identityOf = ({ id, kind, displayName }: Me): string => [id, kind, displayName].join(' ')

/** Where a person belongs after sign-in. */
export const homeOf = ({ kind }: Pick<Me, 'kind'>): string => ({ employee: '/fag', citizen: '/familie', outsider: '/fag' })[kind]
