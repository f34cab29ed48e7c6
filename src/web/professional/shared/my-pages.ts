import type { OwnPage } from '../../../domain/team/own-pages.ts'
import { useApi } from '../../shared/api/query.ts'

/** Where each page lies. */
export const addresses = {
  day: '/fag',
  families: '/fag/familier',
  intake: '/fag/henvendelser',
  'team-lead': '/fag/teams',
  grants: '/fag/bevillinger',
  programmes: '/fag/opsaetning/indsatser',
  supervision: '/fag/opsaetning/hvem-har-set',
  setup: '/fag/opsaetning',
  departments: '/fag/opsaetning/afdelinger',
  employees: '/fag/opsaetning/medarbejdere',
} as const satisfies Readonly<Record<OwnPage, string>>

/** What the reader can use. Where the answer fails, nothing is held back: each page answers for itself. */
export const useMyPages = () => {
  const { data, error } = useApi('GET /api/my-pages')
  return {
    title: data?.title ?? null,
    first: data?.first ?? 'day',
    isKnown: data !== undefined || error !== null,
    has: (page: OwnPage): boolean => data?.pages.includes(page) ?? error !== null,
  }
}
