import type { z } from 'zod'
import type { voiceRoutes } from '../../contract/voice.ts'
import {
  familyInterpreter,
  readCommunication,
  readSupporters,
  readTold,
  type CommunicationRow,
} from '../../store/voice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  actingDepartment,
  requireInFamily,
  requirePersonHere,
  requireSomethingOpen,
  requireWriteIn,
} from '../shared/case-guard.ts'
import { Conflict } from '../../store/conflict.ts'
import { withMine } from './mine.ts'
import { requireCollected } from '../shared/outside.ts'

type Routes = typeof voiceRoutes
type Saved = { id: string; version: number }

/** How we talk together, who is there for the family and what was told, as far as the reader may see. */
export async function openVoice(
  unit: UnitOfWork,
  caseId: string,
): Promise<z.input<Routes['GET /api/families/:family/voice']['output']>> {
  requireSomethingOpen(unit)
  const communication = await readCommunication(unit, caseId)
  const supporters = await readSupporters(unit, caseId)
  const told = await readTold(unit, caseId)
  unit.saw([caseId], [...communication.map((one) => one.person), ...told.map((one) => one.owner)])
  return {
    communication: withMine(unit, communication),
    supporters: withMine(unit, supporters),
    told: told.map(({ compartment: _compartment, ...row }) => row),
  }
}

type Communication = z.output<Routes['PUT /api/own/families/:family/communication']['body']>

/**
 * Writes how somebody wants to be reached and talked with: one agreement a person, which they and their professionals put
 * right together. Throws 404, 403, 400 at `language`, Conflict.
 */
export async function writeCommunication(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  body: Communication,
): Promise<Saved> {
  requirePersonHere(unit, caseId, person)
  await requireCollected(unit, caseId, person, 'language')
  const stands = (await readCommunication(unit, caseId)).find((one) => one.person === person)
  const row = {
    language: body.language,
    interpreter: body.interpreter,
    interpreter_note: body.interpreterNote,
    reach: [...new Set(body.reach)],
    not_when: body.notWhen,
    large_print: body.largePrint,
    read_aloud: body.readAloud,
    words: body.words,
  }
  if (stands) {
    const saved = await rewrite(unit, caseId, stands, body.basedOn, row)
    await showInterpreter(unit, caseId)
    return saved
  }
  const compartment = await unit.compartment({
    caseId,
    subject: person,
    category: 'cooperation',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const id = await unit.insert('communication', { id: unit.newId(), compartment, case_id: caseId, person, ...row })
  await showInterpreter(unit, caseId)
  return { id, version: 1 }
}

/**
 * Whoever opens the family reads at the top that it needs an interpreter, as soon as one of them does. Written by those
 * who may change what the family is called; what somebody writes on their own pages waits for them.
 */
async function showInterpreter(unit: UnitOfWork, caseId: string): Promise<void> {
  const family = await familyInterpreter(unit, caseId)
  const place = family && unit.compartmentOf(family.compartment)
  if (!family || !place || unit.may(place, 'write').answer !== 'content') return
  const interpreter = (await readCommunication(unit, caseId)).some((one) => one.interpreter)
  if (interpreter !== family.interpreter) await unit.update('family', caseId, family.version, { interpreter })
}

const NO = 'Du kan ikke skrive, hvordan I taler sammen med denne person.'

async function rewrite(
  unit: UnitOfWork,
  caseId: string,
  stands: CommunicationRow,
  basedOn: number | null,
  row: object,
): Promise<Saved> {
  requireWriteIn(unit, caseId, stands.compartment, NO)
  if (basedOn === null) throw new Conflict({ id: stands.id, version: stands.version })
  const version = await unit.update('communication', stands.id, basedOn, row)
  if (version === null) throw notFound()
  return { id: stands.id, version }
}

type AddSupporter = z.output<Routes['POST /api/own/families/:family/supporters']['body']> & {
  readonly agreedBy?: string | null
  readonly agreedOn?: string | null
}
const NO_SUPPORTER = 'Du kan ikke skrive, hvem der er der for familien.'
const columns = (body: AddSupporter) => ({
  name: body.name,
  relation: body.relation,
  does: body.does,
  reached_by: body.reachedBy,
  contact_person: body.contactPerson,
})

/**
 * Writes somebody of the family's own network and what they do; what a professional writes says who in the family agreed.
 * Throws 403, 400 at `agreedBy`.
 */
export async function addSupporter(unit: UnitOfWork, caseId: string, body: AddSupporter): Promise<Saved> {
  const citizen = unit.asking.actor.kind === 'citizen'
  const agreedBy = citizen ? unit.asking.actor.id : (body.agreedBy ?? null)
  requireInFamily(unit, caseId, agreedBy ?? '', 'agreedBy')
  await requireCollected(unit, caseId, agreedBy ?? '', 'agreedBy')
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: 'relations',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO_SUPPORTER)
  const id = await unit.insert('supporter', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    ...columns(body),
    agreed_by: agreedBy,
    agreed_on: body.agreedOn ?? unit.asking.today,
    ends_on: null,
  })
  return { id, version: 1 }
}

type ChangeSupporter = z.output<Routes['PUT /api/own/families/:family/supporters/:supporter']['body']>

/** Puts it right, ends it, or lets it hold again. Throws 404, 403, Conflict. */
export async function changeSupporter(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: ChangeSupporter,
): Promise<Saved> {
  const row = (await readSupporters(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO_SUPPORTER)
  const version = await unit.update('supporter', id, body.basedOn, { ...columns(body), ends_on: body.endsOn })
  if (version === null) throw notFound()
  return { id, version }
}
