import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Opened, PartProps } from '../part.ts'

/** Codes of ISO 639, shown by their Danish names. Whichever the family has stands in the list too. */
const codes = 'da ar bs de en es fa fr ku pl ps ro ru so ta th ti tr uk ur vi zh'.split(' ')
const nameOf = (code: string): string => new Intl.DisplayNames('da', { type: 'language' }).of(code) ?? code

/** What the family is called here and the language it speaks; the coordinator puts it right. */
export const NamePart = ({ room, family }: PartProps) => {
  const text = useText()
  if (!room.family) return null
  return (
    <Section
      title={text('family-name.title')}
      actions={room.may.share && <InPlaceButton id="familiens-navn" label={text('family-name.open')} />}
    >
      <p>{text('family-name.now', { name: room.family.name, language: nameOf(room.family.language) })}</p>
      <InPlace id="familiens-navn">{(done) => <NameForm room={room} family={family} onClose={done} />}</InPlace>
    </Section>
  )
}

const NameForm = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const [now] = useState(room.family)
  const [name, setName] = useState(now?.name ?? '')
  const [language, setLanguage] = useState(now?.language ?? '')
  const [reason, setReason] = useState('')
  const save = useCommand('PUT /api/families/:family/name', {
    onDone: () => (announce(text('family-name.saved')), onClose()),
  })
  const send = () => save.send({ params: { family }, body: { basedOn: now?.version ?? 1, name, language, reason } })
  const options = [...new Set([...codes, now?.language ?? 'da'])]
    .map((value) => ({ value, label: nameOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'da'))
  return (
    <PanelForm
      title={text('family-name.open')}
      command={save}
      send={send}
      submit={text('depth.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField
            name="name"
            label={text('family-name.name')}
            hint={text('family-name.name-hint')}
            error={errors['name']}
            value={name}
            onChange={setName}
          />
          <Select
            name="language"
            label={text('family-name.language')}
            empty={text('family-name.language-empty')}
            options={options}
            error={errors['language']}
            value={language}
            onChange={setLanguage}
          />
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
