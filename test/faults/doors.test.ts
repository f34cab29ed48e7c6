import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/server/doors.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { READ_PATHS } from '../worlds/read-paths.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.app.ready()
})
afterAll(() => t.close())

const filled = (path: string): string => path.replace(/:(\w+)/g, '0199aaaa-0000-7000-8000-000000000000')

test('every route but the listed doors refuses somebody who is not signed in', async () => {
  expect(t.app.routeKeys.length).toBeGreaterThan(10)
  for (const key of t.app.routeKeys) {
    if (key in doors) continue
    const [method, path] = key.split(' ') as ['GET', string]
    const answer = await t.app.inject({
      method,
      url: filled(path),
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': '0123456789abcdef' },
      ...(method === 'GET' ? {} : { payload: {} }),
    })
    expect(`${key} ${answer.statusCode}`).toBe(`${key} 401`)
  }
})

test('every listed door exists', () => {
  expect(Object.keys(doors).filter((key) => !t.app.routeKeys.includes(key))).toEqual([])
})

/** Routes that read nothing of a case, each with why. */
const READS_NO_CASE: Readonly<Record<string, string>> = {
  'GET /health': 'says only that the process answers',
  'GET /sign-in': 'leads to the identity provider',
  'GET /sign-in/callback': 'comes back from it',
  'GET /api/me': 'the account itself',
  'GET /api/openapi.json': 'the contract',
  'GET /api/families/:family/stream': 'has its own random worlds (test/worlds/streams.test.ts)',
  'GET /api/own/families/:family/stream': 'has its own random worlds (test/worlds/streams.test.ts)',
  'GET /api/boards/:family/stream': 'has its own random worlds (test/worlds/streams.test.ts)',
  'GET /api/stream': 'has its own random worlds (test/worlds/streams.test.ts)',
  'GET /calendar/:token.ics': 'has its own random worlds (test/notice/feed-worlds.test.ts)',
  'GET /api/settings/outbox': 'numbers of messages, never whose',
  'GET /api/referral-form': 'the choices of the outsider’s form',
  'GET /api/referral-options': 'the choices of the professional’s form',
  'GET /api/employees': 'employees are no case data',
  'GET /api/my-pages': 'whether the reader has any work, of which kind; nothing of a case',
  'GET /api/rule-book': 'the rules, not the cases',
  'GET /api/settings/departments': 'what departments are called',
  'GET /api/settings/load-limits': 'numbers that the municipality has decided',
  'GET /api/settings/answer-time': 'a number that the municipality has decided',
  'GET /api/settings/grant-authorities': 'who may grant how much, as the municipality has decided it',
  'GET /api/programmes': 'programmes hold no personal data',
  'GET /api/programmes/:programme/:version': 'programmes hold no personal data',
  'GET /api/programmes/:programme/:version/departments': 'programmes and departments hold no personal data',
  'GET /api/programmes/:programme/:version/file': 'programmes hold no personal data',
  'GET /api/meeting-types/:type': 'types of meetings hold no personal data',
  'GET /api/meeting-type-drafts': 'types of meetings hold no personal data',
  'GET /api/meeting-type-drafts/:draft': 'types of meetings hold no personal data; another municipality’s is 404',
  'GET /api/programme-drafts/:draft': 'programmes hold no personal data; another municipality’s is 404',
}

test('every route that reads is walked by the random worlds, or says why it reads no case', () => {
  const walked = new Set(READ_PATHS.map((path) => path.route))
  const reads = t.app.routeKeys.filter((key) => key.startsWith('GET ') && !walked.has(key) && !(key in READS_NO_CASE))
  expect(reads).toEqual([])
})
