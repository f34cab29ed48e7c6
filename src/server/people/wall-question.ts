import { lockFact } from '../../store/people.ts'
import { readQuestions } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { raiseWall } from '../shared/ask-about-walls.ts'
import { refusedField, requireRight } from '../shared/case-guard.ts'

/** Who answers for a firewall: whoever may share the plan. */
export const NO_WALLS = 'Kun koordinatoren kan sætte skel mellem parterne og ophæve det igen.'

interface Answer {
  readonly answer: 'wall' | 'not-needed'
  readonly reason: string | null
  readonly basedOn: number
}

/**
 * Says whether the firewall must stand; that it need not takes a reason. A later answer replaces an earlier one, so that a
 * mistake can be put right. Throws 403, 404, 400 at `reason`, Conflict.
 */
export async function answerWallQuestion(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: Answer,
): Promise<{ id: string; version: number }> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO_WALLS)
  const question = (await readQuestions(unit, caseId)).find((one) => one.id === id)
  if (!question) throw notFound()
  if (body.answer === 'not-needed' && body.reason === null)
    throw refusedField('reason', 'reason.missing', 'Skriv, hvorfor det ikke er nødvendigt med et skel.')
  const wall = await standingWall(unit, caseId, question)
  const firewall =
    body.answer === 'wall' ? (wall?.id ?? (await raiseWall(unit, caseId, question.person, question.other))) : undefined
  if (body.answer === 'not-needed' && wall)
    await unit.updateFact('firewall', wall.id, wall.version, { ends_at: unit.asking.at })
  const version = await unit.update(
    'wall_question',
    id,
    body.basedOn,
    {
      answer: body.answer,
      reason: body.reason,
      answered_by: unit.asking.actor.id,
      answered_at: unit.asking.at,
      ...(firewall === undefined ? {} : { firewall }),
    },
    body.reason ?? undefined,
  )
  if (version === null) throw notFound()
  return { id, version }
}

/** The firewall that a question is about, if it stands. */
async function standingWall(
  unit: UnitOfWork,
  caseId: string,
  question: { firewall: string },
): Promise<{ id: string; version: number } | undefined> {
  const found = await lockFact(unit, 'firewall', caseId, question.firewall)
  return found && { id: question.firewall, version: found.version }
}
