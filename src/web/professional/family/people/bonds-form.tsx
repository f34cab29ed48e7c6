import { useState } from 'react'
import { relationshipLabels, type RelationshipKind } from '../../../../domain/family/relationship.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { DateField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../panel-form.tsx'
import type { PersonTool } from '../part.ts'
import { bondsWritten, type Written } from './person-words.ts'
import { useNames } from './use-names.ts'

/** The relationships that are written about somebody: whether two live together, and when a relationship ended. */
export const BondsForm = (props: PersonTool) => {
  const { person, room } = props
  const text = useText()
  const { given } = useNames(room)
  const [open, setOpen] = useState<string>()
  const bonds = bondsWritten(room, person.id)
  return (
    <>
      {bonds.length === 0 && <p className="quiet">{text('folk.bonds-none')}</p>}
      <ul className="rows">
        {bonds.map((bond) => {
          const words = text('folk.bond-line', {
            person: given(bond.person),
            kind: relationshipLabels[bond.kind as RelationshipKind],
            relative: given(bond.relative),
          })
          const isOpen = bond.id === open
          return (
            <li key={bond.id}>
              <span className="row-main">
                {words}
                {bond.inHousehold && ` · ${text('folk.bond-together').toLowerCase()}`}
              </span>
              <button
                type="button"
                className="link-button"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? undefined : bond.id)}
              >
                {text('folk.edit')}
                <span className="sr-only"> – {words}</span>
              </button>
              {isOpen && (
                <div className="folk-wide">
                  <Change {...props} bond={bond} onClose={() => setOpen(undefined)} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <p className="quiet">{text('folk.bonds-add-how')}</p>
    </>
  )
}

const Change = ({ family, bond, onClose }: PersonTool & { readonly bond: Written }) => {
  const text = useText()
  const [inHousehold, setInHousehold] = useState(bond.inHousehold)
  const [endsOn, setEndsOn] = useState(bond.endsOn ?? '')
  const change = useCommand('PUT /api/families/:family/relationships/:relationship', {
    fields: [{ name: 'endsOn', label: text('folk.bond-until') }],
    onDone: () => {
      announce(text('folk.bond-changed'))
      onClose()
    },
  })
  const send = () =>
    change.send({
      params: { family, relationship: bond.id },
      body: {
        inHousehold,
        startsOn: bond.startsOn,
        endsOn: endsOn === '' ? null : endsOn,
        basedOn: bond.version,
      },
    })
  return (
    <PanelForm command={change} send={send} submit={text('folk.save')} onClose={onClose}>
      {(errors) => (
        <>
          <div className="form-group">
            <Tick
              id="bor-sammen"
              name="inHousehold"
              label={text('folk.bond-together')}
              checked={inHousehold}
              onChange={setInHousehold}
            />
          </div>
          <DateField
            name="endsOn"
            label={text('folk.bond-until')}
            hint={text('folk.bond-until-hint')}
            optional
            error={errors['endsOn']}
            value={endsOn}
            onChange={setEndsOn}
          />
        </>
      )}
    </PanelForm>
  )
}
