import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { WrittenByMistake } from '../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import type { Action } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { ActionForm } from './action-form.tsx'
import { usePlan } from './plan-context.ts'

interface AgreementProps {
  readonly action: Action
}

/** The tick of an agreement, labelled by it. */
export const AgreementTick = ({ action }: AgreementProps) => {
  const text = useText()
  const { family } = usePlan()
  const tick = useCommand('PUT /api/families/:family/actions/:action/done')
  const change = async (done: boolean): Promise<void> => {
    const body = { basedOn: action.version, done }
    const answer = await tick.send({ params: { family, action: action.id }, body })
    if (answer) announce(text('plan.saved'))
  }
  return (
    <Tick
      id={`gjort-${action.id}`}
      name="done"
      label={action.what}
      checked={action.doneAt !== null}
      onChange={(done) => void change(done)}
    />
  )
}

/** Changes an agreement that is still to be kept, for those who may. */
export const AgreementEdit = ({ action }: AgreementProps) => {
  const text = useText()
  const { family, mayChange } = usePlan()
  const { goal } = action
  if (!mayChange(action) || goal === null || action.doneAt !== null) return null
  const id = `action-${action.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('action.edit')} about={action.what} />
      <InPlace id={id}>
        {(close) => (
          <>
            <ActionForm goal={goal} action={action} onClose={close} />
            <WrittenByMistake family={family} kind="action" row={action.id} about={action.what} />
          </>
        )}
      </InPlace>
    </>
  )
}
