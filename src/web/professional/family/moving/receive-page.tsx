import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Field } from '../../../shared/form/field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'

/** Takes a family in from another municipality's file, and shows the receipt to give back. */
export const ReceivePage = () => {
  const text = useText()
  const [taken, setTaken] = useState<Answer<'POST /api/moves/received'>>()
  return (
    <Section title={text('moving.receive-title')}>
      {taken ? (
        <>
          <p className="notice">{text('moving.received')}</p>
          <p>
            {text('moving.received-receipt')} <strong>{taken.receipt}</strong>
          </p>
          <p>{text('moving.received-how')}</p>
          <Link className="button button-primary" to="/fag/familier/$family" params={{ family: taken.family }}>
            {text('moving.to-family')}
          </Link>
        </>
      ) : (
        <FileForm onTaken={setTaken} />
      )}
    </Section>
  )
}

const FileForm = ({ onTaken }: { readonly onTaken: (taken: Answer<'POST /api/moves/received'>) => void }) => {
  const text = useText()
  const [file, setFile] = useState('')
  const receive = useCommand('POST /api/moves/received', {
    onDone: (answer) => {
      announce(text('moving.received'))
      onTaken(answer)
    },
  })
  return (
    <PanelForm command={receive} send={() => receive.send({ body: { file } })} submit={text('moving.receive')}>
      {(errors) => (
        <>
          <p>{text('moving.receive-what')}</p>
          <Field name="file" label={text('moving.file')} error={errors['file']}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept="application/json,.json"
                onChange={(event) => void event.target.files?.[0]?.text().then(setFile)}
              />
            )}
          </Field>
        </>
      )}
    </PanelForm>
  )
}
