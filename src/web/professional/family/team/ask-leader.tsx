import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { orNull } from './part-form.tsx'

/** The coordinator asks a leader to find somebody in their place. */
export const AskLeader = ({ family, onClose }: { readonly family: string; readonly onClose: () => void }) => {
  const text = useText()
  const [words, setWords] = useState('')
  const ask = useCommand('POST /api/families/:family/team/ask-leader', {
    onDone: () => {
      announce(text('team.asked-leader'))
      onClose()
    },
  })
  const send = () => ask.send({ params: { family }, body: { words: orNull(words) } })
  return (
    <PanelForm
      title={text('team.ask-leader')}
      command={ask}
      send={send}
      submit={text('team.ask-leader-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('team.ask-leader-what')}</p>
          <TextArea
            name="words"
            label={text('team.ask-leader-words')}
            hint={text('team.ask-leader-hint')}
            rows={3}
            optional
            error={errors['words']}
            value={words}
            onChange={setWords}
          />
        </>
      )}
    </PanelForm>
  )
}
