import { useEffect, type ReactNode } from 'react'
import { isGone, type ApiProblem } from '../api/problem.ts'
import type { Read } from '../api/query.ts'
import { useProblemText } from '../form/error-summary.tsx'
import { useSharedText } from '../text/texts.ts'
import { Refused } from '../text/refused.tsx'

/** Nothing here yet: says what it is for, and what to do first. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children && <p>{children}</p>}
    {action && <div className="empty-action">{action}</div>}
  </div>
)

/** Lines in the shape of what is coming. `lines` are widths in per cent of the place. */
export const Skeleton = ({ lines = [40, 90, 75] }: { readonly lines?: readonly number[] }) => {
  const text = useSharedText()
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{text('app.loading')}</span>
      {lines.map((width, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
        <span key={place} className="skeleton-line" style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  )
}

/** A list on its way: as many rows as are expected. */
export const SkeletonList = ({ rows = 4 }: { readonly rows?: number }) => (
  <div className="skeleton-list">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} lines={[35, 70]} />
    ))}
  </div>
)

/** The whole page is not there or not the person's: the same words for both. */
export const NoAccess = ({ home }: { readonly home: string }) => {
  const text = useSharedText()
  const title = text('no-access.title')
  useEffect(() => {
    document.title = `${title} – Samspil`
  }, [title])
  return (
    <div className="empty">
      <h1 className="empty-title">{title}</h1>
      <p>{text('no-access.text')}</p>
      <p>{text('no-access.whom')}</p>
      <p>
        <a href={home}>{text('no-access.back')}</a>
      </p>
    </div>
  )
}

/** Something exists here that this person may not open, in a category where that may be known. */
export const ExistsNotYours = ({ what, whom }: { readonly what: string; readonly whom: string }) => {
  const text = useSharedText()
  return (
    <div className="notice notice-closed">
      <p className="notice-title">{text('exists.title', { what })}</p>
      <p>{text('exists.whom', { whom })}</p>
    </div>
  )
}

/** A read that failed: what happened, what was kept, and one more attempt. */
export const ProblemNotice = ({
  problem,
  onTryAgain,
}: {
  readonly problem: ApiProblem
  readonly onTryAgain?: () => void
}) => {
  const text = useSharedText()
  const problemText = useProblemText()
  return (
    <div className="notice notice-error" role="alert">
      <p>
        <Refused>{problemText(problem)}</Refused>
      </p>
      {onTryAgain && (
        <button type="button" className="button button-secondary" onClick={onTryAgain}>
          {text('app.try-again')}
        </button>
      )}
    </div>
  )
}

interface LoadedProps<Answer> {
  readonly read: Read<Answer>
  readonly skeleton?: ReactNode
  /** Where the no-access page leads back to. */
  readonly home: string
  readonly children: (answer: Answer) => ReactNode
}

/** A read in its three states; what was already there stays while it is fetched anew. */
export const Loaded = <Answer,>({ read, skeleton = <Skeleton />, home, children }: LoadedProps<Answer>) => {
  if (isGone(read.error)) return <NoAccess home={home} />
  if (read.data !== undefined) return children(read.data)
  if (read.error) return <ProblemNotice problem={read.error} onTryAgain={() => void read.refetch()} />
  return skeleton
}
