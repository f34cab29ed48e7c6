import type { CatalogueMeasure } from '../../src/domain/plan/measure.ts'
import { legalBasesOn } from '../../src/domain/plan/measure.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { isWalledOut, speaks } from './consents.ts'
import type { Dice } from './dice.ts'
import type { Household } from './people.ts'
import { agenda, places, sayings, themes, waitingFor } from './words.ts'

type Goal = CaseFile['goals'][number]

export interface PlanSetting {
  readonly home: Household
  /** The first day of the plan. */
  readonly since: Day
  readonly today: Day
  readonly closedOn: Day | null
  readonly coordinator: string
  readonly team: CaseFile['team']
  readonly catalogue: readonly CatalogueMeasure[]
}
type Plan = Pick<CaseFile, 'plan' | 'goals' | 'scalings' | 'actions' | 'measures' | 'meetings' | 'snapshots'>

const MEASURES: readonly (readonly [kind: string, category: string, department: string])[] = [
  ['familiebehandling', 'parenting', 'familie'],
  ['fast-kontaktperson', 'child-case', 'familie'],
  ['mentorstoette', 'employment', 'job'],
  ['virksomhedspraktik', 'employment', 'job'],
  ['specialklasse', 'school', 'skole'],
  ['fritidsaktivitet', 'leisure', 'kultur'],
]

/** Short plans, ordinary ones, and one in twenty that is long. */
export function makePlan(dice: Dice, setting: PlanSetting): Plan {
  const size = dice.share({ none: 12, short: 38, ordinary: 45, long: 5 })
  const [goals, actions, measures] = {
    none: [0, 0, 0],
    short: [1, 2, 0],
    ordinary: [dice.between(2, 4), dice.between(3, 10), dice.between(1, 3)],
    long: [dice.between(8, 12), dice.between(25, 40), dice.between(6, 12)],
  }[size] as [number, number, number]
  const speakers = setting.home.people.filter(
    (p) => speaks(p.born, setting.today) && p.standsAs !== 'network' && !isWalledOut(setting.home, p.key),
  )
  const who = speakers.map((p) => p.key)
  if (who.length === 0 || goals === 0) return { ...empty, meetings: makeMeetings(dice, setting) }
  const made = Array.from({ length: goals }, (_, i) => makeGoal(dice, setting, who, i))
  const last = dice.day(setting.since, 0, 90)
  const followed = last < setting.today ? last : setting.since
  return {
    plan: {
      lastFollowUp: followed,
      nextFollowUp: setting.closedOn === null ? addDays(followed, dice.between(60, 180)) : null,
    },
    goals: made,
    scalings: made.flatMap((goal) => makeScalings(dice, setting, goal, who)),
    actions: Array.from({ length: actions }, () => makeAction(dice, setting, made, who)),
    measures: Array.from({ length: measures }, () => makeMeasure(dice, setting, made)),
    meetings: makeMeetings(dice, setting),
    snapshots: Array.from({ length: size === 'long' ? 3 : dice.below(2) }, (_, i) => ({
      on: dayUntil(dice, addDays(setting.since, i * 40), setting.today, 30),
      by: setting.coordinator,
      reason: i === 0 ? 'Den første plan' : 'Efter opfølgning',
    })).toSorted((a, b) => a.on.localeCompare(b.on)),
  }
}

const empty: Plan = {
  plan: { lastFollowUp: null, nextFollowUp: null },
  goals: [],
  scalings: [],
  actions: [],
  measures: [],
  meetings: [],
  snapshots: [],
}

function makeGoal(dice: Dice, { home, today }: PlanSetting, who: readonly string[], i: number): Goal {
  const children = home.people.filter((p) => p.standsAs === 'child' && speaks(p.born, today)).map((p) => p.key)
  // What is about crime is about one child, and not every family has it.
  const theme = dice.pick(children.length > 0 && dice.chance(0.1) ? themes.slice(-1) : themes.slice(0, -1))
  const own = theme.category === 'employment' ? who.filter((key) => key === 'mor' || key === 'far') : children
  const concerns = theme.category === 'cooperation' || own.length === 0 ? null : dice.pick(own)
  const step = i > 0 && dice.chance(0.35)
  return {
    key: `maal-${i}`,
    ownWords: dice.pick<string>(theme.words),
    whoseWords: concerns ?? dice.pick(who),
    concerns,
    category: concerns === null ? 'cooperation' : theme.category,
    department: concerns === null ? 'familie' : theme.department,
    wishedChange: theme.change,
    successCriterion: theme.sign,
    horizon: step ? 'step' : 'long-term',
    parentGoal: step ? 'maal-0' : null,
    status: dice.pick(['active', 'active', 'active', 'reached', 'paused', 'dropped']),
  }
}

