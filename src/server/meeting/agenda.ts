import type { Compartment } from '../../access/facts.ts'
import { readAdmissions, readItems, type ItemRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { itemCompartment, organisingMeeting } from '../shared/organise-meeting.ts'

interface Place {
  readonly family: string
  readonly meeting: string
}
interface Words {
  readonly title: string
  readonly note: string | null
  readonly minutes?: number | null | undefined
}
interface Kept {
  readonly id: string
  readonly version: number
}

/** Adds an item to the agenda: open for the one who writes it and for the invited ones named, nobody else. */
export async function addItem(
  unit: UnitOfWork,
  input: { params: Place; body: Words & { category: string; admissions: readonly string[] } },
  services: Services,
): Promise<Kept> {
  const ground = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const { title, note, minutes = null, category, admissions } = input.body
  const sensitivity = services.presets.rules.categories.get(category)?.sensitivity
  const asked = (one: string): Compartment => ({
    id: 0,
    caseId: ground.caseId,
    subject: null,
    category: one,
    sensitivity: sensitivity ?? 3,
    audience: 'family',
    audienceId: null,
    department: ground.department,
  })
  if (sensitivity === undefined || unit.may(asked(category), 'write').answer !== 'content') {
    throw new Problem(400, 'category-not-yours', 'Den slags oplysninger kan du ikke tage op på et møde.', {
      field: 'category',
    })
  }
  const invited = (await readAdmissions(unit, ground.caseId)).filter((a) => a.meeting === ground.meeting.id)
  const chosen = new Set(admissions)
  if ([...chosen].some((id) => !invited.some((a) => a.id === id))) {
    throw new Problem(400, 'not-invited', 'En af dem, du har valgt, er ikke længere inviteret. Hent siden igen.', {
      field: 'admissions',
    })
  }
  const earlier = [
    ...(await readItems(unit, [ground.caseId], ground.meeting.id)),
    ...(await readItems(unit, [ground.caseId], ground.meeting.id, 'taken-off')),
  ]
  const id = unit.newId()
  const compartment = await itemCompartment(unit, ground, id, category)
  await unit.insert('agenda_item', {
    id,
    compartment,
    case_id: ground.caseId,
    meeting: ground.meeting.id,
    position: Math.max(-1, ...earlier.map((i) => i.position)) + 1,
    title,
    note,
    minutes,
  })
  for (const one of invited) {
    if (one.employee !== unit.asking.actor.id && !chosen.has(one.id)) continue
    await unit.updateFact('admission', one.id, one.version, { compartments: [...one.compartments, compartment] })
  }
  return { id, version: 1 }
}

/** Rewrites an item that the actor is admitted to. */
export async function rewriteItem(
  unit: UnitOfWork,
  input: { params: Place & { item: string }; body: Words & { basedOn: number } },
): Promise<Kept> {
  const item = await itemOf(unit, input.params)
  const { title, note, minutes = item.minutes, basedOn } = input.body
  const version = await unit.update('agenda_item', item.id, basedOn, { title, note, minutes })
  if (version === null) throw notFound()
  return { id: item.id, version }
}

/** Takes an item off the agenda. It keeps its compartment, and can be put back by whoever could open it. */
export async function removeItem(
  unit: UnitOfWork,
  input: { params: Place & { item: string }; body: { basedOn: number } },
): Promise<Kept> {
  const item = await itemOf(unit, input.params)
  const version = await unit.update('agenda_item', item.id, input.body.basedOn, { taken_off_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: item.id, version }
}

/** Puts an item back on the agenda, open for those it was open for. */
export async function putItemBack(
  unit: UnitOfWork,
  input: { params: Place & { item: string }; body: { basedOn: number } },
): Promise<Kept> {
  const item = await itemOf(unit, input.params, 'taken-off')
  const version = await unit.update('agenda_item', item.id, input.body.basedOn, { taken_off_at: null })
  if (version === null) throw notFound()
  return { id: item.id, version }
}

async function itemOf(
  unit: UnitOfWork,
  params: Place & { item: string },
  which?: 'standing' | 'taken-off',
): Promise<ItemRow> {
  const ground = await organisingMeeting(unit, params.family, params.meeting)
  const found = (await readItems(unit, [ground.caseId], ground.meeting.id, which)).find((i) => i.id === params.item)
  if (!found) throw notFound()
  return found
}
