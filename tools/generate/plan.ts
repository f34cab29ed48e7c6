import { addDays } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { isWalledOut, speaks } from './consents.ts'
import { makeDepth } from './depth.ts'
import { workday, type Dice } from './dice.ts'
import { makeActions, makeGoals, makeScalings } from './goals.ts'
import { makeMeasures } from './measures.ts'
import { makeMeetings, makeRounds, makeSnapshots, roundDays } from './meetings.ts'
import type { PlanSetting } from './setting.ts'

type Base = Pick<CaseFile, 'plan' | 'goals' | 'scalings' | 'actions' | 'measures' | 'meetings' | 'snapshots' | 'rounds'>
type Plan = Base & Partial<Omit<CaseFile, keyof Base>>

const SOON = 60

/** No plan in the first weeks for some, short plans, ordinary ones, and one in twenty that is long. */
export function makePlan(dice: Dice, setting: PlanSetting): Plan {
  const { days, today } = setting
  const young = days.kind === 'active' && days.startsOn > addDays(today, -SOON)
  const size = dice.share({ none: young ? 60 : 0, short: 42, ordinary: 50, long: young ? 0 : 5 })
  if (size === 'none') return withoutPlan(dice, setting)
  const [goals, actions, measures] = {
    short: [1, 2, dice.below(2)],
    ordinary: [dice.between(2, 4), dice.between(4, 10), dice.between(1, 3)],
    long: [dice.between(9, 12), dice.between(28, 36), dice.between(6, 9)],
  }[size] as [number, number, number]
  const speakers = setting.home.people.filter(
    (p) => speaks(p.born, days.startsOn) && p.inInitiative && !isWalledOut(setting.home, p.key),
  )
  if (speakers.length === 0) return withoutPlan(dice, setting)
  const planned = roundDays(dice, setting)
  const rounds = planned.held
  const drafted = makeGoals(dice, setting, speakers, goals, rounds)
  const made = drafted.map(({ goal }) => goal)
  const actionsMade = makeActions(dice, setting, drafted, speakers, actions)
  const measuresMade = makeMeasures(dice, setting, made, measures)
  const base: Base = {
    plan: {
      lastFollowUp: rounds.at(-1) ?? null,
      nextFollowUp: planned.next,
    },
    goals: made,
    scalings: made.flatMap((goal) => makeScalings(dice, setting, goal, speakers)),
    actions: actionsMade,
    measures: measuresMade,
    meetings: makeMeetings(dice, setting, rounds),
    snapshots: makeSnapshots(dice, setting, size === 'long' ? 3 : dice.between(0, 1), rounds),
    rounds: makeRounds(dice, setting, made, planned),
  }
  return { ...base, ...makeDepth(dice, setting, base, drafted) }
}

const withoutPlan = (dice: Dice, setting: PlanSetting): Plan => ({
  plan: { lastFollowUp: null, nextFollowUp: null },
  goals: [],
  scalings: [],
  actions: [],
  measures: [],
  snapshots: [],
  rounds: [],
  meetings: makeMeetings(dice, setting, []),
  ...(setting.days.kind === 'active' && {
    planPending: {
      reason: 'Vi er ved at lære hinanden at kende. Planen skriver vi sammen.',
      saidOn: setting.days.startsOn,
      lookAgainOn: workday(addDays(setting.today, dice.between(5, 25))),
      madeOn: null,
    },
  }),
})
