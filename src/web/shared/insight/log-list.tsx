import { Fragment } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ApiProblem, isGone } from '../api/problem.ts'
import { Tag } from '../shell/parts.tsx'
import { EmptyState, NoAccess, ProblemNotice, SkeletonList } from '../shell/states.tsx'
import { weekdayDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import './log.css'
import { groupLog, type LogEntry, type LogLine } from './group-log.ts'
import type { LogKey } from './texts.da.ts'
import { InDanish, shipped } from '../text/in-danish.tsx'

interface LogPage {
  readonly entries: readonly LogEntry[]
  readonly more: boolean
}

interface LogListProps {
  /** The route and what it asks: the cache's key. */
  readonly of: readonly unknown[]
  /** One page of the log, from the newest or from after an entry. */
  readonly load: (before: string | undefined) => Promise<LogPage>
  readonly home: string
}

/** Who has looked, day by day, in sentences; more days on demand. */
export const LogList = ({ of, load, home }: LogListProps) => {
  const text = useTextOf<LogKey>()
  const read = useInfiniteQuery<LogPage, ApiProblem>({
    queryKey: [...of, 'pages'],
    queryFn: ({ pageParam }) => load(pageParam as string | undefined),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.id : undefined),
  })
  if (isGone(read.error)) return <NoAccess home={home} />
  if (read.error && !read.data) return <ProblemNotice problem={read.error} onTryAgain={() => void read.refetch()} />
  if (!read.data) return <SkeletonList />
  const days = groupLog(read.data.pages.flatMap((page) => page.entries))
  if (days.length === 0) return <EmptyState title={text('log.empty')}>{text('log.empty-how')}</EmptyState>
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={day} className="log-day">
          <h3>{weekdayDate(day)}</h3>
          <Lines lines={lines.slice(0, FEW)} />
          {lines.length > FEW && (
            <details className="more">
              <summary>{text('log.rest', { count: lines.length - FEW })}</summary>
              <Lines lines={lines.slice(FEW)} />
            </details>
          )}
        </section>
      ))}
      {read.hasNextPage && (
        <p>
          <button type="button" className="button button-secondary" onClick={() => void read.fetchNextPage()}>
            {text('log.more')}
          </button>
        </p>
      )}
    </>
  )
}

/** So many lines of a day stand open; the rest are one press away. */
const FEW = 8

const Lines = ({ lines }: { readonly lines: readonly LogLine[] }) => (
  <ul className="rows">
    {lines.map((line) => (
      <Line key={line.id} line={line} />
    ))}
  </ul>
)

const Line = ({ line }: { readonly line: LogLine }) => {
  const text = useTextOf<LogKey>()
  const who = [line.who, line.department].filter(Boolean).join(', ') || text('log.somebody')
  const times = text('log.times', { count: line.times })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">
          {line.what === null ? text('log.looked', { who }) : text('log.did', { who, what: shipped(line.what) })}
        </span>
        <span className="row-quiet">
          {[line.role, line.purpose].filter(Boolean).map((words, n) => (
            <Fragment key={words}>
              {n > 0 && ' · '}
              <InDanish>{words}</InDanish>
            </Fragment>
          ))}
          {times !== '' && ` · ${times}`}
        </span>
      </div>
      {line.outcome === 'none' && <Tag kind="waiting">{text('log.refused')}</Tag>}
    </li>
  )
}
