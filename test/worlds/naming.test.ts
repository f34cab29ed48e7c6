import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Compartment } from '../../src/access/facts.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { maySee } from './oracle.ts'
import { markOf } from './stored-ids.ts'
import { storeWorld } from './stored-world.ts'
import { NOW, type World } from './world.ts'

/**
 * In random worlds everybody who works with a family names everybody: the people of their family and of others, and their
 * colleagues. What the server lets be named is held against the rule said once more, and against what the forms list.
 */
const SEEDS = [7, 13, 21, 42, 65, 86, 107, 128, 149, 170]
const { rules } = loadPresets()
let app: TestApp
let worlds: World[]
beforeAll(async () => {
  app = await testApp({ now: NOW })
  worlds = []
  for (const seed of SEEDS) worlds.push(await storeWorld(app.store, seed))
})
afterAll(() => app.close())

const on = (s: { startsAt: string; endsAt: string | null }): boolean =>
  s.startsAt <= NOW && (s.endsAt === null || NOW < s.endsAt)
const at = (caseId: string | null, change: Partial<Compartment>): Compartment => ({
  id: 0,
  caseId,
  subject: null,
  category: 'cooperation',
  sensitivity: 1,
  audience: 'family',
  audienceId: null,
  department: null,
  ...change,
})

/** Whether somebody is there for this employee, and whether a wall keeps them apart in this family. */
function rule(world: World, employee: string, caseId: string, person: string) {
  const ever = (one: string): boolean => world.participations.some((p) => p.caseId === caseId && p.person === one)
  const isHere = world.participations.some((p) => p.caseId === caseId && p.person === person && on(p))
  const readsName = maySee(
    world,
    rules,
    { kind: 'employee', id: employee },
    'coordination',
    at(null, { subject: person, category: 'identity' }),
  )
  const isApart = world.firewalls.some(
    (f) => f.other === person && on(f) && (f.caseId === caseId || (ever(f.protected) && ever(person))),
  )
  const worksFor = world.memberships.some(
    (m) => m.employee === employee && m.caseId === caseId && m.party === person && on(m),
  )
  return { isKnown: isHere && readsName, isApart, worksFor }
}

test('nobody kept apart or unknown is named, and the forms list exactly the others', async () => {
  const told = { written: 0, apart: 0, unknown: 0 }
  for (const world of worlds)
    for (const { id: employee } of world.employees) {
      const browser = await app.as({ municipality: world.municipality, employee })
      for (const { id: caseId } of world.cases) {
        const family = `/api/families/${caseId}`
        const options = await browser.get(`${family}/plan-options`)
        if (options.statusCode !== 200) continue
        const listed = new Set<string>(options.json().nameable.people)
        for (const { id: person } of world.people) {
          const { isKnown, isApart, worksFor } = rule(world, employee, caseId, person)
          const mayStand = isKnown && (!isApart || worksFor)
          expect(listed.has(person), `${employee} lists ${person} in ${caseId}`).toBe(mayStand)
          const answer = await browser.send('POST', `${family}/goals`, {
            ownWords: 'Vi vil spise sammen',
            whoseWords: person,
            wishedChange: 'Alle ved bordet',
            successCriterion: 'Tre aftener om ugen',
            horizon: 'long-term',
            parentGoal: null,
            concerns: null,
            also: [],
            category: 'cooperation',
          })
          const what = `${employee} in ${caseId} of ${person}: ${answer.body}`
          // About the family as a whole nobody kept apart is named, whoever writes.
          const answers = !isKnown ? [404] : isApart ? [400, 403] : [200, 403, 409]
          expect(answers, what).toContain(answer.statusCode)
          if (answer.statusCode === 200) told.written++
          if (answer.statusCode === 400) told.apart++
          if (answer.statusCode === 404) told.unknown++
          expect(answer.body, what).not.toMatch(/skel|wall|beskyt/i)
        }
      }
    }
  expect(Math.min(told.written, told.apart, told.unknown), JSON.stringify(told)).toBeGreaterThan(0)
}, 120_000)

test('whoever is named to do something may read where it lies', async () => {
  const told = { written: 0, refused: 0 }
  for (const world of worlds) {
    // The worlds write a goal in every compartment; the product writes none in what two people say to each other.
    const talks = new Set(world.compartments.filter((c) => c.audience === 'conversation').map((c) => markOf(c.id)))
    for (const { id: employee } of world.employees) {
      const browser = await app.as({ municipality: world.municipality, employee })
      for (const { id: caseId } of world.cases) {
        const family = `/api/families/${caseId}`
        const options = await browser.get(`${family}/plan-options`)
        if (options.statusCode !== 200) continue
        const room = (await browser.get(family)).json() as {
          goals: { id: string; ownWords: string }[]
          may: { department: string }
        }
        const list = options.json().nameable.team as { employee: string; goals: string[] }[]
        for (const goal of room.goals.filter(({ ownWords }) => !talks.has(ownWords)).slice(0, 4))
          for (const { id: other } of world.employees) {
            const isListed = list.some((one) => one.employee === other && one.goals.includes(goal.id))
            const answer = await browser.send('POST', `${family}/actions`, {
              goal: goal.id,
              what: 'Ringe til skolen',
              responsible: { kind: 'employee', employee: other },
              due: '2027-01-01',
            })
            const what = `${employee} names ${other} at ${goal.id}: ${answer.body}`
            expect(isListed ? [200, 403, 409] : [400, 403, 404], what).toContain(answer.statusCode)
            const isWritten = answer.statusCode === 200
            const read = await (await app.as({ municipality: world.municipality, employee: other })).get(family)
            expect(!isWritten || read.body.includes(answer.json().id), what).toBe(true)
            told[isWritten ? 'written' : 'refused']++
          }
      }
    }
  }
  expect(Math.min(told.written, told.refused), JSON.stringify(told)).toBeGreaterThan(0)
}, 120_000)
