import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { useOwnRoom } from '../../shared/family/room.ts'
import { useOwnLive } from '../../shared/live/use-live.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { Alone } from './alone.tsx'
import { isAlone } from './is-alone.ts'
import { News } from './news.tsx'
import type { placeLinks } from './place-links.ts'

interface OwnPageProps {
  readonly title: string
  readonly lead?: string
  /** Where something can be new since the reader last looked. */
  readonly place?: keyof typeof placeLinks
  /** What stands here for who shares nothing with others; their own page otherwise. */
  readonly renderAlone?: (room: Room | undefined, family: string | undefined) => ReactNode
  readonly children: (room: Room, family: string) => ReactNode
}

interface OwnFamily {
  readonly id: string
  readonly name: string | null
}

/** A page about one's own family. Who is part of two (a child with two homes) chooses, and the address remembers it. */
export const OwnPage = ({
  renderAlone = (room, family) => <Alone room={room} family={family} />,
  ...page
}: OwnPageProps) => {
  const read = useApi('GET /api/own/families')
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  return (
    <Loaded read={read} home="/familie">
      {({ families }) => {
        const now = families.filter(({ aside }) => !aside)
        const chosen = families.find(({ id }) => id === familie) ?? now[0]
        if (!chosen) return renderAlone(undefined, undefined)
        return (
          <>
            {now.length > 1 && <Choose families={now} chosen={chosen.id} />}
            <Opened key={chosen.id} {...page} renderAlone={renderAlone} family={chosen.id} />
          </>
        )
      }}
    </Loaded>
  )
}

const Choose = ({ families, chosen }: { readonly families: readonly OwnFamily[]; readonly chosen: string }) => {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text('own.choose')}>
      <ul>
        {families.map(({ id, name }, place) => (
          <li key={id}>
            <Link
              to="."
              search={{ familie: id }}
              activeOptions={{ exact: true, includeSearch: true }}
              data-status={id === chosen ? 'active' : undefined}
              aria-current={id === chosen ? 'true' : undefined}
            >
              {name ?? text('own.unnamed', { number: place + 1 })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type OpenedProps = Required<Pick<OwnPageProps, 'renderAlone'>> &
  Omit<OwnPageProps, 'renderAlone'> & { readonly family: string }

const Opened = ({ family, title, lead, place, renderAlone, children }: OpenedProps) => {
  const read = useOwnRoom(family)
  useOwnLive(family)
  return (
    <Loaded read={read} home="/familie">
      {(room) =>
        isAlone(room) ? (
          renderAlone(room, family)
        ) : (
          <Page title={title} lead={lead}>
            {place && <News family={family} place={place} />}
            {children(room, family)}
          </Page>
        )
      }
    </Loaded>
  )
}
