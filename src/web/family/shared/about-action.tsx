import { Link, useSearch } from '@tanstack/react-router'
import type { Room } from '../../../contract/family.ts'
import { type Action, stationOf } from '../../shared/road/plan-part.ts'
import { stationId } from '../../shared/road/station-id.ts'
import { weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

interface AboutActionProps {
  readonly action: Action
  readonly room: Room
}

/** By when, and what it is for: a link to its place on the road. */
export const AboutAction = ({ action, room }: AboutActionProps) => {
  const text = useText()
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  const goal = room.goals.find(({ id }) => id === action.goal)
  const station = goal && stationOf(room, goal)
  return (
    <>
      <span className="row-quiet">
        {action.due === null ? text('next.by-none') : text('next.by', { day: weekdayDate(action.due) })}
      </span>
      {goal && (
        <span className="row-quiet towards">
          {station ? (
            <Link
              to="/familie"
              search={familie === undefined ? {} : { familie }}
              hash={stationId(station)}
              activeOptions={{ includeHash: true }}
            >
              {text('next.towards', { words: goal.ownWords })}
            </Link>
          ) : (
            text('next.towards', { words: goal.ownWords })
          )}
        </span>
      )}
    </>
  )
}
