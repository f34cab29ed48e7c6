import { useState } from 'react'
import type { Voice } from '../../../../contract/voice.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { supporterBody, SupporterFields, supporterForm } from '../../../shared/voice/supporter-fields.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { useNames } from './use-names.ts'
import { WhoField } from './who-field.tsx'

type Supporter = Voice['supporters'][number]

/** Those of the family's own network, what they do, and who agreed to it. */
export const SupportPart = ({ supporters, ...props }: PartProps & { readonly supporters: readonly Supporter[] }) => {
  const text = useText()
  const { room } = props
  return (
    <Section
      title={text('support.title')}
      actions={room.may.write && <InPlaceButton id="support-add" label={text('support.add')} />}
    >
      <InPlace id="support-add">{(close) => <AddForm {...props} onClose={close} />}</InPlace>
      {supporters.length === 0 && <p className="quiet">{text('support.none')}</p>}
      {supporters.length > 0 && (
        <ul className="rows">
          {supporters.map((one) => (
            <SupporterRow key={one.id} {...props} supporter={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const SupporterRow = ({ supporter, ...props }: PartProps & { readonly supporter: Supporter }) => {
  const text = useText()
  const { room, family } = props
  const { given } = useNames(room)
  const isOver = supporter.endsOn !== null && supporter.endsOn <= room.today
  const change = useCommand('PUT /api/families/:family/supporters/:supporter', {
    onDone: () => announce(text('depth.saved')),
  })
  const turn = () =>
    void change.send({
      params: { family, supporter: supporter.id },
      body: {
        ...supporterBody(supporterForm(supporter)),
        endsOn: isOver ? null : room.today,
        basedOn: supporter.version,
      },
    })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{supporter.name}</span> {supporter.relation}{' '}
        {supporter.contactPerson && <Tag kind="accent">{text('support.contact-tag')}</Tag>}{' '}
        {isOver && <Tag>{text('depth.ended')}</Tag>}
        <p>{supporter.does}</p>
        <span className="row-quiet">
          {[
            supporter.reachedBy,
            supporter.agreedBy &&
              text('support.agreed', { name: given(supporter.agreedBy), date: longDate(supporter.agreedOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {change.problem && <span className="form-error-message">{change.problem.detail}</span>}
      </div>
      {supporter.mine && (
        <>
          <InPlaceButton id={`support-${supporter.id}`} label={text('depth.edit')} about={supporter.name} quiet />
          <button type="button" className="link-button" onClick={turn}>
            {text(isOver ? 'support.again' : 'support.end')}
            <span className="sr-only"> – {supporter.name}</span>
          </button>
        </>
      )}
      <div className="folk-wide">
        <InPlace id={`support-${supporter.id}`}>
          {(close) => <ChangeForm {...props} supporter={supporter} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

const ChangeForm = ({ family, supporter, onClose }: Opened & { readonly supporter: Supporter }) => {
  const text = useText()
  const [form, setForm] = useState(() => supporterForm(supporter))
  const change = useCommand('PUT /api/families/:family/supporters/:supporter', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  const send = () =>
    change.send({
      params: { family, supporter: supporter.id },
      body: { ...supporterBody(form), endsOn: supporter.endsOn, basedOn: supporter.version },
    })
  return (
    <PanelForm command={change} send={send} submit={text('depth.save')} onClose={onClose}>
      {(errors) => <SupporterFields form={form} errors={errors} onChange={setForm} />}
    </PanelForm>
  )
}

const AddForm = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const [form, setForm] = useState(() => supporterForm())
  const [agreedBy, setAgreedBy] = useState('')
  const add = useCommand('POST /api/families/:family/supporters', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  const send = () =>
    add.send({
      params: { family },
      body: { ...supporterBody(form), agreedBy: agreedBy === '' ? null : agreedBy, agreedOn: null },
    })
  return (
    <PanelForm title={text('support.add')} command={add} send={send} submit={text('depth.save')} onClose={onClose}>
      {(errors) => (
        <>
          <SupporterFields form={form} errors={errors} onChange={setForm} />
          <WhoField
            room={room}
            written
            name="agreedBy"
            label={text('support.agreed-by')}
            error={errors['agreedBy']}
            value={agreedBy}
            onChange={setAgreedBy}
          />
        </>
      )}
    </PanelForm>
  )
}
