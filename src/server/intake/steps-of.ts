import type { Intake } from '../../contract/intake.ts'
import { noteIsOwed, standingOf, type TakenStep } from '../../domain/intake/steps.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import type { IntakeRow } from '../../store/intake.ts'
import { ticksOf } from './advice.ts'

/** Steps taken under this programme; those of a programme that the family was a candidate for earlier count no more. */
export const takenUnder = (programme: Programme, row: IntakeRow): readonly TakenStep[] =>
  row.steps
    .filter((one) => one.programme === programme.id)
    .map((one) => ({ step: one.step, department: one.department, by: one.takenBy }))

/** The steps before the decision, each with where it stands and who took it. `ours`: what departments are called here. */
export function stepsOf(
  programme: Programme,
  row: IntakeRow,
  ours: ReadonlyMap<string, string> = new Map(),
): Intake['steps'] {
  return standingOf(programme, takenUnder(programme, row), ticksOf(row.ticks)).map(({ step, state, owed }) => {
    const found = row.steps.find((one) => one.programme === programme.id && one.step === step.id)
    return {
      id: step.id,
      text: step.text.da,
      kind: step.kind,
      by: step.by.map((role) => programme.roles.find((one) => one.id === role)?.name.da ?? role),
      departmentName: step.department === undefined ? null : departmentOf(programme, step.department, ours),
      parentsAcknowledge: step.parentsAcknowledge ?? false,
      noteOwed: noteIsOwed(step),
      state,
      owed,
      taken: found
        ? {
            id: found.id,
            version: found.version,
            note: found.note,
            acknowledgedOn: found.acknowledgedOn,
            takenAt: found.takenAt,
            takenByName: found.takenByName,
            takenDepartment: found.takenDepartment,
          }
        : null,
    }
  })
}

/** What the municipality calls it; where nobody has said, as the programme does. */
const departmentOf = (programme: Programme, asked: string, ours: ReadonlyMap<string, string>): string | null =>
  ours.get(asked) ?? programme.team.departments.find((one) => one.id === asked)?.name.da ?? null

/** What the programme says comes after the decision. */
export function followsOf(programme: Programme): Intake['follows'] {
  return programme.visitation.steps
    .filter((step) => step.kind === 'after' || step.kind === 'decline')
    .map((step) => ({ id: step.id, text: step.text.da, declines: step.kind === 'decline' }))
}

/** Since when the family waits, and what was said last about what happens next; null when it does not wait. */
export function waitingOf(row: IntakeRow): Intake['waiting'] {
  if (row.course?.state !== 'waiting') return null
  const other = row.decisions.findLastIndex((one) => one.decision !== 'wait')
  const waits = row.decisions.slice(other + 1)
  const [first, last] = [waits[0], waits.at(-1)]
  if (!first || !last) return null
  return { since: first.decidedAt, reason: last.note, nextStep: last.nextStep, nextOn: last.nextOn }
}
