import type { Child } from './child.ts'
import { nameOf } from './data/names.ts'
import { finding, type Finding } from './report.ts'
import { described, inTurn } from './rounds.ts'
import { ownFamilies, type OwnFamily, type Site } from './site.ts'
import { draws, median, quantile } from './statistics.ts'

const MOST = 50

/** Whole names, beginnings, slips of one letter, and names that many bear. */
function question(family: number, which: number): string {
  const { given, family: name } = nameOf(family, which)
  const asked = [
    `${given} ${name}`,
    name.slice(0, 4),
    name.slice(0, 2) + name.slice(3),
    name,
    `${given.slice(0, 2)} ${name}`,
  ]
  return asked[(family + which) % asked.length] ?? name
}

const search = ({ cookie, family }: OwnFamily, at: number): { path: string; cookie: string } => ({
  path: `/api/search?q=${encodeURIComponent(question(family, at % 4))}`,
  cookie,
})

/**
 * The reader's own families by name, beside one row by its primary key. Coordinators with as many families as is usual
 * are held to the limit; what somebody with very many waits is printed.
 */
export async function measureSearch(client: Child, site: Site): Promise<Finding[]> {
  const mine = await ownFamilies(site)
  const [busy = ''] = await site.cookiesOf([{ employee: site.population.withManyFamilies }])
  const key = draws(site.population.persons)
  const rounds = await inTurn(client, {
    'search own families': { origin: site.origin, requests: mine.map(search) },
    'search, many families': {
      origin: site.origin,
      requests: mine.map(({ family }) => ({ cookie: busy, family: family % site.population.many })).map(search),
    },
    'one row by its key': {
      origin: site.origin,
      requests: mine.map(() => ({ path: `/bench/key/${key.next().value}`, cookie: null })),
    },
  })
  console.log(described(rounds))
  const ratio = median(
    rounds.map((r) => quantile(r['search own families'], 0.95) / quantile(r['one row by its key'], 0.5)),
  )
  return [
    finding(
      'search',
      `p95 beside p50 of a primary-key select, ${site.population.persons.toLocaleString('en')} persons`,
      ratio,
      'at most',
      MOST,
      'ratio',
    ),
  ]
}
