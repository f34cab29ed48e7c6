import { fileURLToPath } from 'node:url'
import { readSettings, SettingsError } from '../src/server/settings.ts'
import { StoreError } from '../src/store/store-error.ts'
import { startDemoServer, type DemoServer } from './start/demo-server.ts'
import { greeting } from './start/greeting.ts'
import { ensurePages } from './start/pages.ts'
import { portTaken, requireFree } from './start/ports.ts'

/** `npm start`: builds the pages when needed and starts the demo; see README.md for its settings. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  await requireFree(settings.port)
  await ensurePages(ROOT, console.log)
  const demo = await startDemoServer(settings, console.log)
  stopOnSignal(demo)
  const embeddedIn = settings.databaseUrl === undefined ? settings.dataDir : null
  console.log(greeting({ address: demo.address, people: demo.people, embeddedIn }))
}

/** npm and the terminal may both send a signal; the first one counts. */
function stopOnSignal(demo: DemoServer): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void demo.close().then(() => console.log('Samspil er stoppet.'), fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

function fail(error: unknown): void {
  const taken = (error as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE'
  const known = error instanceof SettingsError || error instanceof StoreError
  if (taken) console.error(portTaken((error as { port?: number }).port ?? 3000).message)
  else console.error(known ? error.message : error)
  process.exitCode = 1
}

await start().catch(fail)
