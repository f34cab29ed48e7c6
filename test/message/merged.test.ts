import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

/** What two records of one person wrote with the coordinator, before they became one, after, and when they are two again. */
const NOW = '2026-09-01T08:00:00.000Z'
let t: TestApp
let municipality = 2960
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
let coordinator: Browser
let first: string
let second: string
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  municipality += 1
  t.setNow(NOW)
  id = (await twoFamilies(t.store, municipality)).id
  coordinator = await t.as({ municipality, employee: id.coordinator })
  first = await adult()
  second = await adult()
})

const base = () => `/api/families/${id.family}`
const saved = (answer: { statusCode: number; body: string; json: () => unknown }) => {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { id: string; version: number }
}
async function adult(): Promise<string> {
  const person = saved(
    await coordinator.send('POST', `${base()}/people`, {
      givenName: 'Aksel',
      familyName: 'Mosegård',
      born: '1985-03-01',
      due: null,
      cpr: null,
      noCprReason: null,
      standsAs: 'parent',
      inInitiative: true,
    }),
  ).id
  saved(await coordinator.send('PUT', `${base()}/people/${person}/own-access`, { on: true }))
  return person
}
const as = (person: string) => t.as({ municipality, person })
const own = () => `/api/own/families/${id.family}/messages`
const writes = async (person: string, says: string, key?: string) =>
  saved(await (await as(person)).send('POST', own(), { says }, key))
const said = async (who: Browser): Promise<string[]> =>
  (await who.get(own())).json().conversation.messages.map((one: { says: string }) => one.says)
const conversations = async (): Promise<{ person: string; messages: { says: string; waits: boolean }[] }[]> =>
  (await coordinator.get(`${base()}/messages`)).json().conversations
const waiting = async (): Promise<string[]> =>
  (await coordinator.get('/api/my-day'))
    .json()
    .tasks.filter(({ kind }: { kind: string }) => kind === 'message')
    .map(({ title }: { title: string }) => title)
const merge = async () =>
  saved(await coordinator.send('POST', `${base()}/merges`, { kept: first, gone: second, reason: 'Stod to gange' }))

test('two who become one have one conversation, in the order it was written, which waits once and is answered once', async () => {
  await writes(first, 'FØRST')
  t.setNow('2026-09-01T08:10:00.000Z')
  await writes(second, 'SENERE')
  expect(await waiting()).toHaveLength(2)
  await merge()
  const all = await conversations()
  expect(all.map(({ person, messages }) => [person, messages.map(({ says }) => says)])).toEqual([
    [first, ['FØRST', 'SENERE']],
  ])
  expect(await said(await as(first))).toEqual(['FØRST', 'SENERE'])
  expect(await waiting()).toEqual(['Aksel har skrevet til dig'])
  saved(await coordinator.send('POST', `${base()}/conversations/${first}/messages`, { says: 'SVAR' }))
  expect(await waiting()).toEqual([])
  // Nobody else of the family reads it, before or after.
  for (const other of [id.mother, id.father, id.daughter])
    expect((await (await as(other)).get(own())).body).not.toMatch(/FØRST|SENERE|SVAR/)
})

test('the record that stepped aside opens no conversation any more, and nobody writes to it', async () => {
  await writes(second, 'SENERE')
  await merge()
  expect((await (await as(second)).get(own())).statusCode).toBe(404)
  expect(
    (await coordinator.send('POST', `${base()}/conversations/${second}/messages`, { says: 'Hej' })).statusCode,
  ).toBe(404)
})

test('taken apart again, each has the conversation that was theirs', async () => {
  await writes(first, 'FØRST')
  await writes(second, 'SENERE', randomUUID())
  const merged = await merge()
  const undone = await coordinator.send('POST', `${base()}/merges/${merged.id}/undo`, {
    reason: 'Det var to brødre',
    basedOn: merged.version,
    placed: [],
  })
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await said(await as(first))).toEqual(['FØRST'])
  expect(await said(await as(second))).toEqual(['SENERE'])
})
