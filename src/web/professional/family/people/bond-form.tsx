import { useState } from 'react'
import { relationshipKinds, relationshipLabels, type RelationshipKind } from '../../../../domain/family/relationship.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'
import type { Written } from './person-words.ts'

const kinds = relationshipKinds.map((value) => ({ value, label: relationshipLabels[value] }))

/** Puts a bond right: kind, dates, living together; opens an ended one again; takes a mistaken one away. */
export const BondForm = ({ family, bond, onClose }: PersonTool & { readonly bond: Written }) => {
  const text = useText()
  const [kind, setKind] = useState(bond.kind as RelationshipKind)
  const [inHousehold, setInHousehold] = useState(bond.inHousehold)
  const [startsOn, setStartsOn] = useState(bond.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(bond.endsOn ?? '')
  const [reason, setReason] = useState('')
  const change = useCommand('PUT /api/families/:family/relationships/:relationship', {
    fields: [{ name: 'endsOn', label: text('folk.bond-until') }],
    onDone: () => {
      announce(text('folk.bond-changed'))
      onClose()
    },
  })
  const isCorrected = kind !== bond.kind || (bond.endsOn !== null && endsOn !== bond.endsOn)
  const send = () =>
    change.send({
      params: { family, relationship: bond.id },
      body: {
        kind,
        inHousehold,
        startsOn: startsOn === '' ? null : startsOn,
        endsOn: endsOn === '' ? null : endsOn,
        reason: reason.trim() === '' ? null : reason,
        basedOn: bond.version,
      },
    })
  return (
    <>
      <PanelForm command={change} send={send} submit={text('folk.save')} onClose={onClose}>
        {(errors) => (
          <>
            <Select
              name="kind"
              label={text('bond.correct')}
              empty={text('folk.choose-kind')}
              options={kinds}
              error={errors['kind']}
              value={kind}
              onChange={(next) => setKind(next === '' ? kind : next)}
            />
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
              name="startsOn"
              label={text('folk.bond-from')}
              optional
              error={errors['startsOn']}
              value={startsOn}
              onChange={setStartsOn}
            />
            <DateField
              name="endsOn"
              label={text('folk.bond-until')}
              hint={text('folk.bond-until-hint')}
              optional
              error={errors['endsOn']}
              value={endsOn}
              onChange={setEndsOn}
            />
            {(isCorrected || errors['reason'] !== undefined) && (
              <TextArea
                name="reason"
                label={text('depth.reason')}
                error={errors['reason']}
                rows={2}
                value={reason}
                onChange={setReason}
              />
            )}
          </>
        )}
      </PanelForm>
      <Withdraw family={family} bond={bond} onClose={onClose} />
    </>
  )
}

const Withdraw = ({ family, bond, onClose }: Pick<PersonTool, 'family' | 'onClose'> & { readonly bond: Written }) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useCommand('POST /api/families/:family/relationships/:relationship/withdraw', {
    onDone: () => {
      announce(text('bond.withdrawn'))
      onClose()
    },
  })
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {text('bond.withdraw')}
      </button>
    )
  return (
    <PanelForm
      title={text('bond.withdraw')}
      command={withdraw}
      send={() => withdraw.send({ params: { family, relationship: bond.id }, body: { reason, basedOn: bond.version } })}
      submit={text('bond.withdraw')}
      onClose={() => setOpen(false)}
    >
      {(errors) => (
        <>
          <p>{text('bond.withdraw-what')}</p>
          <TextArea
            name="reason"
            label={text('depth.reason')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
