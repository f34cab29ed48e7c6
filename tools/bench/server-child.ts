import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { decide } from '../../src/access/decide.ts'
import { createApp } from '../../src/server/app.ts'
import { deliveryOf } from '../../src/server/delivery/of-settings.ts'
import { openSession } from '../../src/server/identity/sessions.ts'
import { openLiveHub, type LiveHub } from '../../src/server/live/hub.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { createMeetingTypes } from '../../src/server/meeting-types.ts'
import { createProgrammes } from '../../src/server/programmes.ts'
import type { Services } from '../../src/server/services.ts'
import { createDatabase } from '../../src/store/database.ts'
import { connectionConfig } from '../../src/store/pools.ts'
import { registerBenchRoutes } from './bench-routes.ts'
import { answerOrders } from './child.ts'
import { MUNICIPALITY } from './data/statements.ts'

export interface ServerOrder {
  readonly appUrl: string
  readonly pages: string | null
}
export interface Who {
  readonly employee?: string
  readonly person?: string
}

let running: { app: FastifyInstance; pool: pg.Pool; live: LiveHub } | undefined

/** The whole application as it is served, listening on this machine, with the routes that it is compared with. */
async function start({ appUrl, pages }: ServerOrder): Promise<string> {
  const pool = new pg.Pool(connectionConfig(appUrl, 'app'))
  const live = await openLiveHub(connectionConfig(appUrl, 'app'), () => {})
  const presets = loadPresets()
  const services: Services = {
    store: { db: createDatabase(pool), rules: presets.rules, decide },
    pool,
    presets,
    programmes: createProgrammes(presets),
    meetingTypes: createMeetingTypes(presets),
    live,
    delivery: deliveryOf({ mail: null, sms: null, dataDir: tmpdir() }),
    clock: () => new Date(),
    origin: 'http://127.0.0.1',
    secret: 'bench',
    log: (sentence, details) => console.error(sentence, details),
  }
  const refused = (): Promise<never> => Promise.reject(new Error('no sign-in here'))
  const signIn = { origin: services.origin, begin: refused, finish: refused, endSessionUrl: () => Promise.resolve('/') }
  const app = await createApp({ services, identity: { signIn, secureCookies: false }, pages })
  registerBenchRoutes(app, services)
  running = { app, pool, live }
  return app.listen({ host: '127.0.0.1', port: 0 })
}

/** A cookie for each. */
async function signIn(people: readonly Who[]): Promise<string[]> {
  const pool = opened().pool
  const cookies: string[] = []
  for (const { employee = null, person = null } of people) {
    const account = randomUUID()
    await pool.query(
      `insert into identity.account (id, issuer, subject, kind, municipality, employee, person, display_name, active_from)
       values ($1, 'bench', $2, $3, $4, $5, $6, 'Prøve', '2000-01-01')`,
      [account, account, employee === null ? 'citizen' : 'employee', MUNICIPALITY, employee, person],
    )
    cookies.push(`samspil_session=${await openSession(pool, account, new Date())}`)
  }
  return cookies
}

const opened = (): NonNullable<typeof running> => {
  if (running === undefined) throw new Error('not started')
  return running
}

async function close(): Promise<void> {
  await running?.live.close()
  await running?.app.close()
  await running?.pool.end()
}

answerOrders({ start, signIn }, close)
