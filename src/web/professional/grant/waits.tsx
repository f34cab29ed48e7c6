import { Link } from '@tanstack/react-router'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { Wait } from './words.ts'

/** What waits for whom, since when, and why; the oldest first. */
export const Waits = ({
  waits,
  withFamily = false,
}: {
  readonly waits: readonly Wait[]
  readonly withFamily?: boolean
}) => {
  const text = useText()
  if (waits.length === 0) return <p>{text('waits.none')}</p>
  return (
    <ul className="rows">
      {waits.map((wait) => (
        <li key={`${wait.kind} ${wait.id}`}>
          <div className="row-main">
            <span className="row-title">
              {wait.what}: {text(`waits.${wait.kind}`, { name: wait.waitsFor ?? '', what: wait.waitsFor ?? '' })}
            </span>
            <span className="row-quiet">
              {withFamily && (
                <>
                  <Link to="/fag/familier/$family/bevillinger" params={{ family: wait.family }}>
                    {wait.familyName ?? text('room.untitled')}
                  </Link>{' '}
                  ·{' '}
                </>
              )}
              {wait.days === 0
                ? text('waits.since-today')
                : text('waits.since', { day: longDate(wait.since), days: wait.days })}
              {wait.why !== null && <> · {wait.why}</>}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
