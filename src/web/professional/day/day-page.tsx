import { Link, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, Skeleton, SkeletonList } from '../../shared/shell/states.tsx'
import { weekdayDate } from '../../shared/text/dates.ts'
import { addresses, useMyPages } from '../shared/my-pages.ts'
import { useText } from '../texts.ts'
import { DayFilter, isChosen, type Chosen } from './day-filter.tsx'
import { Invitations } from './invitations.tsx'
import type { Task } from './task.ts'
import { TaskRow } from './task-row.tsx'

const order = ['now', 'overdue', 'today', 'week', 'later', 'waiting'] as const

/**
 * Min dag: what waits, the most urgent first, over all families; and what somebody is invited to as a guest.
 * Whose work is a page of its own is led there.
 */
export const DayPage = () => {
  const text = useText()
  const { first, isKnown, has } = useMyPages()
  const day = useApi('GET /api/my-day')
  const agreed = useApi('GET /api/my-day/agreements')
  const invited = useApi('GET /api/meetings')
  if (!isKnown) return <Skeleton lines={[30, 90, 80, 60]} />
  if (first !== 'day') return <Navigate to={addresses[first]} replace />
  return (
    <Page
      title={text('day.title')}
      lead={day.data && weekdayDate(day.data.today)}
      actions={
        has('families') && (
          <>
            <Link to="/fag/kontakt" className="button button-secondary">
              {text('contact.log')}
            </Link>
            <Link to="/fag/venter" className="button button-secondary">
              {text('waits.title')}
            </Link>
          </>
        )
      }
    >
      <Loaded read={invited} home="/fag" skeleton={<SkeletonList rows={1} />}>
        {(answer) => <Invitations invitations={answer} />}
      </Loaded>
      <Loaded read={day} home="/fag" skeleton={<SkeletonList />}>
        {({ tasks }) => (
          <Tasks
            tasks={together(tasks, agreed.data?.tasks ?? [])}
            guest={invited.data !== undefined && invited.data.open.some((m) => m.guest)}
          />
        )}
      </Loaded>
    </Page>
  )
}

const Tasks = ({ tasks, guest }: { readonly tasks: readonly Task[]; readonly guest: boolean }) => {
  const [chosen, setChosen] = useState<Chosen>({ family: '', kind: '' })
  if (tasks.length === 0 && guest) return null
  if (tasks.length === 0) return <NothingWaits />
  return (
    <>
      <AtAGlance tasks={tasks.filter((task) => isChosen(task, chosen))} />
      <DayFilter tasks={tasks} chosen={chosen} onChange={setChosen} />
      <Sections
        tasks={tasks.filter((task) => isChosen(task, chosen))}
        onAll={() => setChosen({ family: '', kind: '' })}
      />
    </>
  )
}

const Sections = ({ tasks, onAll }: { readonly tasks: readonly Task[]; readonly onAll: () => void }) => {
  const text = useText()
  if (tasks.length === 0)
    return (
      <EmptyState
        title={text('day.filter-none')}
        action={
          <button type="button" className="button button-secondary" onClick={onAll}>
            {text('day.filter-all')}
          </button>
        }
      >
        {text('day.filter-none-how')}
      </EmptyState>
    )
  return (
    <>
      {order
        .map((when) => ({ when, own: tasks.filter((task) => task.when === when) }))
        .filter(({ own }) => own.length > 0)
        .map(({ when, own }) => (
          <Section key={when} id={`dag-${when}`} title={text(`day.${when}`)}>
            <ul className="rows">
              {own.map((task) => (
                <TaskRow key={keyOf(task)} task={task} />
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}

/** How much waits under each heading, and the way there: few presses on a long day. */
const AtAGlance = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const text = useText()
  const counts = order
    .map((when) => ({ when, count: tasks.filter((task) => task.when === when).length }))
    .filter(({ count }) => count > 0)
  if (counts.length < 2) return null
  return (
    <nav className="day-glance no-print" aria-label={text('day.glance')}>
      <ul>
        {counts.map(({ when, count }) => (
          <li key={when}>
            <a href={`#dag-${when}`} className={when === 'now' || when === 'overdue' ? 'is-urgent' : undefined}>
              <span className="day-glance-count">{count}</span> {text(`day.${when}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const keyOf = ({ kind, family, title, due, agreement, meeting }: Task): string =>
  agreement?.id ?? `${kind} ${family} ${title} ${due} ${meeting ?? ''}`

/** What lies with the family and what lies with items of meetings, in one order. */
const together = (...answers: readonly (readonly Task[])[]): Task[] =>
  answers
    .flat()
    .toSorted((a, b) => order.indexOf(a.when) - order.indexOf(b.when) || (a.due ?? '9').localeCompare(b.due ?? '9'))

/** What stands here when something does, and where the reader's work is until then. */
const NothingWaits = () => {
  const text = useText()
  const { has } = useMyPages()
  if (has('families'))
    return (
      <EmptyState title={text('day.empty')} action={<Link to="/fag/familier">{text('day.families')}</Link>}>
        {text('day.empty-how')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={text('day.empty')}
      action={
        has('team-lead') ? (
          <Link to="/fag/teams">{text('lead.title')}</Link>
        ) : (
          <Link to="/fag/henvendelser">{text('intake.title')}</Link>
        )
      }
    >
      {text('day.empty-no-family')}
    </EmptyState>
  )
}
