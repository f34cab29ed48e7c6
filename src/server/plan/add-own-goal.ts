import { lastPosition } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { compartmentFor, requireCase } from '../shared/plan-place.ts'

interface OwnGoal {
  readonly ownWords: string
  readonly about: 'me' | 'all'
  readonly wishedChange: string | null
  readonly successCriterion: string | null
}

/**
 * A person says in own words what is to be different. About all: the family reads it. About me: it lies with the one who
 * said it and with the coordinator. What is still open (the sign that it is reached) is found out together.
 */
export async function addOwnGoal(
  unit: UnitOfWork,
  input: { params: { family: string }; body: OwnGoal },
): Promise<{ id: string; version: number }> {
  const { body } = input
  const caseId = input.params.family
  const me = unit.asking.actor.id
  requireCase(unit, caseId)
  const place =
    body.about === 'me' ? { subject: me, category: 'own-words' } : { subject: null, category: 'cooperation' }
  const compartment = await compartmentFor(unit, { caseId, ...place, department: null })
  const id = await unit.insert('goal', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    concerns: place.subject,
    own_words: body.ownWords,
    whose_words: me,
    wished_change: body.wishedChange ?? '',
    success_criterion: body.successCriterion ?? '',
    horizon: 'long-term',
    position: (await lastPosition(unit, caseId)) + 1,
  })
  return { id, version: 1 }
}
