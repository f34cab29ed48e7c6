import { afterAll, beforeAll, expect, test } from 'vitest'
import { atClosing, atTakingUp, groundsAtClosing, type Change, type Member } from '../../src/domain/course/standing.ts'
import { addDays, startOfDay } from '../../src/domain/shared/time.ts'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { storeWorld } from './stored-world.ts'
import { walk } from './walk.ts'
import { makeWorld, NOW, TODAY, type World } from './world.ts'

/**
 * Closing as a step of a random world: every read path is held against the oracle over
 * the world as it should have left it. Taking up again through the product is in test/course.
 */
interface Stage {
  readonly seed: number
  readonly caseId: string
  readonly coordinator: string
  readonly department: string
}

const holds = (s: { startsAt: string; endsAt: string | null }): boolean =>
  s.startsAt <= NOW && (s.endsAt === null || NOW < s.endsAt)

/** The first random world with a family whose coordinator keeps its common part. */
function findStage(from: number): Stage {
  for (let seed = from; seed < from + 400; seed++) {
    const world = makeWorld(seed)
    for (const m of world.memberships) {
      const place = commonPart(world, m.caseId)
      const alone = world.memberships.filter((o) => o.caseId === m.caseId && o.employee === m.employee).length === 1
      if (m.role === 'coordinator' && m.party === null && holds(m) && alone && place?.department === m.department)
        return { seed, caseId: m.caseId, coordinator: m.employee, department: m.department }
    }
  }
  throw new Error('no world has a coordinator')
}

const commonPart = (world: World, caseId: string) =>
  world.compartments.find(
    (c) => c.caseId === caseId && c.category === 'cooperation' && c.subject === null && c.audience === 'family',
  )

/** The world after a change to one family's team. */
function changed(world: World, caseId: string, change: Change): World {
  const memberships = world.memberships.map((m, place) => {
    const end = m.caseId === caseId ? change.ends.find(({ id }) => id === String(place)) : undefined
    return end ? { ...m, endsAt: end.endsAt } : m
  })
  return { ...world, memberships: [...memberships, ...change.begins.map((b) => ({ ...b, caseId, party: null }))] }
}

const team = (world: World, caseId: string): Member[] =>
  world.memberships.flatMap((m, place) => (m.caseId === caseId ? [{ ...m, id: String(place) }] : []))

let app: TestApp
beforeAll(async () => {
  app = await testApp({ now: NOW })
})
afterAll(() => app.close())

test('closed, a family is read by its own people and by nobody else but who closed it; what taking up leaves is one coordinator', async () => {
  const { seed, caseId, coordinator, department } = findStage(5000)
  const world = await storeWorld(app.store, seed)
  const place = commonPart(world, caseId)!
  const course = '0199dddd-0000-7000-8000-000000000001'
  await bulk(app.store.job, world.municipality, (w) =>
    w.write('course', [
      {
        id: course,
        compartment: place.id,
        case_id: caseId,
        programme: 'udenom-banderne',
        programme_version: '1.0.0',
        state: 'active',
        starts_on: '2026-01-01',
        updated_at: '2026-09-02T00:00:00Z',
      },
    ]),
  )
  const browser = await app.as({ municipality: world.municipality, employee: coordinator })
  const { meetingsAhead } = (await browser.get(`/api/families/${caseId}/course`)).json<{
    meetingsAhead: { id: string; own: boolean }[]
  }>()
  const closed = await browser.send('POST', `/api/families/${caseId}/closings`, {
    basedOn: 1,
    reason: 'familiens-eget-valg',
    note: null,
    decidedBy: 'Familien',
    handedTo: 'nobody',
    handedDepartment: null,
    handedName: null,
    handedOn: null,
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    meetings: meetingsAhead
      .filter(({ own }) => own)
      .map(({ id }) => ({ meeting: id, becomes: 'called-off', reason: 'Forløbet er slut' })),
    afterCare: null,
  })
  expect(closed.statusCode, closed.body).toBe(200)

  const isCalledOff = meetingsAhead.some(({ own }) => own)
  const dayEndsAt = startOfDay(addDays(TODAY, 1))
  const leaving = atClosing(team(world, caseId), { at: NOW, dayEndsAt, closer: coordinator, contact: null })
  const grounds = world.bases.filter((b) => b.caseId === caseId)
  const over = groundsAtClosing(grounds, NOW)
  const after: World = {
    ...changed(world, caseId, leaving),
    bases: world.bases.map((b) => (over.includes(b.id) ? { ...b, endsAt: NOW } : b)),
    // Whoever works for the municipality is in none of its meetings any more, and nobody is in one that was called off.
    admissions: world.admissions.map((a) =>
      a.caseId === caseId && notOver(a) && (isCalledOff || a.employee !== null)
        ? { ...a, endsAt: NOW, early: true }
        : a,
    ),
  }
  expect((await walk(app, after, true)).slice(0, 5)).toEqual([])

  // Somebody of the same department who was not there takes over; what was is not given back by it.
  const next = world.employees.find((e) => e.id !== coordinator && e.department === department)?.id ?? coordinator
  const coming = atTakingUp(team(after, caseId), { at: NOW, coordinator: { employee: next, department } })
  expect(coming.begins).toMatchObject([{ employee: next, role: 'coordinator', endsAt: null }])
  const again = changed(after, caseId, coming)
  const standing = again.memberships.filter((m) => m.caseId === caseId && holds(m))
  expect(standing.map((m) => m.employee)).toEqual([next])
  expect(again.bases.filter((b) => b.caseId === caseId && b.withdrawnAt === null && b.endsAt === null)).toEqual([])
}, 200_000)

const notOver = (m: { endsAt: string | null }): boolean => m.endsAt === null || m.endsAt > NOW
