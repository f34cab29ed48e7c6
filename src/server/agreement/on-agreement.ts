import type { Compartment } from '../../access/facts.ts'
import type { Writer } from '../../domain/agreement/standing.ts'
import { lockAgreement, readAgreements, type AgreementRow, type DoerRow } from '../../store/agreement.ts'
import { readItems, readOwnAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { standing } from '../shared/case-guard.ts'

export interface Saved {
  readonly id: string
  readonly version: number
}
export interface OfFamily {
  readonly family: string
}
export type OfOne = OfFamily & { readonly agreed: string }

/** Throws 404 unless something of the case itself is open: somebody behind a firewall meets the same as a stranger. */
export function requireCase(unit: UnitOfWork, caseId: string): void {
  if (!unit.facts.compartments.some((c) => c.caseId === caseId && unit.open.has(c.id))) throw notFound()
}

/** Whoever holds the threads of the family: the role that may share its plan. */
export const holdsThreads = (unit: UnitOfWork, caseId: string): boolean =>
  unit.facts.memberships.some(
    (m) =>
      m.caseId === caseId &&
      m.party === null &&
      standing(m, unit.asking.at) &&
      unit.rules.roles.get(m.role)?.cells.any?.some((cell) => cell.may.includes('share')),
  )

export const actorAsWriter = (unit: UnitOfWork): Writer => ({
  kind: unit.asking.actor.kind === 'employee' ? 'employee' : 'person',
  id: unit.asking.actor.id,
})

const isActor = (
  unit: UnitOfWork,
  who: { readonly employee: string | null; readonly person: string | null },
): boolean => who[actorAsWriter(unit).kind] === unit.asking.actor.id

export const isMine = (unit: UnitOfWork, doer: DoerRow): boolean => isActor(unit, doer)
export const wroteIt = (unit: UnitOfWork, row: AgreementRow): boolean =>
  isActor(unit, { employee: row.byEmployee, person: row.byPerson })

/** Whoever is named and has not said no, and whoever holds the threads, says what has become of it. */
export const maySettle = (unit: UnitOfWork, caseId: string, row: AgreementRow): boolean =>
  row.doers.some((doer) => !doer.left && doer.answer !== 'declined' && isMine(unit, doer)) || holdsThreads(unit, caseId)

/** Whoever wrote it or whose wish it is, and whoever holds the threads, corrects it and takes it back. */
export const mayChange = (unit: UnitOfWork, caseId: string, row: AgreementRow): boolean =>
  wroteIt(unit, row) || isActor(unit, { employee: null, person: row.wishOf }) || holdsThreads(unit, caseId)

/** One agreement that the actor may open, locked until the transaction ends. Throws 404; with `takenBack`, only such a one is there. */
export async function openOne(unit: UnitOfWork, { family, agreed }: OfOne, takenBack = false): Promise<AgreementRow> {
  requireCase(unit, family)
  await lockAgreement(unit, agreed)
  const row = (await readAgreements(unit, family, agreed))[0]
  if (!row || row.takenBack !== takenBack) throw notFound()
  unit.because(unit.may(placeOf(unit, row.compartment)))
  return row
}

export function placeOf(unit: UnitOfWork, compartment: number): Compartment {
  const found = unit.compartmentOf(compartment)
  if (!found) throw notFound()
  return found
}

export const notYours = (sentence: string): Problem => new Problem(403, 'not-yours', sentence)

/** Where an agreement is made: an item of the agenda, the meeting it belongs to, and the compartment it lies in. */
export interface Item {
  readonly item: string
  readonly meeting: string
  readonly compartment: number
}

/**
 * An item that the actor is admitted to, for those who write behind a meeting's purpose and for the family at its own pages.
 * Throws 404.
 */
export async function itemOf(unit: UnitOfWork, caseId: string, item: string): Promise<Item> {
  if (unit.asking.purpose === 'meeting') {
    const found = (await readItems(unit, [caseId])).find((one) => one.id === item)
    if (!found) throw notFound()
    return { item, meeting: found.meeting, compartment: found.compartment }
  }
  const { at } = unit.asking
  const place = unit.facts.compartments.find(
    (c) => c.caseId === caseId && c.audience === 'meeting' && c.audienceId === item,
  )
  const admission = (await readOwnAdmissions(unit, caseId)).find(
    (a) => place && !a.calledOff && a.opensAt <= at && at < a.closesAt && a.compartments.includes(place.id),
  )
  if (!place || !admission) throw notFound()
  return { item, meeting: admission.meeting, compartment: place.id }
}