function makeScalings(dice: Dice, setting: PlanSetting, goal: Goal, who: readonly string[]): CaseFile['scalings'] {
  const by = [goal.whoseWords, ...(dice.chance(0.4) ? [dice.pick(who)] : [])]
  return [...new Set(by)].flatMap((person) =>
    Array.from({ length: dice.between(1, 3) }, (_, i) => ({
      goal: goal.key,
      byPerson: person,
      byEmployee: null,
      value: Math.min(10, dice.between(1, 5) + i * dice.below(3)),
      says: dice.pick(sayings),
      on: dayUntil(dice, addDays(setting.since, i * 30), setting.today, 25),
    })),
  )
}

function makeAction(
  dice: Dice,
  { team, since, today }: PlanSetting,
  goals: readonly Goal[],
  who: readonly string[],
): CaseFile['actions'][number] {
  const goal = dice.pick(goals)
  const byFamily = dice.chance(0.6)
  const theme = themes.find(({ category }) => category === goal.category) ?? themes[0]
  const due = dice.day(since, 10, 300)
  const done = dice.chance(0.45) ? dayUntil(dice, since, today, 200) : null
  return {
    goal: goal.key,
    what: dice.pick<string>(theme.agreed),
    byPerson: byFamily ? dice.pick(who) : null,
    byEmployee: byFamily ? null : dice.pick(team).employee,
    due,
    doneOn: done,
    onlyFor: null,
  }
}

function makeMeasure(
  dice: Dice,
  { home, since, today, catalogue }: PlanSetting,
  goals: readonly Goal[],
): CaseFile['measures'][number] {
  const [kind, category, department] = dice.pick(MEASURES)
  const grownUp = category === 'employment' || category === 'parenting'
  const people = home.people.filter(
    (p) =>
      p.born !== null && !isWalledOut(home, p.key) && (p.standsAs === 'parent') === grownUp && p.standsAs !== 'network',
  )
  const status = dice.share({ planned: 15, waiting: 18, active: 45, paused: 6, ended: 16 })
  const startsOn = status === 'planned' || status === 'waiting' ? null : dayUntil(dice, since, today, 120)
  const entry = catalogue.find(({ id }) => id === kind)
  const [basis] = entry === undefined ? [] : legalBasesOn(entry, today).filter(({ verified }) => verified)
  return {
    goal: dice.chance(0.7) ? dice.pick(goals).key : null,
    person: dice.pick(people.length > 0 ? people : home.people).key,
    kind,
    title: null,
    outsideCatalogueReason: null,
    category,
    department,
    legalBasis: basis === undefined ? null : [basis.act, basis.paragraph].filter((part) => part !== null).join(' '),
    status,
    waitingFor: status === 'waiting' ? dice.pick(waitingFor) : null,
    startsOn,
    endsOn: status === 'ended' && startsOn !== null ? dice.day(startsOn, 14, 200) : null,
  }
}

function makeMeetings(dice: Dice, { since, today, closedOn, coordinator, team }: PlanSetting): CaseFile['meetings'] {
  const held = Array.from({ length: dice.below(3) }, () => dayUntil(dice, since, today, 300))
  const planned = closedOn === null && dice.chance(0.6) ? [dice.day(today, 1, 60)] : []
  return [...held, ...planned].map((on) => ({
    title: 'Møde om planen',
    on,
    time: dice.pick(['08:30', '10:00', '13:15', '15:30']),
    place: dice.pick(places),
    calledBy: coordinator,
    team: team
      .filter(({ employee, until }) => employee !== coordinator && until === null)
      .map(({ employee }) => employee),
    guests: [],
    agenda: dice.some(agenda, dice.between(1, 3)).map((title) => ({ title, note: null, guests: false })),
  }))
}

/** Some day after another, at most `most` days, and not to come. */
const dayUntil = (dice: Dice, from: Day, today: Day, most: number): Day => {
  const day = dice.day(from, 0, most)
  if (day <= today) return day
  return from <= today ? from : today
}
