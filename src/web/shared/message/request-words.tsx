import { OwnWords, Tag } from '../shell/parts.tsx'
import { useMessageText, when, type Request } from './message.ts'

/** What somebody asked for in own words, and what became of it. */
export const RequestWords = ({ request, whose }: { readonly request: Request; readonly whose?: string }) => {
  const text = useMessageText()
  const { kind, about, words, record, askedAt, answer, withdrawnAt } = request
  const state = withdrawnAt !== null ? 'withdrawn' : answer === null ? 'waits' : answer.yes ? 'yes' : 'no'
  return (
    <>
      <p className="message-author">
        <strong dir="auto">{record?.title ?? about}</strong>
        <Tag kind={state === 'waits' ? 'waiting' : 'plain'}>{text(`request.${state}`)}</Tag>
      </p>
      <p className="row-quiet">
        {text(`request.kind.${kind}`)} · {text('request.asked', { when: when(askedAt) })}
      </p>
      {words !== '' && <OwnWords whose={whose ?? text('message.you')}>{words}</OwnWords>}
      {answer !== null && (
        <>
          <p className="message-says">{answer.words}</p>
          <p className="row-quiet">
            {answer.by === null
              ? text('request.answered-by-nobody', { when: when(answer.at) })
              : text('request.answered', { name: answer.by, when: when(answer.at) })}
          </p>
        </>
      )}
    </>
  )
}
