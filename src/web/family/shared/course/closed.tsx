import { Section } from '../../../shared/shell/page.tsx'
import { OwnWords } from '../../../shared/shell/parts.tsx'
import { longDate, weekdayDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { OwnCoursePart } from './own-course-part.ts'

/** The course is over: why, who takes over, what is left, what helped, and who calls when. */
export const Closed = ({ course: read, room }: OwnCoursePart) => {
  const text = useText()
  const { course, closings } = read
  const closing = closings.find(({ takenBackAt }) => takenBackAt === null)
  if (!closing) return null
  if (course?.state !== 'closed') {
    // Taken up again: said until the plan is under way.
    return closing.reopenedAt !== null && course?.state === 'accepted' ? (
      <Section title={text('own-course.again')}>
        <p>{closing.reopenedReason}</p>
        <p>{text('own-course.again-how')}</p>
      </Section>
    ) : null
  }
  const needs = read.needs.filter((need) => need.closing === closing.id)
  const words = read.words.filter((one) => one.closing === closing.id)
  const given = (id: string): string => room.people.find((person) => person.id === id)?.givenName ?? ''
  const who =
    [
      closing.handedTo === 'ordinary' ? text('own-course.to-from-ordinary') : closing.handedDepartmentName,
      closing.handedName,
    ]
      .filter(Boolean)
      .join(': ') || text('own-course.to-from-ordinary')
  return (
    <>
      <Section title={text('own-course.closed')}>
        <p>
          {text('own-course.closed-on', { date: longDate(closing.closedAt), decided: closing.decidedBy })}{' '}
          {text('own-course.closed-why', { reason: closing.reasonName })}
        </p>
        {closing.note !== null && <p>{closing.note}</p>}
        <p>{text('own-course.closed-keep')}</p>
      </Section>
      <Section title={text('own-course.to')}>
        {closing.handedTo === 'nobody' ? (
          <p>{text('own-course.to-nobody')}</p>
        ) : (
          <p>
            {text('own-course.to-from', { who, date: longDate(closing.handedOn ?? closing.closedAt) })}{' '}
            {closing.acceptedBy === null
              ? text('own-course.to-not-yet')
              : text('own-course.to-yes', { name: closing.acceptedBy })}
          </p>
        )}
        {needs.length > 0 && (
          <>
            <h3>{text('own-course.needs')}</h3>
            <ul className="rows">
              {needs.map((need) => (
                <li key={need.id}>
                  <div className="row-main">
                    <span className="row-title">{need.what}</span>
                    <span className="row-quiet">
                      {text('own-course.need-from', { who: need.receiverName, date: longDate(need.fromOn) })}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {closing.contactName !== null && <AfterCare course={read} closing={closing} name={closing.contactName} />}
      {words.length > 0 && (
        <Section title={text('own-course.words')}>
          {words.map((one) => (
            <OwnWords key={one.id} whose={given(one.person)}>
              {one.words}
            </OwnWords>
          ))}
        </Section>
      )}
    </>
  )
}

/** Somebody's words as a sentence of their own, whatever they end with. */
const asSentence = (words: string): string => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)

interface AfterCareProps extends Pick<OwnCoursePart, 'course'> {
  readonly closing: OwnCoursePart['course']['closings'][number]
  readonly name: string
}

const AfterCare = ({ course, closing, name }: AfterCareProps) => {
  const text = useText()
  const checks = course.checks.filter((check) => check.closing === closing.id && check.cancelledReason === null)
  return (
    <Section title={text('own-course.after')}>
      <p>{text('own-course.after-who', { name })}</p>
      {closing.contactPhone !== null && (
        <p>
          <a className="button button-secondary" href={`tel:${closing.contactPhone}`}>
            {text('own-course.after-call', { phone: closing.contactPhone })}
          </a>
        </p>
      )}
      <ul className="rows">
        {checks.map((check) => (
          <li key={check.id}>
            <div className="row-main">
              <span className="sentence">
                {check.outcome !== null && check.doneOn !== null
                  ? text('own-course.after-done', {
                      day: longDate(check.doneOn),
                      how: text(`own-course.how-${check.outcome}`),
                    })
                  : text('own-course.after-day', {
                      name,
                      day: `${weekdayDate(check.plannedOn)} ${check.plannedOn.slice(0, 4)}`,
                    })}
              </span>
              {check.addedReason !== null && check.keepsUntil !== null && (
                <span className="row-quiet">
                  {text('own-course.after-longer', {
                    reason: asSentence(check.addedReason),
                    until: longDate(check.keepsUntil),
                  })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
