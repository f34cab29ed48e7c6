import type { Basis, Compartment } from '../../access/facts.ts'
import { mentions } from '../../domain/family/mentions.ts'
import { employeesIn, peopleIn, wholeItem, type PlanTable } from '../../store/family-merge.ts'
import { changesOf, noteChange } from '../../store/merge.ts'
import { lastPosition } from '../../store/plan.ts'
import { protectedWords } from '../../store/protection.ts'
import { standingIn } from '../../store/proposal.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { checkUnseen } from '../shared/unseen.ts'
import { requireOpeningAccess, standing } from '../shared/case-guard.ts'
import { openingRoles } from './may-merge.ts'
import { nothing } from './merge-people.ts'
import { requireStanding } from './propose-family.ts'

type Saved = { id: string; version: number }
interface Item {
  readonly kind: PlanTable
  readonly row: string
}

/**
 * Copies one goal, agreement or measure of the closed family into the plan that goes on: by whoever coordinates the closed
 * one, and reads it. Where it lies it stays. Throws 403, 404, 409.
 */
export async function carryItem(
  unit: UnitOfWork,
  caseId: string,
  merge: string,
  item: Item,
  services: Services,
): Promise<Saved> {
  const { goesOn, closed } = await requireStanding(unit, caseId, merge)
  if (closed !== caseId) throw notFound()
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan føre noget over i den plan, der går videre.')
  const earlier = await changesOf(unit, merge)
  if (earlier.some(({ before }) => before?.['from'] === item.row))
    throw new Problem(409, 'already-so', 'Det er allerede ført over.')
  const id = await copyItem(
    unit,
    { ...item, merge, from: closed, to: goesOn, reason: 'Ført over, da familierne blev lagt sammen' },
    services,
  )
  return { id, version: 1 }
}

interface Copying extends Item {
  readonly merge: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const refused = (code: string, sentence: string): Problem => new Problem(409, code, sentence)

/** Copies one row of a plan from one family to the other, and notes it. Throws 404, 409 with why it cannot be. */
export async function copyItem(unit: UnitOfWork, copying: Copying, services: Services): Promise<string> {
  const { kind, row, merge, from, to, reason } = copying
  const found = await wholeItem(unit, kind, from, row)
  const place = found && unit.compartmentOf(found.compartment)
  if (!found || !place || (place.audience !== 'family' && place.audience !== 'team')) throw notFound()
  const [opener] = await standingIn(unit, [to], openingRoles(services))
  if (!opener) throw refused('no-coordinator', 'Den anden familie har ingen koordinator, der kan tage imod.')
  if (!mayPass(unit, from, place, opener.department))
    throw refused(
      'no-consent',
      'Den anden familie hører til en anden afdeling. Familien skal først sige ja til, at I deler det.',
    )
  await requireKnownThere(unit, copying, found, place)
  const { id: _id, compartment: _c, case_id: _f, version: _v, updated_at: _u, ...content } = found
  const texts = Object.values(content).filter((value) => typeof value === 'string')
  const secrets = await protectedWords(unit, from)
  const unseen = await checkUnseen(unit, services, from, { texts, party: null })
  if (unseen.includes(true) || texts.some((text) => mentions(text, secrets).length > 0))
    throw refused(
      'names-protected',
      'Teksten nævner noget, der er beskyttet. Skriv den på ny i den plan, der går videre.',
    )
  const notes = await changesOf(unit, merge)
  const copied = (goal: unknown): string | null =>
    notes.find(({ kind: noted, before }) => noted === 'goal' && before?.['from'] === goal)?.object ?? null
  const compartment = await unit.drop({ ...place, caseId: to, department: opener.department })
  const hangsOn =
    kind === 'goal'
      ? { parent_goal: null, position: (await lastPosition(unit, to)) + 1 }
      : { goal: copied(content['goal']) }
  const id = unit.newId()
  await unit.insert(kind, { ...content, ...hangsOn, id, compartment, case_id: to }, reason)
  await noteChange(unit, merge, { ...nothing, kind, object: id, before: { from: row, in: from } })
  return id
}

/** Whether what lies here may be read by the other department: its own, or with the family's yes to sharing it. */
export function mayPass(unit: UnitOfWork, from: string, place: Compartment, department: string): boolean {
  if (place.department === null || place.department === department) return true
  const { at } = unit.asking
  const covers = (basis: Basis): boolean =>
    basis.caseId === from &&
    basis.toDepartment === department &&
    SHARING.has(basis.kind) &&
    basis.startsAt !== null &&
    standing({ startsAt: basis.startsAt, endsAt: basis.endsAt }, at) &&
    (basis.withdrawnAt === null || at < basis.withdrawnAt) &&
    basis.categories.includes(place.category) &&
    basis.fromDepartments.includes(place.department ?? '') &&
    [place.subject, ...(place.also ?? [])].every((who) =>
      who === null ? basis.coversFamily : basis.persons.includes(who),
    )
  return unit.facts.bases.some(covers)
}
const SHARING = new Set(['consent-to-obtain', 'consent-to-pass-on', 'statutory-without-consent'])

/** Everybody whom the row is about or names takes part where it goes, and whoever promised it works there. */
async function requireKnownThere(
  unit: UnitOfWork,
  { to }: Copying,
  row: Readonly<Record<string, unknown>>,
  place: Compartment,
): Promise<void> {
  const there = new Set((await peopleIn(unit, [to])).flatMap(({ person, now }) => (now ? [person] : [])))
  const named = [
    place.subject,
    ...(place.also ?? []),
    row['whose_words'],
    row['concerns'],
    row['by_person'],
    row['person'],
  ]
  if (named.some((one) => typeof one === 'string' && !there.has(one)))
    throw refused('person-not-there', 'Det handler om en, der ikke står i den anden familie endnu.')
  const promised = row['by_employee']
  if (typeof promised === 'string' && !(await employeesIn(unit, to)).includes(promised))
    throw refused('employee-not-there', 'Den, der har lovet det, er ikke med i den anden families team.')
}
