import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { decide } from '../access/decide.ts'
import { createDatabase } from '../store/database.ts'
import type { Store } from '../store/open.ts'
import { createApp } from './app.ts'
import { deliveryOf } from './delivery/of-settings.ts'
import { createSignIn } from './identity/sign-in.ts'
import { startJobs } from './jobs/run.ts'
import { openLiveHub } from './live/hub.ts'
import { loadPresets } from './presets.ts'
import { createMeetingTypes } from './meeting-types.ts'
import { createProgrammes } from './programmes.ts'
import type { Services } from './services.ts'
import type { Provider, Settings } from './settings.ts'

const PRESETS = fileURLToPath(new URL('../../presets', import.meta.url))
const PAGES = fileURLToPath(new URL('../../dist/web', import.meta.url))

export interface ServerOptions {
  readonly settings: Pick<Settings, 'port' | 'origin' | 'dataDir' | 'trustProxy' | 'mail' | 'sms'>
  readonly provider: Provider
  readonly store: Store
  readonly secret: string
  readonly log: Services['log']
  /** Another clock than this machine's, to walk through weeks in a test. */
  readonly clock?: Services['clock']
}

export interface Server {
  readonly port: number
  /** Lets requests under way end, then closes streams, jobs and listening; the store is the caller's to close. */
  readonly close: () => Promise<void>
}

/**
 * Puts the parts together over an open store and listens on 127.0.0.1.
 * @throws Error with code EADDRINUSE when the port is taken; nothing is left running then
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { store, settings, log, clock = () => new Date() } = options
  const live = await openLiveHub(store.appConfig, log)
  const closers: (() => Promise<unknown>)[] = [() => live.close()]
  const close = async (): Promise<void> => {
    for (const closeOne of closers.toReversed()) await closeOne()
  }
  try {
    const presets = loadPresets(PRESETS)
    const services: Services = {
      store: { db: createDatabase(store.app), rules: presets.rules, decide },
      pool: store.app,
      presets,
      programmes: createProgrammes(presets),
      meetingTypes: createMeetingTypes(presets),
      live,
      delivery: deliveryOf(settings),
      clock,
      origin: settings.origin,
      secret: options.secret,
      log,
    }
    const app = await createApp({
      services,
      identity: identityOf(options, clock),
      pages: PAGES,
      trustProxy: settings.trustProxy,
    })
    closers.push(() => app.close())
    sendHome(app, settings.origin)
    const { delivery, store: context } = services
    const jobs = await startJobs({ store, dataDir: settings.dataDir, clock, context, delivery, log })
    closers.push(() => jobs.stop())
    await app.listen({ host: '127.0.0.1', port: settings.port })
    return { port: (app.server.address() as AddressInfo).port, close }
  } catch (error) {
    await close()
    throw error
  }
}

type App = Awaited<ReturnType<typeof createApp>>

function identityOf({ settings, provider, store }: ServerOptions, clock: () => Date) {
  const signIn = createSignIn({
    ...provider,
    redirectUri: `${settings.origin}/sign-in/callback`,
    postLogoutRedirectUri: `${settings.origin}/`,
    pool: store.app,
    clock,
  })
  return { signIn, secureCookies: settings.origin.startsWith('https:') }
}

/** Who comes by another name of this machine (localhost) would lose the sign-in cookie on the way back. */
function sendHome(app: App, origin: string): void {
  const home = new URL(origin)
  if (home.hostname !== '127.0.0.1') return
  app.addHook('onRequest', async (request, reply) => {
    const elsewhere = request.headers.host === `localhost:${home.port}`
    if (elsewhere && request.method === 'GET') return reply.redirect(`${origin}${request.url}`, 307)
    return undefined
  })
}
