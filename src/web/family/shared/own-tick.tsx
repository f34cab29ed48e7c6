import { isConflict } from '../../shared/api/problem.ts'
import { useCommand } from '../../shared/api/query.ts'
import type { Action } from '../../shared/road/plan-part.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { useProblemText } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { Refused } from '../../shared/text/refused.tsx'

interface OwnTickProps {
  readonly family: string
  readonly action: Action
  /** Where on the page it stands, when it stands there twice. */
  readonly place?: string
}

/** The tick of something one has taken on; it can be taken away again. */
export const OwnTick = ({ family, action, place = 'vej' }: OwnTickProps) => {
  const text = useText()
  const problemText = useProblemText()
  const tick = useCommand('PUT /api/own/families/:family/actions/:action/done')
  const isDone = action.doneAt !== null
  const change = async (done: boolean): Promise<void> => {
    const answer = await tick.send({
      params: { family, action: action.id },
      body: { basedOn: action.version, done },
    })
    if (answer) announce(text(done ? 'own.ticked' : 'own.unticked'))
  }
  return (
    <>
      <Tick
        id={`gjort-${place}-${action.id}`}
        name="done"
        label={action.what}
        checked={isDone}
        onChange={(done) => void change(done)}
      />
      {tick.problem && !isConflict(tick.problem) && (
        <p className="form-error-message" role="alert">
          <Refused>{problemText(tick.problem)}</Refused>
        </p>
      )}
    </>
  )
}
