import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { ensureRoles } from '../../src/store/roles.ts'
import { withDatabase } from '../../src/store/address.ts'
import { createDatabase, dropDatabase, onServer } from './databases.ts'
import type { TemplateDatabase } from './database.ts'

/** Passwords of the working roles on a server whose address has none; never used outside tests. */
const TEST_SECRET = 'the working roles of throw-away databases'

/**
 * For vitest's `globalSetup`: one server for the run, and one migrated template that test files clone.
 * With DATABASE_URL that server is used, by a role with CREATEDB and CREATEROLE and no more.
 */
export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `samspil_test_${process.pid}_${Date.now().toString(36)}`
  const leave = async (): Promise<void> => {
    if (!server.disposable) await dropDatabase(server.url, template)
    await server.stop()
  }
  try {
    await createDatabase(server.url, template)
    const ownerUrl = withDatabase(server.url, template)
    const urls = await ensureRoles(ownerUrl, {
      secret: process.env['DATABASE_ROLE_SECRET'] ?? TEST_SECRET,
    })
    const { applied } = await migrate(ownerUrl)
    await onServer(server.url, (owner) => owner.query(`alter database ${template} with allow_connections false`))
    project.provide('database', { serverUrl: server.url, template, urls, applied })
  } catch (error) {
    await leave()
    throw error
  }
  return leave
}

async function findServer(): Promise<{
  url: string
  disposable: boolean
  stop: () => Promise<void>
}> {
  const url = process.env['DATABASE_URL']
  if (url) return { url, disposable: false, stop: () => Promise.resolve() }

  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'samspil-test-'))
  const remove = (): void => fs.rmSync(dataDir, { recursive: true, force: true })
  try {
    const embedded = await startEmbedded({ dataDir, throwaway: true })
    return { url: embedded.ownerUrl, disposable: true, stop: () => embedded.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TemplateDatabase
  }
}
