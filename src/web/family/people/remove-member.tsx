import { useCommand } from '../../shared/api/query.ts'
import { ConfirmButton } from '../../shared/dialog/confirm-button.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { Member } from './team.ts'

interface RemoveMemberProps {
  readonly member: Member
  readonly family: string
}

/** The family says no to somebody in its team; asked once more, since it happens at once. */
export const RemoveMember = ({ member, family }: RemoveMemberProps) => {
  const text = useText()
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
    <ConfirmButton
      plain
      label={text('people.remove')}
      about={name}
      title={text('people.remove-title', { name })}
      confirm={text('people.remove-yes', { name })}
      cancel={text('people.remove-no', { name })}
      problem={remove.problem}
      send={send}
    >
      <p>{text('people.remove-what', { name })}</p>
    </ConfirmButton>
  )
}
