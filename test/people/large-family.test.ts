import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { planWorld } from '../plan/support.ts'

const w = planWorld()
const START = '2026-01-01T00:00:00.000Z'
const kin = Array.from({ length: 60 }, () => randomUUID())

/** Sixty more of age, all of whom take part. */
beforeAll(async () => {
  await bulk(w.app.store.job, w.municipality, async (writer) => {
    await writer.write(
      'person',
      kin.map((id) => ({ id, born: '1980-01-01' })),
    )
    const participation = { case_id: w.id.family, stands_as: 'other-adult', own_access: false, in_initiative: true }
    await writer.write(
      'participation',
      kin.map((person) => ({ ...participation, id: randomUUID(), person, starts_at: START })),
    )
  })
})

const send = async (path: string, body: object) => (await w.coordinator()).send('POST', w.family(path), body)
const sentence = async (path: string, body: object): Promise<unknown[]> => {
  const answer = await send(path, body)
  const { field, detail } = answer.json<{ field: string; detail: string }>()
  return [answer.statusCode, field, detail]
}
const crowd = Array.from({ length: 101 }, () => randomUUID())

test('sixty people are asked to take part at once', async () => {
  const asked = await send('/consents', { kind: 'consent-to-take-part', persons: kin })
  expect(asked.statusCode, asked.body).toBe(200)
})

test('a goal, and a plan that an act asks for, may be about sixty', async () => {
  const [first, ...others] = kin
  const goal = await send('/goals', w.goal({ concerns: first, also: others, category: 'cooperation' }))
  expect(goal.statusCode, goal.body).toBe(200)
  const link = { kind: 'barnets-plan', ownerDepartment: 'familie', reference: null, nextOn: null }
  const noted = await send('/statutory-links', { ...link, persons: kin, goals: [], measures: [] })
  expect(noted.statusCode, noted.body).toBe(200)
})

test('more than a family has is refused with how many there may be', async () => {
  const agreed = { what: 'Vi ses', agreedOn: '2026-08-01', employees: [], category: 'cooperation' }
  expect(await sentence('/oral-agreements', { ...agreed, persons: crowd })).toEqual([400, 'persons', 'Vælg højst 100.'])
  expect(await sentence('/goals', w.goal({ concerns: w.id.daughter, also: crowd }))).toEqual([
    400,
    'also',
    'Vælg højst 100.',
  ])
  expect(await sentence('/consents', { kind: 'consent-to-take-part', persons: crowd })).toEqual([
    400,
    'persons',
    'Vælg højst 100.',
  ])
  const meeting = { title: 'Alle sammen', day: '2026-12-01', time: '10:00', place: null, items: [] }
  expect(await sentence('/meetings', { ...meeting, team: crowd })).toEqual([400, 'team', 'Vælg højst 50.'])
})

test('five who hold custody are refused with how many there may be', async () => {
  const body = { kind: 'joint', holders: kin.slice(0, 5), source: 'told', reason: null, basedOn: [] }
  const answer = await (await w.coordinator()).send('PUT', w.family(`/people/${w.id.daughter}/custody`), body)
  expect([answer.statusCode, answer.json().field, answer.json().detail]).toEqual([400, 'holders', 'Vælg højst 4.'])
})
