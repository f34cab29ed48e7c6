import type { Child } from './child.ts'
import { ROWS_OF } from './data/statements.ts'
import { finding, type Finding } from './report.ts'
import { described, inTurn } from './rounds.ts'
import type { Site } from './site.ts'
import { median, quantile } from './statistics.ts'

const MOST = 3

/** The latest 50 of somebody with one family among a million rows: what a missing predicate would make a walk through all of them. */
export async function measureList(client: Child, site: Site): Promise<Finding[]> {
  const { withOneFamily, withManyFamilies, many, families } = site.population
  const [one = '', several = ''] = await site.cookiesOf([{ employee: withOneFamily }, { employee: withManyFamilies }])
  const list = (cookie: string) => ({ origin: site.origin, requests: [{ path: '/api/families', cookie }] })
  const rounds = await inTurn(client, { 'list, one family': list(one), 'list, many families': list(several) })
  console.log(described(rounds))
  const ratio = median(
    rounds.map((r) => quantile(r['list, one family'], 0.5) / quantile(r['list, many families'], 0.5)),
  )
  const rows = (families * ROWS_OF.action).toLocaleString('en')
  return [
    finding(
      'worst list',
      `p50 with one family beside ${many}, among ${rows} actions of ${families.toLocaleString('en')} families`,
      ratio,
      'at most',
      MOST,
      'ratio',
    ),
  ]
}
