import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useText } from '../texts.ts'

interface ChecksAtMeetingProps {
  readonly family: string
  readonly meeting: string
}

/** On the agenda of a meeting for a reality check: the measures it looks at and, afterwards, what was decided. */
export const ChecksAtMeeting = ({ family, meeting }: ChecksAtMeetingProps) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/grants', { params: { family } })
  if (!data) return null
  const items = data.checks
    .filter((check) => check.meeting === meeting && check.calledOffReason === null)
    .flatMap((check) => check.items)
  return (
    <>
      <h4>{text('checks.at-meeting')}</h4>
      {items.length === 0 && <p className="row-quiet">{text('checks.at-meeting-none')}</p>}
      <ul className="rows">
        {items.map(({ id, what, aboutName, decision, reason }) => (
          <li key={id}>
            <div className="row-main">
              <span className="row-title">
                {[what, aboutName !== null && text('grants.for', { name: aboutName })].filter(Boolean).join(' ')}
              </span>
              <span className="row-quiet">
                {decision === null ? text('checks.undecided') : `${text(`checks.decision.${decision}`)}: ${reason}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/fag/familier/$family/bevillinger" params={{ family }}>
          {text('grants.tab')}
        </Link>
      </p>
    </>
  )
}
