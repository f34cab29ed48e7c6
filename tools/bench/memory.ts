import { startChild, type Child } from './child.ts'
import type { Load, Measured } from './client-child.ts'
import { idOf } from './data/ids.ts'
import { nameOf } from './data/names.ts'
import { residentOf, type Resident } from './processes.ts'
import { finding, unmeasured, type Finding } from './report.ts'
import { CLIENTS } from './rounds.ts'
import { ownFamilies, type OwnFamily, type Site } from './site.ts'

const REQUESTS = 10_000
const DOCUMENTS = 20
const MOST = 400
const MEGABYTE = 1_000_000

const path = (family: number, at: number): string => {
  if (at % 5 === 3) return '/api/families'
  if (at % 5 === 4) return `/api/search?q=${encodeURIComponent(nameOf(family, 0).family)}`
  return `/api/families/${idOf('case', family)}`
}
const asks = ({ cookie, family }: OwnFamily, at: number) => ({ path: path(family, at), cookie })
const prints = ({ cookie, family }: OwnFamily) => ({ path: `/api/families/${idOf('case', family)}/road.pdf`, cookie })

/** What the server's processes hold after a day's work: families opened, listed and found, and roads printed. */
export async function measureMemory(open: () => Promise<Site>): Promise<Finding[]> {
  const name = `after ${REQUESTS.toLocaleString('en')} requests and ${DOCUMENTS} documents, PostgreSQL apart`
  if (process.platform !== 'linux') return [unmeasured('memory', name, MOST, 'MB')]
  const site = await open()
  const client = startChild('client-child.ts')
  try {
    const mine = await ownFamilies(site)
    await ask(client, {
      origin: site.origin,
      requests: mine.map(asks),
      clients: CLIENTS,
      until: { requests: REQUESTS },
    })
    const afterRequests = residentOf(site.server.pid)
    console.log(`  after requests: ${inWords(afterRequests)}`)
    let most = afterRequests
    for (let at = 0; at < DOCUMENTS; at += 1) {
      await ask(client, {
        origin: site.origin,
        requests: mine.slice(at, at + 1).map(prints),
        clients: 1,
        until: { requests: 1 },
      })
      const now = residentOf(site.server.pid)
      if (total(now) > total(most)) most = now
    }
    console.log(`  at most, with documents: ${inWords(most)}`)
    return [finding('memory', name, total(most) / MEGABYTE, 'at most', MOST, 'MB')]
  } finally {
    await client.stop()
    await site.stop()
  }
}

const ask = (client: Child, load: Load): Promise<Measured> => client.ask('run', load)
const total = (processes: readonly Resident[]): number => processes.reduce((sum, { bytes }) => sum + bytes, 0)
const inWords = (processes: readonly Resident[]): string =>
  [
    ...processes.map(({ name, bytes }) => `${name} ${(bytes / MEGABYTE).toFixed(0)} MB`),
    `together ${(total(processes) / MEGABYTE).toFixed(0)} MB`,
  ].join(', ')
