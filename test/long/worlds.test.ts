import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { storeWorld } from '../worlds/stored-world.ts'
import { walk } from '../worlds/walk.ts'
import { NOW } from '../worlds/world.ts'

const WORLDS = 200

let app: TestApp
beforeAll(async () => {
  app = await testApp({ now: NOW })
})
afterAll(() => app.close())

test(`in ${WORLDS} random worlds every read path shows each actor exactly what the oracle allows`, async () => {
  for (let seed = 1000; seed < 1000 + WORLDS; seed++) {
    expect({ seed, faults: (await walk(app, await storeWorld(app.store, seed), true)).slice(0, 5) }).toEqual({
      seed,
      faults: [],
    })
  }
})
