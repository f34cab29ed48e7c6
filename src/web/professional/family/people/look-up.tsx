import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'

type Found = Answer<'POST /api/families/:family/look-up-person'>

/** Asks whether somebody is known already, so that one person is not written down twice. */
export const LookUp = ({ family, onClose }: Opened) => {
  const text = useText()
  const [cpr, setCpr] = useState('')
  const [found, setFound] = useState<Found>()
  const look = useCommand('POST /api/families/:family/look-up-person', { refresh: [], onDone: setFound })
  return (
    <PanelForm
      title={text('folk.look-up')}
      command={look}
      send={() => look.send({ params: { family }, body: { cpr } })}
      submit={text('folk.look-up-send')}
    >
      {() => (
        <>
          <TextField
            name="look-up-cpr"
            label={text('folk.cpr')}
            hint={text('folk.look-up-hint')}
            width="short"
            inputMode="numeric"
            error={look.problem?.field === 'cpr' ? look.problem.detail : undefined}
            value={cpr}
            onChange={(typed) => (setCpr(typed), setFound(undefined))}
          />
          <div role="status">{found && <p>{text(`folk.look-up-${found.answer}`)}</p>}</div>
          {found?.id && <Link family={family} person={found.id} onClose={onClose} />}
        </>
      )}
    </PanelForm>
  )
}

const Link = ({ family, person, onClose }: Pick<Opened, 'family' | 'onClose'> & { readonly person: string }) => {
  const text = useText()
  const link = useCommand('POST /api/families/:family/known-people', {
    onDone: () => {
      announce(text('folk.saved'))
      onClose()
    },
  })
  const send = () => void link.send({ params: { family }, body: { person, standsAs: 'child', inInitiative: true } })
  return (
    <>
      <button type="button" className="button button-secondary" onClick={send}>
        {text('folk.look-up-link')}
      </button>
      {link.problem && <p className="form-error-message">{link.problem.detail}</p>}
    </>
  )
}
