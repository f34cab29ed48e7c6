import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { randomUUID } from 'node:crypto'
import { decide } from '../../src/access/decide.ts'
import { createApp } from '../../src/server/app.ts'
import type { SignIn } from '../../src/server/identity/sign-in.ts'
import type { Delivery } from '../../src/server/delivery/deliver.ts'
import { openSession } from '../../src/server/identity/sessions.ts'
import { openLiveHub, type LiveHub } from '../../src/server/live/hub.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { createMeetingTypes } from '../../src/server/meeting-types.ts'
import { createProgrammes } from '../../src/server/programmes.ts'
import type { Services } from '../../src/server/services.ts'
import { createDatabase } from '../../src/store/database.ts'
import type { Store } from '../../src/store/open.ts'
import { freshDatabase } from './database.ts'
import { keptDelivery } from './delivery.ts'

export const ORIGIN = 'http://127.0.0.1:3000'

/** The application over a database of its own, without pages and without an identity provider. */
export interface TestApp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly services: Services
  /** Sets the clock that every request reads. */
  readonly setNow: (instant: string) => void
  /** Signs an account in and answers its requests as a browser of this origin would make them. */
  readonly as: (who: Who) => Promise<Browser>
  readonly close: () => Promise<void>
}

export interface Who {
  readonly municipality: number
  readonly employee?: string
  readonly person?: string
}

export interface Browser {
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  readonly send: (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    key?: string,
  ) => Promise<LightMyRequestResponse>
  readonly cookie: string
}

export interface TestAppOptions {
  readonly now?: string
  readonly decide?: typeof decide
  readonly trustProxy?: readonly string[]
  readonly delivery?: Delivery
}

export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const store = await freshDatabase()
  let now = new Date(options.now ?? '2026-09-01T08:00:00.000Z')
  const live: LiveHub = await openLiveHub(store.appConfig, () => {})
  const presets = loadPresets()
  const services: Services = {
    store: { db: createDatabase(store.app), rules: presets.rules, decide: options.decide ?? decide },
    pool: store.app,
    presets,
    programmes: createProgrammes(presets),
    meetingTypes: createMeetingTypes(presets),
    live,
    delivery: options.delivery ?? { mail: keptDelivery(), sms: keptDelivery() },
    clock: () => now,
    origin: ORIGIN,
    secret: 'test secret',
    log: (sentence, details) => {
      if (process.env['SHOW_LOG']) console.error(sentence, details)
    },
  }
  const signIn: SignIn = {
    origin: ORIGIN,
    begin: () => Promise.reject(new Error('no sign-in here')),
    finish: () => Promise.reject(new Error('no sign-in here')),
    endSessionUrl: () => Promise.resolve('/'),
  }
  const app = await createApp({
    services,
    identity: { signIn, secureCookies: false },
    pages: null,
    checkAnswers: true,
    trustProxy: options.trustProxy ?? [],
  })
  return {
    app,
    store,
    services,
    setNow: (instant) => void (now = new Date(instant)),
    as: (who) => browserOf(app, store, who, () => now),
    close: async () => {
      await live.close()
      await app.close()
      await store.close()
    },
  }
}

async function browserOf(app: FastifyInstance, store: Store, who: Who, clock: () => Date): Promise<Browser> {
  const account = randomUUID()
  await store.app.query(
    `insert into identity.account (id, issuer, subject, kind, municipality, employee, person, display_name, active_from)
     values ($1, 'test', $2, $3, $4, $5, $6, 'Test', '2000-01-01')`,
    [
      account,
      account,
      who.employee ? 'employee' : 'citizen',
      who.municipality,
      who.employee ?? null,
      who.person ?? null,
    ],
  )
  const token = await openSession(store.app, account, clock())
  const cookie = `samspil_session=${token}`
  const request = (options: InjectOptions) =>
    app.inject({ ...options, headers: { cookie, 'sec-fetch-site': 'same-origin', ...options.headers } })
  return {
    cookie,
    get: (url) => request({ method: 'GET', url }),
    send: (method, url, body, key) =>
      request({
        method,
        url,
        headers: { 'idempotency-key': key ?? randomUUID() },
        ...(body === undefined ? {} : { payload: body }),
      }),
  }
}
