import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPresets } from '../../src/server/presets.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { maySee } from './oracle.ts'
import { markOf, marksIn } from './stored-ids.ts'
import { storeWorld } from './stored-world.ts'
import { actorsOf, NOW, type World, type WorldActor } from './world.ts'

const { rules } = loadPresets()
let t: TestApp
let origin: string
beforeAll(async () => {
  t = await testApp({ now: NOW })
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
})
afterAll(() => t.close())

/** Tells of a change in every compartment of a case, and at last one that this reader may see. */
async function tellAll(world: World, caseId: string, last: number): Promise<void> {
  const event = (compartment: number, id: string) => ({
    municipality: world.municipality,
    caseId,
    compartment,
    topic: 'goal',
    id,
    version: 1,
  })
  const ids = world.compartments.filter((c) => c.caseId === caseId).map((c) => c.id)
  for (const events of [...ids.map((id) => [event(id, markOf(id))]), [event(last, 'last')]]) {
    await t.store.app.query(`select pg_notify('samspil', $1)`, [JSON.stringify(events)])
  }
}

async function heard(
  world: World,
  actor: WorldActor,
  caseId: string,
  path: string,
  last: number | undefined,
): Promise<Set<number> | null> {
  const browser = await t.as({
    municipality: world.municipality,
    ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
  })
  const stop = new AbortController()
  const answer = await fetch(`${origin}${path}`, { headers: { cookie: browser.cookie }, signal: stop.signal })
  if (answer.status === 404) return null
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    if (text === '' && last !== undefined) await tellAll(world, caseId, last)
    text += decoder.decode(part, { stream: true })
    if (last === undefined || text.includes('"last"')) break
  }
  stop.abort()
  return marksIn(text)
}

test('in random worlds an open stream tells each reader of the compartments that the oracle allows, and of no other', async () => {
  const told = new Map<string, number>()
  for (const seed of [301, 302, 303]) {
    const world = await storeWorld(t.store, seed)
    for (const actor of actorsOf(world)) {
      const ways =
        actor.kind === 'employee'
          ? ([
              ['coordination', 'families'],
              ['meeting', 'boards'],
            ] as const)
          : ([
              ['own-insight', 'own/families'],
              ['meeting', 'boards'],
            ] as const)
      for (const [purpose, way] of ways)
        for (const { id } of world.cases) {
          const allowed = world.compartments
            .filter((c) => c.caseId === id && maySee(world, rules, actor, purpose, c))
            .map((c) => c.id)
          const path = `/api/${way}/${id}/stream`
          const marks = await heard(world, actor, id, path, allowed[0])
          expect(new Set(marks ?? [])).toEqual(new Set(allowed))
          told.set(purpose, (told.get(purpose) ?? 0) + allowed.length)
          // The same where one stream follows this family beside all others, and says of which it speaks.
          const others = world.cases.map((one) => `/api/${way}/${one.id}/stream`).filter((one) => one !== path)
          const query = new URLSearchParams([path, ...others].map((of) => ['of', of]))
          const beside = await heard(world, actor, id, `/api/stream?${query.toString()}`, allowed[0])
          expect(new Set(beside ?? [])).toEqual(new Set(allowed))
        }
    }
  }
  for (const purpose of ['coordination', 'own-insight', 'meeting'])
    expect(told.get(purpose) ?? 0).toBeGreaterThan(purpose === 'coordination' ? 20 : 0)
}, 120_000)
