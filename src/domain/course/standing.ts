/**
 * What closing, taking back and taking up again do to those who stand in a family's team and to what sharing rests on.
 * Instants are ISO strings in UTC; spells half-open. Pure, so that every path can be walked in a test.
 */
export interface Member {
  readonly id: string
  readonly employee: string
  readonly department: string
  readonly role: string
  readonly startsAt: string
  readonly endsAt: string | null
}

export interface Ground {
  readonly id: string
  readonly endsAt: string | null
  readonly withdrawnAt: string | null
}

type Beginning = Omit<Member, 'id'>

export interface Change {
  /** Memberships whose spell ends, each with its new end. */
  readonly ends: ReadonlyArray<{ readonly id: string; readonly endsAt: string }>
  readonly begins: readonly Beginning[]
}

export const AFTER_CARE = 'after-care-contact'
export const COORDINATOR = 'coordinator'

const stands = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  spell.startsAt <= at && (spell.endsAt === null || at < spell.endsAt)

interface ClosingNow {
  readonly at: string
  /** When the day of closing is over: so long may the one who closed put a mistake right. */
  readonly dayEndsAt: string
  readonly closer: string
  readonly contact: { readonly employee: string; readonly department: string; readonly until: string } | null
}

/**
 * Everybody leaves at once; the coordinator who closed reads on until the day is over, so that a mistake can be taken
 * back; whoever keeps in touch comes in with a role of their own that reads little.
 */
export function atClosing(members: readonly Member[], { at, dayEndsAt, closer, contact }: ClosingNow): Change {
  const lingers = (m: Member): boolean => m.employee === closer && m.role === COORDINATOR && stands(m, at)
  return {
    ends: notOver(members, at).map((m) => ({
      id: m.id,
      endsAt: lingers(m) ? earlier(dayEndsAt, m.endsAt) : endNow(m, at),
    })),
    begins: contact
      ? [
          {
            employee: contact.employee,
            department: contact.department,
            role: AFTER_CARE,
            startsAt: contact.employee === closer ? dayEndsAt : at,
            endsAt: contact.until,
          },
        ]
      : [],
  }
}

const notOver = (members: readonly Member[], at: string): readonly Member[] =>
  members.filter((m) => (m.endsAt === null || m.endsAt > at) && m.endsAt !== m.startsAt)

/** A spell that has not begun ends where it begins: it never was. */
const endNow = (m: Member, at: string): string => (m.startsAt > at ? m.startsAt : at)

/** Consents and other grounds end with the course that they were given for; a yes taken back earlier stays so. */
export const groundsAtClosing = (grounds: readonly Ground[], at: string): readonly string[] =>
  grounds
    .filter((g) => (g.withdrawnAt === null || g.withdrawnAt > at) && (g.endsAt === null || g.endsAt > at))
    .map((g) => g.id)

interface TakingBack {
  readonly at: string
  readonly closedAt: string
  readonly closer: string
  /** Memberships ended by the closing whose holders are let in again, by choice. */
  readonly chosen: readonly string[]
}

/** The one who closed is coordinator again from now; of the others only those who are chosen, each with a new spell. */
export function atTakingBack(members: readonly Member[], { at, closedAt, closer, chosen }: TakingBack): Change {
  const own = members.find((m) => m.employee === closer && m.role === COORDINATOR && stands(m, at))
  const back = members.filter((m) => chosen.includes(m.id) && m.endsAt === closedAt && m.employee !== closer)
  return {
    ends: notOver(members, at).map((m) => ({ id: m.id, endsAt: endNow(m, at) })),
    begins: [...(own ? [own] : []), ...back].map(({ employee, department, role }) => ({
      employee,
      department,
      role,
      startsAt: at,
      endsAt: null,
    })),
  }
}

interface TakingUp {
  readonly at: string
  readonly coordinator: { readonly employee: string; readonly department: string }
}

/** Whoever kept in touch leaves, and exactly one coordinator comes in. Nobody else, and no ground, comes back by itself. */
export function atTakingUp(members: readonly Member[], { at, coordinator }: TakingUp): Change {
  return {
    ends: notOver(members, at).map((m) => ({ id: m.id, endsAt: endNow(m, at) })),
    begins: [{ ...coordinator, role: COORDINATOR, startsAt: at, endsAt: null }],
  }
}

const earlier = (a: string, b: string | null): string => (b !== null && b < a ? b : a)
