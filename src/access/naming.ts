import { decide } from './decide.ts'
import type { Asking, Compartment, Facts, Membership, Representation, Rules } from './facts.ts'

/** Who stands around a family besides the one who asks: everybody's places in its team, and who speaks for whom, as of now. */
export interface Circle {
  readonly memberships: readonly (Membership & { readonly employee: string })[]
  readonly representations: readonly Representation[]
}

/** One naming: who names, in which family, and where the row that names will lie. */
export interface Naming {
  readonly facts: Facts
  readonly circle: Circle
  readonly rules: Rules
  readonly asking: Asking
  readonly caseId: string
}

/** The purposes for which those who work with a family read its plan. */
const WORK = ['coordination', 'casework'] as const

/** Whether somebody takes part in the family whose name the writer may read: for everybody else they are not there. */
export const knowsPerson = ({ facts, rules, asking, caseId }: Naming, person: string): boolean =>
  facts.participations.some((p) => p.caseId === caseId && p.person === person && on(p, asking.at)) &&
  decide(facts, rules, asking, nameOf(person)).answer === 'content'

/** Whether somebody works in the family's team now. */
export const isInTeam = ({ circle, asking, caseId }: Naming, employee: string): boolean =>
  circle.memberships.some((m) => m.caseId === caseId && m.employee === employee && on(m, asking.at))

/**
 * Whether somebody of the family may be named in a row that will lie in `place`: as the one it is about, whose words or
 * whose number it is, or who does something. They take part, whoever writes knows their name, and no firewall keeps
 * them apart: the plan is the other side's. Whoever works for the one kept apart alone writes of them where it lies
 * with them alone.
 */
export function mayNamePerson(naming: Naming, place: Compartment, person: string): boolean {
  const { facts, asking, caseId } = naming
  if (!knowsPerson(naming, person)) return false
  if (!isKeptApart(naming, person)) return true
  const isTheirsAlone = place.subject === person && (place.also ?? []).length === 0
  return isTheirsAlone && facts.memberships.some((m) => m.caseId === caseId && m.party === person && on(m, asking.at))
}

/**
 * Whether somebody of the team may be named as the one who does something: only who may read where it lies. Whoever
 * works for one party alone reads what is that party's.
 */
export function mayNameEmployee(naming: Naming, place: Compartment, employee: string): boolean {
  const { facts, circle, rules, asking } = naming
  const theirs = { ...facts, memberships: circle.memberships.filter((m) => m.employee === employee) }
  return WORK.some(
    (purpose) =>
      decide(theirs, rules, { ...asking, purpose, actor: { ...asking.actor, kind: 'employee', id: employee } }, place)
        .answer === 'content',
  )
}

/** Of the family's team those whose own role decides where something lies: each with the role and the department of it. */
export const rolesDeciding = (
  { facts, circle, rules, asking, caseId }: Naming,
  place: Compartment,
): { readonly employee: string; readonly department: string; readonly roles: readonly string[] }[] =>
  circle.memberships
    .filter((m) => m.caseId === caseId && on(m, asking.at))
    .filter((m) => rules.roles.get(m.role)?.cells.any?.some((cell) => cell.may.includes('decide')))
    .filter((m) => {
      const actor = { ...asking.actor, kind: 'employee', id: m.employee } as const
      const theirs = { ...facts, memberships: [m], tasks: [], functions: [] }
      return decide(theirs, rules, { ...asking, purpose: 'coordination', actor }, place, 'decide').answer === 'content'
    })
    .map(({ employee, department, role }) => ({ employee, department, roles: [role] }))

const isKeptApart = ({ facts, asking, caseId }: Naming, person: string): boolean =>
  facts.firewalls.some((wall) => wall.caseId === caseId && wall.other === person && on(wall, asking.at))

/** Whether a firewall keeps somebody of the family from its meetings: them, or somebody for whom they speak. */
export function standsBehindWall(naming: Naming, person: string): boolean {
  const { circle, asking, caseId } = naming
  const spokenFor = circle.representations
    .filter((r) => r.caseId === caseId && r.representative === person && on(r, asking.at))
    .map((r) => r.person)
  return [person, ...spokenFor].some((one) => isKeptApart(naming, one))
}

/** Whether an employee stands in this family's team, and only for people whom a firewall keeps apart. */
export function worksBehindWall(naming: Naming, employee: string): boolean {
  const places = naming.circle.memberships.filter(
    (m) => m.employee === employee && m.caseId === naming.caseId && on(m, naming.asking.at),
  )
  return places.length > 0 && places.every(({ party }) => party !== null && isKeptApart(naming, party))
}

/** Whether a firewall keeps somebody invited from the family's meetings: one of the family, or an employee. */
export const isKeptFromMeetings = (
  naming: Naming,
  { person, employee }: { readonly person: string | null; readonly employee: string | null },
): boolean =>
  (person !== null && standsBehindWall(naming, person)) || (employee !== null && worksBehindWall(naming, employee))

const nameOf = (person: string): Compartment => ({
  id: 0,
  caseId: null,
  subject: person,
  category: 'identity',
  sensitivity: 1,
  audience: 'family',
  audienceId: null,
  department: null,
})

const on = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  spell.startsAt <= at && (spell.endsAt === null || at < spell.endsAt)
