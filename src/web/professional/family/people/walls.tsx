import type { Room } from '../../../../contract/family.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { ConfirmButton } from '../../../shared/dialog/confirm-button.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { useNames } from './use-names.ts'

/** Which people of the family are kept apart; above the names, since it colours everything that is said. */
export const Walls = ({ room, family }: PartProps) => {
  const text = useText()
  const { given } = useNames(room)
  if (room.firewalls.length === 0) return null
  return (
    <div className="notice notice-waiting">
      {room.firewalls.map((wall) => {
        const names = { other: given(wall.other), protected: given(wall.protected) }
        return (
          <p key={wall.id}>
            {text('folk.wall', names)} {room.may.share && <End wall={wall} family={family} other={names.other} />}
          </p>
        )
      })}
    </div>
  )
}

interface EndProps {
  readonly wall: Room['firewalls'][number]
  readonly family: string
  readonly other: string
}

const End = ({ wall, family, other }: EndProps) => {
  const text = useText()
  const end = useCommand('POST /api/families/:family/firewalls/:firewall/end', {
    onDone: () => announce(text('folk.wall-ended')),
  })
  const send = () => void end.send({ params: { family, firewall: wall.id }, body: { basedOn: wall.version } })
  return (
    <ConfirmButton label={text('folk.wall-end')} about={other} problem={end.problem} send={send}>
      <p>{text('folk.wall-end-confirm', { other })}</p>
    </ConfirmButton>
  )
}
