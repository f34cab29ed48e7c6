import { printRoad } from '../../src/server/plan/print-road.ts'
import { Problem } from '../../src/server/problems.ts'
import { undertake } from '../../src/server/call.ts'
import type { Purpose } from '../../src/domain/shared/purpose.ts'
import type { Compartment } from '../../src/access/facts.ts'
import type { TestApp } from '../support/app.ts'
import { COMMON_NAME, meetingOf, snapshotOf } from './stored-world.ts'
import { askingOf, type World, type WorldActor } from './world.ts'

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
  /** For answers whose text cannot be read from their bytes (a PDF): what is put into them. */
  readonly text?: (t: TestApp, world: World, actor: WorldActor) => Promise<string>
  /** Which of the compartments that may be seen must show their row in one of the answers; the rest merely may. */
  readonly shows: (world: World, c: Compartment) => boolean
  /** Set where the worlds hold no row that this path would show; it is walked all the same. */
  readonly showsNothing?: true
}

const eachCase =
  (path: (caseId: string) => string) =>
  (world: World): string[] =>
    world.cases.map((c) => path(c.id))
const plans = (_: World, c: Compartment): boolean => c.audience !== 'author'

export const READ_PATHS: readonly ReadPath[] = [
  {
    route: 'GET /api/families/:family',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}`),
    shows: plans,
  },
  {
    route: 'GET /api/own/families/:family',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}`),
    shows: plans,
  },
  { route: 'GET /api/families', purpose: 'coordination', urls: () => ['/api/families'], shows: holdsFamily },
  { route: 'GET /api/own/families', purpose: 'own-insight', urls: () => ['/api/own/families'], shows: () => false },
  {
    route: 'GET /api/search',
    purpose: 'coordination',
    urls: () => [`/api/search?q=${COMMON_NAME}`],
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/snapshots/:snapshot',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/snapshots/${snapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/snapshots/:snapshot',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/snapshots/${snapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/coordination.csv',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/coordination.csv`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/plan-changes',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/plan-changes`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/plan-options',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/plan-options`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/road.pdf',
    purpose: 'coordination',
    urls: () => [],
    text: road('coordination'),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/road.pdf',
    purpose: 'own-insight',
    urls: () => [],
    text: road('own-insight'),
    shows: () => false,
  },
  { route: 'GET /api/intake', purpose: 'decision', urls: () => ['/api/intake'], shows: () => false },
  {
    route: 'GET /api/intake/:family',
    purpose: 'decision',
    urls: eachCase((id) => `/api/intake/${id}`),
    shows: () => false,
  },
  {
    route: 'GET /api/intake/:family/coordinators',
    purpose: 'decision',
    urls: eachCase((id) => `/api/intake/${id}/coordinators`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/meetings',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/families/${id}/meetings`),
    shows: () => false,
  },
  { route: 'GET /api/meetings', purpose: 'meeting', urls: () => ['/api/meetings'], shows: inMeeting },
  {
    route: 'GET /api/meetings/:family/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/meetings/${id}/${meetingOf(id)}`),
    shows: inMeeting,
  },
  { route: 'GET /api/own/meetings', purpose: 'meeting', urls: () => ['/api/own/meetings'], shows: inMeeting },
  {
    route: 'GET /api/own/meetings/:family/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/own/meetings/${id}/${meetingOf(id)}`),
    shows: inMeeting,
  },
  { route: 'GET /api/my-day', purpose: 'coordination', urls: () => ['/api/my-day'], shows: () => false },
  {
    route: 'GET /api/own/families/:family/log',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/log`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/log',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/log`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/rights',
    purpose: 'coordination',
    urls: (w) => w.cases.map((c) => `/api/families/${c.id}/rights?employee=${w.employees[0]!.id}`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/supervision/log',
    purpose: 'supervision',
    urls: (w) => w.people.map((p) => `/api/supervision/log?person=${p.id}`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/consents/choices',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/consents/choices`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/consents/choices',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/consents/choices`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/team/roles',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/team/roles`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/drafts/:key',
    purpose: 'casework',
    urls: () => ['/api/drafts/note'],
    shows: (_, c) => c.audience === 'author',
  },
]

function inMeeting(_: World, c: Compartment): boolean {
  return c.audience === 'meeting'
}

function holdsFamily(world: World, c: Compartment): boolean {
  const first = world.compartments.find(
    (o) => o.caseId === c.caseId && o.category === 'cooperation' && o.subject === null && o.audience === 'family',
  )
  return first?.id === c.id
}

/** What is put into each family's road on paper. */
function road(purpose: Purpose) {
  return async (t: TestApp, world: World, actor: WorldActor): Promise<string> => {
    const texts = world.cases.map((c) => {
      const undertaking = {
        asking: askingOf(world, actor, purpose),
        action: 'road.pdf',
        request: 'worlds',
        scope: { kind: 'case', caseId: c.id } as const,
      }
      return undertake(t.services, undertaking, (unit) =>
        printRoad(unit, { params: { family: c.id } }, t.services),
      ).then(JSON.stringify, refusedOnly)
    })
    return (await Promise.all(texts)).join()
  }
}

function refusedOnly(error: unknown): string {
  if (error instanceof Problem) return ''
  throw error
}
