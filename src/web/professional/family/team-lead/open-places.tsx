import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Dialog } from '../../../shared/dialog/dialog.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'

/** Opens all places of somebody who stops; asked once more, since the leader then sees the families' names. */
export const OpenPlaces = ({ employee, name }: { readonly employee: string; readonly name: string }) => {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const open = useCommand('POST /api/team-lead/employees/:employee/namings', {
    onDone: ({ opened }) => {
      announce(text('lead.opened-all', { count: opened }))
      setAsking(false)
    },
  })
  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => setAsking(true)}>
        {text('lead.hand-on')}
        <span className="sr-only"> – {name}</span>
      </button>
      {asking && (
        <Dialog
          title={text('lead.hand-on-title', { name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
                {text('app.cancel')}
              </button>
              <button
                type="button"
                className="button button-primary"
                onClick={() => void open.send({ params: { employee }, body: {} })}
              >
                {text('lead.hand-on')}
              </button>
            </>
          }
        >
          <p>{text('lead.hand-on-what', { name })}</p>
          {open.problem && (
            <p className="form-error-message" role="alert">
              {open.problem.detail}
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}
