import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { journey } from '../worlds/motion.ts'
import { STEPS } from '../worlds/motion-steps.ts'
import { READ_PATHS } from '../worlds/read-paths.ts'
import { NOW } from '../worlds/world.ts'

const WORLDS = 60

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

test(`in ${WORLDS} random worlds in motion each sees what the oracle allows, on every read path`, async () => {
  const taken = new Map<string, number>()
  for (let seed = 2000; seed < 2000 + WORLDS; seed++)
    await journey(t, seed, { steps: 20, walkEvery: 10, paths: READ_PATHS }, taken)
  expect(Object.keys(STEPS).filter((name) => !taken.has(name))).toEqual([])
})
