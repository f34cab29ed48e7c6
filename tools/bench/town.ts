import fs from 'node:fs'
import path from 'node:path'
import { populate, type Population } from './data/load.ts'
import { startOwnServer, temporaryFolder, type OwnServer } from './own-database.ts'
import { openSite, type Site } from './site.ts'

const FEW = 1000
const PERSONS = 1_000_000

/** A small and a large municipality on one database server, ready to be measured. */
export interface Towns {
  readonly open: (which: 'few' | 'many', pages?: string) => Promise<Site>
  readonly stop: () => Promise<void>
}

type Populations = Readonly<Record<'few' | 'many', Population>>

/**
 * Fills a temporary folder and starts the database on it again as in daily use, waiting for the disk at each commit.
 * A folder of one's own is filled once and kept.
 */
export async function openTowns(scale: number, ownFolder: string | undefined): Promise<Towns> {
  const folder = ownFolder === undefined ? temporaryFolder() : { path: ownFolder, remove: () => {} }
  let server: OwnServer | undefined
  try {
    const populations = await filled(folder.path, scale)
    server = await startOwnServer(folder.path, false)
    const running = server
    return {
      async open(which, pages) {
        const store = await running.open(which)
        return openSite(store.urls.app, populations[which], pages)
      },
      stop: () => running.stop().finally(folder.remove),
    }
  } catch (error) {
    await server?.stop()
    folder.remove()
    throw error
  }
}

async function filled(folder: string, scale: number): Promise<Populations> {
  const note = path.join(folder, `populations-${scale}.json`)
  if (fs.existsSync(note)) return JSON.parse(fs.readFileSync(note, 'utf8')) as Populations
  const start = Date.now()
  console.log(`Filling ${folder} with ${scale.toLocaleString('en')} families …`)
  const server = await startOwnServer(folder, true)
  try {
    const fill = async (which: 'few' | 'many', families: number, persons: number): Promise<Population> => {
      const store = await server.open(which)
      return populate(store.job, store.ownerUrl, families, persons)
    }
    const populations: Populations = {
      few: await fill('few', Math.min(FEW, scale), 0),
      many: await fill('many', scale, Math.max(PERSONS, scale * 4)),
    }
    fs.writeFileSync(note, JSON.stringify(populations))
    console.log(`Filled in ${Math.round((Date.now() - start) / 1000)} s.`)
    return populations
  } finally {
    await server.stop()
  }
}
