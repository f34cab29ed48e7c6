import { teamSentences } from '../../domain/team/handover.ts'
import { readAnsweredWishes, readOpenWishes, type OpenWish } from '../../store/team-lead.ts'
import { lockPlaces } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
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
  if (body.answer === 'yes') await replace(unit, caseId, found, body.employee)
  await unit.updateFact('decision_task', found.task, found.taskVersion, { decided_at: at, decided_by: actor.id })
  return { id: wish, version }
}

/** A yes puts somebody else in the place at once, as long as the one it is about has it. */
async function replace(unit: UnitOfWork, caseId: string, wish: OpenWish, employee: string | null): Promise<void> {
  if (!(await isThere(unit, caseId, wish))) return
  if (employee === null) throw refusedField('employee', 'team.employee', 'Vælg, hvem der kommer i stedet.')
  await putInPlace(unit, caseId, { membership: wish.membership, role: wish.role }, employee)
}

const isThere = async (unit: UnitOfWork, caseId: string, wish: OpenWish): Promise<boolean> =>
  (await lockPlaces(unit, caseId)).some((m) => m.id === wish.membership)

/**
 * Corrects an answer of one's own, while what was decided stays open: the earlier answer is kept, and the family reads
 * that it was corrected and why. A no that becomes a yes puts somebody else in the place; a yes by which somebody has
 * left is put right in the team. Throws 404, 400 at `employee`, 409 `place-has-changed`, Conflict.
 */
export async function correctAnswer(
  unit: UnitOfWork,
  caseId: string,
  wish: string,
  body: Answer & { readonly reason: string },
): Promise<Saved> {
  requireLead(unit)
  const found = (await readAnsweredWishes(unit)).find((one) => one.id === wish && one.family === caseId)
  if (!found || found.answer === null || found.answerWords === null) throw notFound()
  if (found.answer === 'yes' && body.answer === 'no' && !(await isThere(unit, caseId, found)))
    throw new Problem(
      409,
      'place-has-changed',
      'Der er kommet en anden på pladsen, så svaret kan ikke blive et nej. Ret ordene, og tal med koordinatoren om, hvem der skal være der.',
      { field: 'answer' },
    )
  const { at } = unit.asking
  const version = await unit.update(
    'adviser_wish',
    wish,
    body.basedOn,
    {
      answer: body.answer,
      answer_words: body.words,
      earlier_answer: found.answer,
      earlier_words: found.answerWords,
      corrected_at: at,
      correction_reason: body.reason,
    },
    body.reason,
  )
  if (version === null) throw notFound()
  if (found.answer === 'no' && body.answer === 'yes') await replace(unit, caseId, found, body.employee)
  return { id: wish, version }
}

async function findMine(unit: UnitOfWork, caseId: string, wish: string): Promise<OpenWish> {
  requireLead(unit)
  const found = (await readOpenWishes(unit)).find((one) => one.id === wish && one.family === caseId)
  if (!found) throw notFound()
  return found
}
