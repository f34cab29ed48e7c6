import type { Intake } from './case.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { dateAndTime } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { Criteria } from './criteria.tsx'
import { DecisionForm } from './decision-form.tsx'
import './intake.css'
import { JoinedNotice, JoinPart } from './join-part.tsx'
import { ProgrammePart, WaitingNotice } from './programme-part.tsx'
import { ReconsiderPart } from './reconsider-part.tsx'
import { ReferralView } from './referral-view.tsx'
import { ReleasePart } from './release-part.tsx'
import { StepsPart } from './steps-part.tsx'

/** One referral, with what is to be decided about it. */
export const CasePage = () => {
  const { family } = useParams({ from: '/fag/henvendelser/sag/$family' })
  const text = useText()
  const read = useApi('GET /api/intake/:family', { params: { family } })
  return (
    <Loaded read={read} home="/fag/henvendelser" skeleton={<Skeleton lines={[35, 90, 80, 90]} />}>
      {(intake) => (
        <Page
          title={intake.referral.aboutName}
          lead={text('intake.waited', { days: intake.waitingDays })}
          actions={<Link to="/fag/henvendelser">{text('intake.back')}</Link>}
        >
          <div className="intake-sides">
            <ReferralView referral={intake.referral} />
            <div>
              <Decide intake={intake} />
              <JoinedNotice intake={intake} />
              <Decisions intake={intake} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

const Decide = ({ intake }: { readonly intake: Intake }) => {
  const has = (kind: 'notification' | 'visitation'): boolean => intake.tasks.some((task) => task.kind === kind)
  if (has('notification'))
    return (
      <>
        <ReleasePart intake={intake} />
        <JoinPart intake={intake} />
        <ProgrammePart intake={intake} />
      </>
    )
  if (!has('visitation')) return null
  return (
    <>
      <WaitingNotice intake={intake} />
      <JoinPart intake={intake} />
      <ProgrammePart intake={intake} />
      <Criteria intake={intake} />
      <StepsPart intake={intake} />
      <DecisionForm intake={intake} />
    </>
  )
}

const Decisions = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  if (intake.decisions.length === 0) return null
  return (
    <Section title={text('intake.decisions')}>
      {intake.undone !== null && (
        <p>{text('intake.undone', { day: dateAndTime(intake.undone.at), reason: intake.undone.reason ?? '' })}</p>
      )}
      <ul className="rows">
        {intake.decisions.map((one) => (
          <li key={one.id}>
            <div className="row-main">
              <span className="row-title">{text(`intake.decided-${one.decision}`)}</span>
              <span className="row-quiet">
                {text('intake.decided-by', {
                  date: dateAndTime(one.decidedAt),
                  name: one.decidedByName ?? text('intake.unnamed'),
                })}
              </span>
              {one.reasonName && <p>{one.reasonName}</p>}
              {one.decidedAsName && (
                <span className="row-quiet">{text('intake.decided-in-role', { role: one.decidedAsName })}</span>
              )}
              {one.beyondCapacity && <span className="row-quiet">{text('intake.decided-beyond')}</span>}
              {one.note && <p className="intake-words">{one.note}</p>}
              {one.nextStep && (
                <p>
                  {text('intake.waiting-next')} {one.nextStep}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {intake.course?.state === 'declined' && <p>{text('intake.declined-by-family')}</p>}
      {intake.tasks.length === 0 && <p className="quiet">{text('intake.stays-open')}</p>}
      <ReconsiderPart intake={intake} />
    </Section>
  )
}
