import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { type ProfessionalKey, useText } from '../texts.ts'

type Task = Answer<'GET /api/intake'>['candidates'][number]

/** What waits, oldest first. */
export const TaskList = ({
  kind,
  tasks,
  more,
}: {
  readonly kind: 'notifications' | 'candidates'
  readonly tasks: readonly Task[]
  readonly more: boolean
}) => {
  const text = useText()
  if (tasks.length === 0)
    return <EmptyState title={text(`intake.${kind}-empty`)}>{text(`intake.${kind}-empty-how`)}</EmptyState>
  return (
    <>
      {more && <p className="quiet">{text('intake.more')}</p>}
      <ul className="rows">
        {tasks.map((task) => (
          <li key={task.task}>
            <div className="row-main">
              <Link to="/fag/henvendelser/sag/$family" params={{ family: task.family }}>
                {task.aboutName}
                {task.aboutAge !== null && `, ${text('intake.age', { age: task.aboutAge })}`}
              </Link>
              <span className="row-quiet">{fromWhom(task, text)}</span>
            </div>
            {task.state === 'waiting' && <Tag kind="waiting">{text('intake.waiting-list')}</Tag>}
            {!task.parentsKnow && <Tag>{text('intake.hidden')}</Tag>}
            <span className="row-quiet">{text('intake.waited', { days: task.waitingDays })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const fromWhom = (
  { referralKind, sourceName, senderName, programmeName }: Task,
  text: ReturnType<typeof useText>,
): string => {
  const words = [
    text(`intake.kind-${referralKind}` as ProfessionalKey),
    sourceName,
    senderName && text('intake.from', { name: senderName }),
    programmeName,
  ]
  return [...new Set(words.filter(Boolean))].join(' · ')
}
