import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { journey, MAIN_PATHS } from './motion.ts'
import { NOW } from './world.ts'

/** Most kinds of step; all of them happen in the long run. */
const KINDS = 26

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

test('whatever happens in random worlds, each sees what the oracle allows, and more only where it was for them', async () => {
  const taken = new Map<string, number>()
  // Four worlds, and on until most kinds of step have happened: the ids are new each time, and with them who comes first.
  for (let seed = 801; seed < 805 || (taken.size < KINDS && seed < 821); seed++)
    await journey(t, seed, { steps: 12, walkEvery: 12, paths: MAIN_PATHS }, taken)
  if (process.env['SHOW_LOG']) console.log(taken)
  expect(taken.size).toBeGreaterThanOrEqual(KINDS)
}, 400_000)
