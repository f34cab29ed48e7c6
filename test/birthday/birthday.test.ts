import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

/** Clocks are in Denmark: 22 UTC in summer is midnight, 23 UTC in winter. */
let t: TestApp
let coordinator: Browser
let job: Browser
let mother: Browser
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
const M = 999

beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T08:00:00.000Z' })
  id = (await twoFamilies(t.store, M)).id
  coordinator = await t.as({ municipality: M, employee: id.coordinator })
  job = await t.as({ municipality: M, employee: id.jobAdviser })
  mother = await t.as({ municipality: M, person: id.mother })
})
afterAll(() => t.close())

const born = async (person: string, day: string) => {
  const client = await t.store.app.connect()
  try {
    await client.query(`begin; set local app.municipality = '${M}'`)
    await client.query('update person set born = $1 where id = $2', [day, person])
    await client.query('commit')
  } finally {
    client.release()
  }
}
const birthdays = async (who: Browser) => (await who.get(`/api/families/${id.family}/birthdays`)).json()
const tick = (who: Browser, age: number, step: string, done: boolean, basedOn: number) =>
  who.send('PUT', `/api/families/${id.family}/birthdays/${id.daughter}/${age}/steps/${step}`, { done, basedOn })

test('the coordinator sees who turns 18, what changes, which consents are asked anew and whose reading ends', async () => {
  await born(id.daughter, '2008-10-01')
  const { turnings, mayTick } = await birthdays(coordinator)
  expect(mayTick).toBe(true)
  expect(turnings).toHaveLength(1)
  expect(turnings[0]).toMatchObject({ age: 18, on: '2026-10-01', turned: false, person: { id: id.daughter } })
  expect(turnings[0].readingEnds.map((p: { id: string }) => p.id).toSorted()).toEqual([id.mother, id.father].toSorted())
  expect(turnings[0].changes.some((c: { verified: boolean }) => !c.verified)).toBe(true)
})

test('somebody who may not open the family to others sees neither consents nor ticks', async () => {
  const { turnings, mayTick } = await birthdays(job)
  expect(mayTick).toBe(false)
  expect(turnings.every((one: { consents: unknown }) => one.consents === null)).toBe(true)
  expect((await tick(job, 18, 'tell-rights', true, 0)).statusCode).toBe(403)
})

test('a step is ticked, stands in my day until all are done, and is taken back', async () => {
  await born(id.daughter, '2008-09-20')
  const day = async () =>
    (await coordinator.get('/api/my-day')).json().tasks.filter((one: { kind: string }) => one.kind === 'birthday')
  expect(await day()).toMatchObject([{ title: 'Dina Mosegård fylder 18 år', due: '2026-09-20' }])
  for (const step of ['tell-rights', 'check-parents-see', 'own-consent', 'contact'])
    expect((await tick(coordinator, 18, step, true, 0)).statusCode).toBe(200)
  expect(await day()).toEqual([])
  expect((await tick(coordinator, 18, 'contact', true, 0)).statusCode).toBe(409)
  expect((await tick(coordinator, 18, 'contact', false, 1)).statusCode).toBe(200)
  expect(await day()).toMatchObject([{ why: 'Skriv den unges egen adresse og telefon ind' }])
})

test('an unknown step, age or person is not there', async () => {
  for (const [age, step] of [
    [18, 'nothing'],
    [16, 'tell-rights'],
  ] as const)
    expect((await tick(coordinator, age, step, true, 0)).statusCode).toBe(404)
})

/** What the mother reads about her daughter: a goal about school in the daughter's own compartment. */
const seesDaughter = async (): Promise<boolean> => {
  const room = (await mother.get(`/api/own/families/${id.family}`)).json()
  return room.goals.some((goal: { id: string }) => goal.id === daughterGoal)
}
let daughterGoal = ''

test('on the very day in Denmark a parent no longer reads about the child, also for a child born on 29 February', async () => {
  await born(id.daughter, '2012-01-01')
  const added = await coordinator.send('POST', `/api/families/${id.family}/goals`, goalBody())
  expect(added.statusCode).toBe(200)
  daughterGoal = added.json().id
  expect(await seesDaughter()).toBe(true)

  await born(id.daughter, '2008-10-01')
  t.setNow('2026-09-30T21:59:59.999Z')
  mother = await t.as({ municipality: M, person: id.mother })
  expect(await seesDaughter()).toBe(true)
  t.setNow('2026-09-30T22:00:00.000Z')
  expect(await seesDaughter()).toBe(false)

  await born(id.daughter, '2008-02-29')
  t.setNow('2026-02-28T22:59:59.999Z')
  mother = await t.as({ municipality: M, person: id.mother })
  expect(await seesDaughter()).toBe(true)
  t.setNow('2026-02-28T23:00:00.000Z')
  expect(await seesDaughter()).toBe(false)
  t.setNow('2026-09-01T08:00:00.000Z')
})

const goalBody = () => ({
  ownWords: 'Jeg vil gå til håndbold',
  whoseWords: id.daughter,
  concerns: id.daughter,
  wishedChange: 'Hun har noget at glæde sig til',
  successCriterion: 'Hun går til håndbold hver uge',
  horizon: 'step',
  parentGoal: null,
  category: 'school',
})
