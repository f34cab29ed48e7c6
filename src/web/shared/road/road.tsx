import type { ReactNode } from 'react'
import { useLedByAddress } from '../shell/led-by-address.ts'
import { OwnWords, Tag } from '../shell/parts.tsx'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import { type Action, type Goal, type Measure, type PlanPart, stationOf, stationsOf, stepsOf } from './plan-part.ts'
import './road.css'
import { ScaleLine } from './scale-line.tsx'
import { stationId } from './station-id.ts'
import type { wayDa } from './texts.da.ts'
import { InDanish } from '../text/in-danish.tsx'

interface RoadFold {
  readonly isOpen: (goal: string) => boolean
  /** The reader has come to this station by a link. */
  readonly open: (goal: string) => void
  /** Opens and folds the part of the page with the id. */
  readonly renderLine: (goal: Goal, inside: string) => ReactNode
}

interface RoadProps {
  readonly plan: PlanPart
  readonly nameOf: (id: string | null) => string
  readonly departmentOf: (key: string) => string
  /** What can be done with a station or a step; nothing on paper and in published versions. */
  readonly renderTools?: (goal: Goal) => ReactNode
  /** The tick of an agreement, labelled by it; for whom none is drawn, a word says that it is done. */
  readonly renderTick?: ((action: Action) => ReactNode) | undefined
  /** What else can be done with an agreement. */
  readonly renderEdit?: ((action: Action) => ReactNode) | undefined
  /** What hangs on a station or a step: stones, pitfalls, what it waits for. */
  readonly renderDepth?: ((goal: Goal) => ReactNode) | undefined
  /** What opens below the numbers from 0 to 10. */
  readonly renderNumbers?: ((goal: Goal) => ReactNode) | undefined
  /** Where a measure stands today, where its pauses are known. */
  readonly statusOf?: ((measure: Measure) => Measure['status']) | undefined
  /** A long road is folded: which stations are open, and the line that says what is in a folded one. */
  readonly fold?: RoadFold | undefined
  /** What hangs on a measure: pauses, tapering, whether it matters. */
  readonly renderMeasure?: ((measure: Measure) => ReactNode) | undefined
}

/** The family's road: a station for each goal, in the family's own words, with what is done to get there. */
export const Road = (props: RoadProps) => {
  // A step lies in the station of its goal.
  useLedByAddress((id) => {
    const goal = props.plan.goals.find((one) => stationId(one.id) === id)
    const station = goal && stationOf(props.plan, goal)
    return station === undefined ? id : stationId(station)
  })
  return (
    <ol className="road">
      {stationsOf(props.plan).map((goal) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a link puts the focus there; nothing is pressed
        <li
          key={goal.id}
          id={stationId(goal.id)}
          className={props.fold && !props.fold.isOpen(goal.id) ? 'station station-folded' : 'station'}
          tabIndex={-1}
          onFocus={({ target, currentTarget }) => {
            if (!props.fold || target !== currentTarget) return
            props.fold.open(goal.id)
            // What folds above it must not carry it out of sight.
            requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'start' }))
          }}
        >
          <Station {...props} goal={goal} />
        </li>
      ))}
    </ol>
  )
}

const Station = ({ goal, ...props }: RoadProps & { readonly goal: Goal }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const { fold, nameOf } = props
  const inside = `i-${stationId(goal.id)}`
  return (
    <>
      <div className="station-head">
        <OwnWords whose={nameOf(goal.whoseWords)}>{goal.ownWords}</OwnWords>
        {goal.status === 'paused' && <Tag kind="waiting">{text('way.paused')}</Tag>}
        {fold?.renderLine(goal, inside)}
      </div>
      <div id={inside} className="station-inside" hidden={fold !== undefined && !fold.isOpen(goal.id)}>
        <Inside {...props} goal={goal} />
      </div>
    </>
  )
}

