import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { ForVisitation } from './for-visitation.tsx'
import './intake.css'

type Waiting = Answer<'GET /api/waiting-list'>['programmes'][number]

/** The waiting list of each programme: who has waited longest, why, and what happens next. */
export const WaitingPage = () => (
  <ForVisitation>
    <WaitingList />
  </ForVisitation>
)

const WaitingList = () => {
  const text = useText()
  const read = useApi('GET /api/waiting-list')
  return (
    <Loaded read={read} home="/fag/henvendelser" skeleton={<SkeletonList />}>
      {({ programmes }) =>
        programmes.length === 0 ? (
          <EmptyState title={text('intake.waiting-empty')}>{text('intake.waiting-empty-how')}</EmptyState>
        ) : (
          programmes.map((programme) => <Programme key={programme.id} programme={programme} />)
        )
      }
    </Loaded>
  )
}

const Programme = ({ programme }: { readonly programme: Waiting }) => {
  const text = useText()
  const { total, placesTaken: taken } = programme
  return (
    <Section title={programme.name}>
      <p className="quiet">
        {total === null ? text('intake.places-open', { taken }) : text('intake.places-of', { taken, total })}
      </p>
      <ol className="rows">
        {programme.families.map((one) => (
          <li key={one.family}>
            <span className="intake-position">{one.position}</span>
            <div className="row-main">
              <Link to="/fag/henvendelser/sag/$family" params={{ family: one.family }}>
                {one.aboutName}
              </Link>
              {one.reason && <span className="row-quiet">{one.reason}</span>}
              <span>
                {one.nextStep === null && one.nextOn === null
                  ? text('intake.waiting-no-next')
                  : [one.nextStep, one.nextOn && longDate(one.nextOn)].filter(Boolean).join(' · ')}{' '}
                {one.overdue && <Tag kind="waiting">{text('intake.waiting-overdue')}</Tag>}
              </span>
            </div>
            <span className="row-quiet">{text('intake.waited-since', { days: one.waitingDays })}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
