import type { Standing } from '../../domain/grant/answer.ts'
import { readGrantMeasures } from '../../store/grant.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { putMeasureState } from '../shared/measure-state.ts'

/** A row about a measure, such as a request: the measure lies beside it. */
interface About {
  readonly family: string
  readonly measure: string
  readonly compartment: number
}

/**
 * Moves a measure on as a grant says, by the plan's own rules and with the reason in its history. A leader's task opens the
 * request and not the measure: its place is opened for this one write. A measure that has been taken out stays as it is.
 */
export async function moveMeasure(
  unit: UnitOfWork,
  services: Services,
  { family, measure, compartment }: About,
  reason: string,
  next: (now: Standing) => Standing,
): Promise<void> {
  const place = unit.compartmentOf(compartment)
  if (!place) return
  const beside = unit.facts.compartments.filter(
    (c) =>
      c.caseId === place.caseId &&
      c.subject === place.subject &&
      c.category === place.category &&
      c.sensitivity === place.sensitivity &&
      c.audience === place.audience &&
      c.department === place.department &&
      (c.audienceId === null || c.id === compartment) &&
      (c.also ?? []).join() === (place.also ?? []).join(),
  )
  await withReach(
    unit,
    beside.map(({ id }) => id),
    async () => {
      const [row] = await readGrantMeasures(unit, family, measure)
      if (!row) return
      const { status, waitingFor, startsOn, endsOn } = next(row)
      if (status === row.status && waitingFor === row.waitingFor && startsOn === row.startsOn && endsOn === row.endsOn)
        return
      const state = { goal: row.goal, legalBasis: row.legalBasis, status, waitingFor, startsOn, endsOn }
      await putMeasureState(unit, row, { ...state, basedOn: row.version, reason }, services)
    },
  )
}
