import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { writingAbout, type Saved } from './on-minutes.ts'
import { notNameable } from '../shared/naming.ts'
import { giveToReader, readersIn, takeFromReaders } from './shown.ts'
import { readersNow, requireNothingSecret, textOf, type TextPlace } from './texts.ts'

/**
 * Approves a text, by somebody of the team who did not write it: each of its readers who may have it now sees it from then
 * on, and the page says who does not. Throws Problem 403 for the writer's own, 409 when it is approved already, 400 when
 * it may no longer go to anybody, Conflict.
 */
export async function approveText(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { basedOn: number } },
  services: Services,
): Promise<Saved> {
  const { family } = input.params
  const writing = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  if (text.approved !== null) throw new Problem(409, 'already-so', 'Teksten er allerede godkendt.')
  if (text.writtenBy === unit.asking.actor.id)
    throw new Problem(403, 'own-text', 'En anden end den, der skrev teksten, skal læse og godkende den.')
  const may = new Set((await readersNow(unit, family, writing)).map(({ person }) => person))
  const readers = readersIn(text).filter(({ person }) => may.has(person))
  if (readers.length === 0) throw notNameable('readers')
  await requireNothingSecret(unit, family, { words: text, readers: readers.map(({ person }) => person) }, services)
  const approved = { approved_at: unit.asking.at, approved_by: unit.asking.actor.id }
  const version = await unit.update('minutes_text', text.id, input.body.basedOn, approved)
  if (version === null) throw notFound()
  for (const reader of readers) await giveToReader(unit, family, writing, { text, reader })
  return { id: text.id, version }
}

/** Takes an approval back, with a reason: the text is a draft again, and its readers no longer see it. */
export async function takeApprovalBack(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { reason: string; basedOn: number } },
): Promise<Saved> {
  const { item } = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  if (text.approved === null) throw new Problem(409, 'not-approved', 'Teksten er ikke godkendt.')
  const { reason, basedOn } = input.body
  await takeFromReaders(unit, input.params.family, item, text, reason)
  const patch = { approved_at: null, approved_by: null, changed_because: reason }
  const version = await unit.update('minutes_text', text.id, basedOn, patch, reason)
  if (version === null) throw notFound()
  return { id: text.id, version }
}
