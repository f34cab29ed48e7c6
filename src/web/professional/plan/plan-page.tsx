import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { Versions } from '../../shared/road/versions.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { Changes } from './changes.tsx'
import { CoordinationView } from './coordination-view.tsx'
import { FollowUp } from './follow-up.tsx'
import { type PlanPlace, planPlace, PlanProvider } from './plan-context.ts'
import { Publish } from './publish.tsx'
import { RoadView } from './road-view.tsx'
import { Warnings } from './warnings.tsx'

const views = ['vej', 'koordinering'] as const
type View = (typeof views)[number]

/** A tab of the family's room: one plan in two views; the address bar names the view. */
export const PlanPage = () => {
  const text = useText()
  useCloseOnLeave()
  const { family } = useParams({ from: '/fag/familier/$family/plan' })
  const { visning } = useSearch({ strict: false }) as { readonly visning?: string }
  const room = useApi('GET /api/families/:family', { params: { family } })
  const options = useApi('GET /api/families/:family/plan-options', { params: { family } })
  const view: View = visning === 'koordinering' ? 'koordinering' : 'vej'
  const skeleton = <Skeleton lines={[30, 90, 80, 60]} />
  return (
    <Loaded read={room} home="/fag" skeleton={skeleton}>
      {(opened) => (
        <Loaded read={options} home="/fag" skeleton={skeleton}>
          {(chosen) => <Plan view={view} place={planPlace(family, opened, chosen, text('way.someone'))} />}
        </Loaded>
      )}
    </Loaded>
  )
}

const Plan = ({ view, place }: { readonly view: View; readonly place: PlanPlace }) => {
  const text = useText()
  const { family, room, nameOf, departmentOf } = place
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
          {room.may.share && <Publish />}
        </div>
      </div>
      <ViewTabs view={view} />
      <Warnings />
      {view === 'vej' ? <RoadView /> : <CoordinationView />}
      <FollowUp />
      <Section title={text('way.versions')}>
        <Versions
          family={family}
          route="GET /api/families/:family/snapshots/:snapshot"
          snapshots={room.snapshots}
          nameOf={nameOf}
          departmentOf={departmentOf}
          home="/fag"
        />
      </Section>
      <Changes />
    </PlanProvider>
  )
}

const ViewTabs = ({ view }: { readonly view: View }) => {
  const text = useText()
  const labels = { vej: text('plan.road'), koordinering: text('plan.coordination') }
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
