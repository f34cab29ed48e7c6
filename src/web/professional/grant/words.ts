import type { Answer } from '../../shared/api/client.ts'
import type { CostUnit } from '../../../domain/grant/cost.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

export type FamilyGrants = Answer<'GET /api/families/:family/grants'>
export type LeaderGrants = Answer<'GET /api/grants'>
export type Check = LeaderGrants['checks'][number]
export type Item = Check['items'][number]
export type Request = NonNullable<Item['request']>
export type Wait = FamilyGrants['waits'][number]

export type Authorities = Answer<'GET /api/settings/grant-authorities'>
export type AuthorityRow = Authorities['authorities'][number]

/** A family and its grants, as the parts of its page are handed them. */
export interface GrantsPart {
  readonly family: string
  readonly grants: FamilyGrants
}

export const UNITS = ['once', 'hour', 'week', 'month', 'year'] as const satisfies readonly CostUnit[]

/** '20.000', as whole kroner are written. */
export const number = (amount: number): string => amount.toLocaleString('da')

/** What something costs, and over which days, in words. */
export const useCostWords = () => {
  const text = useText()
  const cost = (one: Request['cost']): string => {
    if (one === null) return text('grants.no-price')
    const { amount, per, times } = one
    const values = { amount: number(amount), times: number(times), total: number(one.total) }
    if (per === 'once') return text(times === 1 ? 'grants.cost-once' : 'grants.cost-times', values)
    return text('grants.cost', { ...values, unit: text(`grants.unit.${per}`) })
  }
  const period = (from: string | null, until: string | null): string =>
    from === null
      ? ''
      : until === null
        ? text('grants.period-open', { from: longDate(from) })
        : text('grants.period', { from: longDate(from), until: longDate(until) })
  return { cost, period }
}
