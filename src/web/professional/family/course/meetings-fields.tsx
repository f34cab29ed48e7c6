import { Link } from '@tanstack/react-router'
import { dayAt } from '../../../../domain/shared/time.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { clockTime, longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { bodyOf } from './closing-draft.ts'
import type { DraftFields } from './draft-fields.ts'
import type { CoursePart } from './part.ts'

interface MeetingsProps extends DraftFields {
  readonly meetings: CoursePart['course']['meetingsAhead']
  readonly today: string
  readonly family: string
}

/** The meetings that lie ahead when a course ends: each is called off, or kept as a talk afterwards. */
export const MeetingsFields = ({ draft, set, errors, meetings, today, family }: MeetingsProps) => {
  const text = useText()
  if (meetings.length === 0) return null
  // Errors come by the place in the body, where only those stand that somebody has chosen for.
  const sent = bodyOf(draft, 1).meetings.map(({ meeting }) => meeting)
  const own = meetings.filter((one) => one.own)
  return (
    <>
      <h4 id="afslut-moeder">{text('course.close-meetings')}</h4>
      <p className="quiet">
        {text('course.close-meetings-how')}{' '}
        <Link to="/fag/familier/$family/moeder" params={{ family }}>
          {text('meetings.title')}
        </Link>
      </p>
      {own.map((meeting, place) => {
        const { id, title, startsAt } = meeting
        const chosen = draft.meetings[id] ?? { becomes: undefined, reason: '' }
        const change = (next: Partial<typeof chosen>): void =>
          set({ meetings: { ...draft.meetings, [id]: { ...chosen, ...next } } })
        const at = sent.indexOf(id)
        const undecided = place === 0 || chosen.becomes === undefined ? errors['meetings'] : undefined
        const when = text('meeting.when', { day: longDate(startsAt), time: clockTime(startsAt) })
        return (
          <div key={id}>
            <Choice
              name={place === 0 ? 'meetings' : `meeting-${id}`}
              label={`${title}, ${when}`}
              error={undecided ?? (at < 0 ? undefined : errors[`meetings.${at}.becomes`])}
              options={[
                ...(dayAt(startsAt) > today
                  ? [{ value: 'after-care' as const, label: text('course.close-meeting-kept') }]
                  : []),
                { value: 'called-off' as const, label: text('course.close-meeting-off') },
              ]}
              value={chosen.becomes}
              onChange={(becomes) => change({ becomes })}
            />
            {chosen.becomes === 'called-off' && (
              <TextField
                name={`meetings.${at}.reason`}
                label={text('course.close-meeting-why')}
                hint={text('course.close-meeting-why-hint')}
                error={errors[`meetings.${at}.reason`]}
                value={chosen.reason}
                onChange={(reason) => change({ reason })}
              />
            )}
          </div>
        )
      })}
      {meetings
        .filter((one) => !one.own)
        .map(({ id, title, startsAt }) => (
          <p key={id}>{text('course.close-meeting-other', { title, date: longDate(startsAt) })}</p>
        ))}
    </>
  )
}
