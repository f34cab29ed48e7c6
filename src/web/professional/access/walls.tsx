import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { RoomAnswer } from './room.ts'
import { useNames } from './names.ts'

const kinds = ['protected-address', 'custody', 'violence'] as const

/** Who is kept apart from whom, why, and since when. */
export const Walls = ({ room }: { readonly room: RoomAnswer }) => {
  const text = useText()
  const { person } = useNames(room)
  return (
    <Section title={text('access.walls')}>
      {room.firewalls.length === 0 && <p>{text('access.no-walls')}</p>}
      {room.firewalls.length > 0 && (
        <ul className="rows">
          {room.firewalls.map((wall) => {
            const kind = kinds.find((one) => one === wall.kind)
            return (
              <li key={wall.id}>
                <div className="row-main">
                  <span className="row-title">
                    {text('access.wall', { other: person(wall.other), protected: person(wall.protected) })}
                  </span>
                  <span className="row-quiet">
                    {kind && `${text(`access.wall.${kind}`)}. `}
                    {text('access.since', { day: longDate(wall.startsAt) })}
                  </span>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
