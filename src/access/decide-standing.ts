import type { Asking, Basis, Cell, Compartment, Facts, Participation, Role, Rules } from './facts.ts'

/** How `decide.ts` asks who stands where; `ring.ts` asks for itself. */

/** Whether a compartment belongs to a case: its own, or one that a person of it owns. */
export function belongs(facts: Facts, asking: Asking, caseId: string, c: Compartment): boolean {
  if (c.caseId !== null) return c.caseId === caseId
  return facts.participations.some((p) => p.caseId === caseId && p.person === c.subject && holds(p, asking.at))
}

/** Whether somebody of the same family is a child whose custody this one has. */
export function isChildInCustody(facts: Facts, asking: Asking, me: Participation, person: string | null): boolean {
  if (person === null || !belongsPerson(facts, asking, me.caseId, person)) return false
  const age = ageOf(facts, person, asking.today)
  if (age !== null && age >= 18) return false
  return facts.custody.some((u) => u.child === person && u.holder === me.person && holds(u, asking.at))
}

/** Whether somebody takes part in a case now. */
const belongsPerson = (facts: Facts, asking: Asking, caseId: string, person: string): boolean =>
  facts.participations.some((p) => p.caseId === caseId && p.person === person && holds(p, asking.at))

/** Whether one of the family speaks for another now. */
export function speaks(facts: Facts, asking: Asking, me: Participation, person: string | null): boolean {
  return facts.representations.some(
    (r) => r.caseId === me.caseId && r.representative === me.person && r.person === person && holds(r, asking.at),
  )
}

/** Whether somebody is kept apart in a case by a firewall. */
export function behindWall(
  facts: Facts,
  asking: Asking,
  caseId: string | null,
  who: string = asking.actor.id,
): boolean {
  return facts.firewalls.some((f) => f.caseId === caseId && f.other === who && holds(f, asking.at))
}

/** As `behindWall`, also for whoever speaks for somebody there, and for an employee whose every place is for one there. */
export function standsApart(facts: Facts, asking: Asking, caseId: string | null): boolean {
  const me = asking.actor
  if (behindWall(facts, asking, caseId)) return true
  for (const r of facts.representations)
    if (r.caseId === caseId && r.representative === me.id && holds(r, asking.at))
      if (behindWall(facts, asking, caseId, r.person)) return true
  if (me.kind !== 'employee') return false
  const parties = facts.memberships.flatMap((m) => (m.caseId === caseId && holds(m, asking.at) ? [m.party] : []))
  return parties.length > 0 && !parties.some((party) => party === null || !behindWall(facts, asking, caseId, party))
}

/** Whether a basis lets a department read what lies here. */
export function carries(b: Basis, c: Compartment, department: string, at: string): boolean {
  const shares =
    b.kind === 'consent-to-obtain' || b.kind === 'consent-to-pass-on' || b.kind === 'statutory-without-consent'
  if (!shares || b.toDepartment !== department || !b.categories.includes(c.category)) return false
  if (b.startsAt === null || at < b.startsAt) return false
  if (b.endsAt !== null && at >= b.endsAt) return false
  if (b.withdrawnAt !== null && at >= b.withdrawnAt) return false
  if (c.department !== null && !b.fromDepartments.includes(c.department)) return false
  return c.subject === null ? b.coversFamily : b.persons.includes(c.subject)
}

/** What a basis is, in words for the page. */
export const reasonOf = (b: Basis): string =>
  b.kind === 'statutory-without-consent'
    ? 'Loven giver adgang uden samtykke.'
    : 'Familien har sagt ja til, at din afdeling ser det.'

/** What a role's table says about a category. */
export const cellOf = (role: Role, about: 'any' | 'self' | 'child' | 'family', category: string): Cell | undefined =>
  role.cells[about]?.find((cell) => cell.categories.includes(category))

/** Whether a spell [startsAt, endsAt) holds. */
export const holds = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  at >= spell.startsAt && !(spell.endsAt !== null && at >= spell.endsAt)

/** How old somebody is; null where nobody has written it down. */
export function ageOf(facts: Facts, person: string | null, today: string): number | null {
  const born = facts.participations.find((p) => p.person === person)?.born ?? null
  return born === null ? null : age0(born, today)
}

/** Whole years from one day to another. */
export function age0(born: string, today: string): number {
  const [by = 0, bm = 1, bd = 1] = born.split('-').map(Number)
  const [ty = 0, tm = 1, td = 1] = today.split('-').map(Number)
  return ty - by - (tm < bm || (tm === bm && td < bd) ? 1 : 0)
}

/** From when somebody who stands now has stood without a break. */
export function hereSince(spells: readonly { startsAt: string; endsAt: string | null }[], now: string): string {
  const before = spells.find((s) => s.startsAt < now && (s.endsAt === null || s.endsAt >= now))
  return before ? hereSince(spells, before.startsAt) : now
}

/** The role in which one of the family reads; none under 10. */
export function roleOf(facts: Facts, rules: Rules, asking: Asking, me: Participation): Role | undefined {
  const age = me.born === null ? 18 : age0(me.born, asking.today)
  if (age < 10) return undefined
  if (age < 18) return rules.roles.get(age < 15 ? 'child-10-14' : 'young-15-17')
  const hasChild =
    !behindWall(facts, asking, me.caseId) &&
    facts.participations.some((p) => p.caseId === me.caseId && isChildInCustody(facts, asking, me, p.person))
  const adult = me.standsAs === 'parent' ? 'parent-without-custody' : 'other-adult'
  return rules.roles.get(hasChild ? 'parent-with-custody' : adult)
}
