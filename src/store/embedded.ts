import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { postgresBinaries } from './embedded/binaries.ts'
import { openDataFolder, type DataFolder } from './embedded/data-folder.ts'
import { stopOrphan } from './embedded/orphan.ts'
import { ensureOwner } from './embedded/owner.ts'
import { createCluster, startServer, stopServer, type Programs } from './embedded/server-process.ts'
import { serverUser } from './embedded/server-user.ts'

/** How the embedded PostgreSQL is started. */
export type EmbeddedOptions = {
  readonly dataDir: string
  /** Faster and not safe against a power cut: for tests and other data that nobody misses. */
  readonly throwaway?: boolean
  readonly log?: (sentence: string) => void
}

/** A running PostgreSQL of ours; `ownerUrl` belongs to the role that owns the database and is no superuser. */
export type Embedded = {
  readonly ownerUrl: string
  readonly port: number
  readonly stop: () => Promise<void>
}

const SETTINGS = ['max_connections=60', 'shared_buffers=128MB']
const THROWAWAY = [
  'max_connections=200',
  'shared_buffers=128MB',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
]
const ATTEMPTS = 10

/**
 * Runs a real PostgreSQL on a data folder, as a child process that ends with us.
 * @throws StoreError `data-folder-in-use`, `data-folder-broken`, `database-not-started` or `database-unsupported`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const folder = openDataFolder(options.dataDir)
  try {
    const user = serverUser(folder.cluster)
    const programs = { binaries: postgresBinaries(user), user, log: folder.log }
    await stopOrphan(folder.cluster, log)
    if (!fs.existsSync(folder.cluster))
      await createCluster(programs, folder.cluster, folder.secret, options.throwaway === true)
    const { child, port } = await startOnFreePort(programs, folder, options.throwaway ? THROWAWAY : SETTINGS)
    const stop = endWithUs(child, folder, log)
    try {
      return { ownerUrl: await ensureOwner(port, folder.secret), port, stop }
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    folder.unlock()
    throw error
  }
}

/** The port may be taken between finding it and using it, and killed sessions take a moment to let go of the cluster. */
async function startOnFreePort(
  programs: Programs,
  folder: DataFolder,
  settings: readonly string[],
): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      return { child: await startServer(programs, folder.cluster, port, settings), port }
    } catch (error) {
      const passing = error instanceof Error && /could not bind|pre-existing shared memory/.test(error.message)
      if (!passing || attempt === ATTEMPTS) throw error
      await wait(attempt * 100)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function endWithUs(child: ChildProcess, folder: DataFolder, log: (sentence: string) => void): () => Promise<void> {
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopping ??= stopServer(child).finally(forget)
    return stopping
  }
  const onExit = (): void => {
    child.kill('SIGINT')
    folder.unlock()
  }
  const onSignal = (signal: NodeJS.Signals): void => {
    // Whoever else listens closes the store in its own order; our last resort is the exit itself.
    if (process.listenerCount(signal) > 1) return
    void stop().finally(() => process.kill(process.pid, signal))
  }
  const forget = (): void => {
    process.off('exit', onExit).off('SIGINT', onSignal).off('SIGTERM', onSignal)
    folder.unlock()
  }
  process.on('exit', onExit).on('SIGINT', onSignal).on('SIGTERM', onSignal)
  child.once('exit', () => {
    if (stopping === undefined) log(`The database stopped by itself; ${folder.log} may say why.`)
  })
  return stop
}
