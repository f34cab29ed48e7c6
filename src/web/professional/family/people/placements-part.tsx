import { useState } from 'react'
import type { Homes } from '../../../../contract/homes.ts'
import { placementKinds } from '../../../../domain/family/kinds.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { WrittenByMistake } from '../../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { isChild } from './person-words.ts'
import { SpellFields, spellBody } from './spell-fields.tsx'
import { useNames } from './use-names.ts'

type Placement = Homes['placements'][number]
type Kind = (typeof placementKinds)[number]

/** Children who are placed away from home, and what was agreed about visits. Not there where there is nothing to say. */
export const PlacementsPart = (props: PartProps) => {
  const text = useText()
  const { room, family } = props
  const { given } = useNames(room)
  const { data } = useApi('GET /api/families/:family/homes', { params: { family } })
  const placements = data?.placements ?? []
  const hasChildren = room.people.some((person) => isChild(person, room.today) && person.inInitiative)
  if (placements.length === 0 && !(room.may.write && hasChildren)) return null
  return (
    <Section
      title={text('placements.title')}
      actions={room.may.write && hasChildren && <InPlaceButton id="placement-add" label={text('placements.add')} />}
    >
      <InPlace id="placement-add">{(close) => <PlacementForm {...props} onClose={close} />}</InPlace>
      {placements.length > 0 && (
        <ul className="rows">
          {placements.map((one) => (
            <li key={one.id}>
              <div className="row-main">
                <span className="row-title">{given(one.child)}</span>{' '}
                {text(`placements.kind.${one.kind}`).toLowerCase()}
                <span className="row-quiet">
                  {text('depth.period', {
                    from: longDate(one.startsOn),
                    until: one.endsOn === null ? text('depth.still') : longDate(one.endsOn),
                  })}
                </span>
                <p>{one.visits ?? text('placements.visits-none')}</p>
              </div>
              {one.mine && (
                <InPlaceButton id={`placement-${one.id}`} label={text('depth.edit')} about={given(one.child)} quiet />
              )}
              <div className="folk-wide">
                <InPlace id={`placement-${one.id}`}>
                  {(close) => (
                    <>
                      <PlacementForm {...props} placement={one} onClose={close} />
                      <WrittenByMistake family={family} kind="placement" row={one.id} about={given(one.child)} />
                    </>
                  )}
                </InPlace>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const PlacementForm = ({ room, family, placement, onClose }: Opened & { readonly placement?: Placement }) => {
  const text = useText()
  const [child, setChild] = useState(placement?.child ?? '')
  const [kind, setKind] = useState<Kind>(placement?.kind ?? 'foster')
  const [visits, setVisits] = useState(placement?.visits ?? '')
  const [spell, setSpell] = useState({
    startsOn: placement?.startsOn ?? room.today,
    endsOn: placement?.endsOn ?? '',
    reason: '',
  })
  const done = { onDone: () => (announce(text('depth.saved')), onClose()) }
  const add = useCommand('POST /api/families/:family/placements', done)
  const change = useCommand('PUT /api/families/:family/placements/:placement', done)
  const said = { kind, visits: visits.trim() === '' ? null : visits }
  const send = () =>
    placement
      ? change.send({
          params: { family, placement: placement.id },
          body: { ...said, ...spellBody(spell), basedOn: placement.version },
        })
      : add.send({ params: { family }, body: { ...said, child, startsOn: spell.startsOn } })
  const days = (errors: FieldErrors) =>
    placement ? (
      <SpellFields spell={spell} was={placement} errors={errors} onChange={setSpell} />
    ) : (
      <DateField
        name="startsOn"
        label={text('depth.starts')}
        error={errors['startsOn']}
        value={spell.startsOn}
        onChange={(startsOn) => setSpell({ ...spell, startsOn })}
      />
    )
  const children = room.people.filter((person) => isChild(person, room.today) && person.inInitiative)
  const { whole } = useNames(room)
  return (
    <PanelForm
      title={text('placements.add')}
      command={placement ? change : add}
      send={send}
      submit={text('depth.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {!placement && (
            <Select
              name="child"
              label={text('placements.child')}
              empty={text('folk.choose-person')}
              options={children.map((one) => ({ value: one.id, label: whole(one) }))}
              error={errors['child']}
              value={child}
              onChange={setChild}
            />
          )}
          <Choice
            name="kind"
            label={text('placements.kind')}
            options={placementKinds.map((value) => ({ value, label: text(`placements.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <p className="quiet">{text('placements.where-how')}</p>
          <TextArea
            name="visits"
            label={text('placements.visits')}
            optional
            error={errors['visits']}
            rows={3}
            value={visits}
            onChange={setVisits}
          />
          {days(errors)}
        </>
      )}
    </PanelForm>
  )
}
