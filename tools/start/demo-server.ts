import { randomBytes } from 'node:crypto'
import { dayAt } from '../../src/domain/shared/time.ts'
import { startLocalProvider, type LocalProvider } from '../../src/server/identity/local-provider.ts'
import { secretOf, SettingsError, type Settings } from '../../src/server/settings.ts'
import { startServer } from '../../src/server/start-server.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { fillDemo } from '../demo/fill.ts'
import { readDemoWorld, type DemoWorld } from '../demo/municipality.ts'
import { openAccounts, signInPeople, type DemoSignIn } from '../demo/sign-in-people.ts'
import { madeUpPeople } from './made-up.ts'
import { signInPort } from './ports.ts'
import { remember, remembered } from './remembered.ts'

export interface DemoServer {
  readonly address: string
  readonly people: readonly DemoSignIn[]
  readonly close: () => Promise<void>
}

type Say = (sentence: string) => void
const CLIENT = 'samspil-demo'

/**
 * The product with the demo municipality and a sign-in of its own, on an embedded or a given database. The pages must
 * have been built.
 * @throws StoreError, SettingsError, or an error with code EADDRINUSE; nothing is left running then
 */
export async function startDemoServer(settings: Settings, say: Say, clock?: () => Date): Promise<DemoServer> {
  const store = await openStore({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, log: say })
  const closers: (() => Promise<void>)[] = [store.close]
  const close = async (): Promise<void> => {
    while (closers.length > 0) await closers.pop()?.()
  }
  try {
    const secret = secretOf(settings)
    const { world, port } = await fill(store, settings, secret, say)
    const madeUp = await madeUpPeople(store, world.municipality.number)
    const people = [...signInPeople(world), ...madeUp.flatMap((one) => one.people)]
    const { provider, clientSecret } = await startSignIn(settings.origin, port, people)
    closers.push(() => provider.close())
    await openAccounts(store.app, provider.issuer, signInPeople(world), world.municipality.number)
    for (const one of madeUp) await openAccounts(store.app, provider.issuer, one.people, one.municipality)
    const server = await startServer({
      settings,
      store,
      secret,
      log: say,
      ...(clock && { clock }),
      provider: { issuer: provider.issuer, clientId: CLIENT, clientSecret },
    })
    closers.push(server.close)
    return { address: settings.origin, people, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function fill(
  store: Store,
  settings: Settings,
  secret: string,
  say: Say,
): Promise<{ world: DemoWorld; port: number }> {
  const before = remembered(settings.dataDir)
  // The day on which the demo was filled, so that birth dates and numbers stay what they were.
  const filledOn = before?.filledOn ?? dayAt(new Date().toISOString())
  const world = readDemoWorld(filledOn)
  await requireNobodyElse(store, world.municipality.number)
  const port = await signInPort(before?.signInPort, settings.port)
  remember(settings.dataDir, { filledOn, signInPort: port })
  if (await fillDemo(store, world, secret)) say(`Har fyldt ${world.municipality.name} med opdigtede familier.`)
  return { world, port }
}

/** Anybody may sign in to the demo as anybody: it must never stand in front of another municipality's data. */
async function requireNobodyElse(store: Store, demo: number): Promise<void> {
  const { rows } = await store.app.query<{ name: string }>(
    'select name from reference.municipality where number <> $1 and not fictional limit 1',
    [demo],
  )
  if (rows[0] === undefined) return
  throw new SettingsError(
    `Databasen bruges af ${rows[0].name}. npm start er demoen og lader alle logge ind som alle, så den starter ikke her. Brug src/server/main.ts.`,
  )
}

async function startSignIn(
  origin: string,
  port: number,
  people: readonly DemoSignIn[],
): Promise<{ provider: LocalProvider; clientSecret: string }> {
  const clientSecret = randomBytes(32).toString('base64url')
  const provider = await startLocalProvider({
    port,
    people,
    clientId: CLIENT,
    clientSecret,
    redirectUris: [`${origin}/sign-in/callback`],
    postLogoutRedirectUris: [`${origin}/`],
  })
  return { provider, clientSecret }
}
