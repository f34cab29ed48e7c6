import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import { mayNamePerson } from '../../access/naming.ts'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { readNames } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { isOwnHalf } from '../shared/board-preset.ts'
import type { Services } from '../services.ts'
import { actingDepartment, standing } from '../shared/case-guard.ts'
import { itemOf, placeOf, requireCase, type OfFamily } from './on-agreement.ts'
import { allRead, invitedTo, readersIn, type Readers, type Who } from '../shared/agreement-readers.ts'

type Choices = z.input<(typeof agreementRoutes)['GET /api/agreements/:family/choices']['output']>
type Place = Choices['places'][number]

/** Where an agreement can be put for a meeting, the item of the agenda among them, and whom it may name at each place. */
export async function readChoices(
  unit: UnitOfWork,
  input: { params: OfFamily; query: { item?: string | undefined } },
  services: Services,
): Promise<Choices> {
  const { family } = input.params
  requireCase(unit, family)
  const readers = await readersIn(unit, family)
  const { item } = input.query
  const at = item === undefined ? null : placeOf(unit, (await itemOf(unit, family, item)).compartment)
  const categories = categoriesOf(unit, readers)
  if (item === undefined || !at || !(await isOwnHalf(unit, services, { family, item })))
    return choicesOf(unit, readers, at ? [...categories, at] : categories)
  // What each takes on is said to all: at the item first, or where everybody at the table reads.
  const heard = categories.filter((place) => allRead(readers, at.id, place))
  const choices = await choicesOf(unit, readers, [at, ...heard])
  const mine = ({ team }: Place): Place['team'] => team.filter((one) => one.mine)
  const [table] = choices.places
  return {
    ...choices,
    places: choices.places.map((place) => ({ ...place, people: [], team: mine(place) })),
    wish: table ?? null,
  }
}

/** The same for one of the family: with everybody, or with oneself alone. */
export async function readOwnChoices(unit: UnitOfWork, input: { params: OfFamily }): Promise<Choices> {
  const { family } = input.params
  requireCase(unit, family)
  const readers = await readersIn(unit, family)
  const own = [null, unit.asking.actor.id].map((subject) => inCategory(unit, family, 'cooperation', subject))
  return choicesOf(
    unit,
    readers,
    own.filter((place) => unit.may(place, 'write').answer === 'content'),
  )
}

const inCategory = (unit: UnitOfWork, caseId: string, category: string, subject: string | null): Compartment => ({
  id: 0,
  caseId,
  subject,
  category,
  sensitivity: unit.sensitivityOf(category),
  audience: 'family',
  audienceId: null,
  department: actingDepartment(unit, caseId),
})

/** What the family does together in each category that the actor writes in, and cooperation with one of them alone. */
function categoriesOf(unit: UnitOfWork, { naming }: Readers): Compartment[] {
  const { caseId } = naming
  const people = peopleOf(unit, caseId).filter((person) =>
    mayNamePerson(naming, inCategory(unit, caseId, 'cooperation', person), person),
  )
  return [
    inCategory(unit, caseId, 'cooperation', null),
    ...[...unit.rules.categories.keys()]
      .filter((category) => category !== 'cooperation' && category !== 'identity')
      .map((category) => inCategory(unit, caseId, category, null)),
    ...people.map((person) => inCategory(unit, caseId, 'cooperation', person)),
  ].filter((place) => unit.may(place, 'write').answer === 'content')
}

const peopleOf = (unit: UnitOfWork, caseId: string): string[] =>
  unit.facts.participations.filter((p) => p.caseId === caseId && standing(p, unit.asking.at)).map((p) => p.person)

async function choicesOf(unit: UnitOfWork, readers: Readers, places: readonly Compartment[]): Promise<Choices> {
  const { naming } = readers
  const { caseId } = naming
  const people = peopleOf(unit, caseId)
  const team = [...new Set(naming.circle.memberships.map((m) => m.employee))]
  const whom = (place: Compartment): { people: string[]; team: string[] } => {
    if (place.audience !== 'meeting')
      return {
        people: people.filter((person) => mayNamePerson(naming, place, person)),
        team: team.filter((id) => readers.finds(place, id)),
      }
    const there = invitedTo(readers, place.id).filter((who) => readers.reads(place, who))
    const of = (kind: Who['kind']): string[] => there.filter((who) => who.kind === kind).map(({ id }) => id)
    return { people: of('person'), team: of('employee') }
  }
  const named = places.map((place) => ({ place, ...whom(place) }))
  const names = await readNames(
    unit,
    named.flatMap((one) => one.people),
    named.flatMap((one) => one.team),
  )
  const withNames = (ids: readonly string[]): Place['people'] =>
    ids.map((id) => ({ id, name: names.get(id) ?? '', mine: id === unit.asking.actor.id }))
  unit.saw([caseId])
  return {
    today: unit.asking.today,
    wish: null,
    places: named.map(({ place, ...who }) => ({
      kind: place.audience === 'meeting' ? 'item' : 'category',
      category: place.category,
      about: place.subject,
      name: unit.rules.categories.get(place.category)?.name ?? place.category,
      people: withNames(who.people),
      team: withNames(who.team),
    })),
  }
}
