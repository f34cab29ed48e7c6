import { statusOn } from '../../../domain/plan/spell.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { useFold } from '../../shared/road/fold.ts'
import { FoldAll, GoalLine } from '../../shared/road/goal-line.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { finishedOf, stationsOf } from '../../shared/road/plan-part.ts'
import { GoalDepth } from '../../shared/road/goal-depth.tsx'
import { MeasureDepth } from '../../shared/road/measure-depth.tsx'
import { Numbers } from '../../shared/road/numbers.tsx'
import { GeneralPitfalls } from '../../shared/road/pitfalls.tsx'
import { Road } from '../../shared/road/road.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords, Tag } from '../../shared/shell/parts.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { AgreementEdit, AgreementTick } from './agreement-tools.tsx'
import { GoalAdd } from './goal-add.tsx'
import { GoalStatus } from './goal-status.tsx'
import { GoalTools } from './goal-tools.tsx'
import { PitfallEdit, PitfallForm } from './pitfall-edit.tsx'
import { StoneEdit } from './stone-edit.tsx'
import { usePlan } from './plan-context.ts'

/** The plan as the family sees it, with editing in place for those who may. */
export const RoadView = () => {
  const text = useText()
  const { family, room, depth, nameOf, departmentOf, mayChange, mayTick } = usePlan()
  const finished = finishedOf(room)
  const stations = stationsOf(room)
  const fold = useFold(
    family,
    stations.map(({ id }) => id),
    { from: 4, open: 1 },
  )
  return (
    <>
      <FoldAll fold={fold} count={stations.length} />
      {stations.length === 0 ? (
        <EmptyState title={text('plan.empty')}>{text('plan.empty-how')}</EmptyState>
      ) : (
        <Road
          plan={room}
          nameOf={nameOf}
          departmentOf={departmentOf}
          fold={
            fold.isFolded
              ? {
                  ...fold,
                  renderLine: (goal, inside) => (
                    <GoalLine goal={goal} plan={room} inside={inside} fold={fold} today={room.today} />
                  ),
                }
              : undefined
          }
          renderTick={(action) => mayTick(action) && <AgreementTick action={action} />}
          renderEdit={(action) => (
            <>
              <AgreementEdit action={action} />
              <LazyRemarks family={family} door="fag" kind="action" object={action.id} about={action.what} />
            </>
          )}
          renderNumbers={(goal) => <Numbers family={family} goal={goal} room={room} nameOf={nameOf} />}
          renderTools={(goal) => (
            <>
              <GoalTools goal={goal} />
              <LazyRemarks family={family} door="fag" kind="goal" object={goal.id} about={goal.ownWords} />
            </>
          )}
          renderDepth={(goal) => (
            <GoalDepth
              goal={goal}
              depth={depth}
              plan={room}
              nameOf={nameOf}
              renderStone={(stone) => (
                <>
                  <StoneEdit stone={stone} />
                  <LazyRemarks family={family} door="fag" kind="stone" object={stone.id} about={stone.what} />
                </>
              )}
              renderPitfall={(pitfall) => <PitfallEdit pitfall={pitfall} />}
            />
          )}
          statusOf={(measure) => statusOn(measure, depth.spells, room.today)}
          renderMeasure={(measure) => (
            <>
              <MeasureDepth measure={measure} depth={depth} today={room.today} nameOf={nameOf} />
              <LazyRemarks family={family} door="fag" kind="measure" object={measure.id} about={measure.title} />
            </>
          )}
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
      <GeneralPitfalls
        pitfalls={depth.pitfalls}
        nameOf={nameOf}
        renderPitfall={(pitfall) => <PitfallEdit pitfall={pitfall} />}
      >
        {room.may.write && (
          <>
            <div className="tools">
              <InPlaceButton id="pitfall-new" label={text('pitfall.add-general')} />
            </div>
            <InPlace id="pitfall-new">{(close) => <PitfallForm goal={null} onClose={close} />}</InPlace>
          </>
        )}
      </GeneralPitfalls>
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
                    <InPlaceButton id={`status-${goal.id}`} label={text('goal.status')} about={goal.ownWords} />
                  </div>
                  <InPlace id={`status-${goal.id}`}>{(close) => <GoalStatus goal={goal} onClose={close} />}</InPlace>
                </>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}
