import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { roomAt } from '../support/room.ts'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const bond = (fields: object) => ({
  person: w.id.mother,
  kind: 'mother',
  relative: w.id.daughter,
  inHousehold: true,
  startsOn: '2014-05-06',
  endsOn: null,
  source: 'told',
  ...fields,
})
const relate = async (fields: object) => (await w.coordinator()).send('POST', w.family('/relationships'), bond(fields))

test('a relationship is written once and ended', async () => {
  const { id } = (await relate({})).json<Saved>()
  expect((await w.room()).relationships).toEqual([
    expect.objectContaining({ id, person: w.id.mother, kind: 'mother', relative: w.id.daughter, inHousehold: true }),
  ])
  const end = await (
    await w.coordinator()
  ).send('PUT', w.family(`/relationships/${id}`), {
    inHousehold: false,
    startsOn: '2014-05-06',
    endsOn: '2026-08-01',
    basedOn: 1,
  })
  expect(end.json()).toEqual({ id, version: 2 })
})

test('a person of another family is refused like one that does not exist', async () => {
  const [foreign, unknown] = [await relate({ relative: w.id.stranger }), await relate({ relative: randomUUID() })]
  expect([foreign.statusCode, foreign.json().field]).toEqual([400, 'relative'])
  expect(unknown.body).toBe(foreign.body)
})

test('nobody is their own mother, and no period ends before it begins', async () => {
  expect((await relate({ relative: w.id.mother })).json().field).toBe('relative')
  expect((await relate({ endsOn: '2013-01-01' })).json().field).toBe('endsOn')
})

