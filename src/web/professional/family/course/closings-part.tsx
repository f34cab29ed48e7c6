import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { Facts, OwnWords } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { useNames } from '../people/use-names.ts'
import { AcceptForm } from './accept-form.tsx'
import { ChecksPart } from './checks-part.tsx'
import { ClosingForm } from './closing-form.tsx'
import type { CoursePart } from './part.ts'
import { TakeBack } from './take-back.tsx'

export type Closing = CoursePart['course']['closings'][number]

/** The form that closes the course. */
export const ClosePart = (part: CoursePart) => {
  const text = useText()
  if (!part.course.may.run || part.course.course === null) return null
  return (
    <Section title={text('course.close')}>
      <div className="tools">
        <InPlaceButton id="forloeb-afslut" label={text('course.close-open')} />
      </div>
      <InPlace id="forloeb-afslut">{(close) => <ClosingForm {...part} onClose={close} />}</InPlace>
    </Section>
  )
}

/** How the course ended, each time: who took over, what was left, what helped, and what came after. */
export const ClosingsPart = (part: CoursePart) => {
  const text = useText()
  const { closings } = part.course
  if (closings.length === 0) return null
  return (
    <Section title={text('course.closings')}>
      {closings.map((closing) => (
        <ClosingView key={closing.id} closing={closing} {...part} />
      ))}
    </Section>
  )
}

const ClosingView = ({ closing, ...part }: CoursePart & { readonly closing: Closing }) => {
  const text = useText()
  const { course, room, family } = part
  const { given } = useNames(room)
  const stands = closing.takenBackAt === null && closing.reopenedAt === null
  const needs = course.needs.filter((need) => need.closing === closing.id)
  const words = course.words.filter((one) => one.closing === closing.id)
  return (
    <article className="course-closing">
      <h3>{text('course.closed', { date: longDate(closing.closedAt), name: closing.closedByName ?? '' })}</h3>
      {closing.takenBackAt !== null && (
        <p>
          {text('course.taken-back', { date: longDate(closing.takenBackAt), reason: closing.takenBackReason ?? '' })}
        </p>
      )}
      {closing.reopenedAt !== null && (
        <p>{text('course.reopened', { date: longDate(closing.reopenedAt), reason: closing.reopenedReason ?? '' })}</p>
      )}
      <ClosingFacts closing={closing} />
      {stands && closing.handedTo !== 'nobody' && closing.acceptedBy === null && course.may.keepInTouch && (
        <AcceptForm family={family} what="closing" id={closing.id} version={closing.version} today={course.today} />
      )}
      {needs.length > 0 && (
        <>
          <h4>{text('course.closed-needs')}</h4>
          <ul className="rows">
            {needs.map((need) => (
              <li key={need.id}>
                <div className="row-main">
                  <span className="row-title">{need.what}</span>
                  <span className="row-quiet">
                    {[
                      need.concerns === null ? text('course.need-all') : given(need.concerns),
                      need.receiverName,
                      need.receiverDepartmentName,
                      text('course.closed-from', { date: longDate(need.fromOn) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <span className="row-quiet">{accepted(need, text)}</span>
                </div>
                {stands && need.acceptedBy === null && course.may.keepInTouch && (
                  <AcceptForm family={family} what="need" id={need.id} version={need.version} today={course.today} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {words.length > 0 && (
        <>
          <h4>{text('course.closed-words')}</h4>
          {words.map((one) => (
            <OwnWords key={one.id} whose={given(one.person)}>
              {one.words}
            </OwnWords>
          ))}
        </>
      )}
      <ChecksPart closing={closing} course={course} family={family} stands={stands} />
      {closing.meetings.length > 0 && (
        <p>
          {text('course.closed-meetings', {
            off: closing.meetings.filter(({ becomes }) => becomes === 'called-off').length,
            kept: closing.meetings.filter(({ becomes }) => becomes === 'after-care').length,
          })}
        </p>
      )}
      {stands && <p className="quiet">{text('course.closed-readers')}</p>}
      {stands && course.may.takeBack && <TakeBack closing={closing} {...part} />}
    </article>
  )
}

/** Why, by whom, and who takes over. */
export const ClosingFacts = ({ closing }: { readonly closing: Closing }) => {
  const text = useText()
  const to =
    closing.handedTo === 'nobody'
      ? text('course.closed-to-nobody')
      : [
          closing.handedTo === 'ordinary' ? text('course.closed-to-ordinary') : closing.handedDepartmentName,
          closing.handedName,
          closing.handedOn !== null && text('course.closed-from', { date: longDate(closing.handedOn) }),
          accepted(closing, text),
        ]
          .filter(Boolean)
          .join(' · ')
  return (
    <Facts
      rows={[
        {
          name: text('course.closed-reason'),
          value: [closing.reasonName, closing.note].filter(Boolean).join('. '),
        },
        { name: text('course.closed-decided'), value: closing.decidedBy },
        { name: text('course.closed-to'), value: to },
      ]}
    />
  )
}

const accepted = (
  one: { readonly acceptedBy: string | null; readonly acceptedOn: string | null },
  text: ReturnType<typeof useText>,
): string =>
  one.acceptedBy === null || one.acceptedOn === null
    ? text('course.closed-not-accepted')
    : text('course.closed-accepted', { name: one.acceptedBy, date: longDate(one.acceptedOn) })
