import { useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate, weekdayDate } from '../../shared/text/dates.ts'
import { ReasonForm } from '../shared/reason-form.tsx'
import { useText } from '../texts.ts'
import type { ContactPart, Rhythm } from './contact.ts'
import { RhythmForm } from './rhythm-form.tsx'

/** How often contact was agreed with the family, and how that stands today. */
export const RhythmPart = (part: ContactPart) => {
  const text = useText()
  const { contact } = part
  const { rhythm, otherRhythms, may } = contact
  return (
    <Section id="aftalt" title={text('contact.rhythm')}>
      {rhythm === null ? (
        <p>{text('contact.rhythm-none')}</p>
      ) : (
        <>
          <Standing {...part} />
          <ul className="rows">
            <RhythmRow {...part} rhythm={rhythm} takenOut={false} />
          </ul>
        </>
      )}
      {otherRhythms.length > 0 && (
        <details>
          <summary>{text('contact.rhythm-other')}</summary>
          <ul className="rows">
            {otherRhythms.map((one) => (
              <RhythmRow key={one.id} {...part} rhythm={one} takenOut={one.takenOut} />
            ))}
          </ul>
        </details>
      )}
      {may.agree && (
        <>
          <div className="tools">
            <InPlaceButton
              id="aftal-kontakt"
              label={text(rhythm === null ? 'contact.rhythm-first' : 'contact.rhythm-add')}
            />
          </div>
          <InPlace id="aftal-kontakt">{(close) => <RhythmForm {...part} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

/** In a sentence: kept, due today, or forgotten and for how long. */
const Standing = ({ contact }: ContactPart) => {
  const text = useText()
  const { look, rhythm } = contact
  if (look === null || rhythm === null) return null
  const { standing, days, lastReached } = look
  const sentence =
    standing === 'forgotten'
      ? text(lastReached === null ? 'contact.look.never' : 'contact.look.forgotten', { days, every: rhythm.every })
      : standing === 'kept' && look.dueOn !== null
        ? text('contact.look.kept', { day: weekdayDate(look.dueOn) })
        : text(standing === 'kept' ? 'contact.look.kept-open' : `contact.look.${standing}`)
  return (
    <p className={standing === 'forgotten' ? 'notice notice-waiting' : undefined}>
      {[
        sentence,
        lastReached !== null && text('contact.look.last', { day: longDate(lastReached) }),
        look.lastTried !== null && text('contact.look.tried', { count: look.tried, day: longDate(look.lastTried) }),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}

interface RowProps extends ContactPart {
  readonly rhythm: Rhythm
  readonly takenOut: boolean
}

const RhythmRow = ({ rhythm, takenOut, ...part }: RowProps) => {
  const text = useText()
  const { family, contact } = part
  const done = { onDone: () => announce(text('contact.changed')) }
  const takeOut = useCommand('POST /api/families/:family/contact/rhythms/:rhythm/taking-out', done)
  const putBack = useCommand('POST /api/families/:family/contact/rhythms/:rhythm/putting-back', done)
  const params = { family, rhythm: rhythm.id }
  const about = text('contact.rhythm-is', { every: rhythm.every })
  const people = [
    ...rhythm.persons.map(({ name }) => name ?? text('contact.somebody')),
    ...(rhythm.employee === null ? [] : [rhythm.employee.name]),
  ]
  const quiet = [
    rhythm.formName,
    people.length > 0 && text('contact.with', { names: new Intl.ListFormat('da').format(people) }),
    text('contact.rhythm-from', { day: longDate(rhythm.from) }),
    rhythm.endsOn !== null && text('contact.rhythm-until', { day: longDate(rhythm.endsOn) }),
  ]
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{about}</span>
        <span className="row-quiet">{quiet.filter(Boolean).join(' · ')}</span>
        {rhythm.words !== null && <p className="contact-note">{rhythm.words}</p>}
      </div>
      {takenOut && <Tag>{text('contact.taken-out')}</Tag>}
      {contact.may.agree && !takenOut && (
        <>
          <InPlaceButton id={`ret-${rhythm.id}`} label={text('contact.correct')} about={about} quiet />
          <InPlaceButton id={`ud-${rhythm.id}`} label={text('contact.take-out')} about={about} quiet />
        </>
      )}
      {contact.may.agree && takenOut && (
        <InPlaceButton id={`ind-${rhythm.id}`} label={text('contact.put-back')} about={about} quiet />
      )}
      <InPlace id={`ret-${rhythm.id}`}>{(close) => <RhythmForm {...part} rhythm={rhythm} onClose={close} />}</InPlace>
      <InPlace id={`ud-${rhythm.id}`}>
        {(close) => (
          <ReasonForm
            label={text('contact.take-out-why')}
            submit={text('contact.take-out')}
            command={takeOut}
            send={(reason) => takeOut.send({ params, body: { reason, basedOn: rhythm.version } })}
            onClose={close}
          />
        )}
      </InPlace>
      <InPlace id={`ind-${rhythm.id}`}>
        {(close) => (
          <ReasonForm
            label={text('contact.put-back-why')}
            submit={text('contact.put-back')}
            command={putBack}
            send={(reason) => putBack.send({ params, body: { reason, basedOn: rhythm.version } })}
            onClose={close}
          />
        )}
      </InPlace>
    </li>
  )
}
