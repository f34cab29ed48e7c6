import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { Room } from '../../src/contract/family.ts'
import { bulk, type BulkRow, type BulkTable } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { roomAt } from '../support/room.ts'
import { twoFamilies } from '../support/two-families.ts'

type World = Awaited<ReturnType<typeof twoFamilies>>
const START = '2026-01-01T00:00:00.000Z'
const spell = { starts_at: START, ends_at: null }

/** The two families, with whatever an attack needs put in besides, and whoever is asked for signed in. */
export function attackWorld(dress: (put: Put, id: World['id']) => Promise<void>) {
  let app: TestApp
  let world: World
  beforeAll(async () => {
    app = await testApp()
    world = await twoFamilies(app.store)
    await bulk(app.store.job, world.municipality, (w) => dress((table, ...rows) => w.write(table, rows), world.id))
  })
  afterAll(() => app.close())
  const browsers = new Map<string, Promise<Browser>>()
  const as = (who: { employee: string } | { person: string }): Promise<Browser> => {
    const key = JSON.stringify(who)
    const found = browsers.get(key) ?? app.as({ municipality: world.municipality, ...who })
    browsers.set(key, found)
    return found
  }
  return {
    get id(): World['id'] {
      return world.id
    },
    get app(): TestApp {
      return app
    },
    get municipality(): number {
      return world.municipality
    },
    employee: (id: string) => as({ employee: id }),
    person: (id: string) => as({ person: id }),
    room: async (who: { employee: string } | { person: string }, family = world.id.family): Promise<Room> =>
      roomAt(await as(who), `/api/${'person' in who ? 'own/' : ''}families/${family}`),
    /** Reads facts as the application's role does, over the whole municipality. */
    query: async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => {
      const client = await app.store.app.connect()
      try {
        await client.query('begin')
        await client.query(`set local app.municipality = '${world.municipality}'`)
        return (await client.query<T>(text, values)).rows
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
  }
}

export type Put = (table: BulkTable, ...rows: BulkRow[]) => Promise<void>

export const employeeRow = (id: string, name: string, department: string): BulkRow => ({
  id,
  name,
  title: 'Medarbejder',
  department,
  functions: [],
  ...spell,
})

export const memberRow = (
  family: string,
  employee: string,
  department: string,
  role: string,
  party?: string,
): BulkRow => ({
  id: randomUUID(),
  case_id: family,
  employee,
  department,
  role,
  party: party ?? null,
  added_by: employee,
  ...spell,
})

export const partRow = (family: string, person: string, stands_as: string, own_access: boolean): BulkRow => ({
  id: randomUUID(),
  case_id: family,
  person,
  stands_as,
  in_initiative: true,
  own_access,
  ...spell,
})

export const custodyRow = (child: string, holder: string): BulkRow => ({
  id: randomUUID(),
  child,
  holder,
  kind: 'joint',
  source: 'told',
  ...spell,
})
