import type { Purpose } from '../../src/domain/shared/purpose.ts'
import type { Compartment } from '../../src/access/facts.ts'
import { COMMON_NAME } from './stored-world.ts'
import type { World } from './world.ts'

/**
 * Every way in which rows of a case leave the product. A new route that reads joins this list in the same commit;
 * a test walks the application's routes and fails on one that is missing here.
 */
export interface ReadPath {
  /** The route's key. */
  readonly route: string
  readonly purpose: Purpose
  /** The addresses to ask in a world. */
  readonly urls: (world: World) => string[]
  /** Which of the compartments that may be seen must show their row in one of the answers; the rest merely may. */
  readonly shows: (world: World, c: Compartment) => boolean
}

const eachCase = (path: (caseId: string) => string) => (world: World): string[] => world.cases.map((c) => path(c.id))
const plans = (_: World, c: Compartment): boolean => c.audience !== 'author'

export const READ_PATHS: readonly ReadPath[] = [
  { route: 'GET /api/families/:family', purpose: 'coordination', urls: eachCase((id) => `/api/families/${id}`), shows: plans },
  { route: 'GET /api/own/families/:family', purpose: 'own-insight', urls: eachCase((id) => `/api/own/families/${id}`), shows: plans },
  { route: 'GET /api/families', purpose: 'coordination', urls: () => ['/api/families'], shows: holdsFamily },
  { route: 'GET /api/own/families', purpose: 'own-insight', urls: () => ['/api/own/families'], shows: () => false },
  { route: 'GET /api/search', purpose: 'coordination', urls: () => [`/api/search?q=${COMMON_NAME}`], shows: () => false },
  { route: 'GET /api/drafts/:key', purpose: 'casework', urls: () => ['/api/drafts/note'], shows: (_, c) => c.audience === 'author' },
]

function holdsFamily(world: World, c: Compartment): boolean {
  const first = world.compartments.find((o) => o.caseId === c.caseId && o.category === 'cooperation' && o.subject === null && o.audience === 'family')
  return first?.id === c.id
}
