import { Link } from '@tanstack/react-router'
import { stationId } from '../../shared/road/station-id.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { DayAgreement } from './day-agreement.tsx'
import { PromiseTick } from '../shared/promise-tick.tsx'
import { useText } from '../texts.ts'
import type { Task } from './task.ts'

/** Where each kind of thing is done: the page, and the part of it that is led to. */
const places = {
  'follow-up': ['/fag/familier/$family/plan', 'opfoelgning'],
  action: ['/fag/familier/$family/plan', ''],
  meeting: ['/fag/familier/$family/moeder', ''],
  reply: ['/fag/familier/$family/moeder', ''],
  agreement: ['/fag/familier/$family/moeder', ''],
  consent: ['/fag/familier/$family', 'ja-og-nej'],
  enquiry: ['/fag/familier/$family', ''],
  birthday: ['/fag/familier/$family/over-tid', ''],
  'same-family': ['/fag/familier/$family/over-tid', ''],
  'after-care': ['/fag/familier/$family/forloeb', ''],
  hard: ['/fag/familier/$family/forloeb', ''],
  acute: ['/fag/familier/$family/kontakt', 'haster'],
  contact: ['/fag/kontakt/$family', ''],
  imposed: ['/fag/familier/$family/forloeb', ''],
  message: ['/fag/familier/$family/beskeder', ''],
  remark: ['/fag/familier/$family/beskeder', 'bemaerkninger'],
  waits: ['/fag/familier/$family/bevillinger', ''],
  scaling: ['/fag/familier/$family/plan', ''],
} as const

/** One thing that waits: what, in which family, by when, and why it stands here. What one has promised is ticked here. */
export const TaskRow = ({ task }: { readonly task: Task }) => {
  const text = useText()
  const { action, agreement, family } = task
  const isLate = task.when === 'overdue' && !action?.done && !agreement?.done
  return (
    <li>
      <div className="row-main promise">
        {action && family !== null ? (
          <PromiseTick title={task.title} family={family} action={action} />
        ) : agreement && family !== null ? (
          <DayAgreement title={task.title} family={family} agreement={agreement} />
        ) : (
          <TaskLink task={task} />
        )}
        <span className="row-quiet">
          {family !== null && (
            <>
              <Link to="/fag/familier/$family" params={{ family }}>
                {task.familyName ?? text('room.untitled')}
              </Link>{' '}
              ·{' '}
            </>
          )}
          {[useDue(task), task.why].filter(Boolean).join(' · ')}
          {agreement && agreement.closesAt !== null && (
            <> · {text('day.closes', { day: weekdayDate(agreement.closesAt) })}</>
          )}
          {action?.goal && family !== null && (
            <>
              {' '}
              ·{' '}
              <Link to="/fag/familier/$family/plan" params={{ family }} hash={stationId(action.goal)}>
                {text('day.in-plan')}
                <span className="sr-only"> – {task.title}</span>
              </Link>
            </>
          )}
        </span>
      </div>
      <Tag kind={isLate ? 'waiting' : 'plain'}>{text(`day.kind.${task.kind}`)}</Tag>
    </li>
  )
}

const TaskLink = ({ task }: { readonly task: Task }) => {
  if (task.kind === 'decision') return <Link to="/fag/henvendelser">{task.title}</Link>
  if (task.kind === 'grants') return <Link to="/fag/bevillinger">{task.title}</Link>
  if (task.kind === 'team') return <Link to="/fag/teams">{task.title}</Link>
  if (task.kind === 'address') return <Link to="/fag/opsaetning/beskeder">{task.title}</Link>
  if (task.family === null) return <span className="row-title">{task.title}</span>
  if (task.kind === 'minutes')
    return (
      <Link to="/fag/referat/$family/$meeting" params={{ family: task.family, meeting: task.meeting ?? '' }}>
        {task.title}
      </Link>
    )
  const [to, hash] = places[task.kind]
  return (
    <Link to={to} params={{ family: task.family }} {...(hash !== '' && { hash })}>
      {task.title}
    </Link>
  )
}

const useDue = ({ kind, when, due, action }: Task): string => {
  const text = useText()
  if (due === null) return ''
  if (kind === 'meeting' || kind === 'reply')
    return text('meeting.when', { day: weekdayDate(due), time: clockTime(due) })
  if (kind === 'acute') return text('day.since', { day: `${weekdayDate(due)} kl. ${clockTime(due)}` })
  if (kind === 'minutes') return text('day.held', { day: weekdayDate(due) })
  if (kind === 'hard' || kind === 'message' || kind === 'remark') return text('day.since', { day: weekdayDate(due) })
  if (kind === 'imposed')
    return text(when === 'overdue' ? 'day.was-expected' : 'day.expected', { day: weekdayDate(due) })
  if (when === 'today') return ''
  return text(when === 'overdue' && !action?.done ? 'day.was-due' : 'day.due', { day: weekdayDate(due) })
}
