import type { Child } from './child.ts'
import { idOf } from './data/ids.ts'
import { finding, type Finding } from './report.ts'
import { described, inTurn } from './rounds.ts'
import { ownFamilies, type OwnFamily, type Site } from './site.ts'
import { median, quantile, rate } from './statistics.ts'

const LEAST_SHARE = 0.4
const MOST_GROWTH = 1.3

const open = ({ cookie, family }: OwnFamily): { path: string; cookie: string } => ({
  path: `/api/families/${idOf('case', family)}`,
  cookie,
})
const row = ({ cookie, family }: OwnFamily): { path: string; cookie: string } => ({
  path: `/bench/row/${family}`,
  cookie,
})

/** A whole family, decided and logged, beside the least that a protected answer can be; and in a town a hundred times as large. */
export async function measureOpening(client: Child, few: Site, many: Site): Promise<Finding[]> {
  const mine = await ownFamilies(many)
  const minor = await ownFamilies(few)
  const rounds = await inTurn(client, {
    'open, many families': { origin: many.origin, requests: mine.map(open) },
    'one row, many families': { origin: many.origin, requests: mine.map(row) },
    'open, few families': { origin: few.origin, requests: minor.map(open) },
  })
  console.log(described(rounds))
  const share = median(rounds.map((r) => rate(r['open, many families']) / rate(r['one row, many families'])))
  const growth = median(
    rounds.map((r) => quantile(r['open, many families'], 0.5) / quantile(r['open, few families'], 0.5)),
  )
  const [big, small] = [many.population.families, few.population.families].map((n) => n.toLocaleString('en'))
  return [
    finding(
      'open a family',
      `throughput beside one protected row (${big} families)`,
      share,
      'at least',
      LEAST_SHARE,
      'ratio',
    ),
    finding('open a family', `p50 with ${big} families beside ${small}`, growth, 'at most', MOST_GROWTH, 'ratio'),
  ]
}
