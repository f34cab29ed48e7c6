import type { ActionInput } from '../../domain/plan/action.ts'
import { findAction, findGoal, type ActionRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { aPerson, namingIn, requireNameable, type Named } from '../shared/naming.ts'
import {
  besides,
  ownDepartment,
  ownPlaceAt,
  placeNaming,
  placeOf,
  requireCase,
  requireWrite,
  saved,
} from '../shared/plan-place.ts'

type Saved = Promise<{ id: string; version: number }>
type Agreement = Pick<ActionInput, 'what' | 'responsible' | 'due'>

/** Somebody in the family or the team agrees to do something for a goal by a day. */
export async function addAction(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Agreement & { goal: string } },
): Saved {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const goal = await findGoal(unit, caseId, input.body.goal)
  if (!goal) throw notFound()
  const { what, due, responsible } = input.body
  const place = besides(placeOf(unit, goal), ownDepartment(unit, caseId))
  const compartment = await placeNaming(unit, caseId, place, [namedBy(responsible)])
  return keep(unit, caseId, compartment, { goal: goal.id, what, due, ...columnsOf(responsible) })
}

/** A person takes something on; where the goal is not theirs to write in, it lies with themselves. */
export async function addOwnAction(
  unit: UnitOfWork,
  input: { params: { family: string }; body: { goal: string; what: string; due: string } },
): Saved {
  const caseId = input.params.family
  const me = unit.asking.actor.id
  requireCase(unit, caseId)
  const goal = await findGoal(unit, caseId, input.body.goal)
  if (!goal) throw notFound()
  const compartment = await ownPlaceAt(unit, caseId, placeOf(unit, goal))
  return keep(unit, caseId, compartment, { ...input.body, by_person: me, by_employee: null })
}

/** Changes what, who or when. */
export async function changeAction(
  unit: UnitOfWork,
  input: { params: { family: string; action: string }; body: Agreement & { basedOn: number; reason: string | null } },
): Saved {
  const action = await openAction(unit, input.params.family, input.params.action)
  const place = requireWrite(unit, action.compartment)
  const { what, due, responsible } = input.body
  const named = namedBy(responsible)
  // Who stood there already may stay: it was right when it was agreed.
  if (named.id !== (action.byPerson ?? action.byEmployee))
    await requireNameable(unit, await namingIn(unit, input.params.family), place, [named])
  const patch = { what, due, ...columnsOf(responsible) }
  return saved(
    action.id,
    await unit.update('action', action.id, input.body.basedOn, patch, input.body.reason ?? undefined),
  )
}

interface Tick {
  readonly params: { family: string; action: string }
  readonly body: { basedOn: number; done: boolean }
}

/**
 * Ticks an agreement, or takes the tick away again. Who has agreed to do it may always say that it is done, also where
 * somebody else keeps it.
 */
export async function tickAction(unit: UnitOfWork, input: Tick): Saved {
  const action = await openAction(unit, input.params.family, input.params.action)
  if ((action.byPerson ?? action.byEmployee) !== unit.asking.actor.id) requireWrite(unit, action.compartment)
  const { basedOn, done } = input.body
  return saved(
    action.id,
    await unit.update('action', action.id, basedOn, { done_at: done ? (action.doneAt ?? unit.asking.at) : null }),
  )
}

async function openAction(unit: UnitOfWork, caseId: string, id: string): Promise<ActionRow> {
  const action = await findAction(unit, caseId, id)
  if (!action) throw notFound()
  return action
}

const namedBy = (who: ActionInput['responsible']): Named =>
  who.kind === 'person'
    ? aPerson(who.person, 'responsible.person')
    : { kind: 'employee', id: who.employee, field: 'responsible.employee' }

const columnsOf = (who: ActionInput['responsible']): { by_person: string | null; by_employee: string | null } =>
  who.kind === 'person' ? { by_person: who.person, by_employee: null } : { by_person: null, by_employee: who.employee }

async function keep(
  unit: UnitOfWork,
  caseId: string,
  compartment: number,
  row: { goal: string; what: string; due: string; by_person: string | null; by_employee: string | null },
): Saved {
  return { id: await unit.insert('action', { id: unit.newId(), compartment, case_id: caseId, ...row }), version: 1 }
}
