import { WrittenByMistake } from '../../shared/history/written-by-mistake.tsx'
import { thingName } from '../../shared/road/depth.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** Earlier follow-ups, latest first, with what was said of each goal. */
export const EarlierRounds = () => {
  const text = useText()
  const { family, room, depth, mayChange } = usePlan()
  if (depth.followUps.length === 0) return null
  return (
    <details>
      <summary>{text('round.earlier', { count: depth.followUps.length })}</summary>
      <ul className="rows">
        {depth.followUps.map(({ id, heldOn, changed, recordedByName, goals, department }) => (
          <li key={id}>
            <div className="row-main">
              <span className="row-title">{longDate(heldOn)}</span>
              <span className="row-quiet">{recordedByName ?? text('way.someone')}</span>
              <span>{changed}</span>
              <ul>
                {goals.map((goal) => (
                  <li key={goal.id}>
                    {thingName(room, goal.goal)} – {text(`round.${goal.outcome}`)}: {goal.happened}
                    {goal.nextStep !== null && ` ${text('round.then', { what: goal.nextStep })}`}
                  </li>
                ))}
              </ul>
              {mayChange({ department }) && (
                <WrittenByMistake family={family} kind="follow_up" row={id} about={longDate(heldOn)} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
