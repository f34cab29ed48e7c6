import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressOf, call } from './client.ts'
import type { ApiProblem } from './problem.ts'
import { signedOut } from './session.ts'

const sent: { address: string; init: RequestInit }[] = []
let answer: () => Promise<Response>

beforeEach(() => {
  sent.length = 0
  answer = () => Promise.resolve(Response.json({ updatedAt: '2026-03-03T09:32:00Z' }))
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, init })
    return answer()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  signedOut.set(false)
})

const save = (key?: string) =>
  call('PUT /api/drafts/:key', {
    params: { key: 'a' },
    body: { content: { text: 'x' } },
    ...(key && { key }),
  })

test('what a person typed cannot leave its place in the path', () => {
  expect(addressOf('/api/drafts/:key', { params: { key: '../a?b#c/d' } })).toBe('/api/drafts/..%2Fa%3Fb%23c%2Fd')
})

test('lists repeat in the query, and what is not given is left out', () => {
  expect(addressOf('/api/families', { query: { state: ['a', 'b'], from: undefined, page: 2 } })).toBe(
    '/api/families?state=a&state=b&page=2',
  )
})

test('a command carries the key of its intention, and the mark of our own pages', async () => {
  await save('one-intention')
  expect(sent[0]?.init.headers).toMatchObject({
    'idempotency-key': 'one-intention',
    'x-requested-with': 'samspil',
  })
})

test('a read carries neither', async () => {
  await call('GET /api/families', { query: {} })
  expect(Object.keys(sent[0]?.init.headers ?? {})).toEqual(['accept'])
})

test('a refusal is a problem with its code, sentence, field and the rest', async () => {
  answer = () =>
    Promise.resolve(
      Response.json({ code: 'too-long', detail: 'For langt.', field: 'goal.text', limit: 5 }, { status: 422 }),
    )
  const problem = (await save().catch((thrown: unknown) => thrown)) as ApiProblem
  expect([problem.status, problem.code, problem.detail, problem.field, problem.extra]).toEqual([
    422,
    'too-long',
    'For langt.',
    'goal.text',
    { limit: 5 },
  ])
})

test('an answer that is no document is still a problem', async () => {
  answer = () => Promise.resolve(new Response('<html>', { status: 500 }))
  await expect(save()).rejects.toMatchObject({ status: 500, code: 'unexpected' })
})

test('no connection is a problem, not a crash', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(save()).rejects.toMatchObject({ status: 0, code: 'no-connection' })
})

test('a lost session is announced to the page', async () => {
  answer = () => Promise.resolve(Response.json({ code: 'signed-out' }, { status: 401 }))
  await save().catch(() => undefined)
  expect(signedOut.get()).toBe(true)
})
