import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'

type Said = Meeting['attendees'][number]['reply']

/** What somebody answered to their invitation, for those who call the meeting; that nothing was answered is no fault. */
export const ReplyLine = ({ reply }: { readonly reply: Said }) => {
  const text = useText()
  if (reply === null || reply.answer === null) return <span className="row-quiet">{text('reply-line.none')}</span>
  const at = reply.otherAt
  return (
    <span>
      <Tag kind={reply.answer === 'comes' ? 'plain' : 'waiting'}>{text(`reply-line.${reply.answer}`)}</Tag>{' '}
      {at !== null && text('meeting.when', { day: weekdayDate(at), time: clockTime(at) })}{' '}
      {reply.reason !== null && <q dir="auto">{reply.reason}</q>}
    </span>
  )
}

/** How many come, cannot, propose another time, and have not answered; whoever calls the meeting is not asked. */
export const RepliesInShort = ({ meeting, me }: { readonly meeting: Meeting; readonly me: string }) => {
  const text = useText()
  const asked = meeting.attendees.filter(
    (one) => one.employee !== me && (one.family === null || one.family.answer === 'yes'),
  )
  const count = (answer: string | null): number =>
    asked.filter(({ reply }) => (reply?.answer ?? null) === answer).length
  const said = (['comes', 'cannot', 'other'] as const).flatMap((answer) => {
    const found = count(answer)
    return found === 0 ? [] : [text(`reply-line.count-${answer}`, { count: found })]
  })
  const silent = count(null)
  const all = [...said, ...(silent === 0 ? [] : [text('reply-line.count-none', { count: silent })])]
  return all.length === 0 ? null : <p>{all.join(' · ')}</p>
}
