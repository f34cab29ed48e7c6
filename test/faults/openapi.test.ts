import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

test('the contract is published as an OpenAPI 3.1 document with every route of it', async () => {
  const world = await twoFamilies(t.store)
  const answer = await (
    await t.as({ municipality: world.municipality, employee: world.id.coordinator })
  ).get('/api/openapi.json')
  expect(answer.statusCode, answer.body).toBe(200)
  const document = answer.json<{ openapi: string; paths: Record<string, Record<string, unknown>> }>()
  expect(document.openapi).toBe('3.1.0')
  const hidden = new Set([
    'GET /api/openapi.json',
    'GET /api/me',
    'PUT /api/me/language',
    'GET /api/families/:family/stream',
    'GET /api/own/families/:family/stream',
    'GET /api/boards/:family/stream',
    'GET /api/stream',
  ])
  const missing = t.app.routeKeys
    .filter((key) => key.includes(' /api/') && !hidden.has(key))
    .filter((key) => {
      const [method, path] = key.split(' ') as [string, string]
      return !document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    })
  expect(missing).toEqual([])
})
