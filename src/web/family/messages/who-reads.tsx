import { inWholes } from '../../../domain/message/wait-words.ts'
import type { OwnMessages } from '../../shared/message/message.ts'
import { longDate, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** Who reads what one writes now, who does not, and when an answer may be expected. */
export const WhoReads = ({ answer }: { readonly answer: OwnMessages }) => {
  const text = useText()
  const { readers, isChild, promise, answerBy, typical } = answer
  return (
    <>
      <details className="message-who" open={answer.conversation.messages.length === 0}>
        <summary>{text('messages.who')}</summary>
        {readers.map((reader, place) => (
          <p key={`${reader.employee ?? place}`}>
            <ReaderLine reader={reader} isFirst={place === 0} />
          </p>
        ))}
        <p>{text(isChild ? 'messages.child' : 'messages.adult')}</p>
        {readers.length > 0 && <p>{text('messages.earlier-too')}</p>}
      </details>
      {readers
        .filter(({ standsInUntil }) => standsInUntil !== null)
        .map((reader, place) => (
          <p className="notice" key={`${reader.employee ?? place}`}>
            <ReaderLine reader={reader} isFirst={false} />
          </p>
        ))}
      <div className="quiet">
        <p>{promise === null ? text('messages.no-promise') : text('messages.promise', promise)}</p>
        {answerBy !== null && (
          <p>{text(answerBy.isPast ? 'messages.late' : 'messages.by', { day: weekdayDate(answerBy.day) })}</p>
        )}
        {typical !== null && <Typical typical={typical} />}
      </div>
    </>
  )
}

type Reader = OwnMessages['readers'][number]

const ReaderLine = ({ reader, isFirst }: { readonly reader: Reader; readonly isFirst: boolean }) => {
  const text = useText()
  const { name, role, since, standsInUntil } = reader
  if (standsInUntil !== null) {
    // The spell ends as the next day begins.
    const until = longDate(new Date(Date.parse(standsInUntil) - 1).toISOString())
    return name === null ? text('messages.stands-in-role', { until }) : text('messages.stands-in', { name, until })
  }
  const said = { role, since: longDate(since) }
  if (name === null) return text(isFirst ? 'messages.reads-role' : 'messages.reads-too-role', said)
  return text(isFirst ? 'messages.reads' : 'messages.reads-too', { ...said, name })
}

const Typical = ({ typical }: { readonly typical: NonNullable<OwnMessages['typical']> }) => {
  const text = useText()
  const { unit, count } = inWholes(typical.median)
  const wait = text(`message.${unit}`, { count })
  return <p>{text('messages.typical', { wait, of: typical.of, days: typical.days })}</p>
}
