import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { dateAndTime, longDate } from '../../shared/text/dates.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'

type Enquiry = Answer<'GET /api/families/:family/enquiries'>['enquiries'][number]

/** What somebody has written about the family since it began; not there while nobody has. */
export const EnquiriesPart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/enquiries', { params: { family } })
  if (!data || data.enquiries.length === 0) return null
  return (
    <Section title={text('enquiry.title')}>
      <ul className="rows">
        {data.enquiries.map((one) => (
          <Row key={one.id} enquiry={one} family={family} mayAnswer={data.mayAnswer} />
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  readonly enquiry: Enquiry
  readonly family: string
}

const Row = ({ enquiry, family, mayAnswer }: RowProps & { readonly mayAnswer: boolean }) => {
  const text = useText()
  const { id, version, seenAt, seenByName, parentsKnow } = enquiry
  const see = useCommand('POST /api/families/:family/enquiries/:enquiry/seen', {
    onDone: () => announce(text('enquiry.seen')),
  })
  const from = [enquiry.senderName, enquiry.senderRelation, enquiry.senderDepartment, enquiry.senderContact]
    .filter(Boolean)
    .join(', ')
  return (
    <li className="merge-row">
      <div className="row-main">
        <span className="row-title">
          {text('enquiry.about', { name: enquiry.aboutName, date: longDate(enquiry.receivedAt) })}{' '}
          {seenAt === null && <Tag kind="waiting">{text('enquiry.new')}</Tag>}
        </span>
        <span className="row-quiet">
          {text('enquiry.from', { who: from === '' ? text('intake.anonymous') : from })}
        </span>
        <p className="intake-words">{enquiry.concern}</p>
        {enquiry.wish && <p className="intake-words">{enquiry.wish}</p>}
        <span className="row-quiet">{text('enquiry.why', { reason: enquiry.reason })}</span>
        {enquiry.withdrawnAt && enquiry.withdrawnReason && (
          <p>{text('enquiry.withdrawn', { date: longDate(enquiry.withdrawnAt), reason: enquiry.withdrawnReason })}</p>
        )}
        <span className="row-quiet">{text(parentsKnow ? 'enquiry.family-blind' : 'enquiry.unaware')}</span>
        {seenAt !== null && (
          <span className="row-quiet">
            {text('enquiry.seen-by', { date: dateAndTime(seenAt), name: seenByName ?? text('intake.unnamed') })}
          </span>
        )}
        {see.problem && <p className="form-error-message">{see.problem.detail}</p>}
      </div>
      {mayAnswer && (
        <div className="tools">
          {seenAt === null && (
            <button
              type="button"
              className="button button-secondary"
              disabled={see.sending}
              onClick={() => void see.send({ params: { family, enquiry: id }, body: { basedOn: version } })}
            >
              {text('enquiry.see')}
            </button>
          )}
          <InPlaceButton id={`retur-${id}`} label={text('enquiry.return')} about={enquiry.aboutName} />
        </div>
      )}
      <InPlace id={`retur-${id}`}>
        {(close) => <ReturnForm enquiry={enquiry} family={family} onClose={close} />}
      </InPlace>
    </li>
  )
}

const ReturnForm = ({ enquiry, family, onClose }: RowProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [basedOn] = useState(enquiry.version)
  const [reason, setReason] = useState('')
  const give = useCommand('POST /api/families/:family/enquiries/:enquiry/return', {
    onDone: () => (announce(text('enquiry.returned')), onClose()),
  })
  return (
    <PanelForm
      title={text('enquiry.return')}
      command={give}
      send={() => give.send({ params: { family, enquiry: enquiry.id }, body: { basedOn, reason } })}
      submit={text('enquiry.return')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('enquiry.return-what')}</p>
          <TextArea
            name="reason"
            label={text('enquiry.return-why')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
