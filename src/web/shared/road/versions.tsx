import { type ReactNode, useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useApi } from '../api/query.ts'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import { Road } from './road.tsx'
import type { wayDa } from './texts.da.ts'

interface VersionsProps {
  readonly family: string
  readonly route: 'GET /api/families/:family/snapshots/:snapshot' | 'GET /api/own/families/:family/snapshots/:snapshot'
  readonly snapshots: Room['snapshots']
  readonly nameOf: (id: string | null) => string
  readonly departmentOf: (key: string) => string
  readonly home: string
  /** What people have answered to a version, and where they answer. */
  readonly renderStances?: (snapshot: string, number: number) => ReactNode
}

/** The published versions of the plan, latest first; each opens in place, as far as its reader may see. */
export const Versions = ({ snapshots, renderStances, ...props }: VersionsProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const [open, setOpen] = useState<string>()
  if (snapshots.length === 0) return <p className="quiet">{text('way.no-versions')}</p>
  return (
    <ul className="rows">
      {snapshots.map((snapshot) => (
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
          {open === snapshot.id && <Version {...props} snapshot={snapshot.id} />}
        </li>
      ))}
    </ul>
  )
}

const Version = ({
  family,
  route,
  snapshot,
  nameOf,
  departmentOf,
  home,
}: Omit<VersionsProps, 'snapshots' | 'renderStances'> & { readonly snapshot: string }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const read = useApi(route, { params: { family, snapshot } })
  return (
    <div className="version">
      <Loaded read={read} home={home}>
        {(plan) =>
          plan.goals.length === 0 ? (
            <p>{text('way.version-empty')}</p>
          ) : (
            <Road plan={plan} nameOf={nameOf} departmentOf={departmentOf} />
          )
        }
      </Loaded>
    </div>
  )
}
