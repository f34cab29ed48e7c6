import { useText } from '../texts.ts'
import type { Meeting, MeetingType } from './meeting.ts'

/** What a meeting is for, and folded: how it is held, who belongs there and what its source leaves open. */
export const AboutType = ({ meeting, type }: { readonly meeting: Meeting; readonly type: MeetingType | undefined }) => {
  const text = useText()
  return (
    <>
      {type && (
        <p>
          <strong>{type.name}.</strong> {type.about}
        </p>
      )}
      {meeting.minutes !== null && <p className="row-quiet">{text('conduct.length', { minutes: meeting.minutes })}</p>}
      {meeting.interpreter !== null && (
        <p className="row-quiet">{text('conduct.with-interpreter', { language: meeting.interpreter })}</p>
      )}
      {meeting.withoutFamily !== null && <p>{text('conduct.without-is', { why: meeting.withoutFamily })}</p>}
      {type && (
        <details className="more">
          <summary>{text('kind.manual')}</summary>
          <ul className="rows">
            {type.manual.map(({ title, says, source, place }) => (
              <li key={title}>
                <div className="row-main">
                  <span className="row-title">{title}</span>
                  <span>{says}</span>
                  <span className="row-quiet">{text('kind.source', { source, place })}</span>
                </div>
              </li>
            ))}
          </ul>
          <h4>{text('kind.belongs')}</h4>
          <ul>
            {type.belongs.map(({ who, why }) => (
              <li key={who}>{[who, why].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
          <h4>{text('kind.not-stated')}</h4>
          <ul>
            {type.notStated.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="row-quiet">{text('kind.version', { version: type.version })}</p>
        </details>
      )}
    </>
  )
}
