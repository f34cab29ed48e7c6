import { Link } from '@tanstack/react-router'
import { useCommand } from '../../shared/api/query.ts'
import type { OwnMessages, Request } from '../../shared/message/message.ts'
import { RequestWords } from '../../shared/message/request-words.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'
import { AskForm } from '../shared/ask-form.tsx'

interface RequestsProps {
  readonly answer: OwnMessages
  readonly family: string
  readonly isAlone: boolean
}

/** What one has asked for and what the answer was, and the other ways in which one can ask. */
export const Requests = ({ answer, family, isAlone }: RequestsProps) => {
  const text = useText()
  const { requests } = answer.conversation
  return (
    <Section id="oensker" title={text('messages.wishes')}>
      <p>{text('messages.wishes-what')}</p>
      {requests.length > 0 && (
        <ul className="rows">
          {requests.toReversed().map((request) => (
            <li key={request.id}>
              <div className="row-main">
                <RequestWords request={request} />
                <Withdraw family={family} request={request} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {answer.mayWrite && <InPlaceButton id="oensk" label={text('messages.ask')} />}
      <InPlace id="oensk">{(close) => <AskForm family={family} onClose={close} />}</InPlace>
      <p>
        {text('messages.also')}{' '}
        {!isAlone && (
          <>
            <Link to="/familie/folk" search={(now: Record<string, unknown>) => now}>
              {text('messages.other-adviser')}
            </Link>
            {' · '}
          </>
        )}
        <Link to="/familie/ret" search={(now: Record<string, unknown>) => now}>
          {text('messages.who-looked')}
        </Link>
      </p>
    </Section>
  )
}

const Withdraw = ({ family, request }: { readonly family: string; readonly request: Request }) => {
  const text = useText()
  const withdrawn = request.withdrawnAt === null
  const command = useCommand('POST /api/own/families/:family/requests/:request/withdraw', {
    refresh: ['GET /api/own/families/:family/messages'],
    onDone: () => announce(text(withdrawn ? 'messages.withdrawn' : 'messages.asked-again')),
  })
  if (request.answer !== null) return null
  const args = { params: { family, request: request.id }, body: { basedOn: request.version, withdrawn } }
  return (
    <div>
      <button type="button" className="link-button" onClick={() => void command.send(args)}>
        {text(withdrawn ? 'messages.withdraw' : 'messages.ask-again')}
        <span className="sr-only"> – {request.about}</span>
      </button>
      {command.problem && (
        <span className="form-error-message" role="alert">
          {command.problem.detail}
        </span>
      )}
    </div>
  )
}
