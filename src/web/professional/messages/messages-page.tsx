import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { dateAndTime } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

type Listed = Answer<'GET /api/messages'>

/** Conversations over all of one's families: what has waited the longest for an answer first. */
export const MessagesPage = () => {
  const text = useText()
  const read = useApi('GET /api/messages')
  return (
    <Page title={text('messages.title')} lead={text('messages.lead')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {({ conversations, more }) =>
          conversations.length === 0 ? (
            <EmptyState title={text('messages.all-none')}>{text('messages.all-none-how')}</EmptyState>
          ) : (
            <>
              <ul className="rows">
                {conversations.map((one) => (
                  <Row key={`${one.family} ${one.person}`} conversation={one} />
                ))}
              </ul>
              {more && <p className="quiet">{text('messages.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const Row = ({ conversation }: { readonly conversation: Listed['conversations'][number] }) => {
  const text = useText()
  const { family, familyName, person, name, unread, waitsSince, requests, latestAt } = conversation
  const said = [
    familyName ?? text('room.untitled'),
    waitsSince === null
      ? text('messages.latest', { when: dateAndTime(latestAt) })
      : text('messages.waits-since', { when: dateAndTime(waitsSince) }),
    ...(requests > 0 ? [text('messages.requests', { count: requests })] : []),
  ]
  return (
    <li>
      <div className="row-main">
        <Link to="/fag/familier/$family/beskeder" params={{ family }} search={{ person }}>
          {name ?? text('messages.somebody')}
        </Link>
        <span className="row-quiet">{said.join(' · ')}</span>
      </div>
      {unread > 0 && <Tag kind="waiting">{text('messages.unread', { count: unread })}</Tag>}
    </li>
  )
}
