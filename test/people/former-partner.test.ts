import { expect, test } from 'vitest'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const send = async (method: 'POST' | 'PUT', rest: string, body: object) =>
  (await w.coordinator()).send(method, w.family(rest), body)
const person = (standsAs: string) => ({
  givenName: 'Per',
  familyName: 'Partner',
  born: '1980-01-01',
  due: null,
  cpr: null,
  noCprReason: null,
  standsAs,
  inInitiative: false,
})
const former = (id: string) => ({
  person: id,
  kind: 'former-partner',
  relative: w.id.mother,
  inHousehold: false,
  startsOn: '2024-01-01',
  endsOn: null,
  source: 'told',
})

test('a former partner is no part of the network, and gets no access, before somebody has found it safe', async () => {
  const { id } = (await send('POST', '/people', person('network'))).json<Saved>()
  expect((await send('POST', '/relationships', former(id))).json().code).toBe('partner.not-assessed')
  const other = (await send('POST', '/people', person('other-adult'))).json<Saved>()
  expect((await send('POST', '/relationships', former(other.id))).statusCode).toBe(200)
  const place = { standsAs: 'network', inInitiative: false }
  expect((await send('PUT', `/people/${other.id}/participation`, place)).json().code).toBe('partner.not-assessed')
  expect((await send('PUT', `/people/${other.id}/own-access`, { on: true })).json().code).toBe('partner.not-assessed')

  const found = { assessedOn: '2026-08-20', outcome: 'resource', violence: 'not-known', reason: 'Talt med alle tre' }
  const assess = `/people/${other.id}/partner-assessments`
  expect((await send('POST', assess, found)).json().field).toBe('violence')
  expect((await send('POST', assess, { ...found, assessedOn: '2027-01-01' })).json().field).toBe('assessedOn')
  const saved = (await send('POST', assess, { ...found, outcome: 'not-resource', violence: 'yes' })).json<Saved>()
  expect((await send('PUT', `/people/${other.id}/participation`, place)).json().code).toBe('partner.not-assessed')
  const right = { ...found, violence: 'no', why: 'Skrevet ind på den forkerte', basedOn: 1 }
  expect((await send('PUT', `/partner-assessments/${saved.id}`, right)).statusCode).toBe(200)
  expect((await send('PUT', `/people/${other.id}/participation`, place)).statusCode).toBe(200)
})

test('a bond told from the other side is the same bond; what is wrong is put right with a reason', async () => {
  const bond = { inHousehold: true, startsOn: null, endsOn: null, source: 'told' }
  const { id } = (
    await send('POST', '/relationships', { person: w.id.mother, kind: 'parent', relative: w.id.son, ...bond })
  ).json<Saved>()
  const turned = await send('POST', '/relationships', {
    person: w.id.son,
    kind: 'child',
    relative: w.id.mother,
    ...bond,
  })
  expect(turned.json()).toMatchObject({ code: 'bond-known', field: 'relative' })
  const precise = { person: w.id.mother, kind: 'mother', relative: w.id.son, ...bond }
  expect((await send('POST', '/relationships', precise)).json()).toEqual({ id, version: 2 })

  const ended = { inHousehold: true, startsOn: null, endsOn: '2026-08-01', basedOn: 2 }
  expect((await send('PUT', `/relationships/${id}`, ended)).statusCode).toBe(200)
  const again = { ...ended, endsOn: null, basedOn: 3 }
  expect((await send('PUT', `/relationships/${id}`, again)).json().field).toBe('reason')
  expect((await send('PUT', `/relationships/${id}`, { ...again, reason: 'Sluttet ved en fejl' })).statusCode).toBe(200)
  const gone = await send('POST', `/relationships/${id}/withdraw`, { reason: 'Forkert person', basedOn: 4 })
  expect(gone.statusCode, gone.body).toBe(200)
  expect((await w.room()).relationships.some((one) => one.id === id)).toBe(false)
})

test('somebody taken out by mistake is taken in again, known by no name meanwhile', async () => {
  expect((await send('POST', `/people/${w.id.daughter}/leave`, {})).statusCode).toBe(200)
  const list = await (await w.coordinator()).get(w.family('/former-people'))
  expect(list.json().people).toEqual([expect.objectContaining({ person: w.id.daughter, born: '2014-05-06' })])
  expect(list.body).not.toContain('Dina')
  expect((await (await w.jobAdviser()).get(w.family('/former-people'))).json()).toEqual({ people: [] })
  expect((await send('POST', `/people/${w.id.daughter}/return`, {})).statusCode).toBe(200)
  expect((await send('POST', `/people/${w.id.daughter}/return`, {})).statusCode).toBe(404)
  expect((await w.room()).people.find((p) => p.id === w.id.daughter)).toMatchObject({ ownAccess: false })
})
