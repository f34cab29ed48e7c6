import { decide } from '../../access/decide.ts'
import type { Compartment, Participation } from '../../access/facts.ts'
import { standsBehindWall, type Naming } from '../../access/naming.ts'
import { ageOn } from '../../domain/shared/time.ts'
import type { CompartmentKey } from '../../store/undertaking.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refusedField, standing } from '../shared/case-guard.ts'
import { notNameable } from '../shared/naming.ts'

/** From this age a child reads their own; what is for a smaller one is read by whoever has custody. */
const READS_FROM = 10
const ADULT_FROM = 18

export interface Reader {
  readonly person: string
  readonly isChild: boolean
}

/** Where a text for a reader lies: with that person alone, as guarded as the item it is about. */
export function placeFor(
  unit: UnitOfWork,
  caseId: string,
  item: { readonly compartment: number },
  reader: string,
): CompartmentKey {
  const from = unit.compartmentOf(item.compartment)
  if (!from) throw notFound()
  const { category, sensitivity, department } = from
  return { caseId, subject: null, category, sensitivity, audience: 'party', audienceId: reader, department }
}

/**
 * For whom of the family a text about an item may be written. An adult reads of what they are invited to; a child is told
 * what concerns them without having been there. Nobody behind a firewall, and nobody who may not read of such things.
 */
export function readersOf(
  unit: UnitOfWork,
  naming: Naming,
  item: { readonly compartment: number },
  invited: readonly { person: string; compartments: readonly number[] }[],
): Reader[] {
  const { at, today } = unit.asking
  const isInvited = (person: string): boolean =>
    invited.some((one) => one.person === person && one.compartments.includes(item.compartment))
  return unit.facts.participations
    .filter((p) => p.caseId === naming.caseId && standing(p, at) && !standsBehindWall(naming, p.person))
    .map((p) => ({ part: p, age: p.born === null ? null : ageOn(p.born, today) }))
    .map(({ part, age }) => ({
      part,
      age,
      isChild: age === null ? part.standsAs === 'child' : age < ADULT_FROM,
    }))
    .filter(({ part, isChild }) => isChild || isInvited(part.person))
    .filter(({ part, age }) => reads(unit, placeFor(unit, naming.caseId, item, part.person), part, age))
    .map(({ part, isChild }) => ({ person: part.person, isChild }))
}

/**
 * Requires that each of these may be given a text. Throws Problem 400 at `readers`, with one sentence whatever the reason;
 * it names those whose names the writer reads.
 */
export function requireReaders(
  readers: readonly Reader[],
  people: readonly string[],
  names: ReadonlyMap<string, string>,
): void {
  const refused = people.filter((person) => !readers.some((one) => one.person === person))
  if (refused.length === 0) return
  const known = refused.flatMap((person) => names.get(person) ?? [])
  if (known.length < refused.length) throw notNameable('readers')
  throw refusedField('readers', 'naming.not-here', `Teksten kan ikke gives til ${known.join(', ')}.`)
}

function reads(unit: UnitOfWork, place: CompartmentKey, part: Participation, age: number | null): boolean {
  const there: Compartment = { ...place, id: 0, sensitivity: place.sensitivity ?? 3, audienceId: part.person }
  if (age !== null && age < READS_FROM && part.born !== null) return custodyReads(unit, there)
  const asking = {
    ...unit.asking,
    purpose: 'own-insight' as const,
    actor: { ...unit.asking.actor, kind: 'citizen' as const, id: part.person },
  }
  return decide(unit.facts, unit.rules, asking, there).answer === 'content'
}

const custodyReads = (unit: UnitOfWork, { category, sensitivity }: Compartment): boolean =>
  (unit.rules.roles.get('parent-with-custody')?.cells.child ?? []).some(
    (cell) => cell.categories.includes(category) && sensitivity <= cell.read,
  )
