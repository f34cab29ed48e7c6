import type { Standing } from '../../domain/grant/answer.ts'
import { readGrantMeasures } from '../../store/grant.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { putMeasureState } from '../shared/measure-state.ts'

interface Moving {
  readonly caseId: string
  readonly measure: string
  /** Where the row about the measure lies: the measure lies beside it. */
  readonly besides: number
  readonly reason: string
}

/**
 * Moves a measure on as a grant says, by the plan's own rules and with the reason in its history. A leader's task opens the
 * request and not the measure: its place is opened for this one write. A measure that has been taken out stays as it is.
 */
export async function moveMeasure(
  unit: UnitOfWork,
  services: Services,
  { caseId, measure, besides, reason }: Moving,
  next: (now: Standing) => Standing,
): Promise<void> {
  const place = unit.compartmentOf(besides)
  if (!place) return
  const beside = unit.facts.compartments.filter(
    (c) =>
      c.caseId === place.caseId &&
      c.subject === place.subject &&
      c.category === place.category &&
      c.sensitivity === place.sensitivity &&
      c.audience === place.audience &&
      c.department === place.department &&
      (c.audienceId === null || c.id === besides) &&
      (c.also ?? []).join() === (place.also ?? []).join(),
  )
  await withReach(
    unit,
    beside.map(({ id }) => id),
    async () => {
      const [row] = await readGrantMeasures(unit, caseId, measure)
      if (!row) return
      const { status, waitingFor, startsOn, endsOn } = next(row)
      if (status === row.status && waitingFor === row.waitingFor && startsOn === row.startsOn && endsOn === row.endsOn)
        return
      const state = { goal: row.goal, legalBasis: row.legalBasis, status, waitingFor, startsOn, endsOn }
      await putMeasureState(unit, row, { ...state, basedOn: row.version, reason }, services)
    },
  )
}
