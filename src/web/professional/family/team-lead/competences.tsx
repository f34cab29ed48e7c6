import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'

/** The municipality's own list of what employees can. */
export const Competences = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  return (
    <Section
      title={text('lead.competences')}
      actions={<InPlaceButton id="competence-add" label={text('lead.competence-add')} />}
    >
      <p className="quiet">{text('lead.competences-what')}</p>
      <InPlace id="competence-add">{(close) => <AddForm lead={lead} onClose={close} />}</InPlace>
      {lead.competences.length === 0 && <EmptyState title={text('lead.no-competences')} />}
      <ul className="rows">
        {lead.competences.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  )
}

const Row = ({ one }: { readonly one: Lead['competences'][number] }) => {
  const text = useText()
  const end = useCommand('POST /api/team-lead/competences/:competence/end', {
    onDone: () => announce(text('lead.competence-ended')),
  })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{one.name}</span>
        {one.categoryName !== null && (
          <span className="row-quiet">{text('lead.competence-kept', { category: one.categoryName })}</span>
        )}
        {end.problem && (
          <p className="form-error-message" role="alert">
            {end.problem.detail}
          </p>
        )}
      </div>
      <button
        type="button"
        className="link-button"
        onClick={() => void end.send({ params: { competence: one.id }, body: { basedOn: one.version } })}
      >
        {text('lead.competence-end')}
        <span className="sr-only"> – {one.name}</span>
      </button>
    </li>
  )
}

const AddForm = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const text = useText()
  const [name, setName] = useState('')
  const [category, setCategory] = useState('')
  const add = useCommand('POST /api/team-lead/competences', {
    onDone: () => {
      announce(text('lead.competence-added'))
      onClose()
    },
  })
  const send = () => add.send({ body: { name, category: category === '' ? null : category } })
  return (
    <PanelForm
      title={text('lead.competence-add')}
      command={add}
      send={send}
      submit={text('team.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField
            name="name"
            label={text('lead.competence-name')}
            hint={text('lead.competence-name-hint')}
            error={errors['name']}
            value={name}
            onChange={setName}
          />
          <Select
            name="category"
            label={text('lead.competence-category')}
            hint={text('lead.competence-category-hint')}
            empty={text('lead.competence-open')}
            error={errors['category']}
            options={lead.categories.map((one) => ({ value: one.id, label: one.name }))}
            value={category}
            onChange={setCategory}
          />
        </>
      )}
    </PanelForm>
  )
}
