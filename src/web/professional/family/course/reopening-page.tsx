import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Loaded } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { ClosingFacts } from './closings-part.tsx'
import { Colleague } from './colleague.tsx'
import { SetbackWords } from './hard-part.tsx'

type Reopening = Answer<'GET /api/reopenings/:family'>

/** What somebody says has become hard again, how the course ended, and the answer. */
export const ReopeningPage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/henvendelser/igen/$family' })
  const read = useApi('GET /api/reopenings/:family', { params: { family } })
  return (
    <Loaded read={read} home="/fag">
      {(found) => (
        <Page title={found.familyName ?? text('course.reopening-untitled')} lead={found.programmeName}>
          <Section title={text('course.reopening-said')}>
            {found.setbacks.map((one) => (
              <SetbackWords key={one.id} one={one} who={one.byEmployeeName ?? text('course.reopening-family')} />
            ))}
          </Section>
          {found.closing && (
            <Section title={text('course.reopening-ended')}>
              <ClosingFacts closing={found.closing} />
              {found.returns && <p>{text('course.reopening-returns', found.returns)}</p>}
            </Section>
          )}
          <AnswerPart found={found} />
        </Page>
      )}
    </Loaded>
  )
}

const AnswerPart = ({ found }: { readonly found: Reopening }) => {
  const text = useText()
  const isOpen = found.setbacks.some(({ answer, takenBackAt }) => answer === null && takenBackAt === null)
  return (
    <Section title={text('course.reopening-answer')}>
      {!isOpen ? (
        <p>{text('course.reopening-gone')}</p>
      ) : found.may.decide && found.course !== null ? (
        <AnswerForm found={found} version={found.course.version} />
      ) : (
        <p>{text('course.reopening-no-right')}</p>
      )}
    </Section>
  )
}

const AnswerForm = ({ found, version }: { readonly found: Reopening; readonly version: number }) => {
  const text = useText()
  const [answer, setAnswer] = useState<'reopened' | 'other-help'>()
  const [coordinator, setCoordinator] = useState('')
  const [words, setWords] = useState('')
  const command = useCommand('POST /api/reopenings/:family/answer', {
    onDone: () => announce(text('course.reopening-done')),
  })
  const send = () =>
    command.send({
      params: { family: found.family },
      body:
        answer === 'other-help'
          ? { answer, basedOn: version, words }
          : { answer: answer as 'reopened', basedOn: version, words, coordinator },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.reopening-send')}>
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('course.reopening-answer')}
            error={errors['answer']}
            options={[
              { value: 'reopened', label: text('course.reopening-take-up') },
              { value: 'other-help', label: text('course.reopening-other') },
            ]}
            value={answer}
            onChange={setAnswer}
          />
          {answer === 'reopened' && (
            <Colleague
              name="coordinator"
              label={text('course.reopening-coordinator')}
              hint={text('course.reopening-coordinator-hint')}
              chosen={coordinator}
              error={errors['coordinator']}
              onChoose={setCoordinator}
            />
          )}
          <TextArea
            name="words"
            label={text('course.reopening-words')}
            hint={text('course.reopening-words-hint')}
            error={errors['words']}
            value={words}
            onChange={setWords}
          />
        </>
      )}
    </PanelForm>
  )
}
