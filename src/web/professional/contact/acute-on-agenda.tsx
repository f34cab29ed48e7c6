import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { clockTime, longDate, weekdayDate } from '../../shared/text/dates.ts'
import { useMinute } from '../shared/use-minute.ts'
import { useText } from '../texts.ts'
import type { Acute } from './contact.ts'

interface AcuteOnAgendaProps {
  readonly family: string
  readonly calls: readonly Acute[]
}

/**
 * Puts on the agenda of the next meeting, on one press, that something could not wait: when it was, and nothing of what was
 * said. The item is open for whoever put it there alone, until they let others in on the meeting's page.
 */
export const AcuteOnAgenda = ({ family, calls }: AcuteOnAgendaProps) => {
  const text = useText()
  const listed = useApi('GET /api/families/:family/meetings', { params: { family } }).data
  const add = useCommand('POST /api/families/:family/meetings/:meeting/items', {
    refresh: ['GET /api/families/:family/meetings'],
    onDone: () => announce(text('contact.acute-agenda-done')),
  })
  const now = useMinute()
  const latest = calls
    .filter(({ takenBackAt }) => takenBackAt === null)
    .toSorted((a, b) => (a.saidAt < b.saidAt ? 1 : -1))[0]
  const next = listed?.meetings.find(
    ({ startsAt, calledOff, heldAt }) => calledOff === null && heldAt === null && startsAt > now,
  )
  if (!listed?.mayOrganise || latest === undefined) return null
  if (next === undefined) return <p className="row-quiet">{text('contact.acute-agenda-none')}</p>
  const title = text('contact.acute-agenda-item', { day: longDate(latest.saidAt) })
  const when = text('meeting.when', { day: weekdayDate(next.startsAt), time: clockTime(next.startsAt) })
  if (next.items.some((item) => item.title === title)) return <p>{text('contact.acute-agenda-there', { when })}</p>
  return (
    <>
      <ErrorSummary errors={{}} problem={add.problem} />
      <div className="tools">
        <button
          type="button"
          className="button button-secondary"
          disabled={add.sending}
          onClick={() =>
            void add.send({
              params: { family, meeting: next.id },
              body: { title, note: null, minutes: null, category: 'cooperation', admissions: [] },
            })
          }
        >
          {text('contact.acute-agenda', { when })}
        </button>
      </div>
    </>
  )
}
