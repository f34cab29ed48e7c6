import type { Answer } from '../../shared/api/client.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

type Course = Answer<'GET /api/families/:family/person-hours'>
type Hours = Course['course']

const MINUTES_IN_HOUR = 60
/** Person-hours in the Danish way, with at most two decimals. */
const inHours = (minutes: number): string =>
  (minutes / MINUTES_IN_HOUR).toLocaleString('da', { maximumFractionDigits: 2 })

/** The time of professionals by department, with how many people and when it was counted; the family's by itself. */
export const HoursTable = ({
  title,
  hours,
  countedOn,
}: {
  readonly title: string
  readonly hours: Hours
  readonly countedOn: string
}) => {
  const text = useText()
  if (hours.total.people + hours.family.people === 0) return <p className="quiet">{text('hours.none')}</p>
  return (
    <>
      <div className="table-place">
        <table className="table">
          <caption>
            {title}. {text('hours.caption', { day: longDate(countedOn) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('hours.department')}</th>
              <th scope="col" className="number">
                {text('hours.people')}
              </th>
              <th scope="col" className="number">
                {text('hours.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hours.byDepartment.map((one) => (
              <tr key={one.department}>
                <th scope="row">{one.departmentName}</th>
                <td className="number">{one.people}</td>
                <td className="number">{inHours(one.minutes)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{text('hours.total')}</th>
              <td className="number">{hours.total.people}</td>
              <td className="number">{inHours(hours.total.minutes)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {hours.family.people > 0 && (
        <p>{text('hours.family', { people: hours.family.people, hours: inHours(hours.family.minutes) })}</p>
      )}
    </>
  )
}

/** All the family's meetings: by department together, and meeting by meeting. */
export const CourseHours = ({ read }: { readonly read: Course }) => {
  const text = useText()
  return (
    <>
      <HoursTable title={text('hours.course')} hours={read.course} countedOn={read.countedOn} />
      {read.notNoted > 0 && <p>{text('hours.not-noted', { count: read.notNoted })}</p>}
      {read.meetings.length > 0 && (
        <>
          <p className="quiet">{text('hours.once')}</p>
          <div className="table-place">
            <table className="table">
              <caption>{text('hours.by-meeting')}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('hours.meeting')}</th>
                  <th scope="col" className="number">
                    {text('hours.people')}
                  </th>
                  <th scope="col" className="number">
                    {text('hours.hours')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {read.meetings.map(({ id, title, startsAt, hours }) => (
                  <tr key={id}>
                    <th scope="row">
                      {title}, {longDate(startsAt)}
                    </th>
                    <td className="number">{hours.total.people}</td>
                    <td className="number">{inHours(hours.total.minutes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
