import { useApi, useCommand } from '../../shared/api/query.ts'
import { Composer } from '../../shared/message/composer.tsx'
import { Log } from '../../shared/message/log.tsx'
import type { OwnMessages } from '../../shared/message/message.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { Page } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { Alone } from '../shared/alone.tsx'
import { News } from '../shared/news.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { useText } from '../texts.ts'
import { Requests } from './requests.tsx'
import { WhoReads } from './who-reads.tsx'

/** Beskeder: what one and the coordinator write to each other, and what one asks for. Also for who shares nothing else. */
export const MessagesPage = () => {
  const text = useText()
  useCloseOnLeave()
  return (
    <OwnPage
      title={text('message.title')}
      place="messages"
      lead={text('messages.lead')}
      renderAlone={(room, family) =>
        family === undefined ? (
          <Alone room={room} family={family} />
        ) : (
          <Page title={text('message.title')} lead={text('messages.lead')}>
            <News family={family} place="messages" />
            <Messages family={family} isAlone />
          </Page>
        )
      }
    >
      {(_, family) => <Messages family={family} isAlone={false} />}
    </OwnPage>
  )
}

interface MessagesProps {
  readonly family: string
  /** Has no pages of the family's plan to be led to. */
  readonly isAlone: boolean
}

const Messages = ({ family, isAlone }: MessagesProps) => {
  const read = useApi('GET /api/own/families/:family/messages', { params: { family } })
  return (
    <Loaded read={read} home="/familie" skeleton={<Skeleton lines={[60, 80, 40]} />}>
      {(answer) => <Shown answer={answer} family={family} isAlone={isAlone} />}
    </Loaded>
  )
}

const Shown = ({ answer, family, isAlone }: MessagesProps & { readonly answer: OwnMessages }) => {
  const text = useText()
  const { messages } = answer.conversation
  const command = useCommand('POST /api/own/families/:family/messages', {
    refresh: ['GET /api/own/families/:family/messages'],
  })
  return (
    <>
      <WhoReads answer={answer} />
      {messages.length === 0 && answer.mayWrite && (
        <EmptyState title={text('messages.empty')}>{text('messages.empty-how')}</EmptyState>
      )}
      <Log family={family} face="own" messages={messages} />
      {answer.mayWrite ? (
        <Composer
          key={family}
          draft={`message:${family}`}
          label={text('message.write')}
          hint={text('messages.hint')}
          sending={command.sending}
          problem={command.problem}
          send={(says, key) => command.send({ params: { family }, body: { says }, key })}
        />
      ) : (
        <EmptyState title={text('messages.nobody')}>{text('messages.nobody-how')}</EmptyState>
      )}
      <Requests answer={answer} family={family} isAlone={isAlone} />
    </>
  )
}
