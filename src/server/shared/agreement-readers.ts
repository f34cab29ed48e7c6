import { decide } from '../../access/decide.ts'
import type { Compartment } from '../../access/facts.ts'
import { isKeptFromMeetings, mayNameEmployee, type Naming } from '../../access/naming.ts'
import { custodyAround } from '../../store/agreement.ts'
import { readAdmissions, type AdmissionRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { namingIn } from './naming.ts'

/** Somebody of the family or an employee. */
export interface Who {
  readonly kind: 'person' | 'employee'
  readonly id: string
}

/** What others than the actor may read, so that nothing is named, shown to all or handed out that they may not. */
export interface Readers {
  readonly naming: Naming
  readonly admissions: readonly AdmissionRow[]
  readonly reads: (place: Compartment, who: Who) => boolean
  /** Whether an employee finds what lies there both at meetings and from the page of the day, and so can be the one who does it. */
  readonly finds: (place: Compartment, employee: string) => boolean
}

/** Looks the facts up by which others read in this case now. */
export async function readersIn(unit: UnitOfWork, caseId: string): Promise<Readers> {
  const naming = await namingIn(unit, caseId)
  // Somebody from outside the team reads nothing before the family has said yes, and nobody whom a firewall keeps out.
  const admissions = (await readAdmissions(unit, caseId)).filter(
    (one) => !one.waits && !isKeptFromMeetings(naming, one),
  )
  const custody = await custodyAround(unit, caseId)
  const { facts, circle, rules, asking } = naming

  const readsItem = (place: Compartment, { kind, id }: Who): boolean =>
    admissions.some((a) => a[kind] === id && a.compartments.includes(place.id))

  const readsForMeeting = (place: Compartment, id: string): boolean => {
    const theirs = { ...facts, memberships: circle.memberships.filter((m) => m.employee === id) }
    const actor = { ...asking.actor, kind: 'employee', id } as const
    return decide(theirs, rules, { ...asking, purpose: 'meeting', actor }, place).answer === 'content'
  }
  const readsAsCitizen = (place: Compartment, id: string): boolean => {
    const theirs = { ...facts, custody, representations: circle.representations }
    const actor = { ...asking.actor, kind: 'citizen', id } as const
    return decide(theirs, rules, { ...asking, purpose: 'own-insight', actor }, place).answer === 'content'
  }
  return {
    naming,
    admissions,
    reads: (place, who) =>
      place.audience === 'meeting'
        ? readsItem(place, who)
        : who.kind === 'employee'
          ? mayNameEmployee(naming, place, who.id) || readsForMeeting(place, who.id)
          : readsAsCitizen(place, who.id),
    finds: (place, employee) => mayNameEmployee(naming, place, employee) && readsForMeeting(place, employee),
  }
}

/** Whether everybody invited to an item of the agenda may read what lies in a place, so that it can be said there. */
export const allRead = (readers: Readers, item: number, place: Compartment): boolean =>
  invitedTo(readers, item).every((who) => readers.reads(place, who))

/** Everybody invited to an item of the agenda. */
export const invitedTo = ({ admissions }: Readers, compartment: number): Who[] =>
  admissions
    .filter((a) => a.compartments.includes(compartment))
    .map((a) => (a.person === null ? { kind: 'employee', id: a.employee ?? '' } : { kind: 'person', id: a.person }))
