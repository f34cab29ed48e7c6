import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'

/** The family says no to the offer. Shown until it has begun; after that a course is closed. */
export const NoThanksPart = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  if (!room.may.invite || room.course?.state !== 'accepted' || room.course.startsOn !== null) return null
  return (
    <Section title={text('intake.no-thanks')}>
      <p className="quiet">{text('intake.no-thanks-what')}</p>
      <div className="tools">
        <InPlaceButton id="siger-nej" label={text('intake.no-thanks-open')} />
      </div>
      <InPlace id="siger-nej">{(close) => <NoThanksForm family={family} onClose={close} />}</InPlace>
    </Section>
  )
}

const NoThanksForm = ({ family, onClose }: { readonly family: string; readonly onClose: () => void }) => {
  const text = useText()
  const go = useNavigate()
  const [note, setNote] = useState('')
  const command = useCommand('POST /api/families/:family/no-thanks', {
    onDone: () => {
      announce(text('intake.no-thanks-done'))
      void go({ to: '/fag' })
    },
  })
  const body = { reason: null, note: note.trim() === '' ? null : note }
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family }, body })}
      submit={text('intake.no-thanks-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('intake.no-thanks-then')}</p>
          <TextArea
            name="note"
            label={text('intake.no-thanks-note')}
            hint={text('intake.no-thanks-note-hint')}
            optional
            error={errors['note']}
            rows={2}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </PanelForm>
  )
}
