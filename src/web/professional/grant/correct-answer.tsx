import type { ApiProblem } from '../../shared/api/problem.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { useText } from '../texts.ts'
import { AnswerForm, type AnswerBody } from './answer-form.tsx'
import type { Request } from './words.ts'

interface CorrectAnswerProps {
  readonly request: Request
  readonly command: {
    readonly sending: boolean
    readonly problem: ApiProblem | undefined
    readonly send: (input: {
      readonly params: { readonly family: string; readonly grant: string }
      readonly body: AnswerBody & { readonly why: string }
    }) => Promise<unknown>
  }
}

/** Corrects an answer that stands, by whoever gave it: as a leader, or within their own authority. */
export const CorrectAnswer = ({ request, command }: CorrectAnswerProps) => {
  const text = useText()
  const id = `ret-${request.id}`
  const params = { family: request.family, grant: request.id }
  return (
    <>
      <InPlaceButton id={id} label={text('grants.correct')} about={request.what} quiet />
      <InPlace id={id}>
        {(close) => (
          <AnswerForm
            request={request}
            command={command}
            send={(body, why) => command.send({ params, body: { ...body, why } })}
            onClose={close}
          />
        )}
      </InPlace>
    </>
  )
}
