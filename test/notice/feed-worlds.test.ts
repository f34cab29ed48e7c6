import { afterAll, beforeAll, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { storeWorld } from '../worlds/stored-world.ts'
import { maySee } from '../worlds/oracle.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { actorsOf, isEmployed, NOW, type World, type WorldActor } from '../worlds/world.ts'

/** In random worlds a calendar shows the meetings that the oracle lets its owner go to, and no other. */
const { rules } = loadPresets()
const SEEDS = [301, 302, 303, 304, 305, 306, 307, 308]
let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

interface Stored {
  readonly case_id: string
  readonly employee: string | null
  readonly person: string | null
  readonly ends_at: string
  readonly meeting_at: string
}

/** Gives each invitation an hour of its own, so that a calendar entry says which it is; some before now, some after its end. */
async function spread(world: World): Promise<Stored[]> {
  return inMunicipality(t.store.app, world.municipality, async (client) => {
    const { rows } = await client.query<{ id: string; version: number }>(
      'select id, version from admission where municipality = $1 order by id',
      [world.municipality],
    )
    for (const [place, { id }] of rows.entries()) {
      const at = new Date(Date.parse(NOW) + (place - 2) * 7_200_000).toISOString()
      await client.query('update admission set meeting_at = $3 where municipality = $1 and id = $2', [
        world.municipality,
        id,
        at,
      ])
    }
    const { rows: stored } = await client.query<Stored>(
      'select case_id, employee, person, ends_at, meeting_at from admission where municipality = $1 order by meeting_at',
      [world.municipality],
    )
    return stored
  })
}

/**
 * Whether the oracle lets an actor open something at the meeting, on the day that it opens: an invitation is asked for as
 * if it had begun and named one item, everything else as it stands now.
 */
function mayGo(world: World, actor: WorldActor, a: Stored): boolean {
  if ((actor.kind === 'employee' ? a.employee : a.person) !== actor.id) return false
  if (a.ends_at <= NOW || a.ends_at <= a.meeting_at) return false
  const item = {
    id: -1,
    caseId: a.case_id,
    subject: null,
    category: 'cooperation',
    sensitivity: 1,
    audience: 'meeting',
    audienceId: a.case_id,
    department: null,
  } as const
  const spell = { startsAt: '2020-01-01T00:00:00.000Z', endsAt: a.ends_at }
  const open = { caseId: a.case_id, compartments: [-1], early: false, ...spell }
  const asked = { ...world, admissions: [{ ...open, employee: a.employee, person: a.person }] }
  return maySee(asked, rules, actor, 'meeting', item, NOW)
}

test('in random worlds a calendar shows exactly the meetings that the oracle allows', async () => {
  let shown = 0
  let held = 0
  for (const seed of SEEDS) {
    const world = await storeWorld(t.store, seed)
    const stored = await spread(world)
    for (const actor of actorsOf(world)) {
      const browser = await t.as({
        municipality: world.municipality,
        ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
      })
      const made = await browser.send('POST', '/api/calendar-feed')
      const isGone = actor.kind === 'employee' && !isEmployed(world, actor.id, NOW)
      expect(made.statusCode).toBe(isGone ? 404 : 200)
      if (isGone) continue
      const { pathname } = new URL(made.json().address)
      const answer = await t.app.inject({ method: 'GET', url: pathname })
      expect(answer.statusCode).toBe(200)
      const starts = [...answer.body.matchAll(/DTSTART:(\w+)/g)].map(([, start]) => start)
      const allowed = stored.filter((a) => mayGo(world, actor, a))
      held += stored.filter((a) => (a.employee ?? a.person) === actor.id).length - allowed.length
      expect(starts, `${seed} ${actor.kind} ${actor.id}`).toEqual(
        allowed.map((a) => `${a.meeting_at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`),
      )
      shown += starts.length
      // Nothing that lies in a compartment is marked otherwise than by a number in its text; a calendar has no text.
      expect(answer.body.replaceAll(/UID:\w+/g, '')).not.toMatch(/Møde|Punkt|Kort|Familien/)
    }
  }
  expect(shown).toBeGreaterThan(10)
  expect(held).toBeGreaterThan(10)
}, 120_000)
