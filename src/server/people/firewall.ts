import { lockFact, wallBetween } from '../../store/people.ts'
import { readQuestions } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField, requireInFamily, requireRight } from '../shared/case-guard.ts'
import { NO_WALLS } from './wall-question.ts'

interface Body {
  readonly protected: string
  readonly other: string
  readonly kind: 'protected-address' | 'custody' | 'violence'
}

/** Keeps one person of the family apart from what is about another, from now on. Throws 403, 400 at a field, 409. */
export async function startFirewall(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
): Promise<{ id: string; version: number }> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO_WALLS)
  requireInFamily(unit, caseId, body.protected, 'protected')
  requireInFamily(unit, caseId, body.other, 'other')
  if (body.protected === body.other) throw refusedField('other', 'relationship.self', 'Vælg to forskellige personer.')
  const asked = await openQuestion(unit, caseId, body)
  if (asked) await liftWall(unit, caseId, asked.firewall)
  else if (await wallBetween(unit, caseId, body.protected, body.other))
    throw new Problem(409, 'already-so', 'Der er allerede skel mellem de to.')
  const id = unit.newId()
  await unit.insertFact('firewall', {
    id,
    case_id: caseId,
    protected: body.protected,
    other: body.other,
    kind: body.kind,
    starts_at: unit.asking.at,
    ends_at: null,
    set_by: unit.asking.actor.id,
  })
  if (asked)
    await unit.update('wall_question', asked.id, asked.version, {
      answer: 'wall',
      answered_by: unit.asking.actor.id,
      answered_at: unit.asking.at,
      firewall: id,
    })
  return { id, version: 1 }
}

/** Setting a firewall answers the question that is open about the two: the one that stands meanwhile gives way to it. */
async function openQuestion(unit: UnitOfWork, caseId: string, body: Body) {
  const questions = await readQuestions(unit, caseId)
  return questions.find((one) => one.answer === null && one.person === body.protected && one.other === body.other)
}

async function liftWall(unit: UnitOfWork, caseId: string, id: string): Promise<void> {
  const wall = await lockFact(unit, 'firewall', caseId, id)
  if (wall) await unit.updateFact('firewall', id, wall.version, { ends_at: unit.asking.at })
}

/** Ends a firewall now; one about which a question is open is ended by answering it. Throws 403, 404, 409, Conflict. */
export async function endFirewall(
  unit: UnitOfWork,
  caseId: string,
  firewall: string,
  basedOn: number,
): Promise<{ id: string; version: number }> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO_WALLS)
  const isAsked = (await readQuestions(unit, caseId)).some((one) => one.firewall === firewall && one.answer === null)
  if (isAsked)
    throw new Problem(409, 'wall-question-open', 'En adresse er lige blevet beskyttet. Svar på, om skellet skal blive.')
  const version =
    (await lockFact(unit, 'firewall', caseId, firewall)) &&
    (await unit.updateFact('firewall', firewall, basedOn, { ends_at: unit.asking.at }))
  if (!version) throw notFound()
  return { id: firewall, version }
}
