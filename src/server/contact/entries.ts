import type { z } from 'zod'
import type { contactRoutes } from '../../contract/contact.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { findEntry, type EntryRow } from '../../store/contact.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import {
  partyOf,
  placeOf,
  requireForm,
  requireNamed,
  requireOwnPlace,
  saved,
  type InFamily,
  type Saved,
} from './standing.ts'

type New = z.output<(typeof contactRoutes)['POST /api/families/:family/contact/entries']['body']>
type Changed = z.output<(typeof contactRoutes)['PUT /api/families/:family/contact/entries/:entry']['body']>
type OneEntry = { readonly params: { readonly family: string; readonly entry: string } }
type Reasoned = OneEntry & { readonly body: { readonly reason: string; readonly basedOn: number } }

/** A phone's clock may be ahead of the server's by so much. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/**
 * Writes a contact that was had, or tried in vain (`vidensafdaekning-2020`, 7.1.3: also one without any purpose). With
 * `acute` it waits for somebody's answer on the same day. Throws 404, 403, 400 at a field.
 */
export async function addEntry(
  unit: UnitOfWork,
  { params, body }: InFamily & { readonly body: New },
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  const at = requireHappened(unit, services, body)
  const { category, persons, employees } = body
  const { place, compartment } = await placeOf(unit, services, { caseId, category, persons })
  await requireNamed(unit, place, { persons, employees })
  const id = await unit.insert('contact_entry', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    ...columnsOf(body, at),
    counts: partyOf(unit, caseId) === null,
    written_by: unit.asking.actor.id,
  })
  if (body.acute)
    await unit.insert('acute_call', {
      id: unit.newId(),
      compartment,
      case_id: caseId,
      entry: id,
      words: body.note,
      by_employee: unit.asking.actor.id,
      said_at: at,
    })
  return { id, version: 1 }
}

/** Puts a contact right, with a reason; whoever stood there already may stay. Throws 404, 403, 409, 400 at a field, Conflict. */
export async function correctEntry(
  unit: UnitOfWork,
  { params, body }: OneEntry & { readonly body: Changed },
  services: Services,
): Promise<Saved> {
  const entry = await requireEntry(unit, params)
  if (entry.takenOut) throw new Problem(409, 'taken-out', 'Kontakten er taget ud. Sæt den tilbage, før du retter den.')
  const place = requireOwnPlace(unit, params.family, entry.compartment)
  const at = requireHappened(unit, services, { ...body, at: body.at ?? entry.at })
  await requireNamed(unit, place, {
    persons: body.persons.filter((id) => !entry.persons.includes(id)),
    employees: body.employees.filter((id) => !entry.employees.some((one) => one.id === id)),
  })
  const { basedOn, reason } = body
  return saved(entry.id, await unit.update('contact_entry', entry.id, basedOn, columnsOf(body, at), reason))
}

/** Takes a contact out that was written by mistake; it can be put back. Throws 404, 403, 409, Conflict. */
export async function takeOutEntry(unit: UnitOfWork, { params, body }: Reasoned): Promise<Saved> {
  return stand(unit, { params, body }, true)
}

/** Puts back what was taken out. Throws as `takeOutEntry`. */
export async function putEntryBack(unit: UnitOfWork, { params, body }: Reasoned): Promise<Saved> {
  return stand(unit, { params, body }, false)
}

async function stand(unit: UnitOfWork, { params, body }: Reasoned, out: boolean): Promise<Saved> {
  const entry = await requireEntry(unit, params)
  requireOwnPlace(unit, params.family, entry.compartment)
  if (entry.takenOut === out)
    throw new Problem(409, 'already-so', out ? 'Kontakten er allerede taget ud.' : 'Kontakten står der allerede.')
  const patch = { taken_out_at: out ? unit.asking.at : null }
  return saved(entry.id, await unit.update('contact_entry', entry.id, body.basedOn, patch, body.reason))
}

async function requireEntry(unit: UnitOfWork, { family, entry }: OneEntry['params']): Promise<EntryRow> {
  const found = await findEntry(unit, family, entry)
  if (!found) throw notFound()
  return found
}

type Told = Pick<New, 'form' | 'at' | 'minutes'>

function requireHappened(unit: UnitOfWork, services: Services, { form, at, minutes }: Told): string {
  requireForm(services, form)
  if (minutes !== null && (minutes < 1 || minutes > 1440))
    throw refusedField('minutes', 'minutes.wrong', 'Skriv, hvor mange minutter det varede, fra 1 til 1440.')
  if (at === null) return unit.asking.at
  const told = Date.parse(at)
  if (told > Date.parse(unit.asking.at) + CLOCKS_DIFFER_MS)
    throw refusedField('at', 'contact.in-future', 'Tidspunktet ligger fremme. Skriv, hvornår kontakten var.')
  return new Date(Math.min(told, Date.parse(unit.asking.at))).toISOString()
}

const columnsOf = (body: Omit<New, 'category' | 'acute'>, at: string) => ({
  form: body.form,
  happened_at: at,
  on_day: dayAt(at),
  minutes: body.minutes,
  persons: [...new Set(body.persons)],
  employees: [...new Set(body.employees)],
  others: body.others,
  reached: body.reached,
  aim: body.aim,
  note: body.note,
  asked_by: body.askedBy,
})
