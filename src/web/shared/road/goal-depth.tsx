import type { ReactNode } from 'react'
import { isHeldBack, type Thing } from '../../../domain/plan/waiting.ts'
import { Tag } from '../shell/parts.tsx'
import { longDate } from '../text/dates.ts'
import { inList } from '../text/lists.ts'
import { useTextOf } from '../text/texts.ts'
import { type Depth, type Pitfall, type Stone, thingName } from './depth.ts'
import { Pitfalls } from './pitfalls.tsx'
import type { Goal, PlanPart } from './plan-part.ts'
import { Stances } from './stances.tsx'
import type { wayDa } from './texts.da.ts'
import { thingsOf } from './things.ts'

interface GoalDepthProps {
  readonly goal: Goal
  readonly depth: Pick<Depth, 'shared' | 'agreements' | 'waits' | 'stones' | 'pitfalls' | 'stances'>
  readonly plan: PlanPart
  readonly nameOf: (id: string | null) => string
  readonly renderStone?: (stone: Stone) => ReactNode
  readonly renderPitfall?: ((pitfall: Pitfall) => ReactNode) | undefined
}

/** What hangs on one goal: whom it is about, whether it is agreed, what it waits for, its stones and its pitfalls. */
export const GoalDepth = ({ goal, depth, plan, nameOf, renderStone, renderPitfall }: GoalDepthProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const about = depth.shared.find((one) => one.goal === goal.id)
  const agreement = depth.agreements.find((one) => one.goal === goal.id)
  const things = new Map(thingsOf(plan).map((thing): [string, Thing] => [thing.id, thing]))
  const waits = depth.waits.filter(
    (wait) => wait.waiting === goal.id && isHeldBack(wait, things.get(wait.waiting), things.get(wait.forObject)),
  )
  const stones = depth.stones.filter((one) => one.goal === goal.id)
  const pitfalls = depth.pitfalls.filter((one) => one.goal === goal.id && one.status !== 'gone')
  return (
    <>
      {about && <p className="quiet">{text('way.about', { names: inList(about.people.map(nameOf)) })}</p>}
      {agreement && (
        <p>
          <Tag kind="done">{text('way.agreed', { day: longDate(agreement.agreedOn) })}</Tag>{' '}
          {agreement.note !== null && <span className="quiet">{agreement.note}</span>}
        </p>
      )}
      {waits.map((wait) => (
        <p key={wait.id}>
          <Tag kind="waiting">{text('way.waits', { what: thingName(plan, wait.forObject), reason: wait.reason })}</Tag>
        </p>
      ))}
      {stones.length > 0 && (
        <>
          <h3 className="doings-title">{text('way.stones')}</h3>
          <ul className="doings">
            {stones.map((stone) => (
              <li key={stone.id}>{renderStone ? renderStone(stone) : <StoneLine stone={stone} />}</li>
            ))}
          </ul>
        </>
      )}
      {pitfalls.length > 0 && (
        <>
          <h3 className="doings-title">{text('way.pitfalls')}</h3>
          <Pitfalls pitfalls={pitfalls} nameOf={nameOf} renderPitfall={renderPitfall} />
        </>
      )}
      <Stances stances={depth.stances} question="realistic" object={goal.id} nameOf={nameOf} />
    </>
  )
}

const StoneLine = ({ stone }: { readonly stone: Stone }) => {
  const text = useTextOf<keyof typeof wayDa>()
  return (
    <>
      <span className={stone.reachedOn === null ? 'doing' : 'doing doing-done'}>{stone.what}</span>
      {stone.reachedOn !== null && (
        <Tag kind="done">{text('way.stone-reached', { day: longDate(stone.reachedOn) })}</Tag>
      )}
    </>
  )
}
