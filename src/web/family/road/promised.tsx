import { Link, useSearch } from '@tanstack/react-router'
import type { Room } from '../../../contract/family.ts'
import { Section } from '../../shared/shell/page.tsx'
import { AboutAction } from '../shared/about-action.tsx'
import { ownActions } from '../shared/own-actions.ts'
import { OwnTick } from '../shared/own-tick.tsx'
import { useText } from '../texts.ts'

/** How many stand before the road; Det næste has them all. */
const FEW = 3

/** What the reader has promised, before the road: the nearest days first. Nothing is drawn for who has promised nothing. */
export const Promised = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  const mine = ownActions(room)
  if (mine.length === 0) return null
  return (
    <Section title={text('road.promised')}>
      <ul className="rows">
        {mine.slice(0, FEW).map((action) => (
          <li key={action.id}>
            <div className="row-main promise">
              <OwnTick family={family} action={action} place="lovet" />
              <AboutAction action={action} room={room} />
            </div>
          </li>
        ))}
      </ul>
      {mine.length > FEW && (
        <p>
          <Link to="/familie/naeste" search={familie === undefined ? {} : { familie }}>
            {text('road.promised-all', { count: mine.length })}
          </Link>
        </p>
      )}
    </Section>
  )
}
