import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import type { agreementRoutes } from '../../contract/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, refusedField } from '../shared/case-guard.ts'
import { isOwnHalf, requireOpenSteps, requireOwnHalf } from '../shared/board-preset.ts'
import { requireKnown } from '../shared/naming.ts'
import { namedIn, requireDoers, requireWhoAndWhen, writeDoers } from './doers.ts'
import { actorAsWriter, itemOf, placeOf, requireCase, type Item, type OfFamily, type Saved } from './on-agreement.ts'
import { allRead, readersIn, type Readers, type Who } from '../shared/agreement-readers.ts'
import { setReminders } from './reminders.ts'

type Routes = typeof agreementRoutes
type New = z.output<Routes['POST /api/agreements/:family']['body']>
type OwnNew = z.output<Routes['POST /api/own/families/:family/agreements']['body']>
type Place = Extract<New['place'], { kind: 'category' }>

/**
 * Makes an agreement at a meeting, at its board, or between meetings. Everybody admitted to an item writes where the item
 * lies (decision 007); in a category of the family's, whoever may write there. Throws 404, 403, and 400 at the field.
 */
export async function makeAgreement(
  unit: UnitOfWork,
  input: { params: OfFamily; body: New },
  services: Services,
): Promise<Saved> {
  const { family } = input.params
  requireCase(unit, family)
  const { item, place } = input.body
  const at = item === null ? null : await itemOf(unit, family, item)
  const named = namedIn(input.body)
  const readers = await readersIn(unit, family)
  if (item !== null) await requireOpenSteps(unit, services, { family, item })
  if (input.body.wishOf === null) await requireOwnHalf(unit, services, { family, item }, named)
  else await requireWish(unit, services, readers, { family, at, body: input.body })
  if (place.kind === 'item') {
    if (at === null) throw refusedField('place', 'agreement.no-item', 'Vælg, hvor aftalen skal ligge.')
    const compartment = placeOf(unit, at.compartment)
    return write(unit, { family, at, named, readers, compartment, words: input.body })
  }
  const compartment = await inCategory(unit, family, { readers, named, place })
  if (at && !allRead(readers, at.compartment, compartment) && (await isOwnHalf(unit, services, { family, ...at })))
    throw refusedField(
      'place',
      'agreement.not-for-all',
      'Ikke alle ved bordet kan læse en aftale der. Lad den ligge hos dem ved bordet.',
    )
  return write(unit, { family, at, named, readers, compartment, words: input.body })
}

/**
 * What somebody at the table wishes and has no phone to write it on: an employee writes it down in their words, at the item
 * where it was said, and the person has said yes to them. Throws 400 at the field, 404 for somebody not there.
 */
async function requireWish(
  unit: UnitOfWork,
  services: Services,
  readers: Readers,
  { family, at, body }: { family: string; at: Item | null; body: New },
): Promise<void> {
  const { wishOf, saidYes, place } = body
  if (wishOf === null) return
  if (at === null || place.kind !== 'item' || !(await isOwnHalf(unit, services, { family, ...at })))
    throw refusedField(
      'wishOf',
      'wish.not-at-table',
      'Et ønske skrives ned for en anden ved bordet, på punktets tavle.',
    )
  const whose: Who = { kind: 'person', id: wishOf }
  requireKnown(readers.naming, [{ ...whose, field: 'wishOf' }])
  if (!readers.reads(placeOf(unit, at.compartment), whose))
    throw refusedField(
      'wishOf',
      'wish.not-at-table',
      'Et ønske skrives ned for en anden ved bordet, på punktets tavle.',
    )
  if (!saidYes) throw refusedField('saidYes', 'wish.not-read', 'Læs ønsket højt, og spørg, om det er sagt rigtigt.')
}

/** One of the family takes something on, or wishes something of a professional, who says yes or no. Throws as `makeAgreement`. */
export async function makeOwnAgreement(unit: UnitOfWork, input: { params: OfFamily; body: OwnNew }): Promise<Saved> {
  const { family } = input.params
  requireCase(unit, family)
  const at = input.body.item === null ? null : await itemOf(unit, family, input.body.item)
  const named = namedIn(input.body)
  const readers = await readersIn(unit, family)
  const about = input.body.with === 'me' ? unit.asking.actor.id : null
  const place: Place = { kind: 'category', category: 'cooperation', about }
  const compartment = await inCategory(unit, family, { readers, named, place })
  return write(unit, { family, at, named, readers, compartment, words: input.body })
}

/** The compartment of a category that the actor may write in; who is not there for them is told before that. */
async function inCategory(
  unit: UnitOfWork,
  caseId: string,
  { readers, named, place }: { readers: Readers; named: readonly Who[]; place: Place },
): Promise<Compartment> {
  const about: Who[] = place.about === null ? [] : [{ kind: 'person', id: place.about }]
  requireKnown(
    readers.naming,
    [...about, ...named].map((who) => ({ ...who, field: 'doers' })),
  )
  const compartment = unit.rules.categories.has(place.category)
    ? await unit.compartment(
        {
          caseId,
          subject: place.about,
          category: place.category,
          department: actingDepartment(unit, caseId),
          audience: 'family',
        },
        'write',
      )
    : null
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Den slags aftaler kan du ikke skrive her. Tal med familiens koordinator.')
  return placeOf(unit, compartment)
}

interface Making {
  readonly family: string
  readonly at: Item | null
  readonly named: readonly Who[]
  readonly readers: Readers
  readonly compartment: Compartment
  readonly words: Pick<New, 'what' | 'due' | 'noDay' | 'doers'> & Partial<Pick<New, 'wishOf'>>
}

async function write(unit: UnitOfWork, made: Making): Promise<Saved> {
  const { family, at, named, readers, compartment, words } = made
  requireWhoAndWhen(unit, words)
  await requireDoers(unit, readers, compartment, named)
  const writer = actorAsWriter(unit)
  const id = unit.newId()
  await unit.insert('agreement', {
    id,
    compartment: compartment.id,
    case_id: family,
    what: words.what,
    due: words.due,
    no_day: words.noDay,
    meeting: at?.meeting ?? null,
    item: at?.item ?? null,
    made_on: unit.asking.today,
    by_employee: writer.kind === 'employee' ? writer.id : null,
    by_person: writer.kind === 'person' ? writer.id : null,
    status: 'open',
    wish_of: words.wishOf ?? null,
  })
  await writeDoers(unit, { id, compartment: compartment.id, caseId: family }, named)
  await setReminders(unit, family, id)
  return { id, version: 1 }
}
