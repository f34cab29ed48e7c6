import { useApi } from '../../../shared/api/query.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { inList } from '../../../shared/text/lists.ts'
import { useText } from '../../texts.ts'
import { Closed } from './closed.tsx'
import { Hard } from './hard.tsx'
import type { OwnCoursePart } from './own-course-part.ts'

/** Where the family's course stands, above its road: no plan yet, a pause, closed, or hard again. Nothing where there is nothing to say. */
export const OwnCourse = ({ room, family }: Pick<OwnCoursePart, 'room' | 'family'>) => {
  const { data } = useApi('GET /api/own/families/:family/course', { params: { family } })
  const text = useText()
  // That it is over is known before the rest is.
  if (!data && room.course?.state === 'closed') return <Section title={text('own-course.closed')}>{null}</Section>
  if (!data || data.course === null) return null
  return (
    <>
      <Closed course={data} room={room} family={family} />
      <Standing course={data} />
    </>
  )
}

/** Below the road: what was agreed by word, and how to say that it has become hard again. */
export const AfterRoad = ({ room, family }: Pick<OwnCoursePart, 'room' | 'family'>) => {
  const { data } = useApi('GET /api/own/families/:family/course', { params: { family } })
  if (!data || data.course === null) return null
  return (
    <>
      <Much course={data} />
      <Agreed course={data} room={room} />
      {data.may.sayHard && <Hard course={data} room={room} family={family} />}
    </>
  )
}

const Standing = ({ course: { course, pauses, today } }: Pick<OwnCoursePart, 'course'>) => {
  const text = useText()
  const pause = pauses.find((one) => one.startsOn <= today && (one.endedOn === null || today < one.endedOn))
  return (
    <>
      {course !== null && course.planPendingReason !== null && (
        <Section title={text('own-course.pending')}>
          <p>{course.planPendingReason}</p>
          {course.planExpectedOn !== null && (
            <p>{text('own-course.pending-by', { date: longDate(course.planExpectedOn) })}</p>
          )}
        </Section>
      )}
      {course?.state !== 'closed' && pause && (
        <Section title={text('own-course.pause')}>
          <p>{pause.reason}</p>
          {pause.expectedUntil !== null && (
            <p>{text('own-course.pause-until', { date: longDate(pause.expectedUntil) })}</p>
          )}
        </Section>
      )}
    </>
  )
}

/** How much help there is, why, and what we said to it. */
const Much = ({ course: { course } }: Pick<OwnCoursePart, 'course'>) => {
  const text = useText()
  const level = course?.level ?? null
  if (level === null || level.intensity === null) return null
  return (
    <Section title={text('own-course.much')}>
      <p>{level.intensity}</p>
      {level.familySays !== null && <p>{text('own-course.much-we', { words: level.familySays })}</p>}
      <p className="quiet">{text('own-course.much-why', { why: level.why })}</p>
    </Section>
  )
}

/** What was agreed by word and does not stand in the plan yet. */
const Agreed = ({ course, room }: Omit<OwnCoursePart, 'family'>) => {
  const text = useText()
  const agreed = course.agreements.filter((one) => one.withdrawnAt === null && one.goal === null && one.action === null)
  if (agreed.length === 0) return null
  const given = (id: string): string => room.people.find((person) => person.id === id)?.givenName ?? ''
  return (
    <Section title={text('own-course.oral')}>
      <ul className="rows">
        {agreed.map((one) => {
          const names = inList(
            [...one.persons.map(given), ...one.employees.map(({ name }) => name)].filter((name) => name !== ''),
          )
          const date = longDate(one.agreedOn)
          return (
            <li key={one.id}>
              <div className="row-main">
                <span className="row-title">{one.what}</span>
                <span className="row-quiet">
                  {names === ''
                    ? text('own-course.oral-when-alone', { date })
                    : text('own-course.oral-when', { date, names })}
                </span>
                {one.writtenByName !== null && (
                  <span className="row-quiet">{text('own-course.oral-wrong', { name: one.writtenByName })}</span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
