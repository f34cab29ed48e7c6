import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { Skeleton } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import type { wayDa } from './texts.da.ts'
import type { VersionProps } from './version.tsx'

const Version = lazy(() => import('./version.tsx').then((part) => ({ default: part.Version })))

interface VersionsProps extends VersionProps {
  readonly snapshots: Room['snapshots']
  /** What people have answered to a version, and where they answer. */
  readonly renderStances?: (snapshot: string, number: number) => ReactNode
}

/** The published versions of the plan, latest first; each opens in place, as far as its reader may see. */
export const Versions = ({ snapshots, renderStances, ...props }: VersionsProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const [open, setOpen] = useState<string>()
  if (snapshots.length === 0) return <p className="quiet">{text('way.no-versions')}</p>
  const rows = (of: Room['snapshots']) => (
    <ul className="rows">
      {of.map((snapshot) => (
        <li key={snapshot.id}>
          <span className="row-main">
            <span className="row-title">{text('way.version', { number: snapshot.number })}</span>
            <span className="row-quiet">
              {text('way.version-on', {
                day: longDate(snapshot.publishedAt),
                name: snapshot.publishedByName ?? text('way.someone'),
              })}
            </span>
            <span>{snapshot.reason}</span>
            {snapshot.withdrawnAt !== null && (
              <span className="notice notice-waiting version-withdrawn">
                {text('way.version-withdrawn', {
                  day: longDate(snapshot.withdrawnAt),
                  reason: snapshot.withdrawnReason ?? '',
                })}
              </span>
            )}
          </span>
          <button
            type="button"
            className="button button-secondary"
            aria-expanded={open === snapshot.id}
            onClick={() => setOpen(open === snapshot.id ? undefined : snapshot.id)}
          >
            {text(open === snapshot.id ? 'way.version-close' : 'way.version-open')}
          </button>
          {renderStances?.(snapshot.id, snapshot.number)}
          {open === snapshot.id && (
            <Suspense fallback={<Skeleton />}>
              <Version {...props} snapshot={snapshot.id} />
            </Suspense>
          )}
        </li>
      ))}
    </ul>
  )
  const [latest, ...earlier] = snapshots
  return (
    <>
      {latest && rows([latest])}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{text('way.versions-earlier', { count: earlier.length })}</summary>
          {rows(earlier)}
        </details>
      )}
    </>
  )
}
