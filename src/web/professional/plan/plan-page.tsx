import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useRoom } from '../../shared/family/room.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { forPlan, isClosed } from '../../shared/road/closed.ts'
import { Compare } from '../../shared/road/compare.tsx'
import { thingName } from '../../shared/road/depth.ts'
import { JumpList } from '../../shared/road/jump-list.tsx'
import { Versions } from '../../shared/road/versions.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { Changes } from './changes.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import { CoordinationView } from './coordination-view.tsx'
import { ExtractPage } from './extract-page.tsx'
import { FollowUp } from './follow-up.tsx'
import { LinksView } from './links-view.tsx'
import { OrderView } from './order-view.tsx'
import { type PlanPlace, planPlace, PlanProvider } from './plan-context.ts'
import { Publish } from './publish.tsx'
import { RoadView } from './road-view.tsx'
import { VersionStances } from './version-stances.tsx'
import { Warnings } from './warnings.tsx'
import { WithdrawVersion } from './withdraw-version.tsx'

const views = ['vej', 'koordinering', 'raekkefoelge', 'andre-planer'] as const
type View = (typeof views)[number]

/** A tab of the family's room: one plan in two views; the address bar names the view. */
export const PlanPage = () => {
  const text = useText()
  useCloseOnLeave()
  const { family } = useParams({ from: '/fag/familier/$family/plan' })
  const { visning, uddrag } = useSearch({ strict: false }) as { readonly visning?: string; readonly uddrag?: string }
  const room = useRoom(family)
  const options = useApi('GET /api/families/:family/plan-options', { params: { family } })
  const depth = useApi('GET /api/families/:family/plan-depth', { params: { family } })
  const view: View = views.find((one) => one === visning) ?? 'vej'
  const skeleton = <Skeleton lines={[30, 90, 80, 60]} />
  return (
    <Loaded read={room} home="/fag" skeleton={skeleton}>
      {(opened) => (
        <Loaded read={options} home="/fag" skeleton={skeleton}>
          {(chosen) => (
            <Loaded read={depth} home="/fag" skeleton={skeleton}>
              {(hung) => (
                <Plan
                  view={view}
                  extract={uddrag}
                  place={planPlace(family, forPlan(opened), chosen, hung, text('way.someone'))}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface PlanProps {
  readonly view: View
  /** The statutory plan whose extract is open. */
  readonly extract: string | undefined
  readonly place: PlanPlace
}

const Plan = ({ view, extract, place }: PlanProps) => {
  const text = useText()
  const { family, room, nameOf, departmentOf } = place
  if (view === 'andre-planer' && extract !== undefined)
    return (
      <PlanProvider value={place}>
        <ExtractPage link={extract} />
      </PlanProvider>
    )
  return (
    <PlanProvider value={place}>
      <div className="section-head">
        <h2>{text('plan.title')}</h2>
        <div className="section-actions">
          {room.may.print && (
            <a
              className="button button-secondary"
              href={`/api/families/${family}/road.pdf`}
              target="_blank"
              rel="noopener"
            >
              {text('plan.print')}
            </a>
          )}
          {room.may.export && (
            <a className="button button-secondary" href={`/api/families/${family}/coordination.csv`} download>
              {text('plan.export')}
            </a>
          )}
          {room.may.share && !isClosed(room) && <Publish />}
        </div>
      </div>
      {isClosed(room) && <ClosedNotice />}
      <ViewTabs view={view} />
      {(view === 'vej' || view === 'koordinering') && !isClosed(room) && <Warnings />}
      {view === 'vej' && <JumpList plan={room} />}
      {view === 'vej' && <RoadView />}
      {view === 'koordinering' && <CoordinationView />}
      {view === 'raekkefoelge' && <OrderView />}
      {view === 'andre-planer' && <LinksView />}
      {view === 'vej' && (
        <>
          <FollowUp />
          <Section title={text('way.versions')}>
            <Versions
              family={family}
              route="GET /api/families/:family/snapshots/:snapshot"
              snapshots={room.snapshots}
              nameOf={nameOf}
              departmentOf={departmentOf}
              home="/fag"
              renderStances={(snapshot, number) => (
                <>
                  <VersionStances snapshot={snapshot} number={number} />
                  <WithdrawVersion snapshot={snapshot} />
                </>
              )}
            />
            <Compare
              family={family}
              route="GET /api/families/:family/snapshots/:snapshot/compared/:other"
              snapshots={room.snapshots}
              nameOf={nameOf}
              goalOf={(id) => thingName(room, id)}
              home="/fag"
            />
          </Section>
          <Changes />
        </>
      )}
    </PlanProvider>
  )
}

const ViewTabs = ({ view }: { readonly view: View }) => {
  const text = useText()
  const labels = {
    vej: text('plan.road'),
    koordinering: text('plan.coordination'),
    raekkefoelge: text('plan.order'),
    'andre-planer': text('plan.others'),
  }
  return (
    <nav className="tabs" aria-label={text('plan.view')}>
      <ul>
        {views.map((one) => (
          <li key={one}>
            <Link
              to="."
              search={{ visning: one }}
              data-status={one === view ? 'active' : undefined}
              aria-current={one === view ? 'true' : undefined}
            >
              {labels[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
