import { readAcute, type AcuteRow } from '../../store/contact.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { mayWrite, placeOf, saved, type InFamily, type Saved } from './standing.ts'

type OneAcute = { readonly params: { readonly family: string; readonly acute: string } }
type Words = { readonly body: { readonly words: string } }

/** Somebody who works with the family says that something cannot wait until tomorrow. Throws 404, 403. */
export async function sayAcute(
  unit: UnitOfWork,
  { params, body }: InFamily & Words,
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  const { compartment } = await placeOf(unit, services, { caseId, category: 'cooperation', persons: [] })
  const id = await unit.insert('acute_call', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    words: body.words,
    by_employee: unit.asking.actor.id,
    said_at: unit.asking.at,
  })
  return { id, version: 1 }
}

/** Somebody of the family says so: their own words, in a place of their own beside what else they have said. Throws 404, 403. */
export async function sayOwnAcute(unit: UnitOfWork, { params, body }: InFamily & Words): Promise<Saved> {
  const caseId = params.family
  const id = unit.newId()
  const shared = unit.facts.compartments.find(
    (c) =>
      c.caseId === caseId &&
      c.subject === null &&
      c.category === 'cooperation' &&
      c.audience === 'family' &&
      c.department !== null,
  )
  const compartment = await unit.compartment({
    caseId,
    subject: unit.asking.actor.id,
    category: 'own-words',
    audience: 'family',
    audienceId: id,
    department: shared?.department ?? null,
  })
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive her. Ring til kommunen, så hjælper de dig videre.')
  await unit.insert('acute_call', {
    id,
    compartment,
    case_id: caseId,
    words: body.words,
    by_person: unit.asking.actor.id,
    said_at: unit.asking.at,
  })
  return { id, version: 1 }
}

/** Whoever works with the family and reads it writes that they have answered. Throws 404, 403, 409, Conflict. */
export async function answerAcute(
  unit: UnitOfWork,
  { params, body }: OneAcute & { readonly body: { readonly words: string | null; readonly basedOn: number } },
): Promise<Saved> {
  const call = await requireAcute(unit, params)
  requireTouch(unit, params.family)
  if (call.answeredAt !== null || call.takenBackAt !== null)
    throw new Problem(409, 'already-answered', 'Der er allerede svaret, eller det er taget tilbage.')
  const patch = {
    answered_at: unit.asking.at,
    answered_by: unit.asking.actor.id,
    answer_words: body.words,
  }
  return saved(call.id, await unit.update('acute_call', call.id, body.basedOn, patch))
}

/** Whoever answered by mistake takes it back, with a reason: it waits again. Throws 404, 403, 409, Conflict. */
export async function takeAnswerBack(
  unit: UnitOfWork,
  { params, body }: OneAcute & { readonly body: { readonly reason: string; readonly basedOn: number } },
): Promise<Saved> {
  const call = await requireAcute(unit, params)
  requireTouch(unit, params.family)
  if (call.answeredAt === null) throw new Problem(409, 'not-answered', 'Der er ikke svaret endnu.')
  if (call.answeredBy !== unit.asking.actor.id)
    throw new Problem(403, 'not-yours', 'Kun den, der har svaret, kan tage svaret tilbage.')
  const patch = { answered_at: null, answered_by: null, answer_words: null }
  return saved(call.id, await unit.update('acute_call', call.id, body.basedOn, patch, body.reason))
}

/** Whoever said it takes it back; a professional says why. Throws 404, 403, 409, Conflict. */
export async function takeAcuteBack(
  unit: UnitOfWork,
  { params, body }: OneAcute & { readonly body: { readonly reason?: string; readonly basedOn: number } },
): Promise<Saved> {
  const call = await requireAcute(unit, params)
  if ((call.byPerson ?? call.byEmployee) !== unit.asking.actor.id) {
    if (unit.asking.actor.kind === 'citizen') throw notFound()
    throw new Problem(403, 'not-yours', 'Kun den, der har sagt det, kan tage det tilbage. Du kan svare på det.')
  }
  if (call.answeredAt !== null || call.takenBackAt !== null)
    throw new Problem(409, 'already-answered', 'Der er allerede svaret, eller det er taget tilbage.')
  const patch = { taken_back_at: unit.asking.at }
  return saved(call.id, await unit.update('acute_call', call.id, body.basedOn, patch, body.reason))
}

async function requireAcute(unit: UnitOfWork, { family, acute }: OneAcute['params']): Promise<AcuteRow> {
  const found = (await readAcute(unit, family)).find(({ id }) => id === acute)
  if (!found) throw notFound()
  return found
}

function requireTouch(unit: UnitOfWork, caseId: string): void {
  if (!mayWrite(unit, caseId))
    throw new Problem(403, 'not-yours', 'Det er dem, der har kontakt med familien, der kan svare.')
}
