import type pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { closePools, connectionConfig, openPools, type Pools } from './pools.ts'
import { ensureRoles, type RoleSettings, type Work } from './roles.ts'

/** Where the database is and how it is opened. */
export type StoreOptions = RoleSettings & {
  /** A PostgreSQL 15 or newer; unset, an embedded one on `dataDir` is started. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly throwaway?: boolean
  readonly log?: (sentence: string) => void
}

/** The open database. Only the unit of work and the jobs take connections from the pools. */
export type Store = Pools & {
  readonly ownerUrl: string
  readonly urls: Record<Work, string>
  /** For a connection of its own beside the pool, such as one that listens. */
  readonly appConfig: pg.ClientConfig
  /** File names of the migrations that this start applied. */
  readonly applied: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Opens the store: starts or finds the server, sees to its roles, migrates, and opens one pool a role.
 * @throws StoreError with a stable code; nothing is left running then.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const log = options.log ?? (() => {})
  const embedded = options.databaseUrl === undefined ? await startEmbedded(options) : undefined
  const stop = embedded?.stop ?? (() => Promise.resolve())
  try {
    const ownerUrl = embedded?.ownerUrl ?? options.databaseUrl ?? ''
    const urls = await ensureRoles(ownerUrl, options)
    const { applied } = await migrate(ownerUrl, undefined, options.prefix)
    return connectStore({ ownerUrl, urls, applied, log, afterClose: stop })
  } catch (error) {
    await stop()
    throw error
  }
}

/** The store of a database that is migrated already. */
export function connectStore(to: {
  readonly ownerUrl: string
  readonly urls: Record<Work, string>
  readonly applied: readonly string[]
  readonly log: (sentence: string) => void
  readonly afterClose: () => Promise<void>
}): Store {
  const pools = openPools(to.urls, to.log)
  let closing: Promise<void> | undefined
  const closeOnce = async (): Promise<void> => {
    try {
      await closePools(pools)
    } finally {
      await to.afterClose()
    }
  }
  const close = (): Promise<void> => (closing ??= closeOnce())
  return {
    ...pools,
    ownerUrl: to.ownerUrl,
    urls: to.urls,
    applied: to.applied,
    appConfig: connectionConfig(to.urls.app, 'app'),
    close,
  }
}
