import type { Intake } from '../../contract/intake.ts'
import { assess, countMet, type Expression, type Ticks } from '../../domain/programme/criteria.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import type { IntakeRow } from '../../store/intake.ts'

/** An exception with its reason counts as met; what nobody has answered stays unknown. */
export function ticksOf(rows: IntakeRow['ticks']): Ticks {
  const value = (row: IntakeRow['ticks'][number]): boolean | null =>
    row.exception || row.answer === 'yes' ? true : row.answer === 'no' ? false : null
  return Object.fromEntries(rows.map((row) => [row.criterion, value(row)]))
}

/** What the ticks say about admission. Shown beside the decision, and no command reads it to decide. */
export function adviceOn(programme: Programme, rows: IntakeRow['ticks']): Intake['advice'] {
  if (programme.admission === null) return { verdict: 'not-stated', missing: 0, counted: null }
  const ticks = ticksOf(rows)
  const advice = assess(programme.admission, ticks, programme.criteria)
  return {
    verdict: advice.verdict,
    missing: advice.missing.length,
    counted: countMet(programme.admission, ticks, programme.criteria),
  }
}

/** The programme's criteria, each with its answer or with what the others make of it. */
export function criteriaOf(programme: Programme, rows: IntakeRow['ticks']): Intake['criteria'] {
  const ticks = ticksOf(rows)
  return programme.criteria.map((criterion) => {
    const row = rows.find((one) => one.criterion === criterion.id)
    const self: Expression = { criterion: criterion.id }
    return {
      id: criterion.id,
      text: criterion.text.da,
      exceptionText: criterion.exception?.da ?? null,
      source: `${criterion.source.key}, ${criterion.source.place}`,
      derived: criterion.expression !== undefined,
      verdict: assess(self, ticks, programme.criteria).verdict,
      answer: row?.answer ?? 'unknown',
      note: row?.note ?? null,
      exception: row?.exception ?? false,
      version: row?.version ?? 0,
    }
  })
}
