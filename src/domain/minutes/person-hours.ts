import { Temporal } from 'temporal-polyfill'

/** Somebody's stay at a meeting: instants as ISO strings, half-open. `department` is null for one of the family. */
export interface Stay {
  readonly meeting: string
  readonly who: string
  readonly department: string | null
  readonly from: string
  readonly until: string
}

/** Time counted together: whole minutes, and of how many people. */
export interface Counted {
  readonly minutes: number
  /** How many people it is the time of. */
  readonly people: number
}

export interface PersonHours {
  /** Professionals only. */
  readonly total: Counted
  readonly byDepartment: readonly (Counted & { readonly department: string })[]
  /** The family and its network, kept apart: their time is no resource of the municipality. */
  readonly family: Counted
}

const MINUTE_MS = 60_000

/**
 * The time that people have spent together in meetings (`vidensafdaekning-2020`: people times time), in person-minutes.
 * Nobody is counted twice for one moment, whatever meetings or departments they were noted in: it counts where they were
 * noted first. So the departments add up to the total.
 */
export function personHours(stays: readonly Stay[]): PersonHours {
  const own = withoutOverlap(stays)
  const professionals = own.filter((stay) => stay.department !== null)
  const departments = [...new Set(professionals.flatMap(({ department }) => department ?? []))].toSorted()
  return {
    total: count(professionals),
    byDepartment: departments.map((department) => ({
      department,
      ...count(professionals.filter((stay) => stay.department === department)),
    })),
    family: count(own.filter((stay) => stay.department === null)),
  }
}

interface Span {
  readonly who: string
  readonly department: string | null
  readonly from: number
  readonly until: number
}

const count = (spans: readonly Span[]): Counted => ({
  minutes: spans.reduce((sum, { from, until }) => sum + (until - from), 0),
  people: new Set(spans.map(({ who }) => who)).size,
})

/** Each person's stays in whole minutes, cut so that none of one person's meet. */
function withoutOverlap(stays: readonly Stay[]): Span[] {
  const spans = stays
    .map(({ who, department, from, until }) => ({ who, department, from: minute(from), until: minute(until) }))
    .toSorted((a, b) => a.from - b.from || a.until - b.until || compare(a.department, b.department))
  const reached = new Map<string, number>()
  return spans.flatMap((span) => {
    const from = Math.max(span.from, reached.get(span.who) ?? span.from)
    if (from >= span.until) return []
    reached.set(span.who, span.until)
    return [{ ...span, from }]
  })
}

const minute = (instant: string): number => Math.round(Temporal.Instant.from(instant).epochMilliseconds / MINUTE_MS)
const compare = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1)
