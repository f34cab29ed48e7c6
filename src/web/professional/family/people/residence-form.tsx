import { useState } from 'react'
import type { Homes } from '../../../../contract/homes.ts'
import { residenceShares, shareLabels } from '../../../../domain/family/residence.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { SpellFields, spellBody } from './spell-fields.tsx'
import { WhoField } from './who-field.tsx'

type Share = (typeof residenceShares)[number]
const orNull = (value: string): string | null => (value.trim() === '' ? null : value)

interface LivesFieldsProps {
  readonly share: Share
  readonly note: string
  readonly errors: FieldErrors
  readonly onShare: (share: Share) => void
  readonly onNote: (note: string) => void
}

const LivesFields = ({ share, note, errors, onShare, onNote }: LivesFieldsProps) => {
  const text = useText()
  return (
    <>
      <Choice
        name="share"
        label={text('homes.share')}
        error={errors['share']}
        options={residenceShares.map((value) => ({ value, label: shareLabels[value] }))}
        value={share}
        onChange={onShare}
      />
      <TextField
        name="note"
        label={text('homes.note')}
        hint={text('homes.note-hint')}
        optional
        error={errors['note']}
        value={note}
        onChange={onNote}
      />
    </>
  )
}

/** Somebody lives in a home from a day. */
export const AddResidence = ({ room, family, homes, onClose }: Opened & { readonly homes: Homes }) => {
  const text = useText()
  const [home, setHome] = useState('')
  const [person, setPerson] = useState('')
  const [share, setShare] = useState<Share>('all')
  const [note, setNote] = useState('')
  const [startsOn, setStartsOn] = useState(room.today)
  const add = useCommand('POST /api/families/:family/residences', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  const send = () => add.send({ params: { family }, body: { home, person, share, note: orNull(note), startsOn } })
  return (
    <PanelForm title={text('homes.lives-add')} command={add} send={send} submit={text('depth.save')} onClose={onClose}>
      {(errors) => (
        <>
          <WhoField
            room={room}
            written
            name="person"
            label={text('depth.person')}
            error={errors['person']}
            value={person}
            onChange={setPerson}
          />
          <Select
            name="home"
            label={text('homes.home')}
            empty={text('homes.choose')}
            options={homes.homes.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors['home']}
            value={home}
            onChange={setHome}
          />
          <LivesFields share={share} note={note} errors={errors} onShare={setShare} onNote={setNote} />
          <DateField
            name="startsOn"
            label={text('depth.starts')}
            error={errors['startsOn']}
            value={startsOn}
            onChange={setStartsOn}
          />
        </>
      )}
    </PanelForm>
  )
}

/** Ends a spell, opens it again or puts it right. */
export const ChangeResidence = ({
  family,
  residence,
  onClose,
}: Opened & { readonly residence: Homes['residences'][number] }) => {
  const text = useText()
  const [share, setShare] = useState(residence.share)
  const [note, setNote] = useState(residence.note ?? '')
  const [spell, setSpell] = useState({ startsOn: residence.startsOn, endsOn: residence.endsOn ?? '', reason: '' })
  const change = useCommand('PUT /api/families/:family/residences/:residence', {
    onDone: () => (announce(text('depth.saved')), onClose()),
  })
  const send = () =>
    change.send({
      params: { family, residence: residence.id },
      body: { share, note: orNull(note), ...spellBody(spell), basedOn: residence.version },
    })
  return (
    <PanelForm command={change} send={send} submit={text('depth.save')} onClose={onClose}>
      {(errors) => (
        <>
          <LivesFields share={share} note={note} errors={errors} onShare={setShare} onNote={setNote} />
          <SpellFields spell={spell} was={residence} errors={errors} onChange={setSpell} />
        </>
      )}
    </PanelForm>
  )
}
