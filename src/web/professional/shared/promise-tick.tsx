import { isConflict } from '../../shared/api/problem.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { useProblemText } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'

interface PromiseTickProps {
  readonly title: string
  readonly family: string
  readonly action: { readonly id: string; readonly version: number; readonly done: boolean }
}

/** The tick of an agreement outside its plan. It stays where it was for the day, so that a wrong tick can be taken away again. */
export const PromiseTick = ({ title, family, action }: PromiseTickProps) => {
  const text = useText()
  const problemText = useProblemText()
  const tick = useCommand('PUT /api/families/:family/actions/:action/done')
  const change = async (done: boolean): Promise<void> => {
    const body = { basedOn: action.version, done }
    if (await tick.send({ params: { family, action: action.id }, body }))
      announce(text(done ? 'day.ticked' : 'day.unticked'))
  }
  return (
    <>
      <Tick
        id={`gjort-${action.id}`}
        name="done"
        label={title}
        checked={action.done}
        onChange={(done) => void change(done)}
      />
      {tick.problem && !isConflict(tick.problem) && (
        <p className="form-error-message" role="alert">
          {problemText(tick.problem)}
        </p>
      )}
    </>
  )
}
