import { useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { AttendanceForm, stateOfAll } from './attendance-form.tsx'
import { CourseHours, HoursTable } from './hours-table.tsx'

/** Who was at a meeting and for how long, and the person-hours that it adds up to. */
export const AttendancePage = () => {
  const text = useText()
  const { family, meeting } = useParams({ from: '/fag/fremmoede/$family/$meeting' })
  const read = useApi('GET /api/families/:family/meetings/:meeting/attendance', { params: { family, meeting } })
  const hours = useApi('GET /api/families/:family/person-hours', { params: { family } })
  return (
    <Loaded read={read} home="/fag">
      {(attendance) => (
        <Page
          title={`${text('came.title')}: ${attendance.title}`}
          lead={text('minutes.held', { day: weekdayDate(attendance.startsAt), time: clockTime(attendance.startsAt) })}
          actions={
            <button type="button" className="button button-secondary" onClick={() => print()}>
              {text('app.print')}
            </button>
          }
        >
          <AttendanceForm
            key={stateOfAll(attendance.attendees)}
            family={family}
            meeting={meeting}
            attendance={attendance}
          />
          <Section title={text('hours.title')}>
            <Loaded read={hours} home="/fag" skeleton={<SkeletonList rows={2} />}>
              {(course) => (
                <>
                  <HoursTable title={text('hours.this')} hours={attendance.hours} countedOn={course.countedOn} />
                  <CourseHours read={course} />
                </>
              )}
            </Loaded>
          </Section>
        </Page>
      )}
    </Loaded>
  )
}
