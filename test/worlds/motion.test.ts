import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { journey, MAIN_PATHS } from './motion.ts'
import { NOW } from './world.ts'

const SEEDS = [801, 802, 803, 804]

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

test('whatever happens in random worlds, each sees what the oracle allows, and more only where it was for them', async () => {
  const taken = new Map<string, number>()
  for (const seed of SEEDS) await journey(t, seed, { steps: 12, walkEvery: 12, paths: MAIN_PATHS }, taken)
  if (process.env['SHOW_LOG']) console.log(taken)
  // Most kinds of step happen in a few worlds; all of them in the long run.
  expect(taken.size).toBeGreaterThan(25)
}, 400_000)
