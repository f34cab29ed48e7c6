import { useEffect, useRef } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Composer } from '../../shared/message/composer.tsx'
import { Log } from '../../shared/message/log.tsx'
import type { Conversation } from '../../shared/message/message.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { ReadingLevel } from '../shared/reading-level.tsx'
import { useText } from '../texts.ts'
import { RequestRow } from './request-row.tsx'

interface ConversationPartProps {
  readonly family: string
  readonly conversation: Conversation
  readonly mayWrite: boolean
  readonly promise: Answer<'GET /api/families/:family/messages'>['promise']
}

/** One conversation: what was asked for and waits, what was written, and where to answer. */
export const ConversationPart = ({ family, conversation, mayWrite, promise }: ConversationPartProps) => {
  const text = useText()
  const { person, messages, requests } = conversation
  const name = conversation.name ?? text('messages.somebody')
  useMarkRead(family, conversation, mayWrite)
  const command = useCommand('POST /api/families/:family/conversations/:person/messages', {
    refresh: ['GET /api/families/:family/messages', 'GET /api/messages', 'GET /api/my-day'],
  })
  return (
    <>
      <Section title={name}>
        <p className="quiet">{text('messages.only', { name })}</p>
        {messages.length === 0 && (
          <EmptyState title={text('messages.empty')}>{text('messages.empty-how', { name })}</EmptyState>
        )}
        <Log family={family} face="fag" messages={messages} />
        {mayWrite && <NeedsNoAnswer family={family} conversation={conversation} />}
        {mayWrite ? (
          <>
            <p className="quiet">
              {promise === null ? text('messages.no-promise') : text('messages.promise', promise)}
            </p>
            <Composer
              draft={`message:${family}:${person}`}
              label={text('message.write')}
              renderBelow={(says) => <ReadingLevel says={says} />}
              sending={command.sending}
              problem={command.problem}
              send={(says, key) => command.send({ params: { family, person }, body: { says }, key })}
            />
          </>
        ) : (
          <EmptyState title={text('messages.nobody')}>{text('messages.nobody-how')}</EmptyState>
        )}
      </Section>
      {requests.length > 0 && (
        <Section title={text('messages.requests-of', { name })}>
          <ul className="rows">
            {requests.toReversed().map((request) => (
              <RequestRow key={request.id} family={family} request={request} name={name} mayAnswer={mayWrite} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** What is shown to whoever answers is read: said once for each new message, while the page is in front of somebody. */
function useMarkRead(family: string, { person, messages }: Conversation, mayWrite: boolean): void {
  const { send } = useCommand('POST /api/families/:family/conversations/:person/read', {
    refresh: ['GET /api/families/:family/messages', 'GET /api/messages', 'GET /api/my-day'],
  })
  const upTo = messages.findLast(
    ({ ofFamily, read, takenBackAt }) => ofFamily && read === null && takenBackAt === null,
  )?.id
  const mark = useRef(send)
  useEffect(() => {
    mark.current = send
  })
  useEffect(() => {
    if (!mayWrite || upTo === undefined) return undefined
    const read = (): void =>
      void (document.visibilityState === 'visible' && mark.current({ params: { family, person }, body: { upTo } }))
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [family, person, upTo, mayWrite])
}

/** A thank-you needs no answer: it stops waiting, until somebody says otherwise. */
const NeedsNoAnswer = ({ family, conversation }: Pick<ConversationPartProps, 'family' | 'conversation'>) => {
  const text = useText()
  const last = conversation.messages.findLast(({ takenBackAt }) => takenBackAt === null)
  const needsNoAnswer = last?.waits === true
  const command = useCommand('PUT /api/families/:family/messages/:message/needs-no-answer', {
    refresh: ['GET /api/families/:family/messages', 'GET /api/messages', 'GET /api/my-day'],
    onDone: () => announce(text(needsNoAnswer ? 'messages.settled' : 'messages.unsettled')),
  })
  if (!last || !(last.waits || last.needsNoAnswer)) return null
  const args = { params: { family, message: last.id }, body: { basedOn: last.version, needsNoAnswer } }
  return (
    <p>
      {!needsNoAnswer && `${text('messages.needs-none-said')} `}
      <button type="button" className="link-button" onClick={() => void command.send(args)}>
        {text(needsNoAnswer ? 'messages.needs-none' : 'messages.needs-one')}
      </button>
      {command.problem && (
        <span className="form-error-message" role="alert">
          {' '}
          {command.problem.detail}
        </span>
      )}
    </p>
  )
}
