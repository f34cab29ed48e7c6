import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { withDatabase } from '../../src/store/address.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { connectStore, type Store } from '../../src/store/open.ts'
import { ensureRoles } from '../../src/store/roles.ts'

/** Does something as the owner, on a connection of its own. */
export async function onServer<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** An embedded PostgreSQL in a temporary folder, with as many databases as are asked for. */
export interface OwnServer {
  readonly open: (database: string) => Promise<Store>
  readonly stop: () => Promise<void>
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samspil-bench-'))
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Starts the server on a folder. `filling` writes without waiting for the disk, for laying in the data;
 * whatever is measured runs without it, because the cost of a commit is part of every request.
 */
export async function startOwnServer(dataDir: string, filling: boolean): Promise<OwnServer> {
  const server = await startEmbedded({ dataDir, throwaway: filling })
  const stores: Store[] = []
  return {
    async open(database) {
      const ownerUrl = withDatabase(server.ownerUrl, database)
      await createWhenMissing(server.ownerUrl, database)
      const urls = await ensureRoles(ownerUrl)
      const { applied } = await migrate(ownerUrl)
      const store = connectStore({ ownerUrl, urls, applied, log: () => {}, afterClose: () => Promise.resolve() })
      stores.push(store)
      return store
    },
    async stop() {
      await Promise.all(stores.map((store) => store.close()))
      await server.stop()
    },
  }
}

const createWhenMissing = (serverUrl: string, database: string): Promise<void> =>
  onServer(serverUrl, async (owner) => {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0)
      await owner.query(`create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8'`)
  })
