import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { type Action, finishedOf, stationsOf } from '../../shared/road/plan-part.ts'
import { Road } from '../../shared/road/road.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords, Tag } from '../../shared/shell/parts.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { ActionForm } from './action-form.tsx'
import { GoalAdd } from './goal-add.tsx'
import { GoalStatus } from './goal-status.tsx'
import { GoalTools } from './goal-tools.tsx'
import { usePlan } from './plan-context.ts'

/** The plan as the family sees it, with editing in place for those who may. */
export const RoadView = () => {
  const text = useText()
  const { room, nameOf, departmentOf, mayChange } = usePlan()
  const finished = finishedOf(room)
  return (
    <>
      {stationsOf(room).length === 0 ? (
        <EmptyState title={text('plan.empty')}>{text('plan.empty-how')}</EmptyState>
      ) : (
        <Road
          plan={room}
          nameOf={nameOf}
          departmentOf={departmentOf}
          renderTick={(action) => <AgreementTools action={action} />}
          renderTools={(goal) => <GoalTools goal={goal} />}
        />
      )}
      {room.may.write && (
        <>
          <div className="tools">
            <InPlaceButton id="goal-new" label={text('goal.add')} primary />
          </div>
          <InPlace id="goal-new">{(close) => <GoalAdd onClose={close} />}</InPlace>
        </>
      )}
      {finished.length > 0 && (
        <Section title={text('way.earlier')}>
          {finished.map((goal) => (
            <div key={goal.id}>
              <OwnWords whose={nameOf(goal.whoseWords)}>{goal.ownWords}</OwnWords>
              <Tag kind={goal.status === 'reached' ? 'done' : 'plain'}>
                {text(goal.status === 'reached' ? 'way.reached' : 'way.dropped')}
              </Tag>
              {mayChange(goal) && (
                <>
                  <div className="tools">
                    <InPlaceButton
                      id={`status-${goal.id}`}
                      label={text('goal.status')}
                      about={goal.ownWords}
                    />
                  </div>
                  <InPlace id={`status-${goal.id}`}>
                    {(close) => <GoalStatus goal={goal} onClose={close} />}
                  </InPlace>
                </>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

/** Tick and change of one agreement, for those who may; for the others a word. */
export const AgreementTools = ({ action }: { readonly action: Action }) => {
  const text = useText()
  const { family, room, mayChange } = usePlan()
  const tick = useCommand('PUT /api/families/:family/actions/:action/done')
  const mayTick = mayChange(action) || action.byEmployee === room.may.me
  if (!mayTick)
    return action.doneAt === null ? null : <Tag kind="done">{text('way.step-done')}</Tag>
  const change = async (done: boolean): Promise<void> => {
    const body = { basedOn: action.version, done }
    if (await tick.send({ params: { family, action: action.id }, body }))
      announce(text('plan.saved'))
  }
  const id = `action-${action.id}`
  return (
    <>
      <Tick
        id={`gjort-${action.id}`}
        name="done"
        label={text('way.step-done')}
        checked={action.doneAt !== null}
        onChange={(done) => void change(done)}
      />
      {mayChange(action) && action.goal !== null && action.doneAt === null && (
        <>
          <InPlaceButton id={id} label={text('action.edit')} about={action.what} />
          <InPlace id={id}>
            {(close) => <ActionForm goal={action.goal ?? ''} action={action} onClose={close} />}
          </InPlace>
        </>
      )}
    </>
  )
}
