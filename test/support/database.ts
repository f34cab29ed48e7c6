import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { withDatabase } from '../../src/store/address.ts'
import { connectStore, type Store } from '../../src/store/open.ts'
import { openDatabaseTo, type Work } from '../../src/store/roles.ts'
import { createDatabase, dropDatabase, onServer } from './databases.ts'

/** What the global set-up hands to the test files. */
export type TemplateDatabase = {
  readonly serverUrl: string
  readonly template: string
  readonly urls: Record<Work, string>
  readonly applied: readonly string[]
}

/** A migrated, empty database for one test file; it is dropped by `close`. */
export async function freshDatabase(): Promise<Store & { readonly name: string }> {
  const { template, urls, applied } = inject('database')
  const { name, ownerUrl, drop } = await emptyDatabase(template)
  // Rights on the database itself are not cloned.
  await onServer(ownerUrl, (owner) => openDatabaseTo(owner))
  const store = connectStore({
    ownerUrl,
    urls: {
      app: withDatabase(urls.app, name),
      job: withDatabase(urls.job, name),
      seal: withDatabase(urls.seal, name),
    },
    applied,
    log: () => {},
    afterClose: drop,
  })
  return { ...store, name }
}

/** A database that nothing was done to, for tests of migrations and roles; or a clone of a template. */
export async function emptyDatabase(
  template?: string,
): Promise<{ name: string; ownerUrl: string; drop: () => Promise<void> }> {
  const { serverUrl } = inject('database')
  const name = `samspil_test_${process.pid}_${randomBytes(6).toString('hex')}`
  await createDatabase(serverUrl, name, template)
  return {
    name,
    ownerUrl: withDatabase(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  }
}
