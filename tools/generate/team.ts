import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import type { CourseDays } from './course.ts'
import { workday, type Dice } from './dice.ts'
import type { Household } from './people.ts'
import { LEADER, type Around, type Colleague } from './town.ts'
import { BOTH, competences, does, handoverWords, wishAnswers, wishWords } from './words.ts'

type Member = CaseFile['team'][number]
type Made = Pick<CaseFile, 'team' | 'handovers' | 'needs' | 'wishes'>

const AUTHORITY = { 'adviser-with-decision-right': 'authority', coordinator: 'provider' } as const

/** Who works with a family: exactly one coordinator on every day of an open course, and nobody after its end. */
export function makeTeam(dice: Dice, { coordinator, others, standIn }: Around, days: CourseDays, today: Day): Made {
  const { kind, decidedOn, startsOn, closedOn, reopenedOn } = days
  if (kind === 'accepted' || startsOn === null) return { team: [member(coordinator, decidedOn, null)] }
  const chosen = dice.some(others, dice.between(1, others.length))
  const come = (from: Day, until: Day | null): Member[] =>
    chosen.map((who) => ({ ...member(who, from, until), chosenByFamily: dice.chance(0.1) }))
  if (kind === 'closed') return { team: [lead(dice, coordinator, decidedOn, closedOn), ...come(startsOn, closedOn)] }
  if (reopenedOn !== null)
    return {
      team: [
        member(standIn, decidedOn, closedOn),
        ...come(startsOn, closedOn),
        lead(dice, coordinator, reopenedOn, null),
        ...come(reopenedOn, null),
      ],
    }
  const took = workday(addDays(startsOn, dice.between(60, 200)))
  const handed = took < addDays(today, -20) && dice.chance(0.15)
  const team = [
    ...(handed ? [member(standIn, decidedOn, took)] : []),
    staged(lead(dice, coordinator, handed ? took : decidedOn, null), startsOn, today),
    ...come(startsOn, null),
  ]
  const first = handed ? 1 : 0
  const help = team.findIndex(({ role }) => role === 'co-coordinator')
  const asPair = help > 0 && dice.chance(0.35)
  const paired = team.map((one, i) =>
    asPair && (i === first || i === help) ? { ...one, pair: i === first ? help : first } : one,
  )
  if (!handed && dice.chance(0.08)) {
    const away = { ...member(standIn, addDays(today, -dice.between(0, 10)), addDays(today, dice.between(5, 20))) }
    if (away.from > startsOn) paired.push({ ...away, role: 'co-coordinator', standsInFor: first })
  }
  return {
    team: paired,
    ...(handed && {
      handovers: [
        {
          from: 0,
          to: 1,
          on: took,
          reason: dice.pick(handoverWords),
          noOverlap: 'Den første stoppede, før den nye kunne begynde.',
          familyAskedOn: addDays(took, -5),
          familySays: 'Det er fint, når vi får at vide, hvem det er.',
        },
      ],
    }),
  }
}

const member = (who: Colleague, from: Day, until: Day | null): Member => ({
  employee: who.key,
  role: who.role,
  party: null,
  chosenByFamily: false,
  from,
  until,
  does: does[who.role as keyof typeof does],
  authority: AUTHORITY[who.role as keyof typeof AUTHORITY] ?? 'provider',
})

/** Some coordinators decide and help as well: the family has been told why. */
const lead = (dice: Dice, who: Colleague, from: Day, until: Day | null): Member => ({
  ...member(who, from, until),
  ...(dice.chance(0.12) && { authority: 'both' as const, bothReason: BOTH }),
})

const staged = (one: Member, startsOn: Day, today: Day): Member => ({
  ...one,
  stage: startsOn > addDays(today, -60) ? 'start' : startsOn > addDays(today, -500) ? 'active' : 'tapering',
})

/** What the team must be able to do, and whether somebody in the family has asked for another in a member's place. */
export function makeAsked(
  dice: Dice,
  { days, home, team, today }: { days: CourseDays; home: Household; team: CaseFile['team']; today: Day },
): Pick<Made, 'needs' | 'wishes'> {
  if (days.kind !== 'active' || days.startsOn === null) return {}
  const needs = dice.chance(0.3) ? dice.some(competences, 1).map(({ key }) => key) : []
  const place = team.findIndex(({ role, until }) => role !== 'coordinator' && until === null)
  const asker = home.people.find(({ key, ownAccess }) => key === 'mor' && ownAccess)
  const on = workday(addDays(today, -dice.between(2, 30)))
  const asks = place > 0 && asker !== undefined && on > addDays(days.startsOn, 30) && dice.chance(0.06)
  const answered = on < addDays(today, -10)
  return {
    ...(needs.length > 0 && { needs }),
    ...(asks && {
      wishes: [
        {
          member: place,
          by: 'mor',
          words: dice.pick(wishWords),
          on,
          takenBy: LEADER,
          answerBy: addDays(on, 14),
          answer: answered ? ('no' as const) : null,
          answerWords: answered ? dice.pick(wishAnswers) : null,
          answeredOn: answered ? addDays(on, 7) : null,
        },
      ],
    }),
  }
}
