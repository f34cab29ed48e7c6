import { openStore } from '../store/open.ts'
import { StoreError } from '../store/store-error.ts'
import { readSettings, secretOf, SettingsError, type Provider } from './settings.ts'
import { startServer, type Server } from './start-server.ts'

/**
 * The product as a municipality runs it: settings from the environment, an identity provider of its own, nothing of the
 * demo. `node src/server/main.ts` (Node 24), or `node --import tsx src/server/main.ts`. Build the pages first.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const provider = settings.provider ?? missingProvider()
  const store = await openStore({
    databaseUrl: settings.databaseUrl,
    dataDir: settings.dataDir,
    log: say,
  })
  try {
    const secret = secretOf(settings)
    const server = await startServer({ settings, provider, store, secret, log: say })
    say(`Samspil svarer på 127.0.0.1:${server.port} som ${settings.origin}.`)
    stopOnSignal(server, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

function missingProvider(): Provider {
  throw new SettingsError(
    'Sæt ISSUER, CLIENT_ID og CLIENT_SECRET, så Samspil ved, hvem der logger ind. npm start viser demoen.',
  )
}

function stopOnSignal(server: Server, store: { close: () => Promise<void> }): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void server
      .close()
      .catch(fail)
      .then(() => store.close())
      .catch(fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}

const say = (sentence: string, details?: Record<string, unknown>): void => {
  console.error(JSON.stringify({ at: new Date().toISOString(), sentence, ...details }))
}

const fail = (error: unknown): void => {
  const ours = error instanceof SettingsError || error instanceof StoreError
  say(ours ? error.message : String((error as Error | undefined)?.stack ?? error))
  process.exitCode = 1
}

await main().catch(fail)
