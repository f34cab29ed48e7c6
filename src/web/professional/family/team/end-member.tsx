import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Dialog } from '../../../shared/dialog/dialog.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import type { Member } from './team.ts'

/** Ends a membership now; asked once more, since access ends at once. */
export const EndMember = ({ member, family }: { readonly member: Member; readonly family: string }) => {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const { name } = member
  const end = useCommand('POST /api/families/:family/team/:membership/end', {
    onDone: () => announce(text('team.ended', { name })),
  })
  const send = () => void end.send({ params: { family, membership: member.id }, body: { basedOn: member.version } })
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {text('team.end')}
        <span className="sr-only"> – {name}</span>
      </button>
      {asking && (
        <Dialog
          title={text('team.end-send')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
                {text('app.cancel')}
              </button>
              <button type="button" className="button button-primary" onClick={send}>
                {text('team.end-send')}
              </button>
            </>
          }
        >
          <p>{text('team.end-confirm', { name })}</p>
          {end.problem && (
            <p className="form-error-message" role="alert">
              {end.problem.detail}
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}
