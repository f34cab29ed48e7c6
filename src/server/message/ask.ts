import type { CommentKind } from '../../domain/comment/kinds.ts'
import { needsWords, type RequestKind } from '../../domain/message/requests.ts'
import { findRecord } from '../../store/comment.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField, requirePersonHere } from '../shared/case-guard.ts'
import { tellPerson, tellWhoAnswers } from '../shared/who-answers.ts'
import { conversationOf, findRequest, requireReaders, type Saved } from './place.ts'

interface Asked {
  readonly kind: RequestKind
  readonly about: string
  readonly words: string
  /** What is to be put right, where it is a record that the one who asks reads. */
  readonly record?: { readonly kind: CommentKind; readonly object: string } | null | undefined
}

/** One of the family asks the coordinator for something; it stands until it is answered. Throws 400 `text.empty`, 404, 409 `nobody-reads`. */
export async function askFor(unit: UnitOfWork, caseId: string, { record = null, ...body }: Asked): Promise<Saved> {
  const { actor, at } = unit.asking
  if (needsWords(body.kind) && body.words.trim() === '')
    throw refusedField('words', 'text.empty', 'Skriv noget i feltet.')
  requirePersonHere(unit, caseId, actor.id)
  const compartment = await conversationOf(unit, caseId, actor.id)
  await requireReaders(unit, caseId, actor.id)
  if (record && !(await findRecord(unit, caseId, record.kind, record.object))) throw notFound()
  const id = await unit.insert('family_request', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: actor.id,
    ...body,
    ...(record && { record_kind: record.kind, record: record.object }),
    asked_at: at,
  })
  await tellWhoAnswers(unit, caseId, actor.id, id)
  return { id, version: 1 }
}

/** Takes back what one asked for, until it is answered, or asks for it again. Throws 404, 409 `already-answered`, Conflict. */
export async function withdrawRequest(
  unit: UnitOfWork,
  caseId: string,
  request: string,
  body: { readonly basedOn: number; readonly withdrawn: boolean },
): Promise<Saved> {
  const found = await findRequest(unit, caseId, request)
  if (found.person !== unit.asking.actor.id) throw notFound()
  if (found.answeredAt !== null) throw new Problem(409, 'already-answered', 'Du har fået svar på det.')
  return change(unit, request, body.basedOn, { withdrawn_at: body.withdrawn ? unit.asking.at : null })
}

/**
 * Answers what one of the family asked for, yes or no, with why; answered again, the answer is put right and the first one
 * stays in its history. Throws 404, 409 `already-withdrawn`, Conflict.
 */
export async function answerRequest(
  unit: UnitOfWork,
  caseId: string,
  request: string,
  body: { readonly basedOn: number; readonly yes: boolean; readonly words: string },
): Promise<Saved> {
  const found = await findRequest(unit, caseId, request)
  await conversationOf(unit, caseId, found.person)
  if (found.withdrawnAt !== null)
    throw new Problem(409, 'already-withdrawn', 'Ønsket er taget tilbage, så det skal ikke have et svar.')
  const { actor, at } = unit.asking
  const answered = await change(unit, request, body.basedOn, {
    answered_at: at,
    answered_by: actor.id,
    answer: body.yes ? 'yes' : 'no',
    answer_words: body.words,
  })
  await tellPerson(unit, caseId, found.person, request)
  return answered
}

async function change(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: {
    readonly withdrawn_at?: string | null
    readonly answered_at?: string
    readonly answered_by?: string
    readonly answer?: 'yes' | 'no'
    readonly answer_words?: string
  },
): Promise<Saved> {
  const version = await unit.update('family_request', id, basedOn, patch)
  if (version === null) throw notFound()
  return { id, version }
}