/** What is to change, what is done to get there, the steps, and where everybody says that it stands. */
const Inside = ({ goal, ...props }: RoadProps & { readonly goal: Goal }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const { plan, nameOf } = props
  const steps = stepsOf(plan, goal.id)
  return (
    <>
      <dl className="station-facts">
        <div>
          <dt>{text('way.change')}</dt>
          <dd>{goal.wishedChange || text('way.open')}</dd>
        </div>
        <div>
          <dt>{text('way.success')}</dt>
          <dd>{goal.successCriterion || text('way.open')}</dd>
        </div>
      </dl>
      <Doings {...props} goal={goal} />
      {props.renderDepth?.(goal)}
      {steps.map((step) => (
        <section key={step.id} className="step">
          <h4 className="step-words">
            ”{step.ownWords}” <span className="quiet">– {nameOf(step.whoseWords)}</span>{' '}
            {step.status === 'reached' && <Tag kind="done">{text('way.reached')}</Tag>}
            {step.status === 'paused' && <Tag kind="waiting">{text('way.paused')}</Tag>}
          </h4>
          <p>
            {text('way.success')}: {step.successCriterion || text('way.open')}
          </p>
          <Doings {...props} goal={step} />
          {props.renderDepth?.(step)}
          <ScaleLine goal={step.id} scalings={plan.scalings} nameOf={nameOf} />
          {props.renderNumbers?.(step)}
          {props.renderTools?.(step)}
        </section>
      ))}
      <ScaleLine goal={goal.id} scalings={plan.scalings} nameOf={nameOf} />
      {props.renderNumbers?.(goal)}
      {props.renderTools?.(goal)}
    </>
  )
}

/** Who does what for one goal: agreements, and the measures of departments. */
const Doings = ({
  plan,
  goal,
  nameOf,
  departmentOf,
  renderTick,
  renderEdit,
  renderMeasure,
  statusOf = ({ status }) => status,
}: RoadProps & { readonly goal: Goal }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const actions = plan.actions.filter((action) => action.goal === goal.id)
  const measures = plan.measures.filter((one) => one.goal === goal.id && one.status !== 'ended')
  if (actions.length + measures.length === 0)
    return goal.parentGoal === null ? <p className="quiet">{text('way.no-steps')}</p> : null
  return (
    <>
      <h3 className="doings-title">{text('way.steps')}</h3>
      <ul className="doings">
        {actions.map((action) => (
          <li key={action.id}>
            <AgreementLine
              action={action}
              who={nameOf(action.byPerson ?? action.byEmployee)}
              renderTick={renderTick}
              renderEdit={renderEdit}
            />
          </li>
        ))}
        {measures.map((measure) => (
          <li key={measure.id}>
            <MeasureLine measure={measure} status={statusOf(measure)} who={departmentOf(measure.byDepartment)} />
            {renderMeasure?.(measure)}
          </li>
        ))}
      </ul>
    </>
  )
}

interface AgreementLineProps extends Pick<RoadProps, 'renderTick' | 'renderEdit'> {
  readonly action: Action
  readonly who: string
}

/** One agreement: what, who, by when, and whether it is done. */
export const AgreementLine = ({ action, who, renderTick, renderEdit }: AgreementLineProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const tick = renderTick?.(action)
  return (
    <>
      {tick || <span className={action.doneAt === null ? 'doing' : 'doing doing-done'}>{action.what}</span>}
      <span className="row-quiet">
        {who}
        {action.due !== null && action.doneAt === null && ` · ${text('way.by', { day: longDate(action.due) })}`}
      </span>
      {!tick && action.doneAt !== null && <Tag kind="done">{text('way.step-done')}</Tag>}
      {renderEdit?.(action)}
    </>
  )
}

interface MeasureLineProps {
  readonly measure: Measure
  readonly status: Measure['status']
  readonly who: string
}

/** One measure: what, who grants it, and where it stands. */
export const MeasureLine = ({ measure, status, who }: MeasureLineProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  return (
    <>
      <span className="doing">
        <InDanish>{measure.title}</InDanish>
      </span>
      <span className="row-quiet">
        <InDanish>{who}</InDanish>
      </span>
      {measure.waitingFor !== null ? (
        <Tag kind="waiting">{text('way.waiting', { what: measure.waitingFor })}</Tag>
      ) : (
        <Tag>{text(`measure.${status}`)}</Tag>
      )}
    </>
  )
}
