import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { useOwnLive } from '../../shared/live/use-live.ts'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

interface OwnRoomProps {
  readonly children: (room: Room, family: string) => ReactNode
}

/** Opens one's own family; who belongs to two (a child with two homes) chooses, and the address bar remembers it. */
export const OwnRoom = ({ children }: OwnRoomProps) => {
  const text = useText()
  const read = useApi('GET /api/own/families')
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  return (
    <Loaded read={read} home="/familie">
      {({ families }) => {
        const chosen = families.find(({ id }) => id === familie) ?? families[0]
        if (!chosen) return <EmptyState title={text('own.none')}>{text('own.none-how')}</EmptyState>
        return (
          <>
            {families.length > 1 && (
              <nav className="tabs" aria-label={text('own.choose')}>
                <ul>
                  {families.map(({ id, name }) => (
                    <li key={id}>
                      <Link
                        to="."
                        search={{ familie: id }}
                        data-status={id === chosen.id ? 'active' : undefined}
                        aria-current={id === chosen.id ? 'true' : undefined}
                      >
                        {name ?? text('own.unnamed')}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <Opened key={chosen.id} family={chosen.id}>
              {children}
            </Opened>
          </>
        )
      }}
    </Loaded>
  )
}

const Opened = ({ family, children }: OwnRoomProps & { readonly family: string }) => {
  const text = useText()
  const read = useApi('GET /api/own/families/:family', { params: { family } })
  useOwnLive(family)
  return (
    <Loaded read={read} home="/familie">
      {(room) =>
        room.family === null ? (
          <EmptyState title={text('own.closed')}>{text('own.closed-how')}</EmptyState>
        ) : (
          children(room, family)
        )
      }
    </Loaded>
  )
}
