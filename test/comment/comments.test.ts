import { expect, test } from 'vitest'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'

let t: TestApp
let municipality = 960
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
let mother: Browser
let father: Browser
let daughter: Browser
let coordinator: Browser
let jobAdviser: Browser
let neighbour: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  municipality += 1
  id = (await twoFamilies(t.store, municipality)).id
  const person = (who: string) => t.as({ municipality, person: who })
  const employee = (who: string) => t.as({ municipality, employee: who })
  mother = await person(id.mother)
  father = await person(id.father)
  daughter = await person(id.daughter)
  coordinator = await employee(id.coordinator)
  jobAdviser = await employee(id.jobAdviser)
  neighbour = await employee(id.neighbour)
})

interface Comment {
  id: string
  version: number
  kind: string
  object: string
  title: string
  says: string | null
  mine: boolean
  author: string | null
  role: string | null
  waits: boolean
  needsNoAnswer: boolean
  takenBackAt: string | null
}
interface Listed {
  mayWrite: boolean
  comments: Comment[]
  corrections: { object: string; words: string; mine: boolean; name: string | null }[]
}
const ownUrl = () => `/api/own/families/${id.family}/comments`
const url = () => `/api/families/${id.family}/comments`
const saved = (answer: { statusCode: number; body: string; json: () => unknown }) => {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { id: string; version: number }
}
const say = (who: Browser, at: string, object: string, says: string, kind = 'goal') =>
  who.send('POST', at, { kind, object, says })
const list = async (who: Browser, at: string): Promise<Listed> => {
  const read = await who.get(at)
  expect(read.statusCode, read.body).toBe(200)
  return read.json()
}

test('what the mother says to a goal stands at the goal for whoever reads it, until it is answered it waits', async () => {
  saved(await say(mother, ownUrl(), id.goal, 'Det går bedre om formiddagen'))
  const seen = await list(coordinator, url())
  expect(seen.comments).toMatchObject([
    { kind: 'goal', object: id.goal, says: 'Det går bedre om formiddagen', mine: false, waits: true },
  ])
  const tasks = async (who: Browser): Promise<string[]> =>
    (await who.get('/api/my-day')).json().tasks.map(({ title }: { title: string }) => title)
  expect(await tasks(coordinator)).toContain('Familien har skrevet en bemærkning')
  expect(await tasks(jobAdviser)).not.toContain('Familien har skrevet en bemærkning')
  saved(await say(coordinator, url(), id.goal, 'Så lægger vi det om formiddagen'))
  expect(await tasks(coordinator)).not.toContain('Familien har skrevet en bemærkning')
  const own = await list(mother, ownUrl())
  expect(own.comments.map(({ says, mine, waits }) => [says, mine, waits])).toEqual([
    ['Det går bedre om formiddagen', true, false],
    ['Så lægger vi det om formiddagen', false, false],
  ])
  expect(own.comments[1]?.role).not.toBeNull()
})

test('a remark reaches nobody whom the record does not reach', async () => {
  saved(await say(mother, ownUrl(), id.goal, 'KUN-HER'))
  for (const who of [father, neighbour]) {
    const read = await who.get(ownUrl())
    expect(read.body).not.toContain('KUN-HER')
    expect((await say(who, ownUrl(), id.goal, 'x')).statusCode).toBe(404)
  }
  expect((await neighbour.get(url())).statusCode).toBe(404)
  const readsGoal = (await jobAdviser.get(`/api/families/${id.family}`)).body.includes(id.goal)
  expect((await jobAdviser.get(url())).body.includes('KUN-HER')).toBe(readsGoal)
  const girlReadsGoal = (await daughter.get(`/api/own/families/${id.family}`)).body.includes(id.goal)
  expect((await daughter.get(ownUrl())).body.includes('KUN-HER')).toBe(girlReadsGoal)
})

test('a record that the writer cannot open is not there, whatever kind it is called', async () => {
  expect((await say(daughter, ownUrl(), id.jobGoal, 'x')).statusCode).toBe(404)
  expect((await say(mother, ownUrl(), id.otherGoal, 'x')).statusCode).toBe(404)
  expect((await say(mother, ownUrl(), id.goal, 'x', 'measure')).statusCode).toBe(404)
  expect((await say(mother, ownUrl(), id.goal, '   ')).statusCode).toBe(400)
})

