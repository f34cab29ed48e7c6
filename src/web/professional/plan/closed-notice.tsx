import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** The plan of a course that is over: since when, what can still be done, and where, as far as the reader may. */
export const ClosedNotice = () => {
  const text = useText()
  const { family, room } = usePlan()
  const { data: course } = useApi('GET /api/families/:family/course', { params: { family } })
  const { data: waiting } = useApi('GET /api/reopenings')
  const mayReopen = waiting?.reopenings.some((one) => one.family === family) ?? false
  const endsOn = room.course?.endsOn
  return (
    <div className="notice">
      <p className="notice-title">
        {endsOn ? text('plan.closed-on', { date: longDate(endsOn) }) : text('plan.closed')}
      </p>
      <p>{text('plan.closed-what')}</p>
      {course?.may.takeBack && <p>{text('plan.closed-take-back')}</p>}
      {course?.may.sayHard && <p>{text('plan.closed-hard')}</p>}
      <p className="notice-actions">
        {mayReopen && (
          <Link to="/fag/henvendelser/igen/$family" params={{ family }} className="button button-primary">
            {text('plan.closed-reopen')}
          </Link>
        )}{' '}
        <Link to="/fag/familier/$family/forloeb" params={{ family }}>
          {text('plan.closed-course')}
        </Link>
      </p>
    </div>
  )
}
