import { useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { longDate } from '../../shared/text/dates.ts'
import { ReasonForm } from '../shared/reason-form.tsx'
import { useText } from '../texts.ts'
import type { Contact, ContactPart } from './contact.ts'

/** Contacts that were written by mistake: folded, and put back from here. */
export const TakenOutEntries = ({ family, contact }: ContactPart) => {
  const text = useText()
  if (contact.takenOut.length === 0) return null
  return (
    <details>
      <summary>
        {text('contact.taken-out')} ({contact.takenOut.length})
      </summary>
      <ul className="rows">
        {contact.takenOut.map((entry) => (
          <Line key={entry.id} family={family} entry={entry} mayWrite={contact.may.write} />
        ))}
      </ul>
    </details>
  )
}

interface LineProps {
  readonly family: string
  readonly entry: Contact['takenOut'][number]
  readonly mayWrite: boolean
}

const Line = ({ family, entry, mayWrite }: LineProps) => {
  const text = useText()
  const command = useCommand('POST /api/families/:family/contact/entries/:entry/putting-back', {
    onDone: () => announce(text('contact.changed')),
  })
  const about = `${entry.formName} ${longDate(entry.day)}`
  const send = (reason: string) =>
    command.send({ params: { family, entry: entry.id }, body: { reason, basedOn: entry.version } })
  return (
    <li>
      <div className="row-main">
        <span className="row-quiet">{about}</span>
      </div>
      {mayWrite && (
        <>
          <InPlaceButton id={`tilbage-${entry.id}`} label={text('contact.put-back')} about={about} quiet />
          <InPlace id={`tilbage-${entry.id}`}>
            {(close) => (
              <ReasonForm
                label={text('contact.put-back-why')}
                submit={text('contact.put-back')}
                command={command}
                send={send}
                onClose={close}
              />
            )}
          </InPlace>
        </>
      )}
    </li>
  )
}
