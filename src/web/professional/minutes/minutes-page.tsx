import { useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { ApprovedLine, Lines } from '../../shared/minutes/lines.tsx'
import { useMinutesLive } from '../../shared/minutes/use-minutes-live.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { clockTime, longDate, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { WriteItem } from './write-item.tsx'

/** The minutes of a meeting: item by item, written line by line by the team, and read by everybody admitted. */
export const MinutesPage = () => {
  const text = useText()
  const { family, meeting } = useParams({ from: '/fag/referat/$family/$meeting' })
  const read = useApi('GET /api/minutes/:family/:meeting', { params: { family, meeting } })
  useMinutesLive(family)
  return (
    <Loaded read={read} home="/fag">
      {(minutes) => (
        <Page
          title={minutes.title === null ? text('minutes.title') : `${text('minutes.title')}: ${minutes.title}`}
          lead={
            minutes.startsAt &&
            text('minutes.held', { day: weekdayDate(minutes.startsAt), time: clockTime(minutes.startsAt) })
          }
          actions={
            <button type="button" className="button button-secondary" onClick={() => print()}>
              {text('app.print')}
            </button>
          }
        >
          <p className="quiet no-print">
            {minutes.closesAt ? text('minutes.until', { day: longDate(minutes.closesAt) }) : text('minutes.lasts')}
          </p>
          {!minutes.hasBegun && <EmptyState title={text('write.ahead')}>{text('write.ahead-how')}</EmptyState>}
          {minutes.items.map((item) => (
            <Section key={item.id} title={item.title}>
              {minutes.mayWrite && minutes.hasBegun ? (
                <WriteItem family={family} item={item} mayApprove={minutes.mayApprove} />
              ) : (
                <>
                  <Lines item={item} />
                  <ApprovedLine item={item} />
                </>
              )}
            </Section>
          ))}
        </Page>
      )}
    </Loaded>
  )
}
