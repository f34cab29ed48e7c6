import type { answers, Question } from '../../domain/plan/stance.ts'
import { findIn } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { aPerson, type Named } from '../shared/naming.ts'
import { ownDepartment, placeNaming, requireCase } from '../shared/plan-place.ts'

interface Answer {
  readonly question: Question
  readonly object: string
  readonly answer: (typeof answers)[number]
  readonly says: string | null
}
type Saved = Promise<{ id: string; version: number }>

const about = { realistic: 'goal', matters: 'measure', agrees: 'plan_snapshot' } as const

/**
 * What somebody answered. A person's answer lies with that person like their numbers from 0 to 10, an employee's with the
 * cooperation. Earlier answers stay.
 */
export async function addStance(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Answer & { byPerson: string | null } },
): Saved {
  const caseId = input.params.family
  const { byPerson, question } = input.body
  requireCase(unit, caseId)
  if (byPerson === null && question === 'matters')
    throw new Problem(400, 'stance.family-only', 'Det er familien, der siger, om det betyder noget for dem.', {
      field: 'byPerson',
    })
  const department = ownDepartment(unit, caseId)
  const category = byPerson === null ? 'cooperation' : 'own-words'
  const named = byPerson === null ? [] : [aPerson(byPerson, 'byPerson')]
  return keep(unit, caseId, input.body, { subject: byPerson, category, department }, named)
}

/** One's own answer; it lies with oneself and the family's coordinator. */
export async function addOwnStance(unit: UnitOfWork, input: { params: { family: string }; body: Answer }): Saved {
  const caseId = input.params.family
  requireCase(unit, caseId)
  return keep(unit, caseId, input.body, { subject: unit.asking.actor.id, category: 'own-words', department: null })
}

async function keep(
  unit: UnitOfWork,
  caseId: string,
  answer: Answer,
  place: { subject: string | null; category: string; department: string | null },
  named: readonly Named[] = [],
): Saved {
  if (!(await findIn(unit, about[answer.question], caseId, answer.object))) throw notFound()
  const compartment = await placeNaming(unit, caseId, { caseId, ...place }, named)
  const { actor, at } = unit.asking
  const id = await unit.insert('stance', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    question: answer.question,
    object: answer.object,
    by_person: place.subject,
    by_employee: place.subject === null ? actor.id : null,
    answer: answer.answer,
    says: answer.says,
    at,
    recorded_by: actor.id,
  })
  return { id, version: 1 }
}
