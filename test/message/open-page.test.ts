import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let origin: string
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T08:00:00.000Z' })
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
  world = await twoFamilies(t.store, 950)
  coordinator = await t.as({ municipality: 950, employee: world.id.coordinator })
})
afterAll(() => t.close())

/** An open page of one of the family: what it is told, piece by piece, until these words have come. */
async function openPage(person: string) {
  const browser = await t.as({ municipality: 950, person })
  const stop = new AbortController()
  const answer = await fetch(`${origin}/api/own/families/${world.id.family}/stream`, {
    headers: { cookie: browser.cookie },
    signal: stop.signal,
  })
  const parts = (answer.body as unknown as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let heard = ''
  const until = async (words: string): Promise<string> => {
    while (!heard.includes(words)) {
      const { done, value } = await parts.read()
      if (done) break
      heard += decoder.decode(value, { stream: true })
    }
    return heard
  }
  await until(': open')
  return { until, close: () => stop.abort() }
}

const writeTo = async (person: string, says: string): Promise<string> =>
  (await coordinator.send('POST', `/api/families/${world.id.family}/conversations/${person}/messages`, { says })).json()
    .id

test('an open page is told which message is news, never what it says, and of nobody else’s', async () => {
  const mother = await openPage(world.id.mother)
  const father = await openPage(world.id.father)
  const hers = await writeTo(world.id.mother, 'TIL-MOR')
  const his = await writeTo(world.id.father, 'TIL-FAR')
  const toHer = await mother.until(hers)
  const toHim = await father.until(his)
  expect(toHer).toContain('"topic":"message"')
  expect(toHer + toHim).not.toMatch(/TIL-(MOR|FAR)/)
  expect(toHim).not.toContain(hers)
  mother.close()
  father.close()
})

test('access that is taken away ends the open page, and what is written then is not told there', async () => {
  const mother = await openPage(world.id.mother)
  const answer = await coordinator.send(
    'PUT',
    `/api/families/${world.id.family}/people/${world.id.mother}/own-access`,
    { on: false },
  )
  expect(answer.statusCode, answer.body).toBe(200)
  expect(await mother.until('event: ring-changed')).toContain('event: ring-changed')
  mother.close()
})