test('what is taken back is seen to have been there, and read by its writer alone', async () => {
  const { id: said, version } = saved(await say(mother, ownUrl(), id.goal, 'FORTRUDT'))
  expect((await coordinator.send('DELETE', `${url()}/${said}`, { basedOn: version })).statusCode).toBe(403)
  saved(await mother.send('DELETE', `${ownUrl()}/${said}`, { basedOn: version }))
  expect((await list(coordinator, url())).comments).toMatchObject([{ says: null, waits: false }])
  expect((await list(mother, ownUrl())).comments).toMatchObject([{ says: 'FORTRUDT' }])
  expect((await mother.send('DELETE', `${ownUrl()}/${said}`, { basedOn: 2 })).json()).toMatchObject({
    code: 'already-so',
  })
  saved(await mother.send('POST', `${ownUrl()}/${said}/putting-back`, { basedOn: 2 }))
  expect((await list(coordinator, url())).comments).toMatchObject([{ says: 'FORTRUDT', waits: true }])
})

test('what needs no answer stops waiting, until somebody says otherwise', async () => {
  const { id: said } = saved(await say(mother, ownUrl(), id.goal, 'Tak'))
  const settle = (basedOn: number, needsNoAnswer: boolean) =>
    coordinator.send('PUT', `${url()}/${said}/needs-no-answer`, { basedOn, needsNoAnswer })
  saved(await settle(1, true))
  expect((await list(coordinator, url())).comments).toMatchObject([{ waits: false, needsNoAnswer: true }])
  saved(await settle(2, false))
  expect((await list(coordinator, url())).comments).toMatchObject([{ waits: true }])
  expect((await settle(2, true)).statusCode).toBe(409)
})

test('a goal that was written by mistake takes its remarks along, and brings them back', async () => {
  saved(await say(mother, ownUrl(), id.goal, 'HÆNGER-VED'))
  const out = saved(
    await coordinator.send('POST', `/api/families/${id.family}/mistakes`, {
      kind: 'goal',
      row: id.goal,
      reason: 'Skrevet ved en fejl',
      basedOn: 1,
    }),
  )
  expect((await coordinator.get(url())).body).not.toContain('HÆNGER-VED')
  saved(
    await coordinator.send('POST', `/api/families/${id.family}/mistakes/${out.id}/undo`, {
      basedOn: out.version,
      reason: 'Det stod rigtigt',
    }),
  )
  expect((await coordinator.get(url())).body).toContain('HÆNGER-VED')
})

test('what is asked to be put right names its record, waits at it, and is answered with a sentence', async () => {
  const requests = `/api/own/families/${id.family}/requests`
  const body = { kind: 'correction', about: 'Målet', words: 'Det var ikke sådan, jeg sagde det' }
  const ask = (who: Browser, object: string) =>
    who.send('POST', requests, { ...body, record: { kind: 'goal', object } })
  expect((await ask(mother, id.otherGoal)).statusCode).toBe(404)
  const { id: request } = saved(await ask(mother, id.goal))
  expect((await list(mother, ownUrl())).corrections).toMatchObject([{ object: id.goal, mine: true }])
  expect((await list(coordinator, url())).corrections).toMatchObject([
    { object: id.goal, mine: false, words: body.words },
  ])
  expect((await list(jobAdviser, url())).corrections).toEqual([])
  expect((await daughter.get(ownUrl())).body).not.toContain(body.words)
  const inMessages = (await coordinator.get(`/api/families/${id.family}/messages`)).json().conversations[0].requests[0]
  expect(inMessages.record).toMatchObject({ kind: 'goal', object: id.goal })
  expect(inMessages.record.title).not.toBeNull()
  saved(
    await coordinator.send('PUT', `/api/families/${id.family}/requests/${request}/answer`, {
      basedOn: 1,
      yes: true,
      words: 'Det er rettet nu',
    }),
  )
  expect((await list(mother, ownUrl())).corrections).toEqual([])
})

test('what is said to something that another department keeps stands in the day of its own people', async () => {
  saved(await say(mother, ownUrl(), id.jobMeasure, 'Til jobcenteret', 'measure'))
  const tasks = async (who: Browser): Promise<{ title: string; why: string }[]> =>
    (await who.get('/api/my-day')).json().tasks.filter((one: { kind: string }) => one.kind === 'remark')
  expect(await tasks(jobAdviser)).toMatchObject([
    { title: 'Familien har skrevet en bemærkning', why: 'Ikke besvaret. Den er til noget, din afdeling har skrevet' },
  ])
  saved(await say(jobAdviser, url(), id.jobMeasure, 'Det ser vi på', 'measure'))
  expect(await tasks(jobAdviser)).toEqual([])
})
