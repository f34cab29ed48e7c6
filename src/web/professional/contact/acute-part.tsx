import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { dateAndTime } from '../../shared/text/dates.ts'
import { ReasonForm } from '../shared/reason-form.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { AcuteOnAgenda } from './acute-on-agenda.tsx'
import type { Acute, ContactPart } from './contact.ts'

/** What cannot wait until tomorrow: first what nobody has answered, then how it went before. */
export const AcutePart = ({ family, contact }: ContactPart) => {
  const text = useText()
  const waits = (one: Acute): boolean => one.answeredAt === null && one.takenBackAt === null
  const open = contact.acute.filter(waits)
  const earlier = contact.acute.filter((one) => !waits(one))
  const { sameDay, of } = contact.sameDay
  if (!contact.may.write && contact.acute.length === 0) return null
  return (
    <Section id="haster" title={text('contact.acute-title')}>
      <p className="quiet">{text('contact.acute-what')}</p>
      <ul className="rows">
        {open.map((one) => (
          <Call key={one.id} family={family} call={one} mayAnswer={contact.may.write} />
        ))}
      </ul>
      {contact.may.write && (
        <>
          <div className="tools">
            <InPlaceButton id="haster-nyt" label={text('contact.acute-add')} />
          </div>
          <InPlace id="haster-nyt">{(close) => <SayAcute family={family} onClose={close} />}</InPlace>
        </>
      )}
      {contact.acute.some(({ takenBackAt }) => takenBackAt === null) && contact.may.write && (
        <AcuteOnAgenda family={family} calls={contact.acute} />
      )}
      {of > 0 && <p>{text('contact.acute-figures', { sameDay, of })}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{text('contact.acute-earlier')}</summary>
          <ul className="rows">
            {earlier.map((one) => (
              <Call key={one.id} family={family} call={one} mayAnswer={contact.may.write} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

interface CallProps {
  readonly family: string
  readonly call: Acute
  readonly mayAnswer: boolean
}

const Call = ({ family, call, mayAnswer }: CallProps) => {
  const text = useText()
  const done = { onDone: () => announce(text('contact.changed')) }
  const back = useCommand('POST /api/families/:family/contact/acute/:acute/taking-back', done)
  const unanswer = useCommand('POST /api/families/:family/contact/acute/:acute/answer-taking-back', done)
  const params = { family, acute: call.id }
  const isOpen = call.answeredAt === null && call.takenBackAt === null
  const words = call.words ?? text('contact.acute-logged')
  const who = call.byName ?? text('contact.somebody')
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{words}</span>
        <span className="row-quiet">{text('contact.acute-said', { name: who, when: dateAndTime(call.saidAt) })}</span>
        {call.answeredAt !== null && (
          <span className="row-quiet">
            {text('contact.acute-answered', { name: call.answeredByName ?? '', when: dateAndTime(call.answeredAt) })}
            {call.answerWords !== null && `: ${call.answerWords}`}
          </span>
        )}
      </div>
      {isOpen && <Tag kind="waiting">{text('contact.acute-waits')}</Tag>}
      {call.answeredAt !== null && !call.sameDay && <Tag>{text('contact.acute-not-same-day')}</Tag>}
      {call.takenBackAt !== null && <Tag>{text('contact.acute-back-done')}</Tag>}
      {isOpen && mayAnswer && (
        <InPlaceButton id={`svar-${call.id}`} label={text('contact.acute-answer')} about={words} quiet />
      )}
      {isOpen && call.mine && (
        <InPlaceButton id={`tag-${call.id}`} label={text('contact.acute-back')} about={words} quiet />
      )}
      {call.answeredAt !== null && mayAnswer && (
        <InPlaceButton id={`ikke-${call.id}`} label={text('contact.acute-unanswer')} about={words} quiet />
      )}
      <InPlace id={`svar-${call.id}`}>{(close) => <AnswerForm family={family} call={call} onClose={close} />}</InPlace>
      <InPlace id={`tag-${call.id}`}>
        {(close) => (
          <ReasonForm
            label={text('contact.acute-back-why')}
            submit={text('contact.acute-back')}
            command={back}
            send={(reason) => back.send({ params, body: { reason, basedOn: call.version } })}
            onClose={close}
          />
        )}
      </InPlace>
      <InPlace id={`ikke-${call.id}`}>
        {(close) => (
          <ReasonForm
            label={text('contact.acute-unanswer-why')}
            submit={text('contact.acute-unanswer')}
            command={unanswer}
            send={(reason) => unanswer.send({ params, body: { reason, basedOn: call.version } })}
            onClose={close}
          />
        )}
      </InPlace>
    </li>
  )
}

interface AnswerProps {
  readonly family: string
  readonly call: Acute
  readonly onClose: () => void
}

const AnswerForm = ({ family, call, onClose }: AnswerProps) => {
  const text = useText()
  const [words, setWords] = useState('')
  const command = useCommand('POST /api/families/:family/contact/acute/:acute/answer', {
    onDone: () => (announce(text('contact.changed')), onClose()),
    onUseCurrent: onClose,
  })
  const send = () =>
    command.send({
      params: { family, acute: call.id },
      body: { words: words.trim() === '' ? null : words, basedOn: call.version },
    })
  return (
    <PanelForm command={command} send={send} submit={text('contact.acute-answer-send')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="words"
          label={text('contact.acute-answer-words')}
          optional
          rows={2}
          error={errors['words']}
          value={words}
          onChange={setWords}
        />
      )}
    </PanelForm>
  )
}

const SayAcute = ({ family, onClose }: Omit<AnswerProps, 'call'>) => {
  const text = useText()
  const [words, setWords] = useState('')
  const command = useCommand('POST /api/families/:family/contact/acute', {
    onDone: () => (announce(text('contact.changed')), onClose()),
  })
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family }, body: { words } })}
      submit={text('contact.acute-send')}
      onClose={onClose}
    >
      {(errors) => (
        <TextArea
          name="words"
          label={text('contact.acute-words')}
          rows={2}
          error={errors['words']}
          value={words}
          onChange={setWords}
        />
      )}
    </PanelForm>
  )
}
