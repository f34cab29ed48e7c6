import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Dialog } from '../../shared/dialog/dialog.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'

interface RemoveMemberProps {
  readonly member: Room['team'][number]
  readonly family: string
}

/** The family says no to somebody in its team; asked once more, since it happens at once. */
export const RemoveMember = ({ member, family }: RemoveMemberProps) => {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const { name } = member
  const remove = useCommand('POST /api/own/families/:family/team/:membership/remove', {
    onDone: () => announce(text('people.removed', { name })),
  })
  const send = () =>
    void remove.send({
      params: { family, membership: member.id },
      body: { basedOn: member.version },
    })
  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => setAsking(true)}>
        {text('people.remove')}
        <span className="sr-only"> – {name}</span>
      </button>
      {asking && (
        <Dialog
          title={text('people.remove-title', { name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
                {text('people.remove-no', { name })}
              </button>
              <button type="button" className="button button-primary" onClick={send}>
                {text('people.remove-yes', { name })}
              </button>
            </>
          }
        >
          <p>{text('people.remove-what', { name })}</p>
          {remove.problem && (
            <p className="form-error-message" role="alert">
              {remove.problem.detail}
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}
