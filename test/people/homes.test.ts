import { expect, test } from 'vitest'
import type { Homes } from '../../src/contract/homes.ts'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const post = async (rest: string, body: object) => (await w.coordinator()).send('POST', w.family(rest), body)
const put = async (rest: string, body: object) => (await w.coordinator()).send('PUT', w.family(rest), body)
const homes = async (): Promise<Homes> => (await (await w.coordinator()).get(w.family('/homes'))).json()

test('a child lives half in each of two homes, and the spells can be ended, opened again and put right', async () => {
  const mothers = (await post('/homes', { name: 'Hos mor', kind: 'family', protectedFor: null })).json<Saved>()
  const fathers = (await post('/homes', { name: 'Hos far', kind: 'family', protectedFor: null })).json<Saved>()
  const lives = (home: string, share: string) =>
    post('/residences', { home, person: w.id.son, share, note: 'Skifter om mandagen', startsOn: '2026-01-05' })
  const first = await lives(mothers.id, 'half')
  expect(first.statusCode, first.body).toBe(200)
  expect((await lives(fathers.id, 'all')).json().code).toBe('invalid-input')
  expect((await lives(fathers.id, 'half')).statusCode).toBe(200)
  expect((await lives(fathers.id, 'half')).json().field).toBe('share')
  expect(new Set((await homes()).residences.map((one) => one.home))).toEqual(new Set([mothers.id, fathers.id]))

  const { id } = first.json<Saved>()
  const spell = { share: 'half', note: null, startsOn: '2026-01-05', endsOn: '2026-08-01', reason: null }
  expect((await put(`/residences/${id}`, { ...spell, basedOn: 1 })).json()).toEqual({ id, version: 2 })
  expect((await put(`/residences/${id}`, { ...spell, endsOn: null, basedOn: 2 })).json()).toEqual({ id, version: 3 })
  const moved = { ...spell, startsOn: '2025-12-01', basedOn: 3 }
  expect((await put(`/residences/${id}`, moved)).json().field).toBe('reason')
  expect((await put(`/residences/${id}`, { ...moved, reason: 'Forkert dato' })).json()).toEqual({ id, version: 4 })
  expect((await put(`/residences/${id}`, { ...moved, reason: 'Igen' })).json().code).toBe('changed-meanwhile')
})

test('a protected home is read by whom it protects and by their professionals; the other parent finds no trace of it', async () => {
  const home = (await post('/homes', { name: 'SKJULT-HJEM', kind: 'other', protectedFor: w.id.mother })).json<Saved>()
  const lives = await post('/residences', {
    home: home.id,
    person: w.id.mother,
    share: 'all',
    note: null,
    startsOn: '2026-03-01',
  })
  expect(lives.statusCode, lives.body).toBe(200)
  expect((await (await w.mother()).get(w.own('/homes'))).body).toContain('SKJULT-HJEM')
  const father = await (await w.father()).get(w.own('/homes'))
  expect(father.json()).toEqual({ homes: [], residences: [], placements: [] })
  const job = await (await w.jobAdviser()).get(w.family('/homes'))
  expect(job.body).not.toContain('SKJULT-HJEM')
})

test('a placed child has an agreement about visits, once at a time', async () => {
  const placed = { child: w.id.son, kind: 'kin', visits: 'Hver lørdag hos moster', startsOn: '2026-02-01' }
  const saved = await post('/placements', placed)
  expect(saved.statusCode, saved.body).toBe(200)
  expect((await post('/placements', placed)).json().field).toBe('startsOn')
  expect((await post('/placements', { ...placed, child: w.id.mother })).json().field).toBe('child')
  const job = await (await w.jobAdviser()).get(w.family('/homes'))
  expect(job.body).not.toContain('lørdag')
})

test('of a brother whom the initiative is not for, nothing is collected', async () => {
  const brother = (
    await post('/people', {
      givenName: 'Bo',
      familyName: null,
      born: '2009-01-01',
      due: null,
      cpr: null,
      noCprReason: null,
      standsAs: 'child',
      inInitiative: false,
    })
  ).json<Saved>()
  const [home] = (await homes()).homes
  const lives = { home: home!.id, person: brother.id, share: 'all', note: null, startsOn: '2026-01-01' }
  expect((await post('/residences', lives)).json()).toMatchObject({ field: 'person', code: 'invalid-input' })
  const talk = { language: 'dansk', interpreter: false, interpreterNote: null, reach: [], notWhen: null }
  const said = await put(`/people/${brother.id}/communication`, {
    ...talk,
    largePrint: false,
    readAloud: false,
    words: null,
    basedOn: null,
  })
  expect(said.json().field).toBe('language')
})
