import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'

interface ProposalProps {
  readonly family: string
  readonly meeting: string
  readonly name: string
  readonly asked: NonNullable<Meeting['attendees'][number]['family']>
}

/** What the family says to somebody from outside its team; an answer that was given by word can be written down. */
export const ProposalLine = ({ family, meeting, name, asked }: ProposalProps) => {
  const text = useText()
  const [writing, setWriting] = useState(false)
  const isTheirOwn = asked.answer !== null && asked.toldTo === null
  return (
    <>
      <span className="row-quiet">
        {[
          text(asked.answer === null ? 'proposal.waits' : `proposal.${asked.answer}`),
          asked.words && text('proposal.words', { words: asked.words }),
          asked.toldTo && text('proposal.told-to', { name: asked.toldTo }),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
      {!isTheirOwn && !writing && (
        <div className="small-actions">
          <button
            type="button"
            className="text-button"
            aria-label={text('proposal.write-for', { name })}
            onClick={() => setWriting(true)}
          >
            {text('proposal.write')}
          </button>
        </div>
      )}
      {writing && (
        <AnswerForm family={family} meeting={meeting} name={name} asked={asked} onClose={() => setWriting(false)} />
      )}
    </>
  )
}

const AnswerForm = ({ family, meeting, asked, onClose }: ProposalProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [answer, setAnswer] = useState<'yes' | 'no' | undefined>(asked.answer ?? undefined)
  const [words, setWords] = useState(asked.words ?? '')
  const command = useCommand('POST /api/families/:family/meetings/:meeting/participants/:participant/answer', {
    onDone: () => {
      announce(text('proposal.saved'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): unknown =>
    command.send({
      params: { family, meeting, participant: asked.id },
      body: {
        // Without a choice the server says so, at its field.
        answer: answer as 'yes',
        words: words.trim() === '' ? null : words,
        basedOn: asked.version,
      },
    })
  return (
    <PanelForm command={command} send={send} submit={text('ground.save')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice<'yes' | 'no'>
            label={text('proposal.answer')}
            name={`answer-${asked.id}`}
            options={[
              { value: 'yes', label: text('proposal.answer-yes') },
              { value: 'no', label: text('proposal.answer-no') },
            ]}
            value={answer}
            error={errors['answer']}
            onChange={setAnswer}
          />
          <TextField
            label={text('proposal.said')}
            hint={text('proposal.said-hint')}
            name={`words-${asked.id}`}
            optional
            value={words}
            error={errors['words']}
            onChange={setWords}
          />
        </>
      )}
    </PanelForm>
  )
}
