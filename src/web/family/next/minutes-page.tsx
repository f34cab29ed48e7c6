import type { ReactNode } from 'react'
import { useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import type { Line } from '../../shared/minutes/minutes.ts'
import { ApprovedLine, Lines } from '../../shared/minutes/lines.tsx'
import { useMinutesLive } from '../../shared/minutes/use-minutes-live.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { clockTime, longDate, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** The minutes of a meeting, for one of the family who was invited: their items, line by line. */
export const MinutesPage = () => {
  const text = useText()
  const { family, meeting } = useParams({ from: '/familie/referat/$family/$meeting' })
  const read = useApi('GET /api/minutes/:family/:meeting', { params: { family, meeting } })
  useMinutesLive(family)
  return (
    <Loaded read={read} home="/familie">
      {({ startsAt, closesAt, items }) => (
        <Page
          title={text('minutes.title')}
          lead={startsAt && text('minutes.held', { day: weekdayDate(startsAt), time: clockTime(startsAt) })}
        >
          <p className="quiet">
            {closesAt ? text('minutes.until', { day: longDate(closesAt) }) : text('minutes.lasts')}
          </p>
          {items.map((item) => (
            <Section key={item.id} title={item.title}>
              {item.isOpen && (
                <LazyRemarks family={family} door="meeting" kind="item" object={item.id} about={item.title} />
              )}
              <Lines item={item} tools={remarksIn(family)} />
              <ApprovedLine item={item} />
            </Section>
          ))}
        </Page>
      )}
    </Loaded>
  )
}

const remarksIn =
  (family: string) =>
  ({ id, says }: Line): ReactNode => (
    <LazyRemarks family={family} door="meeting" kind="line" object={id} about={says.slice(0, 60)} />
  )
