import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { CandidatePicker } from './candidate-picker.tsx'
import type { Lead, Place } from './lead.ts'

/** Places in families' teams that this leader fills. */
export const Places = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  return (
    <Section title={text('lead.places')}>
      {lead.places.length === 0 && <EmptyState title={text('lead.no-places')} />}
      <ul className="rows">
        {lead.places.map((place) => (
          <PlaceRow key={place.id} place={place} lead={lead} />
        ))}
      </ul>
    </Section>
  )
}

interface PlaceProps {
  readonly place: Place
  readonly lead: Lead
}

const PlaceRow = ({ place, lead }: PlaceProps) => {
  const text = useText()
  const family = place.familyName ?? text('lead.unnamed')
  const cancel = useCommand('POST /api/team-lead/families/:family/namings/:naming/cancel', {
    onDone: () => announce(text('lead.place-closed')),
  })
  const close = () =>
    void cancel.send({ params: { family: place.family, naming: place.id }, body: { basedOn: place.version } })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{family}</span> <Tag>{place.roleName}</Tag>
        <span className="row-quiet">
          {place.beforeName === null
            ? text('lead.place-opened', { day: longDate(place.openedAt) })
            : text('lead.place-after', { name: place.beforeName, day: longDate(place.openedAt) })}
        </span>
        {place.words !== null && <p>{place.words}</p>}
        {cancel.problem && (
          <p className="form-error-message" role="alert">
            {cancel.problem.detail}
          </p>
        )}
      </div>
      <InPlaceButton id={`place-${place.id}`} label={text('lead.name')} about={family} />
      <button type="button" className="link-button" onClick={close}>
        {text('lead.place-close')}
        <span className="sr-only"> – {family}</span>
      </button>
      <InPlace id={`place-${place.id}`}>{(done) => <NameForm place={place} lead={lead} onClose={done} />}</InPlace>
    </li>
  )
}

const NameForm = ({ place, lead, onClose }: PlaceProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [employee, setEmployee] = useState('')
  const name = useCommand('POST /api/team-lead/families/:family/namings/:naming', {
    onDone: () => {
      announce(text('lead.named'))
      onClose()
    },
  })
  const params = { family: place.family, naming: place.id }
  const send = () => name.send({ params, body: { basedOn: place.version, employee } })
  const end = () => void name.send({ params, body: { basedOn: place.version, employee: null } })
  return (
    <PanelForm
      title={text('lead.name-title', { role: place.roleName })}
      command={name}
      send={send}
      submit={text('lead.name-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('lead.name-what')}</p>
          <CandidatePicker
            lead={lead}
            label={text('lead.candidate')}
            error={errors['employee']}
            onChoose={setEmployee}
          />
          {place.membership !== null && !place.isCoordinator && (
            <p>
              <button type="button" className="link-button" onClick={end}>
                {text('lead.end-place')}
              </button>
            </p>
          )}
        </>
      )}
    </PanelForm>
  )
}
