import { startChild, type Child } from './child.ts'
import { idOf } from './data/ids.ts'
import type { Population } from './data/load.ts'
import { FAMILIES_EACH } from './data/statements.ts'
import type { ServerOrder, Who } from './server-child.ts'
import { draws } from './statistics.ts'

/** As `npm start` starts the product (package.json): a server that shares its machine holds its memory together. */
const SERVER_FLAGS = ['--max-old-space-size=256', '--max-semi-space-size=4']

/** One running application over one filled database. */
export interface Site {
  readonly server: Child
  readonly origin: string
  readonly population: Population
  readonly cookiesOf: (people: readonly Who[]) => Promise<string[]>
  readonly stop: () => Promise<void>
}

export async function openSite(appUrl: string, population: Population, pages: string | null = null): Promise<Site> {
  const server = startChild('server-child.ts', SERVER_FLAGS)
  const origin = await server.ask<string>('start', { appUrl, pages } satisfies ServerOrder)
  return { server, origin, population, cookiesOf: (people) => server.ask('signIn', people), stop: server.stop }
}

const COORDINATORS = 300
const ASKED = 3000

export interface OwnFamily {
  readonly cookie: string
  readonly family: number
}

/** Coordinators from the whole town, each with one of their own families, in an order that says nothing. */
export async function ownFamilies(site: Site): Promise<OwnFamily[]> {
  const all = Math.floor(site.population.families / FAMILIES_EACH)
  const count = Math.min(COORDINATORS, all)
  const lanes = Array.from({ length: count }, (_, i) => Math.floor((i * all) / count))
  const cookies = await site.cookiesOf(lanes.map((lane) => ({ employee: idOf('employee', lane * 3) })))
  const draw = draws(count * FAMILIES_EACH)
  return Array.from({ length: ASKED }, () => {
    const { value } = draw.next()
    const coordinator = value % count
    return {
      cookie: cookies[coordinator] ?? '',
      family: (lanes[coordinator] ?? 0) * FAMILIES_EACH + Math.floor(value / count),
    }
  })
}
