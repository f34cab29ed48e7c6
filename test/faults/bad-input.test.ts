import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/server/doors.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let mother: Browser
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
  coordinator = await t.as({ municipality: world.municipality, employee: world.id.coordinator })
  mother = await t.as({ municipality: world.municipality, person: world.id.mother })
  await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => t.close())

type Method = 'POST' | 'PUT' | 'DELETE'
const commands = (): [Method, string][] =>
  t.app.routeKeys
    .filter((key) => !key.startsWith('GET ') && !(key in doors))
    .map((key) => {
      const [method, path] = key.split(' ') as [Method, string]
      return [
        method,
        path
          .replace(':family', world.id.family)
          .replace(/:key/, 'some-key')
          .replace(/:(\w+)/g, '0199aaaa-0000-7000-8000-000000000000'),
      ]
    })

const isProblem = (answer: { statusCode: number; headers: Record<string, unknown>; body: string }): boolean => {
  if (answer.statusCode < 400 || answer.statusCode >= 500) return false
  const { code, detail, status } = JSON.parse(answer.body) as { code?: string; detail?: string; status?: number }
  return (
    String(answer.headers['content-type']).startsWith('application/problem+json') &&
    !!code &&
    !!detail &&
    status === answer.statusCode
  )
}

const JUNK: readonly unknown[] = [
  {},
  [],
  'text',
  7,
  null,
  { basedOn: 'x' },
  { __proto__: { admin: true }, constructor: 1 },
  {
    givenName: 7,
    ownWords: { $gt: '' },
    value: 1e99,
    due: '2026-02-30',
    born: '31-12-2020',
    at: 'i går',
    title: ['x'],
    basedOn: -1,
  },
]

test('whatever nonsense is sent to a command, the answer is a problem document with a code and a sentence', async () => {
  const odd: string[] = []
  for (const [method, url] of commands()) {
    for (const body of JUNK) {
      for (const browser of [coordinator, mother]) {
        const answer = await browser.send(method, url, body as object)
        const kept = url.startsWith('/api/drafts') || answer.statusCode === 200
        if (!kept && !isProblem(answer))
          odd.push(`${method} ${url} ${JSON.stringify(body)}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
      }
    }
  }
  expect(odd).toEqual([])
}, 120_000)

test('a command without a key, from another site, or in another form is refused before anything is read', async () => {
  for (const [method, url] of commands()) {
    const send = (headers: Record<string, string>) =>
      t.app.inject({ method, url, headers: { cookie: coordinator.cookie, ...headers }, payload: '{}' })
    const site = await send({
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/json',
      'idempotency-key': '0123456789abcdef',
    })
    expect([400, 403, 404], url).toContain(site.statusCode)
    expect(site.body).not.toContain('"version"')
    const form = await send({
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'idempotency-key': '0123456789abcdef',
    })
    expect([400, 404, 415], url).toContain(form.statusCode)
  }
})

/** Raw bytes over a socket: what no well-behaved client would send. */
const raw = (path: string, body: Buffer): Promise<{ statusCode: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = t.app.server.address() as AddressInfo
    const headers = {
      cookie: coordinator.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': '0123456789abcdef',
      'content-length': body.length,
    }
    const call = httpRequest({ port, path, method: 'PUT', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ statusCode: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
    })
    call.on('error', reject)
    call.end(body)
  })

test('five megabytes, broken JSON and invalid UTF-8 are refused with a sentence, and nothing is kept of them', async () => {
  const large = await raw('/api/drafts/large', Buffer.from(JSON.stringify({ content: 'x'.repeat(5_000_000) })))
  expect(large).toMatchObject({ statusCode: 413 })
  const broken = await raw('/api/drafts/broken', Buffer.from('{"content": '))
  expect(broken).toMatchObject({ statusCode: 400 })
  const invalid = await raw(
    '/api/drafts/invalid',
    Buffer.concat([Buffer.from('{"content": "'), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from('"}')]),
  )
  expect(invalid).toMatchObject({ statusCode: 400 })
  for (const answer of [large, broken, invalid])
    expect(JSON.parse(answer.body)).toMatchObject({ code: expect.any(String), detail: expect.any(String) })
  for (const key of ['large', 'broken', 'invalid'])
    expect((await coordinator.get(`/api/drafts/${key}`)).json()).toMatchObject({ content: null })
})

test('the answer to an unforeseen error carries an id and nothing else', async () => {
  const answer = await t.app.inject({
    url: `/api/families?before=${encodeURIComponent("'; drop table goal --")}`,
    headers: { cookie: coordinator.cookie },
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toMatch(/drop table|syntax|postgres/i)
})
