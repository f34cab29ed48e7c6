import type { z } from 'zod'
import type { contactRoutes } from '../../contract/contact.ts'
import { readRhythms, type RhythmRow } from '../../store/contact.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, refusedField } from '../shared/case-guard.ts'
import {
  requireAgreeing,
  requireForm,
  requireNamed,
  requireOwnPlace,
  saved,
  type InFamily,
  type Saved,
} from './standing.ts'

type New = z.output<(typeof contactRoutes)['POST /api/families/:family/contact/rhythms']['body']>
type Changed = z.output<(typeof contactRoutes)['PUT /api/families/:family/contact/rhythms/:rhythm']['body']>
type OneRhythm = { readonly params: { readonly family: string; readonly rhythm: string } }
type Reasoned = OneRhythm & { readonly body: { readonly reason: string; readonly basedOn: number } }

/** Writes how often contact was agreed with the family; from its day it takes the place of what was agreed before. Throws 404, 403, 400. */
export async function agreeRhythm(
  unit: UnitOfWork,
  { params, body }: InFamily & { readonly body: New },
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  requireAgreeing(unit, caseId)
  requireSound(services, body)
  const place = {
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  } as const
  const compartment = await unit.compartment(place)
  if (compartment === null) throw notFound()
  await requireNamed(unit, place, { persons: body.persons, employees: body.employee === null ? [] : [body.employee] })
  const id = await unit.insert('contact_rhythm', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    ...columnsOf(body),
    written_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Puts right what was agreed, or ends it on a day, with a reason. Throws 404, 403, 409, 400 at a field, Conflict. */
export async function correctRhythm(
  unit: UnitOfWork,
  { params, body }: OneRhythm & { readonly body: Changed },
  services: Services,
): Promise<Saved> {
  const rhythm = await requireRhythm(unit, params)
  if (rhythm.takenOut) throw new Problem(409, 'taken-out', 'Aftalen er taget ud. Sæt den tilbage, før du retter den.')
  requireSound(services, body)
  if (body.endsOn !== null && body.endsOn < body.from)
    throw refusedField('endsOn', 'period.ends-before-start', 'Aftalen slutter, før den begynder.')
  const place = requireOwnPlace(unit, params.family, rhythm.compartment)
  await requireNamed(unit, place, {
    persons: body.persons.filter((id) => !rhythm.persons.includes(id)),
    employees: body.employee === null || body.employee === rhythm.employee?.id ? [] : [body.employee],
  })
  const patch = { ...columnsOf(body), ends_on: body.endsOn }
  return saved(rhythm.id, await unit.update('contact_rhythm', rhythm.id, body.basedOn, patch, body.reason))
}

/** Takes out what was written by mistake; what was agreed before it holds again. Throws 404, 403, 409, Conflict. */
export async function takeOutRhythm(unit: UnitOfWork, input: Reasoned): Promise<Saved> {
  return stand(unit, input, true)
}

/** Puts back what was taken out. Throws as `takeOutRhythm`. */
export async function putRhythmBack(unit: UnitOfWork, input: Reasoned): Promise<Saved> {
  return stand(unit, input, false)
}

async function stand(unit: UnitOfWork, { params, body }: Reasoned, out: boolean): Promise<Saved> {
  const rhythm = await requireRhythm(unit, params)
  requireOwnPlace(unit, params.family, rhythm.compartment)
  if (rhythm.takenOut === out)
    throw new Problem(409, 'already-so', out ? 'Aftalen er allerede taget ud.' : 'Aftalen står der allerede.')
  const patch = { taken_out_at: out ? unit.asking.at : null }
  return saved(rhythm.id, await unit.update('contact_rhythm', rhythm.id, body.basedOn, patch, body.reason))
}

async function requireRhythm(unit: UnitOfWork, { family, rhythm }: OneRhythm['params']): Promise<RhythmRow> {
  const found = (await readRhythms(unit, family)).find(({ id }) => id === rhythm)
  if (!found) throw notFound()
  requireAgreeing(unit, family)
  return found
}

function requireSound(services: Services, { everyDays, form }: New | Changed): void {
  if (everyDays < 1 || everyDays > 366)
    throw refusedField('everyDays', 'every.wrong', 'Skriv et antal dage fra 1 til 366.')
  if (form !== null) requireForm(services, form)
}

const columnsOf = (body: New) => ({
  every_days: body.everyDays,
  form: body.form,
  persons: [...new Set(body.persons)],
  employee: body.employee,
  words: body.words,
  from_on: body.from,
})
