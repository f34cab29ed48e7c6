import { teamSentences } from '../../domain/team/handover.ts'
import { readOpenWishes, type OpenWish } from '../../store/team-lead.ts'
import { lockPlaces } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { putInPlace } from './name-somebody.ts'
import { requireLead } from './open-lead.ts'
import type { Saved } from './places.ts'

/** Promises an answer by a day; the family sees the leader's name and the day. Throws 404, 400 at `answerBy`, Conflict. */
export async function takeWish(
  unit: UnitOfWork,
  caseId: string,
  wish: string,
  body: { readonly basedOn: number; readonly answerBy: string },
): Promise<Saved> {
  await findMine(unit, caseId, wish)
  if (body.answerBy < unit.asking.today)
    throw refusedField('answerBy', 'team.past-day', teamSentences['team.past-day'].da)
  const version = await unit.update('adviser_wish', wish, body.basedOn, { answer_by: body.answerBy })
  if (version === null) throw notFound()
  return { id: wish, version }
}

interface Answer {
  readonly basedOn: number
  readonly answer: 'yes' | 'no'
  readonly words: string
  readonly employee: string | null
}

/** Answers a wish in words. A yes puts somebody else in the place at once. Throws 404, 400 at `employee`, 409, Conflict. */
export async function answerWish(unit: UnitOfWork, caseId: string, wish: string, body: Answer): Promise<Saved> {
  const found = await findMine(unit, caseId, wish)
  const { at, actor } = unit.asking
  const version = await unit.update('adviser_wish', wish, body.basedOn, {
    answer: body.answer,
    answer_words: body.words,
    answered_at: at,
    answered_by: actor.id,
  })
  if (version === null) throw notFound()
  const isThere = (await lockPlaces(unit, caseId)).some((m) => m.id === found.membership)
  if (body.answer === 'yes' && isThere) {
    if (body.employee === null) throw refusedField('employee', 'team.employee', 'Vælg, hvem der kommer i stedet.')
    await putInPlace(unit, caseId, { membership: found.membership, role: found.role }, body.employee)
  }
  await unit.updateFact('decision_task', found.task, found.taskVersion, { decided_at: at, decided_by: actor.id })
  return { id: wish, version }
}

async function findMine(unit: UnitOfWork, caseId: string, wish: string): Promise<OpenWish> {
  requireLead(unit)
  const found = (await readOpenWishes(unit)).find((one) => one.id === wish && one.family === caseId)
  if (!found) throw notFound()
  return found
}
