import { useState } from 'react'
import type { Protection } from '../../../../contract/protection.ts'
import { restrictionKinds } from '../../../../domain/family/kinds.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { useNames } from './use-names.ts'
import { WhoField } from './who-field.tsx'

type Restriction = Protection['restrictions'][number]

/** Who may not be told, contacted or invited: what, never why. */
export const GuardPart = ({ protection, ...props }: PartProps & { readonly protection: Protection }) => {
  const text = useText()
  const { given } = useNames(props.room)
  const { restrictions, may } = protection
  if (restrictions.length === 0 && !may.restrict) return null
  const holds = (one: Restriction): boolean => one.endsOn === null || one.endsOn > props.room.today
  return (
    <Section
      title={text('guard.title')}
      actions={may.restrict && <InPlaceButton id="guard-add" label={text('guard.add')} />}
    >
      <InPlace id="guard-add">{(close) => <AddForm {...props} onClose={close} />}</InPlace>
      {restrictions.length === 0 && <p className="quiet">{text('guard.none')}</p>}
      {restrictions.length > 0 && (
        <ul className="rows">
          {restrictions.map((one) => (
            <li key={one.id}>
              <div className="row-main">
                <span className="row-title">{given(one.person)}</span> {text(`guard.kind.${one.kind}`)}{' '}
                {!holds(one) && <Tag>{text('depth.ended')}</Tag>}
                <p>{one.what}</p>
              </div>
              {one.mine && (
                <InPlaceButton
                  id={`guard-${one.id}`}
                  label={text(holds(one) ? 'guard.end' : 'guard.again')}
                  about={given(one.person)}
                  quiet
                />
              )}
              <div className="folk-wide">
                <InPlace id={`guard-${one.id}`}>
                  {(close) => <EndForm {...props} restriction={one} holds={holds(one)} onClose={close} />}
                </InPlace>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const AddForm = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const [person, setPerson] = useState('')
  const [kind, setKind] = useState<(typeof restrictionKinds)[number]>('not-told')
  const [what, setWhat] = useState('')
  const add = useCommand('POST /api/families/:family/restrictions', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  return (
    <PanelForm
      title={text('guard.title')}
      command={add}
      send={() => add.send({ params: { family }, body: { person, kind, what, startsOn: null } })}
      submit={text('depth.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <WhoField
            room={room}
            name="person"
            label={text('depth.person')}
            error={errors['person']}
            value={person}
            onChange={setPerson}
          />
          <Choice
            name="kind"
            label={text('guard.kind')}
            options={restrictionKinds.map((value) => ({ value, label: text(`guard.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <TextField
            name="what"
            label={text('guard.what')}
            hint={text('guard.what-hint')}
            error={errors['what']}
            value={what}
            onChange={setWhat}
          />
        </>
      )}
    </PanelForm>
  )
}

interface EndFormProps extends Opened {
  readonly restriction: Restriction
  readonly holds: boolean
}

const EndForm = ({ room, family, restriction, holds, onClose }: EndFormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const change = useCommand('PUT /api/families/:family/restrictions/:restriction', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  const send = () =>
    change.send({
      params: { family, restriction: restriction.id },
      body: {
        what: restriction.what,
        endsOn: holds ? room.today : null,
        reason: reason.trim() === '' ? null : reason,
        basedOn: restriction.version,
      },
    })
  return (
    <PanelForm command={change} send={send} submit={text(holds ? 'guard.end' : 'guard.again')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="reason"
          label={text('guard.end-why')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
