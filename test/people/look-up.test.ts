import { expect, test } from 'vitest'
import { cprKey } from '../../src/server/shared/person-key.ts'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const lookUp = async (body: object, who = w.coordinator()) =>
  (await who).send('POST', w.family('/look-up-person'), body)
const CPR = '0504185555'

test('the answer is one of three words, and an id only for one’s own', async () => {
  expect((await lookUp({ cpr: CPR })).json()).toEqual({ answer: 'new', id: null })
  const neighbour = await w.browser({ employee: w.id.neighbour })
  const made = await neighbour.send('POST', `/api/families/${w.id.other}/people`, {
    givenName: 'Asta Marie',
    familyName: 'Nabo',
    born: '2018-04-05',
    due: null,
    standsAs: 'child',
    inInitiative: true,
    cpr: CPR,
    noCprReason: null,
  })
  const { id } = made.json<Saved>()
  expect((await lookUp({ cpr: CPR })).json()).toEqual({ answer: 'ask-intake', id: null })
  expect((await lookUp({ givenName: 'Asta', familyName: 'Nabo', born: '2018-04-05' })).json()).toEqual({
    answer: 'ask-intake',
    id: null,
  })
  expect((await lookUp({ givenName: 'Asta', familyName: 'Nabo', born: '2018-04-06' })).json()).toEqual({
    answer: 'new',
    id: null,
  })
  expect((await neighbour.send('POST', `/api/families/${w.id.other}/look-up-person`, { cpr: CPR })).json()).toEqual({
    answer: 'yours',
    id,
  })
})

test('a number leads to a person without being readable', async () => {
  const { rows } = await w.app.store.app.query<{ key: Buffer }>('select key from identity.person_key')
  expect(rows.map((row) => row.key)).toEqual([cprKey('test secret', CPR)])
})

test('a child with two homes is one person in two families; a stranger’s id opens nothing', async () => {
  const both = await w.browser({ employee: w.id.neighbour })
  const link = { person: w.id.stranger, standsAs: 'other-adult', inInitiative: false }
  expect((await (await w.coordinator()).send('POST', w.family('/known-people'), link)).json().field).toBe('person')
  expect((await both.send('POST', w.family('/known-people'), link)).statusCode).toBe(404)
  const add = await (
    await w.coordinator()
  ).send('POST', w.family('/team'), { employee: w.id.neighbour, role: 'adviser', chosenByFamily: false, party: null })
  expect(add.statusCode, add.body).toBe(200)
  expect((await both.send('POST', w.family('/known-people'), link)).statusCode).toBe(200)
  expect((await w.room()).people.map((p) => p.id)).toContain(w.id.stranger)
})

test('an impossible number is refused at its field', async () => {
  expect((await lookUp({ cpr: '999999-9999' })).json()).toMatchObject({ code: 'invalid-input', field: 'cpr' })
})

test('nobody looks up without a standing in the family', async () => {
  expect((await lookUp({ cpr: CPR }, w.mother())).statusCode).toBe(404)
  expect((await lookUp({ cpr: CPR }, w.browser({ employee: w.id.leader }))).statusCode).toBe(404)
})

test('looking up is limited to twenty an hour, counted with what was refused', async () => {
  const adviser = w.jobAdviser()
  for (let i = 0; i < 20; i++) await lookUp({ cpr: '999999-9999' }, adviser)
  expect((await lookUp({ cpr: CPR }, adviser)).json().code).toBe('too-many')
  w.app.setNow('2026-09-01T09:00:01.000Z')
  expect(
    (await lookUp({ cpr: CPR }, w.app.as({ municipality: w.municipality, employee: w.id.jobAdviser }))).statusCode,
  ).toBe(200)
})
