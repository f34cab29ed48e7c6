import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import type { Conversation } from '../../shared/message/message.ts'
import { EmptyState, Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { ConversationPart } from './conversation-part.tsx'
import { RemarksPart } from './remarks-part.tsx'

type Opened = Answer<'GET /api/families/:family/messages'>

/** The conversations of one family, each by itself: one is open at a time, so that nobody writes to the wrong one. */
export const FamilyMessagesPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/beskeder' })
  const read = useApi('GET /api/families/:family/messages', { params: { family } })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 80, 60]} />}>
      {(answer) => (
        <>
          <Shown answer={answer} family={family} />
          <RemarksPart family={family} />
        </>
      )}
    </Loaded>
  )
}

const Shown = ({ answer, family }: { readonly answer: Opened; readonly family: string }) => {
  const text = useText()
  const { person } = useSearch({ strict: false }) as { readonly person?: string }
  const all = [...answer.conversations.toSorted(longestWaitFirst), ...answer.others.map(withoutWords)]
  const chosen = all.find((one) => one.person === person) ?? all[0]
  if (!chosen) return <EmptyState title={text('messages.none')}>{text('messages.none-how')}</EmptyState>
  return (
    <>
      {all.length > 1 && (
        <nav className="tabs" aria-label={text('messages.with')}>
          <ul>
            {all.map((one) => (
              <li key={one.person}>
                <Link
                  to="/fag/familier/$family/beskeder"
                  params={{ family }}
                  search={{ person: one.person }}
                  activeOptions={{ includeSearch: true }}
                  data-status={one.person === chosen.person ? 'active' : undefined}
                  aria-current={one.person === chosen.person ? 'true' : undefined}
                >
                  {one.name ?? text('messages.somebody')}
                  {waitingSince(one) !== undefined && ` (${text('messages.waits').toLowerCase()})`}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ConversationPart
        key={chosen.person}
        family={family}
        conversation={chosen}
        mayWrite={answer.mayWrite}
        promise={answer.promise}
      />
    </>
  )
}

const withoutWords = ({ person, name }: Opened['others'][number]): Conversation => ({
  person,
  name,
  messages: [],
  requests: [],
})

/** When what waits the longest was written or asked for. */
function waitingSince({ messages, requests }: Conversation): string | undefined {
  const asked = requests.filter(({ answer, withdrawnAt }) => answer === null && withdrawnAt === null)
  return [...messages.filter(({ waits }) => waits).map(({ sentAt }) => sentAt), ...asked.map(({ askedAt }) => askedAt)]
    .toSorted()
    .at(0)
}

const longestWaitFirst = (a: Conversation, b: Conversation): number =>
  (waitingSince(a) ?? '9').localeCompare(waitingSince(b) ?? '9')
