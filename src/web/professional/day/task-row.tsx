import { Link } from '@tanstack/react-router'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { Task } from './task.ts'

const places = {
  'follow-up': '/fag/familier/$family/plan',
  action: '/fag/familier/$family/plan',
  meeting: '/fag/familier/$family/moeder',
  consent: '/fag/familier/$family',
  enquiry: '/fag/familier/$family',
  birthday: '/fag/familier/$family/over-tid',
  'after-care': '/fag/familier/$family/forloeb',
  hard: '/fag/familier/$family/forloeb',
  imposed: '/fag/familier/$family/forloeb',
} as const

/** One thing that waits: what, in which family, by when, and why it stands here. */
export const TaskRow = ({ task }: { readonly task: Task }) => {
  const text = useText()
  return (
    <li>
      <div className="row-main">
        <TaskLink task={task} />
        <span className="row-quiet">{[task.familyName, useDue(task), task.why].filter(Boolean).join(' · ')}</span>
      </div>
      <Tag kind={task.when === 'overdue' ? 'waiting' : 'plain'}>{text(`day.kind.${task.kind}`)}</Tag>
    </li>
  )
}

const TaskLink = ({ task }: { readonly task: Task }) => {
  if (task.kind === 'decision') return <Link to="/fag/henvendelser">{task.title}</Link>
  if (task.kind === 'team') return <Link to="/fag/teams">{task.title}</Link>
  if (task.family === null) return <span className="row-title">{task.title}</span>
  return (
    <Link to={places[task.kind]} params={{ family: task.family }}>
      {task.title}
    </Link>
  )
}

const useDue = ({ kind, when, due }: Task): string => {
  const text = useText()
  if (due === null) return ''
  if (kind === 'meeting') return text('meeting.when', { day: weekdayDate(due), time: clockTime(due) })
  if (kind === 'hard') return text('day.since', { day: weekdayDate(due) })
  if (kind === 'imposed')
    return text(when === 'overdue' ? 'day.was-expected' : 'day.expected', { day: weekdayDate(due) })
  if (when === 'today') return ''
  return text(when === 'overdue' ? 'day.was-due' : 'day.due', { day: weekdayDate(due) })
}
