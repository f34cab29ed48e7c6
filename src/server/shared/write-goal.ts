import { findGoal, lastPosition } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { aPerson } from './naming.ts'
import { ownDepartment, placeNaming, requireCase } from './plan-place.ts'

interface GoalBody {
  readonly ownWords: string
  readonly whoseWords: string
  readonly wishedChange: string
  readonly successCriterion: string
  readonly horizon: 'long-term' | 'step'
  readonly parentGoal: string | null
  readonly concerns: string | null
  readonly also: readonly string[]
  readonly category: string
}

/** Writes a goal down with the family: whose words, what is to be different, how it will be seen. */
export async function addGoal(
  unit: UnitOfWork,
  input: { params: { family: string }; body: GoalBody },
  services: Services,
): Promise<{ id: string; version: number }> {
  const { params, body } = input
  const caseId = params.family
  requireCase(unit, caseId)
  const about = [...new Set([...(body.concerns === null ? [] : [body.concerns]), ...body.also])]
  if (!services.presets.rules.categories.has(body.category))
    throw new Problem(400, 'invalid-input', 'Vælg, hvad målet handler om.', { field: 'category' })
  const compartment = await placeNaming(
    unit,
    caseId,
    {
      caseId,
      subject: about[0] ?? null,
      also: about.slice(1),
      category: body.category,
      department: ownDepartment(unit, caseId),
    },
    [
      aPerson(body.whoseWords, 'whoseWords'),
      ...about.map((person) => aPerson(person, body.also.includes(person) ? 'also' : 'concerns')),
    ],
  )
  await requireParent(unit, caseId, body)
  const id = await unit.insert('goal', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    // About several of them, the compartment says whom: one of them alone would be half of it.
    concerns: about.length === 1 ? (about[0] ?? null) : null,
    own_words: body.ownWords,
    whose_words: body.whoseWords,
    wished_change: body.wishedChange,
    success_criterion: body.successCriterion,
    horizon: body.horizon,
    parent_goal: body.parentGoal,
    position: (await lastPosition(unit, caseId)) + 1,
  })
  return { id, version: 1 }
}

/** A step may lead to a long-term goal that the writer can see; a long-term goal leads nowhere. */
export async function requireParent(
  unit: UnitOfWork,
  caseId: string,
  goal: { horizon: string; parentGoal: string | null; id?: string },
): Promise<void> {
  if (goal.parentGoal === null) return
  if (goal.horizon === 'long-term')
    throw new Problem(400, 'goal.long-term-is-no-step', 'Et langsigtet mål er ikke et skridt mod et andet mål.', {
      field: 'parentGoal',
    })
  const parent = await findGoal(unit, caseId, goal.parentGoal)
  if (!parent) throw notFound()
  if (parent.horizon !== 'long-term' || parent.id === goal.id)
    throw new Problem(400, 'goal.parent-is-no-long-term', 'Et skridt fører til et langsigtet mål. Vælg et af dem.', {
      field: 'parentGoal',
    })
}
