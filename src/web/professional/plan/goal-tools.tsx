import { useCommand } from '../../shared/api/query.ts'
import { WrittenByMistake } from '../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { type Goal, stationsOf, stepsOf } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { MoreTools } from '../shared/more-tools.tsx'
import { useText } from '../texts.ts'
import { ActionForm } from './action-form.tsx'
import { GoalAdd } from './goal-add.tsx'
import { GoalMore } from './goal-more.tsx'
import { GoalEdit } from './goal-edit.tsx'
import { GoalStatus } from './goal-status.tsx'
import { usePlan } from './plan-context.ts'
import { ScalingForm } from './scaling-form.tsx'

/** What a professional can do at a station of the road. */
export const GoalTools = ({ goal }: { readonly goal: Goal }) => {
  const text = useText()
  const { family, room, nameOf, departmentOf, mayChange } = usePlan()
  if (!room.may.write) return null
  const isMine = mayChange(goal)
  const id = (tool: string): string => `${tool}-${goal.id}`
  const about = goal.ownWords
  return (
    <>
      {goal.category === 'own-words' && goal.concerns !== null && (
        <p className="quiet">{text('goal.private', { name: nameOf(goal.concerns) })}</p>
      )}
      {!isMine && goal.department !== null && (
        <p className="quiet">{text('goal.kept-by', { department: departmentOf(goal.department) })}</p>
      )}
      <div className="tools">
        <InPlaceButton id={id('action')} label={text('action.add')} about={about} />
        <InPlaceButton id={id('scale')} label={text('scaling.add')} about={about} />
        <MoreTools about={about}>
          {isMine && goal.horizon === 'long-term' && (
            <InPlaceButton id={id('step')} label={text('goal.add-step')} about={about} />
          )}
          {isMine && <InPlaceButton id={id('edit')} label={text('goal.edit')} about={about} />}
          {isMine && <InPlaceButton id={id('status')} label={text('goal.status')} about={about} />}
          <InPlaceButton id={id('more')} label={text('more.open')} about={about} />
          {isMine && <MoveButtons goal={goal} />}
        </MoreTools>
      </div>
      <InPlace id={id('more')}>{(close) => <GoalMore goal={goal} onClose={close} />}</InPlace>
      <InPlace id={id('action')}>{(close) => <ActionForm goal={goal.id} onClose={close} />}</InPlace>
      <InPlace id={id('scale')}>{(close) => <ScalingForm goal={goal} onClose={close} />}</InPlace>
      <InPlace id={id('step')}>{(close) => <GoalAdd towards={goal.id} onClose={close} />}</InPlace>
      <InPlace id={id('edit')}>
        {(close) => (
          <>
            <GoalEdit goal={goal} onClose={close} />
            <WrittenByMistake family={family} kind="goal" row={goal.id} about={about} />
          </>
        )}
      </InPlace>
      <InPlace id={id('status')}>{(close) => <GoalStatus goal={goal} onClose={close} />}</InPlace>
    </>
  )
}

/** Moves a goal one place up or down among those it stands with. */
const MoveButtons = ({ goal }: { readonly goal: Goal }) => {
  const text = useText()
  const { family, room, mayChange } = usePlan()
  const order = useCommand('PUT /api/families/:family/goal-order')
  const stations = stationsOf(room)
  const among = stations.includes(goal) ? stations : stepsOf(room, goal.parentGoal ?? '')
  const place = among.indexOf(goal)
  const move = async (to: number): Promise<void> => {
    const moved = among.toSpliced(place, 1).toSpliced(to, 0, goal)
    const goals = moved.map(({ id, version }) => ({ id, basedOn: version }))
    if (await order.send({ params: { family }, body: { goals } })) announce(text('goal.moved'))
  }
  // Each place on the way is written, so all that stand there must be one's own to write.
  if (among.length < 2 || !among.every(mayChange)) return null
  return (
    <>
      {place > 0 && (
        <button type="button" className="button button-secondary" onClick={() => void move(place - 1)}>
          {text('goal.up')} <span className="sr-only"> – {goal.ownWords}</span>
        </button>
      )}
      {place < among.length - 1 && (
        <button type="button" className="button button-secondary" onClick={() => void move(place + 1)}>
          {text('goal.down')} <span className="sr-only"> – {goal.ownWords}</span>
        </button>
      )}
    </>
  )
}
