import { legalBasesOn } from '../../src/domain/plan/measure.ts'
import { addDays, ageOn } from '../../src/domain/shared/time.ts'
import { isWalledOut } from './consents.ts'
import { between, until, type Dice } from './dice.ts'
import type { Goal, Measure, PlanSetting } from './setting.ts'
import { departmentOf } from './town.ts'
import { waitingFor } from './words.ts'

/** What help there is, from whom, for whom, and from which age to which. */
const MEASURES: readonly (readonly [
  kind: string,
  category: string,
  department: string,
  whom: 'parent' | 'child',
  from: number,
  until: number,
])[] = [
  ['familiebehandling', 'parenting', 'familie', 'parent', 18, 99],
  ['gruppeforloeb-foraeldre', 'parenting', 'familie', 'parent', 18, 99],
  ['praktisk-morgen', 'parenting', 'familie', 'parent', 18, 99],
  ['fast-kontaktperson', 'child-case', 'familie', 'child', 10, 17],
  ['mentorstoette', 'employment', 'job', 'parent', 18, 66],
  ['virksomhedspraktik', 'employment', 'job', 'parent', 18, 66],
  ['specialklasse', 'school', 'skole', 'child', 7, 16],
  ['fritidsaktivitet', 'leisure', 'kultur', 'child', 5, 17],
  ['fritidsjob', 'leisure', 'kultur', 'child', 13, 17],
]
/** Help that fits somebody's age, from a department that is in the team; in a course that is over all has ended. */
export function makeMeasures(dice: Dice, setting: PlanSetting, goals: readonly Goal[], count: number): Measure[] {
  const { home, days, today, team, catalogue } = setting
  const there = new Set(
    team
      .filter(({ until: end }) => end === null || end === days.closedOn)
      .map(({ employee }) => departmentOf(employee)),
  )
  const left = MEASURES.flatMap(([kind, category, department, whom, from, last]) =>
    !there.has(department as never)
      ? []
      : home.people
          .filter(({ born, inInitiative, standsAs, key }) => {
            const age = born === null ? -1 : (ageOn(born, days.startsOn) ?? -1)
            return (
              inInitiative &&
              !isWalledOut(home, key) &&
              age >= from &&
              age <= last &&
              (standsAs === 'parent') === (whom === 'parent')
            )
          })
          .map(({ key }) => ({ kind, category, department, person: key })),
  )
  const taken = new Set<string>()
  const found: Measure[] = []
  while (found.length < count && left.length > 0) {
    const [next] = left.splice(dice.below(left.length), 1)
    if (next === undefined || taken.has(`${next.kind} ${next.person}`)) continue
    taken.add(`${next.kind} ${next.person}`)
    const asked =
      days.kind === 'closed' ? 'ended' : dice.share({ planned: 12, waiting: 18, active: 52, paused: 4, ended: 14 })
    const since = between(dice, days.startsOn, until(addDays(days.startsOn, 120), today))
    const long = since <= addDays(today, -30)
    const status = asked === 'ended' && !long && days.kind !== 'closed' ? 'active' : asked
    const begun = status !== 'planned' && status !== 'waiting'
    const endsOn = status === 'ended' ? between(dice, long ? addDays(since, 28) : today, today) : null
    const entry = catalogue.find(({ id }) => id === next.kind)
    const [basis] = entry === undefined ? [] : legalBasesOn(entry, today).filter(({ verified }) => verified)
    const serves = goals.filter(
      ({ concerns, status: how }) =>
        (concerns === null || concerns === next.person) &&
        (how === 'active' || !['planned', 'waiting', 'active'].includes(status)),
    )
    found.push({
      goal: serves.length > 0 && dice.chance(0.75) ? dice.pick(serves).key : null,
      person: next.person,
      kind: next.kind,
      title: null,
      outsideCatalogueReason: null,
      category: next.category,
      department: next.department,
      legalBasis: basis === undefined ? null : [basis.act, basis.paragraph].filter((part) => part !== null).join(' '),
      status,
      waitingFor: status === 'waiting' ? dice.pick(waitingFor) : null,
      startsOn: begun ? since : null,
      endsOn: endsOn !== null && endsOn <= since ? addDays(since, 1) : endsOn,
      since,
    })
  }
  return found
}
