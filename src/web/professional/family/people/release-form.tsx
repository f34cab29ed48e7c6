import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { ReadingLevel } from '../../shared/reading-level.tsx'
import type { Opened } from '../part.ts'
import { useNames } from './use-names.ts'

/** Releases one text: written or fetched from the plan, read as the other one will see it, then sent. */
export const ReleaseForm = ({ room, family, parties, onClose }: Opened & { readonly parties: readonly string[] }) => {
  const text = useText()
  const { options, given } = useNames(room)
  const mine = options.filter(({ value }) => parties.includes(value))
  const [party, setParty] = useState(mine.length === 1 ? (mine[0]?.value ?? '') : '')
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [isRead, setRead] = useState(false)
  const [unread, setUnread] = useState<string>()
  const add = useCommand('POST /api/families/:family/releases', {
    onDone: () => (announce(text('release.sent')), onClose()),
  })
  const rows = rowsOf(room)
  const send = () => {
    setUnread(isRead ? undefined : text('release.read-first'))
    return isRead && add.send({ params: { family }, body: { party, title, body } })
  }
  // What is changed after it was read has not been read.
  const write = (change: () => void) => (setRead(false), change())
  return (
    <PanelForm title={text('release.add')} command={add} send={send} submit={text('release.send')} onClose={onClose}>
      {(errors) => (
        <>
          <Select
            name="party"
            label={text('release.party')}
            empty={text('folk.choose-person')}
            options={mine}
            error={errors['party']}
            value={party}
            onChange={setParty}
          />
          <Select
            name="fetch"
            label={text('release.fetch')}
            hint={text('release.fetch-hint')}
            optional
            empty={text('release.choose')}
            options={rows.map(({ id, label }) => ({ value: id, label }))}
            value=""
            onChange={(id) => {
              const row = rows.find((one) => one.id === id)
              if (row) write(() => setBody([body, row.words].filter(Boolean).join('\n')))
            }}
          />
          <TextField
            name="title"
            label={text('release.heading')}
            error={errors['title']}
            width="middle"
            value={title}
            onChange={(next) => write(() => setTitle(next))}
          />
          <TextArea
            name="body"
            label={text('release.body')}
            hint={text('release.body-hint')}
            error={errors['body']}
            max={4000}
            rows={5}
            value={body}
            onChange={(next) => write(() => setBody(next))}
          />
          <ReadingLevel says={body} />
          {body.trim() !== '' && party !== '' && (
            <section className="notice" aria-label={text('release.preview', { name: given(party) })}>
              <p className="notice-title">{text('release.preview', { name: given(party) })}</p>
              <p className="row-title">{title}</p>
              <p className="said">{body}</p>
            </section>
          )}
          <div className={unread === undefined ? 'form-group' : 'form-group form-error'}>
            {unread !== undefined && (
              <span className="form-error-message" role="alert">
                {unread}
              </span>
            )}
            <Tick
              id="laest"
              name="read"
              label={text('release.read')}
              checked={isRead}
              onChange={(ticked) => (setRead(ticked), setUnread(undefined))}
            />
          </div>
        </>
      )}
    </PanelForm>
  )
}

/** What in the plan could be said on: what is wished for, and what was agreed; never somebody's own words. */
const rowsOf = (room: Room): { id: string; label: string; words: string }[] => [
  ...room.goals
    .filter(({ wishedChange }) => wishedChange !== '')
    .map((goal) => ({
      id: goal.id,
      label: goal.wishedChange,
      words: [goal.wishedChange, goal.successCriterion].filter(Boolean).join('\n'),
    })),
  ...room.actions.map((action) => ({ id: action.id, label: action.what, words: action.what })),
]
