import { readAnswerTime, writeAnswerTime, type Promised } from '../../store/answer-time.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'

interface Told {
  version: number | null
  promise: Promised | null
}

/** Within how many days the municipality has said that it answers; any employee may know. Throws 404 for the family. */
export async function tellAnswerTime(unit: UnitOfWork): Promise<Told> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  const said = await readAnswerTime(unit)
  return { version: said?.version ?? null, promise: said && { days: said.days, source: said.source } }
}

/** Says it, or takes it away. No number is shipped: none of the sources states one. Throws 404, 403, Conflict. */
export async function setAnswerTime(
  unit: UnitOfWork,
  body: { readonly basedOn: number | null; readonly promise: Promised | null },
): Promise<Told> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  if (!unit.facts.functions.includes('administrator'))
    throw new Problem(403, 'not-yours', 'Det er kommunens administrator, der skriver, hvor hurtigt der svares.')
  await writeAnswerTime(unit, body.basedOn, body.promise)
  return tellAnswerTime(unit)
}
