import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { z } from 'zod'
import type { RouteShape } from '../../../src/contract/route.ts'
import { inMunicipality, writerOn } from '../../../src/store/bulk.ts'
import type { Browser, TestApp } from '../../support/app.ts'
import { twoFamilies } from '../../support/two-families.ts'

/** Everything that stands on the stage by an id: people, employees, and rows of the plan. */
type Ids = Awaited<ReturnType<typeof twoFamilies>>['id'] & Record<(typeof EXTRA)[number][0], string>
const EXTRA = [
  ['lead', 'Lea Leder', 'familie', ['team-lead']],
  ['fresh', 'Freja Frisk', 'familie', []],
  ['desk', 'Dorte Disk', 'modtagelse', ['intake']],
  ['decider', 'Bodil Beslutter', 'modtagelse', ['intake', 'visitation', 'decision-right']],
  ['admin', 'Ada Administrator', 'modtagelse', ['administrator']],
] as const

const CITIZENS = ['mother', 'father', 'daughter'] as const
const EMPLOYEES = [
  'coordinator',
  'jobAdviser',
  'neighbour',
  'leader',
  'lead',
  'fresh',
  'desk',
  'decider',
  'admin',
] as const
/** Who carries a step out or reads a page. */
export type Who = (typeof CITIZENS)[number] | (typeof EMPLOYEES)[number]

/** What one command is sent with; `basedOn` is what the pages last showed where the command asks for it and none is given. */
export interface Step {
  /** What stands in its path; the family stands there by itself. */
  readonly at?: Readonly<Record<string, string | number>>
  readonly with?: object
  readonly by?: Who
}
export interface Saved {
  readonly id: string
  readonly version: number
}

export const NOW = '2026-09-01T08:00:00.000Z'
const START = '2026-01-01T00:00:00.000Z'

/** Every route of the contract, by key. */
export const ROUTES = await contract()

async function contract(): Promise<ReadonlyMap<string, RouteShape>> {
  const folder = new URL('../../../src/contract/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  )
  const tables = modules.flatMap((one) => Object.values(one)).filter((one) => typeof one === 'object' && one !== null)
  return new Map(
    tables.flatMap((table) => Object.entries(table)).filter(([key]) => /^(GET|POST|PUT|DELETE) \//.test(key)),
  )
}

/** Two families in a municipality of their own, and whoever is asked for signed in. */
export type Stage = Awaited<ReturnType<typeof openStage>>

export async function openStage(t: TestApp, municipality: number) {
  const { id: found } = await twoFamilies(t.store, municipality)
  const extra = Object.fromEntries(EXTRA.map(([who]) => [who, randomUUID()]))
  const id = { ...found, ...extra } as Ids
  await acceptedCourse(t, municipality, id)
  t.setNow(NOW)
  let now = NOW
  const versions = new Map<string, number>()
  const signedIn = new Map<Who, Promise<Browser>>()

  const browser = (who: Who): Promise<Browser> => {
    const account = CITIZENS.some((one) => one === who) ? { person: id[who] } : { employee: id[who] }
    const found = signedIn.get(who) ?? t.as({ municipality, ...account })
    signedIn.set(who, found)
    return found
  }
  const path = (of: string, at: Step['at'] = {}): string =>
    of.replace(/:(\w+)/g, (_, name: string) => `${at[name] ?? (name === 'family' ? id.family : `no-${name}`)}`)

  /** Sends a command as it stands; answers whatever comes back. */
  const send = async (key: string, { at, with: body = {}, by = 'coordinator' }: Step) => {
    const [method, of] = key.split(' ') as ['POST' | 'PUT' | 'DELETE', string]
    const url = path(of, at)
    const row = url.split('/').findLast((part) => versions.has(part))
    const based = asksBasedOn(key) ? { basedOn: row === undefined ? 1 : versions.get(row) } : {}
    return (await browser(by)).send(method, url, { ...based, ...body })
  }
  return {
    id,
    municipality,
    store: t.store,
    services: t.services,
    send,
    get now(): string {
      return now
    },
    /** Carries a command out; throws with the answer when it is refused. */
    carry: async <T = Saved>(key: string, step: Step): Promise<T> => {
      const answer = await send(key, step)
      if (answer.statusCode !== 200) throw new Error(`${key}: ${answer.statusCode} ${answer.body}`)
      const saved = answer.json()
      learn(versions, saved)
      return saved
    },
    /** What somebody reads at an address; null where it is not there for them. */
    read: async (who: Who, url: string, at: Step['at'] = {}) => {
      const answer = await (await browser(who)).get(path(url, at))
      if (answer.statusCode === 404 || answer.statusCode === 403) return null
      if (answer.statusCode !== 200) throw new Error(`${who} reads ${url}: ${answer.statusCode} ${answer.body}`)
      const shown = answer.json()
      learn(versions, shown)
      return shown
    },
    /** Ten minutes pass. */
    later: (): void => {
      now = new Date(Date.parse(now) + 600_000).toISOString()
      t.setNow(now)
    },
    /** Whoever was signed in is so no longer: an employment that ends closes sessions. */
    signOut: (): void => signedIn.clear(),
  }
}

const asksBasedOn = (key: string): boolean => {
  const body = ROUTES.get(key)?.body
  return body instanceof z.ZodObject && 'basedOn' in body.shape
}

/** Keeps at which version each row was shown last. */
function learn(versions: Map<string, number>, shown: unknown): void {
  if (Array.isArray(shown)) for (const one of shown) learn(versions, one)
  else if (typeof shown === 'object' && shown !== null) {
    const { id, version } = shown as { id?: unknown; version?: unknown }
    if (typeof id === 'string' && typeof version === 'number') versions.set(id, version)
    for (const one of Object.values(shown)) learn(versions, one)
  }
}

/** The first family has been accepted; and somebody is there for each thing that is decided about it. */
async function acceptedCourse(t: TestApp, municipality: number, id: Ids): Promise<void> {
  await inMunicipality(t.store.job, municipality, async (client) => {
    const writer = writerOn(client, municipality)
    await writer.write('department', [
      { key: 'modtagelse', name: 'Modtagelsen', does_what: 'Tager imod', receives_referrals: true },
    ])
    await writer.write(
      'employee',
      EXTRA.map(([who, name, department, functions]) => ({
        id: id[who],
        name,
        title: 'Medarbejder',
        department,
        functions,
        phone: null,
        starts_at: START,
      })),
    )
    const { rows } = await client.query<{ id: number }>(
      `select id from compartment where municipality = $1 and case_id = $2 and category = 'cooperation' and subject is null`,
      [municipality, id.family],
    )
    await writer.write('course', [
      {
        id: randomUUID(),
        compartment: rows[0]?.id,
        case_id: id.family,
        programme: 'udenom-banderne',
        programme_version: '1.0.0',
        state: 'accepted',
        version: 1,
        updated_at: '2026-08-01T00:00:00.000Z',
      },
    ])
  })
}
