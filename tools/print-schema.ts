import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openStore } from '../src/store/open.ts'
import { schemaTypes } from './schema-types.ts'

/** Writes src/store/schema.ts anew after a migration was added: `npx tsx tools/print-schema.ts`. */
const folder = mkdtempSync(join(tmpdir(), 'samspil-schema-'))
const store = await openStore({ dataDir: folder, throwaway: true })
const owner = new pg.Client(store.ownerUrl)
await owner.connect()
writeFileSync('src/store/schema.ts', await schemaTypes(owner))
await owner.end()
await store.close()
rmSync(folder, { recursive: true, force: true })
