import { Link, Navigate, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { Reopenings } from '../shared/reopenings.tsx'
import { useText } from '../texts.ts'
import { ForVisitation } from './for-visitation.tsx'
import { TaskList } from './task-list.tsx'

/** Referrals: what waits for the reader's functions, and the form with which everybody can send one. */
export const IntakePage = () => {
  const text = useText()
  return (
    <Page title={text('intake.title')}>
      <Tabs />
      <Outlet />
      <Reopenings />
    </Page>
  )
}

const Tabs = () => {
  const text = useText()
  const { data } = useApi('GET /api/intake')
  const counted = (name: string, count: number | undefined): string =>
    count ? text('intake.count', { name, count }) : name
  const has = (job: string): boolean => data?.functions.includes(job) ?? false
  return (
    <nav className="tabs" aria-label={text('intake.tabs')}>
      <ul>
        {has('intake') && (
          <li>
            <Link to="/fag/henvendelser" activeOptions={{ exact: true }}>
              {counted(text('intake.notifications'), data?.notifications.length)}
            </Link>
          </li>
        )}
        {has('visitation') && (
          <li>
            <Link to="/fag/henvendelser/kandidater">{counted(text('intake.candidates'), data?.candidates.length)}</Link>
          </li>
        )}
        {has('visitation') && (
          <li>
            <Link to="/fag/henvendelser/venteliste">{text('intake.waiting-page')}</Link>
          </li>
        )}
        {(has('intake') || has('visitation')) && (
          <li>
            <Link to="/fag/henvendelser/modtag">{text('moving.receive')}</Link>
          </li>
        )}
        <li>
          <Link to="/fag/henvendelser/send">{text('intake.send')}</Link>
        </li>
      </ul>
    </nav>
  )
}

type Tasks = Answer<'GET /api/intake'>

/** The queue of notifications and hidden referrals; who has no such task is led to where they have something to do. */
export const NotificationsPage = () => (
  <WithTasks>
    {(tasks) =>
      tasks.functions.includes('intake') ? (
        <TaskList kind="notifications" tasks={tasks.notifications} more={tasks.more} />
      ) : (
        <Navigate
          to={tasks.functions.includes('visitation') ? '/fag/henvendelser/kandidater' : '/fag/henvendelser/send'}
          replace
        />
      )
    }
  </WithTasks>
)

/** The candidates that wait for triage. */
export const CandidatesPage = () => (
  <ForVisitation>
    <WithTasks>{(tasks) => <TaskList kind="candidates" tasks={tasks.candidates} more={tasks.more} />}</WithTasks>
  </ForVisitation>
)

const WithTasks = ({ children }: { readonly children: (tasks: Tasks) => ReactNode }) => {
  const read = useApi('GET /api/intake')
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {children}
    </Loaded>
  )
}
