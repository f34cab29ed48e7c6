import { addDays, ageOn, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { isWalledOut } from './consents.ts'
import { between, until, workday, type Dice } from './dice.ts'
import { coordinatorOn, type Drafted, type PlanSetting } from './setting.ts'
import { answersInWords, changeReasons, spellReasons, taperSays, waitReasons } from './words.ts'

type Base = Pick<CaseFile, 'goals' | 'actions' | 'measures' | 'rounds'>
type Depth = Pick<CaseFile, 'stones' | 'pitfalls' | 'waits' | 'spells' | 'stances' | 'agreements' | 'links' | 'changes'>

/** What hangs on the plan: stones, what may go wrong, what waits for what, pauses, answers, plans by law, and changes. */
export function makeDepth(dice: Dice, setting: PlanSetting, base: Base, drafted: readonly Drafted[]): Depth {
  return {
    stones: drafted.flatMap((one) => (dice.chance(0.5) ? makeStones(dice, setting, one) : [])),
    pitfalls: drafted.flatMap(({ goal, wanted }) => {
      if (!dice.chance(0.3)) return []
      const [what, response] = wanted.pitfall
      return [
        {
          goal: goal.key,
          whose: goal.whoseWords,
          what,
          response,
          status: goal.status === 'active' ? ('open' as const) : dice.pick(['happened', 'gone'] as const),
        },
      ]
    }),
    waits: makeWaits(dice, setting, base),
    spells: makeSpells(dice, setting, base),
    ...makeAnswers(dice, setting, base),
    links: makeLinks(dice, setting, base),
    changes: makeChanges(dice, setting, base),
  }
}

function makeStones(dice: Dice, { today }: PlanSetting, { goal, wanted }: Drafted): NonNullable<CaseFile['stones']> {
  const since = goal.since ?? today
  const reached = goal.status === 'reached' ? wanted.stones.length : dice.below(wanted.stones.length)
  let from: Day = since
  return wanted.stones.map((what, i) => {
    if (i >= reached) return { goal: goal.key, what, reachedOn: null }
    from = between(dice, from, until(addDays(from, 45), today))
    return { goal: goal.key, what, reachedOn: from }
  })
}

/** Help that waits for an agreement to be done, or for other help to begin; never what the coordinator cannot see. */
function makeWaits(
  dice: Dice,
  { shares, days }: PlanSetting,
  { actions, measures }: Base,
): NonNullable<CaseFile['waits']> {
  if (days.kind === 'closed') return []
  const open = actions.flatMap((one, i) => (one.doneOn === null ? [i] : []))
  const coming = measures.flatMap((one, i) => (one.status === 'planned' && shares.has(one.department) ? [i] : []))
  return measures.flatMap((one, i): NonNullable<CaseFile['waits']> => {
    if (one.status !== 'waiting' || !shares.has(one.department) || !dice.chance(0.6)) return []
    const reason = dice.pick(waitReasons)
    const on = one.since ?? days.startsOn
    if (coming.length > 0)
      return [{ waiting: { measure: i }, for: { measure: dice.pick(coming) }, until: 'begun' as const, reason, on }]
    const fits = open.filter((action) => (actions[action]?.since ?? on) <= on)
    return fits.length === 0
      ? []
      : [{ waiting: { measure: i }, for: { action: dice.pick(fits) }, until: 'done' as const, reason, on }]
  })
}

function makeSpells(dice: Dice, { today }: PlanSetting, { measures }: Base): NonNullable<CaseFile['spells']> {
  return measures.flatMap((one, i) => {
    if (one.status !== 'active' || one.startsOn === null || one.startsOn > addDays(today, -45)) return []
    const kind = dice.share({ none: 72, pause: 12, taper: 16 })
    if (kind === 'none') return []
    const startsOn = between(dice, addDays(one.startsOn, 30), today)
    return [
      {
        measure: i,
        kind,
        says: kind === 'taper' ? dice.pick(taperSays) : null,
        startsOn,
        endsOn: addDays(startsOn, kind === 'pause' ? dice.between(14, 35) : dice.between(60, 120)),
        reason: dice.pick(spellReasons[kind]),
      },
    ]
  })
}

/** Everybody asked about a goal answers, then it is agreed; some say whether help matters to them. */
function makeAnswers(
  dice: Dice,
  { home, today }: PlanSetting,
  { goals, measures }: Base,
): Pick<Depth, 'stances' | 'agreements'> {
  const stances: NonNullable<CaseFile['stances']> = []
  const agreements: NonNullable<CaseFile['agreements']> = []
  const say = (): { answer: keyof typeof answersInWords; says: string | null } => {
    const answer = dice.share({ yes: 65, partly: 24, no: 5, none: 6 })
    return { answer, says: dice.pick<string | null>(answersInWords[answer]) }
  }
  const isAsked = (key: string, on: Day): boolean => {
    const person = home.people.find((one) => one.key === key)
    return (
      person !== undefined &&
      !isWalledOut(home, key) &&
      person.inInitiative &&
      (ageOn(person.born ?? today, on) ?? 0) >= 10
    )
  }
  const parents = home.people.filter(({ standsAs }) => standsAs === 'parent').map(({ key }) => key)
  for (const goal of goals) {
    if (!dice.chance(0.45)) continue
    const on = until(addDays(goal.since ?? today, dice.between(3, 20)), today)
    const asked = [...new Set([goal.whoseWords, ...(goal.concerns === null ? parents : [goal.concerns])])].filter(
      (key) => isAsked(key, on),
    )
    const given = asked.map((person) => ({ goal: goal.key, person, ...say(), on }))
    stances.push(...given)
    if (given.length > 0 && given.every(({ answer }) => answer === 'yes') && dice.chance(0.7))
      agreements.push({ goal: goal.key, on, note: null })
  }
  for (const [measure, one] of measures.entries())
    if (one.startsOn !== null && isAsked(one.person, one.startsOn) && dice.chance(0.3))
      stances.push({ measure, person: one.person, ...say(), on: until(addDays(one.startsOn, 14), today) })
  return { stances, agreements }
}

/** Plans that an act asks for, beside the one plan: for a child with help of the family department, for a parent of the job centre. */
function makeLinks(
  dice: Dice,
  { home, days, today, shares }: PlanSetting,
  { measures }: Base,
): NonNullable<CaseFile['links']> {
  if (days.kind === 'closed') return []
  return measures.flatMap((one, i) => {
    const born = home.people.find(({ key }) => key === one.person)?.born ?? null
    const age = born === null ? 0 : (ageOn(born, today) ?? 0)
    const isChild = one.category === 'child-case' && age < 18
    if (!isChild && !(one.department === 'job' && shares.has('job'))) return []
    if (!dice.chance(0.5)) return []
    return [
      {
        kind: isChild ? (age >= 15 ? 'ungeplan' : 'barnets-plan') : 'jobplan',
        category: isChild ? 'child-case' : 'employment',
        person: one.person,
        department: isChild ? 'familie' : 'job',
        reference: null,
        nextOn: workday(addDays(today, dice.between(10, 90))),
        goals: one.goal === null ? [] : [one.goal],
        measures: [i],
        on: one.since ?? days.startsOn,
      },
    ]
  })
}

/** What became of some rows: a goal that was reached, an agreement that was kept, the words of a sign. */
function makeChanges(
  dice: Dice,
  { team, today }: PlanSetting,
  { goals, actions, rounds = [] }: Base,
): NonNullable<CaseFile['changes']> {
  const last = rounds.at(-1)?.on
  const ended = goals.filter(({ status }) => last !== undefined && status !== 'active' && dice.chance(0.6))
  const done = actions.flatMap((one, i) =>
    one.doneOn !== null && dice.chance(0.15) ? [{ ...one, i, doneOn: one.doneOn }] : [],
  )
  const [first] = goals
  return [
    ...ended.map(({ key }) => ({
      kind: 'goal' as const,
      which: key,
      before: { status: 'active' },
      on: last ?? today,
      by: coordinatorOn(team, last ?? today),
      reason: changeReasons[0] as string,
    })),
    ...done.map(({ i, doneOn, byEmployee }) => ({
      kind: 'action' as const,
      which: i,
      before: { done_at: null },
      on: doneOn,
      by: byEmployee ?? coordinatorOn(team, doneOn),
      reason: null,
    })),
    ...(first !== undefined && last !== undefined && first.status === 'active' && dice.chance(0.5)
      ? [
          {
            kind: 'goal' as const,
            which: first.key,
            before: { success_criterion: 'Det går bedre, siger vi alle.' },
            on: last,
            by: coordinatorOn(team, last),
            reason: changeReasons[0] as string,
          },
        ]
      : []),
  ]
}
