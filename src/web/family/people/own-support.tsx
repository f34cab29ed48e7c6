import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import type { Voice } from '../../../contract/voice.ts'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { supporterBody, SupporterFields, supporterForm } from '../../shared/voice/supporter-fields.tsx'
import { useText } from '../texts.ts'
import { Refused } from '../../shared/text/refused.tsx'

type Supporter = Voice['supporters'][number]
interface OwnSupportProps {
  readonly room: Room
  readonly family: string
  readonly supporters: readonly Supporter[]
}

/** Those who are there for us without being from the municipality: written by us, ended by us. */
export const OwnSupport = ({ room, family, supporters }: OwnSupportProps) => {
  const text = useText()
  const now = supporters.filter(({ endsOn }) => endsOn === null || endsOn > room.today)
  const over = supporters.filter((one) => !now.includes(one) && one.mine)
  if (!room.may.write && now.length === 0) return null
  return (
    <Section title={text('people.support')}>
      <p>{text('people.support-what')}</p>
      <ul className="rows">
        {[...now, ...over].map((one) => (
          <SupporterRow key={one.id} supporter={one} room={room} family={family} isOver={over.includes(one)} />
        ))}
      </ul>
      {room.may.write && (
        <>
          <div className="tools">
            <InPlaceButton id="own-support" label={text('people.support-add')} />
          </div>
          <InPlace id="own-support">{(close) => <SupporterFormOf family={family} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

interface RowProps {
  readonly supporter: Supporter
  readonly room: Room
  readonly family: string
  readonly isOver: boolean
}

const SupporterRow = ({ supporter, room, family, isOver }: RowProps) => {
  const text = useText()
  const { id, name, relation, does, reachedBy, contactPerson, mine, version } = supporter
  const turn = useCommand('PUT /api/own/families/:family/supporters/:supporter', {
    onDone: () => announce(text('voice.saved')),
  })
  const send = () =>
    void turn.send({
      params: { family, supporter: id },
      body: { ...supporterBody(supporterForm(supporter)), endsOn: isOver ? null : room.today, basedOn: version },
    })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{name}</span>{' '}
        {contactPerson && <Tag kind="accent">{text('people.support-contact')}</Tag>}{' '}
        {isOver && <Tag>{text('people.support-over')}</Tag>}
        <p>{does}</p>
        <span className="row-quiet">{[relation, reachedBy].filter(Boolean).join(' · ')}</span>
        {turn.problem && (
          <span className="form-error-message">
            <Refused>{turn.problem.detail}</Refused>
          </span>
        )}
      </div>
      {mine && (
        <>
          <InPlaceButton id={`own-support-${id}`} label={text('people.change')} about={name} />
          <button type="button" className="button button-secondary" onClick={send}>
            {text(isOver ? 'people.support-again' : 'people.support-end')}
            <span className="sr-only"> – {name}</span>
          </button>
          <InPlace id={`own-support-${id}`}>
            {(close) => <SupporterFormOf family={family} supporter={supporter} onClose={close} />}
          </InPlace>
        </>
      )}
    </li>
  )
}

interface FormProps {
  readonly family: string
  readonly supporter?: Supporter
  readonly onClose: () => void
}

const SupporterFormOf = ({ family, supporter, onClose }: FormProps) => {
  const text = useText()
  const [form, setForm] = useState(() => supporterForm(supporter))
  const done = { onDone: () => (announce(text('voice.saved')), onClose()) }
  const add = useCommand('POST /api/own/families/:family/supporters', done)
  const change = useCommand('PUT /api/own/families/:family/supporters/:supporter', done)
  const { problem, sending } = supporter ? change : add
  const errors = errorsOf(problem)
  const body = supporterBody(form)
  const send = () =>
    supporter
      ? change.send({
          params: { family, supporter: supporter.id },
          body: { ...body, endsOn: supporter.endsOn, basedOn: supporter.version },
        })
      : add.send({ params: { family }, body })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      <ErrorSummary errors={errors} problem={problem} />
      <SupporterFields form={form} errors={errors} onChange={setForm} />
      <div className="form-actions">
        <SubmitButton sending={sending}>{text('voice.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('voice.cancel')}
        </button>
      </div>
    </form>
  )
}