test('told again from either side it stands once, also when two write it in the same instant', async () => {
  const coordinator = await w.coordinator()
  const siblings = { person: w.id.daughter, kind: 'full-sibling', relative: w.id.son, startsOn: null }
  const turned = { ...siblings, person: w.id.son, relative: w.id.daughter }
  const url = w.family('/relationships')
  const answers = await Promise.all(
    [siblings, turned, siblings, turned].map((fields) => coordinator.send('POST', url, bond(fields))),
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  const stand = (await w.room()).relationships.filter((one) => one.kind === 'full-sibling')
  expect(stand).toHaveLength(1)
})

test('nobody becomes the mother of their own mother, nor of somebody who is older', async () => {
  const mother = await relate({})
  expect([200, 409]).toContain(mother.statusCode)
  const turned = await relate({ person: w.id.daughter, kind: 'mother', relative: w.id.mother, startsOn: null })
  expect([turned.statusCode, turned.json().code, turned.json().field]).toEqual([409, 'bond-impossible', 'kind'])
  expect(turned.json().detail).toMatch(/^Det kan ikke passe/)
  const older = await relate({ person: w.id.daughter, kind: 'parent', relative: w.id.father, startsOn: null })
  expect([older.statusCode, older.json().detail]).toEqual([
    409,
    'Det kan ikke passe: den ældste af de to er født sidst. Vend relationen om, eller ret fødselsdatoen.',
  ])
})

test('custody changes hands in one instant', async () => {
  const url = w.family(`/people/${w.id.son}/custody`)
  const shown = async () => (await w.room()).custody.filter((c) => c.child === w.id.son)
  const before = await shown()
  const basedOn = before.map(({ id, version }) => ({ id, version }))
  const half = await (
    await w.coordinator()
  ).send('PUT', url, { kind: 'joint', holders: [w.id.mother], source: 'told', basedOn })
  expect([half.statusCode, half.json().field]).toEqual([400, 'holders'])
  const stranger = await (
    await w.coordinator()
  ).send('PUT', url, { kind: 'sole', holders: [w.id.stranger], source: 'told', basedOn })
  expect([stranger.statusCode, stranger.json().field]).toEqual([400, 'holders'])
  const sole = await (
    await w.coordinator()
  ).send('PUT', url, {
    kind: 'sole',
    holders: [w.id.mother],
    source: 'document',
    basedOn,
    reason: 'Aftalt hos Familieretshuset',
  })
  expect(sole.statusCode, sole.body).toBe(200)
  const after = await shown()
  const now = '2026-09-01T08:00:00.000Z'
  expect(after.filter((c) => c.endsAt === null)).toEqual([
    expect.objectContaining({ holder: w.id.mother, kind: 'sole', startsAt: now }),
  ])
  expect(after.filter((c) => c.endsAt !== null).map((c) => c.endsAt)).toEqual([now, now])
  const late = await (
    await w.coordinator()
  ).send('PUT', url, { kind: 'sole', holders: [w.id.father], source: 'told', basedOn, reason: 'Fortalt af far' })
  expect(late.json().code).toBe('changed-meanwhile')
})

test('a protected address takes its history along, and those who read only ordinary contacts lose it', async () => {
  const contacts = w.family(`/people/${w.id.mother}/contacts`)
  const { id } = (
    await (
      await w.coordinator()
    ).send('POST', contacts, { kind: 'address', value: 'SNART-HEMMELIG 12', protected: false, startsOn: null })
  ).json<Saved>()
  await (
    await w.coordinator()
  ).send('PUT', `${contacts}/${id}`, { value: 'SNART-HEMMELIG 14', endsOn: null, basedOn: 1 })
  const move = await (
    await w.coordinator()
  ).send('PUT', `${contacts}/${id}/protection`, { protected: true, reason: 'Navne- og adressebeskyttelse', basedOn: 2 })
  expect(move.statusCode, move.body).toBe(200)
  const shown = (await w.room()).people.find((p) => p.id === w.id.mother)?.contacts.find((c) => c.id === id)
  expect(shown).toMatchObject({ protected: true, value: 'SNART-HEMMELIG 14', version: 3 })
  const compartments = await compartmentsOf(id)
  expect(compartments).toEqual([{ sensitivity: 3, entries: 3, reasons: ['Navne- og adressebeskyttelse'] }])
  const again = await (
    await w.coordinator()
  ).send('PUT', `${contacts}/${id}/protection`, { protected: true, reason: 'Igen', basedOn: 3 })
  expect(again.json().code).toBe('already-so')
})

test('a firewall closes the other one’s view of plan, team and consents at once, and only the coordinator sets it', async () => {
  await w.endWall()
  const view = async () => roomAt(await w.father(), w.own())
  expect(await view()).toMatchObject({ plan: { id: w.id.plan } })
  expect((await view()).team.length).toBeGreaterThan(0)
  const wall = { protected: w.id.mother, other: w.id.father, kind: 'violence' }
  expect((await (await w.jobAdviser()).send('POST', w.family('/firewalls'), wall)).json().code).toBe('not-yours')
  expect(
    (await (await w.coordinator()).send('POST', w.family('/firewalls'), { ...wall, other: w.id.stranger })).json()
      .field,
  ).toBe('other')
  expect((await (await w.coordinator()).send('POST', w.family('/firewalls'), wall)).statusCode).toBe(200)
  expect(await view()).toMatchObject({
    family: null,
    plan: null,
    goals: [],
    team: [],
    bases: [],
    custody: [],
    relationships: [],
  })
  expect((await (await w.coordinator()).send('POST', w.family('/firewalls'), wall)).json().code).toBe('already-so')
})

async function compartmentsOf(object: string): Promise<unknown[]> {
  const client = await w.app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${w.municipality}'`)
    const { rows: all } = await client.query<{ ids: string }>(
      `select string_agg(id::text, ',') as ids from compartment where municipality = $1`,
      [w.municipality],
    )
    await client.query(`set local app.ring = '{${all[0]?.ids ?? ''}}'`)
    const { rows } = await client.query(
      `select c.sensitivity, count(*)::int as entries, array_remove(array_agg(h.reason), null) as reasons
       from history h join compartment c on c.municipality = $1 and c.id = h.compartment where h.municipality = $1 and h.object = $2 group by c.sensitivity`,
      [w.municipality, object],
    )
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}
