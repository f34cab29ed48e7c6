import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { SaveStateLine } from '../../../shared/form/save-state.tsx'
import { Select } from '../../../shared/form/select.tsx'
import type { Draft } from '../../../shared/form/use-draft.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { Opened } from './opened.ts'

interface SaveBarProps {
  readonly draft: Pick<Draft<object>, 'state' | 'restored'>
  readonly dirty: boolean
  readonly sending: boolean
  readonly onSave: () => void
  readonly onRevert: () => void
  readonly opened: Opened
}

/** Saves for the colleagues, and takes back: to the last save, or to an earlier one. */
export const SaveBar = ({ draft, dirty, sending, onSave, onRevert, opened }: SaveBarProps) => {
  const text = useText()
  const [save, setSave] = useState('')
  const back = useCommand('POST /api/programme-drafts/:draft/earlier', {
    refresh: ['GET /api/programme-drafts/:draft'],
    onDone: () => {
      setSave('')
      onRevert()
      announce(text('programme.earlier-back'))
    },
  })
  const bringBack = (): void =>
    void back.send({ params: { draft: opened.id }, body: { basedOn: opened.version, save: Number(save) } })
  return (
    <div className="save-bar">
      <div className="form-actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={sending || !dirty || undefined}
          onClick={() => !sending && dirty && onSave()}
        >
          {text(sending ? 'form.sending' : 'programme.save')}
        </button>
        {dirty && (
          <button type="button" className="button button-secondary" onClick={onRevert}>
            {text('programme.revert')}
          </button>
        )}
        {dirty ? (
          <SaveStateLine state={draft.state} restored={draft.restored} />
        ) : (
          <p className="save-state">{text('programme.all-saved')}</p>
        )}
      </div>
      {opened.saves.length > 1 && (
        <details className="source-fields">
          <summary>{text('programme.earlier')}</summary>
          <Select
            name="save"
            label={text('programme.earlier-which')}
            empty={text('programme.choose')}
            options={opened.saves.slice(1).map((one) => ({
              value: String(one.number),
              label: text('programme.earlier-one', { when: dateAndTime(one.at), name: one.byName ?? '' }),
            }))}
            value={save}
            onChange={setSave}
          />
          {back.problem && <p className="form-error-message">{back.problem.detail}</p>}
          {save !== '' && (
            <button type="button" className="button button-secondary" onClick={bringBack}>
              {text('programme.earlier-bring')}
            </button>
          )}
        </details>
      )}
    </div>
  )
}
