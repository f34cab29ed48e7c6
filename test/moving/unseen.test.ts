import { beforeAll, expect, test } from 'vitest'
import { familyWorld } from '../people/family-world.ts'

/**
 * What another department alone has filed about where somebody is: it stands in no file that moves along, it stops a plan
 * that names it, and it is told to nobody. And whoever tries one address after another is stopped.
 */
const w = familyWorld()
const HIDDEN = 'Hyldebærvænget 7, 4000 Roskilde'
const contact = (value: string, change: object = {}) => ({
  kind: 'address',
  value,
  protected: false,
  startsOn: null,
  ...change,
})
/** Signed in anew each time: hours pass here. */
const coordinator = () => w.app.as({ municipality: w.municipality, employee: w.id.coordinator })
const post = async (path: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
  (await coordinator()).send(method, w.family(path), body)
let url = ''
const filed = async () => (await coordinator()).get(w.family(`/moves/${url}/package`))
const paper = async () => (await coordinator()).get(w.family(`/moves/${url}/extract.pdf`))

beforeAll(async () => {
  const adviser = await w.jobAdviser()
  const hidden = contact(HIDDEN, { protected: true })
  await adviser.send('POST', w.family(`/people/${w.id.mother}/contacts`), hidden)
  const number = contact('20 30 40 50', { kind: 'phone', protected: true })
  await adviser.send('POST', w.family(`/people/${w.id.mother}/contacts`), number)
  const law = (part: string) => ({ part, basis: 'statute', paragraph: 'Serviceloven § 1' })
  const prepared = await post('/moves', {
    toNumber: 998,
    toName: 'Nabokommunen',
    movesOn: '2026-10-01',
    parts: ['people', 'relations', 'contacts', 'plan'].map(law),
    said: [],
  })
  url = prepared.json().id
  await post(`/moves/${url}/shown`, { on: '2026-09-01', basedOn: 1 })
})

test('a way to reach somebody that is that address stays here, whoever wrote it and however it is spelled', async () => {
  await post(`/people/${w.id.son}/contacts`, contact('HYLDEBÆRVÆNGET 7'))
  await post(`/people/${w.id.son}/contacts`, contact('Skolegade 2', { kind: 'place' }))
  const file = await filed()
  expect(file.statusCode, file.body).toBe(200)
  expect(file.body.toLowerCase()).not.toContain('hyldebær')
  expect(file.json().contacts).toMatchObject([{ value: 'Skolegade 2' }])
})

test('a step that names it stops the file and the paper, without saying what it is', async () => {
  const step = await post('/actions', {
    goal: w.id.goal,
    what: 'Hente Sofus på hyldebærvænget',
    responsible: { kind: 'person', person: w.id.mother },
    due: '2026-10-01',
  })
  expect(step.statusCode, step.body).toBe(200)
  for (const answer of [await filed(), await paper()]) {
    expect(answer.json()).toMatchObject({ status: 409, code: 'moving.names-unseen' })
    expect(answer.body.toLowerCase()).not.toContain('hyldebær')
  }
  const done = await post(
    `/actions/${step.json().id}`,
    {
      what: 'Hente Sofus',
      responsible: { kind: 'person', person: w.id.mother },
      due: '2026-10-01',
      basedOn: 1,
      reason: null,
    },
    'PUT',
  )
  expect(done.statusCode, done.body).toBe(200)
  expect((await filed()).statusCode).toBe(200)
})

test('neither does what the family is called carry it along', async () => {
  const family = async () => (await w.room()).family!
  const rename = async (name: string) =>
    post('/name', { name, language: 'da', reason: 'Prøve', basedOn: (await family()).version }, 'PUT')
  const renamed = await rename('Familien på Hyldebærvænget')
  expect(renamed.statusCode, renamed.body).toBe(200)
  expect((await filed()).json()).toMatchObject({ status: 409, code: 'moving.names-unseen' })
  expect((await filed()).body.toLowerCase()).not.toContain('hyldebær')
  expect((await rename('Familien Mosegård')).statusCode).toBe(200)
  expect((await filed()).statusCode).toBe(200)
})

test('whoever tries one address after another is stopped for an hour, here and where texts pass a wall, and each try is logged', async () => {
  w.app.setNow('2026-09-01T10:00:00.000Z')
  const guess = (n: number) =>
    post('/releases', { party: w.id.father, title: 'Samvær', body: `Forsøg ${n}: ring på 20304050.` })
  const answers = []
  for (let n = 0; n < 21; n++) answers.push(await guess(n))
  expect(answers.slice(0, 20).map((a) => a.statusCode)).toEqual(Array.from({ length: 20 }, () => 400))
  expect(answers[20]!.json()).toMatchObject({ status: 429, code: 'too-many' })
  expect(answers[20]!.json().detail).toContain('Vent lidt')
  expect((await filed()).statusCode).toBe(429)
  const client = await w.app.store.seal.connect()
  const { rows } = await client.query<{ rule: string; n: string }>(
    `select rule, count(*) as n from access_log where municipality = $1 and actor = $2 and at = '2026-09-01T10:00:00Z' and outcome = 'none' group by rule`,
    [w.municipality, w.id.coordinator],
  )
  client.release()
  expect(Object.fromEntries(rows.map(({ rule, n }) => [rule, Number(n)]))).toEqual({
    'release.names-unseen': 20,
    'too-many': 2,
  })
  w.app.setNow('2026-09-01T11:00:01.000Z')
  expect((await filed()).statusCode).toBe(200)
})
