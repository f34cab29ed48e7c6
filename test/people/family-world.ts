import { afterAll, beforeAll, expect } from 'vitest'
import type { Room } from '../../src/contract/family.ts'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { roomAt } from '../support/room.ts'
import { twoFamilies } from '../support/two-families.ts'

type World = Awaited<ReturnType<typeof twoFamilies>>
export type Saved = { id: string; version: number }

/** The two families over a database of their own, with whoever is asked for signed in. */
export function familyWorld() {
  let app: TestApp | undefined
  let world: World | undefined
  beforeAll(async () => {
    app = await testApp()
    world = await twoFamilies(app.store)
  })
  afterAll(() => app?.close())
  const known = new Map<string, Promise<Browser>>()
  const browser = (who: { employee: string } | { person: string }): Promise<Browser> => {
    const key = JSON.stringify(who)
    const found = known.get(key) ?? app!.as({ municipality: world!.municipality, ...who })
    known.set(key, found)
    return found
  }
  const family = (rest = ''): string => `/api/families/${world!.id.family}${rest}`
  const own = (rest = ''): string => `/api/own/families/${world!.id.family}${rest}`
  return {
    get app(): TestApp {
      return app!
    },
    get id(): World['id'] {
      return world!.id
    },
    get municipality(): number {
      return world!.municipality
    },
    browser,
    coordinator: () => browser({ employee: world!.id.coordinator }),
    jobAdviser: () => browser({ employee: world!.id.jobAdviser }),
    mother: () => browser({ person: world!.id.mother }),
    father: () => browser({ person: world!.id.father }),
    family,
    own,
    room: async (): Promise<Room> => roomAt(await browser({ employee: world!.id.coordinator }), family()),
    /** An accepted course, waiting for the family's yes. */
    acceptedCourse: async (): Promise<void> => {
      const { compartment } = await cooperationOf(app!, world!)
      await bulk(app!.store.job, world!.municipality, (w) =>
        w.write('course', [
          {
            id: '0199bbbb-0000-7000-8000-000000000001',
            compartment,
            case_id: world!.id.family,
            programme: 'udenom-banderne',
            programme_version: '1.0.0',
            state: 'accepted',
            version: 1,
            updated_at: '2026-08-01T00:00:00.000Z',
          },
        ]),
      )
    },
    /** Ends the firewall that the world begins with. */
    endWall: async (): Promise<void> => {
      const answer = await (
        await browser({ employee: world!.id.coordinator })
      ).send('POST', family(`/firewalls/${world!.id.firewall}/end`), { basedOn: 1 })
      expect(answer.statusCode, answer.body).toBe(200)
    },
  }
}

async function cooperationOf(app: TestApp, world: World): Promise<{ compartment: number }> {
  const client = await app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${world.municipality}'`)
    const { rows } = await client.query<{ compartment: number }>(
      `select id as compartment from compartment where municipality = $1 and case_id = $2 and category = 'cooperation' and subject is null`,
      [world.municipality, world.id.family],
    )
    return rows[0]!
  } finally {
    await client.query('rollback')
    client.release()
  }
}
