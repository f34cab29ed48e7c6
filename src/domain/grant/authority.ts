import { contains, type Day } from '../shared/time.ts'
import { costOf, type Cost, type Stretch } from './cost.ts'

/** Who may grant what, as the municipality has decided it: a role of a department, or one employee by name. Whole kroner. */
export interface Authority {
  readonly id: string
  readonly department: string
  /** One of both is null. */
  readonly role: string | null
  readonly employee: string | null
  /** Kinds of measures by the catalogue; empty: all kinds. */
  readonly kinds: readonly string[]
  readonly perMeasure: number | null
  readonly perYear: number | null
  /** No highest amount, said on purpose. An authority that names no amount otherwise gives none. */
  readonly noLimit: boolean
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly takenBack: boolean
}

/**
 * The function of a task that one of the family's own team answers, by the decision right of their role: nobody is given it.
 * It opens the task for as long as they stand in that team.
 */
export const DECIDING_MEMBER = 'deciding-member'

/** What is asked for. */
export interface Wanted extends Stretch {
  readonly department: string
  readonly kind: string
  readonly cost: Cost | null
}

/** Somebody who could decide, with the roles in which they have decision right; nobody without such a role decides. */
export interface Decider {
  readonly employee: string
  readonly department: string
  readonly roles: readonly string[]
}

/** Who decides: the one who asks, the lowest level that may, or the reality check where nobody may alone. */
export type Route =
  | { readonly goesTo: 'own'; readonly authority: string }
  | { readonly goesTo: 'level'; readonly authority: string; readonly employee: string }
  | { readonly goesTo: 'reality-check' }

/** Whether an authority reaches as far as what is asked for, on a day. Without a known cost only one without a limit does. */
export function covers(authority: Authority, wanted: Wanted, today: Day): boolean {
  if (authority.takenBack || authority.department !== wanted.department) return false
  if (!contains({ from: authority.startsOn, until: authority.endsOn }, today)) return false
  if (authority.kinds.length > 0 && !authority.kinds.includes(wanted.kind)) return false
  if (authority.noLimit) return true
  const cost = costOf(wanted)
  if (cost === null || (authority.perMeasure === null && authority.perYear === null)) return false
  return (
    (authority.perMeasure === null || cost.total <= authority.perMeasure) &&
    (authority.perYear === null || cost.inAYear <= authority.perYear)
  )
}

/** Whether this one holds the authority: named in it, or in its role in its department; always with decision right. */
export const holds = (authority: Authority, one: Decider): boolean =>
  one.roles.length > 0 &&
  (authority.employee === one.employee ||
    (authority.role !== null && authority.department === one.department && one.roles.includes(authority.role)))

/** The authorities by which this one may grant this on this day. */
export const authoritiesOf = (
  authorities: readonly Authority[],
  one: Decider,
  wanted: Wanted,
  today: Day,
): readonly Authority[] => authorities.filter((authority) => holds(authority, one) && covers(authority, wanted, today))

/**
 * Who decides about a request. Within the asker's own authority no approval is needed; beyond it the lowest level that may;
 * else the reality check. `others` stand in the order in which they are asked. Source: ramboell-familien-paa-vej, on delegated
 * grants and reality check.
 */
export function routeOf(
  authorities: readonly Authority[],
  wanted: Wanted,
  asker: Decider,
  others: readonly Decider[],
  today: Day,
): Route {
  const [own] = authoritiesOf(authorities, asker, wanted, today)
  if (own) return { goesTo: 'own', authority: own.id }
  const reach = authorities.filter((authority) => covers(authority, wanted, today)).toSorted(lowestFirst)
  for (const authority of reach) {
    const one = others.find((other) => other.employee !== asker.employee && holds(authority, other))
    if (one) return { goesTo: 'level', authority: authority.id, employee: one.employee }
  }
  return { goesTo: 'reality-check' }
}

const height = (authority: Authority): readonly [number, number] => [
  authority.perMeasure ?? Number.MAX_SAFE_INTEGER,
  authority.perYear ?? Number.MAX_SAFE_INTEGER,
]

function lowestFirst(a: Authority, b: Authority): number {
  const [one, other] = [height(a), height(b)]
  return one[0] - other[0] || one[1] - other[1] || a.id.localeCompare(b.id)
}
