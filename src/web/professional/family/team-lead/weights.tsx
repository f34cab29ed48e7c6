import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'

/** What the municipality calls a light or a heavy family. Without a list, families are counted. */
export const Weights = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  return (
    <Section title={text('lead.weights')} actions={<InPlaceButton id="weight-add" label={text('lead.weight-add')} />}>
      <p className="quiet">{text(lead.weights.length === 0 ? 'lead.no-weights' : 'lead.weights-what')}</p>
      <InPlace id="weight-add">{(close) => <AddForm onClose={close} />}</InPlace>
      <ul className="rows">
        {lead.weights.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  )
}

const Row = ({ one }: { readonly one: Lead['weights'][number] }) => {
  const text = useText()
  const end = useCommand('POST /api/team-lead/weights/:weight/end', {
    onDone: () => announce(text('lead.weight-ended')),
  })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{one.name}</span>
        <span className="row-quiet">{text('lead.weight-counts', { counts: one.counts })}</span>
        {end.problem && (
          <p className="form-error-message" role="alert">
            {end.problem.detail}
          </p>
        )}
      </div>
      <button
        type="button"
        className="link-button"
        onClick={() => void end.send({ params: { weight: one.id }, body: { basedOn: one.version } })}
      >
        {text('lead.competence-end')}
        <span className="sr-only"> – {one.name}</span>
      </button>
    </li>
  )
}

const AddForm = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  const [name, setName] = useState('')
  const [counts, setCounts] = useState('')
  const add = useCommand('POST /api/team-lead/weights', {
    onDone: () => (announce(text('lead.weight-added')), onClose()),
  })
  const send = () => add.send({ body: { name, counts: Number(counts) } })
  return (
    <PanelForm title={text('lead.weight-add')} command={add} send={send} submit={text('team.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextField
            name="name"
            label={text('lead.weight-name')}
            hint={text('lead.weight-name-hint')}
            error={errors['name']}
            value={name}
            onChange={setName}
          />
          <TextField
            name="counts"
            label={text('lead.weight-number')}
            hint={text('lead.weight-number-hint')}
            inputMode="numeric"
            width="short"
            maxLength={2}
            error={errors['counts'] && text('lead.weight-number-hint')}
            value={counts}
            onChange={setCounts}
          />
        </>
      )}
    </PanelForm>
  )
}
