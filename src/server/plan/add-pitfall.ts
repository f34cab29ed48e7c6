import { planSentences } from '../../domain/plan/sentences.ts'
import { findGoal } from '../../store/plan.ts'
import { findIn } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { aPerson } from '../shared/naming.ts'
import {
  besides,
  compartmentFor,
  ownDepartment,
  ownPlaceAt,
  placeNaming,
  placeOf,
  requireCase,
  requireWrite,
  saved,
} from '../shared/plan-place.ts'

interface Pitfall {
  readonly goal: string | null
  readonly what: string
  readonly response: string
}
interface Change {
  readonly basedOn: number
  readonly what: string
  readonly response: string
  readonly status: 'open' | 'happened' | 'gone'
}
type Saved = Promise<{ id: string; version: number }>

/** What can go wrong and what is done then ("faldgruber", vidensafdaekning-2020, afsnit 5.2), as somebody in the family said it. */
export async function addPitfall(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Pitfall & { whose: string } },
): Saved {
  const { params, body } = input
  const caseId = params.family
  requireCase(unit, caseId)
  const department = ownDepartment(unit, caseId)
  const beside = await goalPlace(unit, caseId, body.goal)
  const place = beside ? besides(beside, department) : { caseId, subject: null, category: 'cooperation', department }
  return keep(unit, caseId, await placeNaming(unit, caseId, place, [aPerson(body.whose, 'whose')]), body)
}

/** The same, said by the one who says it. */
export async function addOwnPitfall(unit: UnitOfWork, input: { params: { family: string }; body: Pitfall }): Saved {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const beside = await goalPlace(unit, caseId, input.body.goal)
  const compartment = beside
    ? await ownPlaceAt(unit, caseId, beside)
    : await compartmentFor(unit, { caseId, subject: null, category: 'cooperation', department: null })
  return keep(unit, caseId, compartment, { ...input.body, whose: unit.asking.actor.id })
}

async function goalPlace(unit: UnitOfWork, caseId: string, id: string | null) {
  if (id === null) return null
  const goal = await findGoal(unit, caseId, id)
  if (!goal) throw notFound()
  return placeOf(unit, goal)
}

async function keep(
  unit: UnitOfWork,
  caseId: string,
  compartment: number,
  pitfall: Pitfall & { whose: string },
): Saved {
  const { goal, whose, what, response } = pitfall
  const row = { id: unit.newId(), compartment, case_id: caseId, goal, whose, what, response }
  return { id: await unit.insert('pitfall', row), version: 1 }
}

const columns = { what: 'what', response: 'response', whose: 'whose' } as const
type Found = Record<keyof typeof columns, string>

/** It happened, is gone, or is worded otherwise, with a reason. What somebody wrote themselves, they alone word. */
export async function changePitfall(
  unit: UnitOfWork,
  input: { params: { family: string; pitfall: string }; body: Change & { reason: string } },
): Saved {
  const { params, body } = input
  const found = await findIn<Found>(unit, 'pitfall', params.family, params.pitfall, columns)
  if (!found) throw notFound()
  const { department } = requireWrite(unit, found.compartment)
  if (department === null && (found.what !== body.what || found.response !== body.response)) throw wordsOfAnother()
  return change(unit, found.id, body, body.reason)
}

/** One's own words about it, whoever wrote them down. */
export async function changeOwnPitfall(
  unit: UnitOfWork,
  input: { params: { family: string; pitfall: string }; body: Change },
): Saved {
  const found = await findIn<Found>(unit, 'pitfall', input.params.family, input.params.pitfall, columns)
  if (!found) throw notFound()
  if (found.whose !== unit.asking.actor.id) throw wordsOfAnother()
  return change(unit, found.id, input.body)
}

async function change(unit: UnitOfWork, id: string, body: Change, reason?: string): Saved {
  const { basedOn, what, response, status } = body
  return saved(id, await unit.update('pitfall', id, basedOn, { what, response, status }, reason))
}

const wordsOfAnother = (): Problem =>
  new Problem(403, 'goal.words-belong-to-another', planSentences['goal.words-belong-to-another'].da, { field: 'what' })
