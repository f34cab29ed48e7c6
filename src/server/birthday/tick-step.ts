import { stepsAt } from '../../domain/birthday/changes.ts'
import { turningAges } from '../../domain/birthday/turning.ts'
import { Conflict } from '../../store/conflict.ts'
import { stepsOf } from '../../store/birthday.ts'
import { personOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, requireOpeningAccess, requireOpenFamily, requirePersonHere } from '../shared/case-guard.ts'

interface Which {
  readonly family: string
  readonly person: string
  readonly age: string
  readonly step: string
}

/** Ticks a step, or takes the tick back; both stay in the history. Throws 404, 403, Conflict. */
export async function tickStep(
  unit: UnitOfWork,
  which: Which,
  body: { done: boolean; basedOn: number },
): Promise<{ id: string; version: number }> {
  const { family, person, step } = which
  requireOpenFamily(unit, family)
  requireOpeningAccess(unit, family, 'Kun koordinatoren kan krydse af her.')
  requirePersonHere(unit, family, person)
  const age = turningAges.find((one) => String(one) === which.age)
  if (!age || !stepsAt(age).some((one) => one.step === step) || !(await personOf(unit, person))) throw notFound()
  const { at, actor } = unit.asking
  const done = { done_at: body.done ? at : null, done_by: body.done ? actor.id : null }
  const row = (await stepsOf(unit, [family])).find(
    (one) => one.person === person && one.age === age && one.step === step,
  )
  if (row) {
    const version = await unit.update('birthday_step', row.id, body.basedOn, done)
    if (version === null) throw notFound()
    return { id: row.id, version }
  }
  if (body.basedOn !== 0) throw new Conflict({ version: 0 })
  const compartment = await unit.compartment({
    caseId: family,
    subject: person,
    category: 'cooperation',
    audience: 'team',
    department: actingDepartment(unit, family),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', 'Kun koordinatoren kan krydse af her.')
  const id = await unit.insert('birthday_step', {
    id: unit.newId(),
    compartment,
    case_id: family,
    person,
    age,
    step,
    ...done,
  })
  return { id, version: 1 }
}
