import type { Programme } from '../../src/domain/programme/schema.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { between, until, workday, type Dice } from './dice.ts'
import type { Household } from './people.ts'
import { LEADER, VISITATOR } from './town.ts'
import { closingNotes, closingWords, needsLeft, pauseReasons, setbackWords } from './words.ts'

export type CourseKind = 'accepted' | 'active' | 'closed' | 'reopened'

/** When a course began and ended; all days in their order, none to come. */
export interface CourseDays {
  readonly kind: CourseKind
  readonly decidedOn: Day
  readonly receivedOn: Day
  /** Null until the family has said yes. */
  readonly startsOn: Day | null
  readonly closedOn: Day | null
  readonly reopenedOn: Day | null
  /** The last day on which anything of the plan could be written. */
  readonly lastDay: Day
}

const LONGEST = 800
const SHORTEST_CLOSED = 90

/** The days of one course. */
export function makeDays(dice: Dice, kind: CourseKind, today: Day): CourseDays {
  const ended = kind === 'closed' || kind === 'reopened'
  const ago =
    kind === 'accepted' ? dice.between(3, 30) : ended ? dice.between(260, LONGEST + 100) : dice.between(25, LONGEST)
  const decidedOn = workday(addDays(today, -ago))
  const startsOn = kind === 'accepted' ? null : workday(addDays(decidedOn, dice.between(2, 20)))
  const reopenedOn = kind === 'reopened' ? workday(addDays(today, -dice.between(20, 80))) : null
  const before = reopenedOn === null ? addDays(today, -3) : addDays(reopenedOn, -60)
  const closedOn =
    ended && startsOn !== null ? workday(between(dice, addDays(startsOn, SHORTEST_CLOSED), before)) : null
  return {
    kind,
    decidedOn,
    receivedOn: workday(addDays(decidedOn, -dice.between(3, 40))),
    startsOn,
    closedOn,
    reopenedOn,
    lastDay: kind === 'closed' && closedOn !== null ? closedOn : today,
  }
}

export interface CourseSetting {
  readonly days: CourseDays
  readonly today: Day
  readonly home: Household
  readonly programme: Programme | undefined
  /** Who was responsible before the course ended, and who keeps in touch. */
  readonly closer: string
  readonly contact: string
}

/** When it rested, how it ended and what came after. */
export function makeCourse(dice: Dice, setting: CourseSetting): Pick<CaseFile, 'pauses' | 'closing' | 'setbacks'> {
  const { days, home, today } = setting
  const { kind, startsOn, reopenedOn } = days
  if (kind === 'accepted' || startsOn === null) return {}
  const closing = makeClosing(dice, setting)
  const said = reopenedOn === null ? null : addDays(reopenedOn, -dice.between(5, 25))
  const recent = until(addDays(today, -dice.between(5, 30)), today)
  const hard =
    reopenedOn !== null && said !== null
      ? {
          on: said,
          answer: 'reopened' as const,
          answerWords: 'Vi går i gang igen med en ny koordinator.',
          answeredOn: reopenedOn,
          answeredBy: VISITATOR,
        }
      : kind === 'active' && recent > addDays(startsOn, 40) && dice.chance(0.05)
        ? { on: recent, answer: null, answerWords: null, answeredOn: null, answeredBy: null }
        : null
  const pauses = kind === 'active' && dice.chance(0.12) ? makePause(dice, startsOn, today) : []
  return {
    ...(pauses.length > 0 && { pauses }),
    ...(closing !== null && { closing }),
    ...(hard !== null && home.people.some(({ key }) => key === 'mor')
      ? { setbacks: [{ words: dice.pick(setbackWords), byPerson: 'mor', byEmployee: null, ...hard }] }
      : {}),
  }
}

function makePause(dice: Dice, startsOn: Day, today: Day): NonNullable<CaseFile['pauses']> {
  const from = addDays(startsOn, dice.between(50, 200))
  if (from >= today) return []
  const back = addDays(from, dice.between(14, 40))
  return [
    {
      reason: dice.pick(pauseReasons),
      startsOn: from,
      expectedUntil: back,
      endedOn: back <= today ? back : null,
    },
  ]
}

function makeClosing(
  dice: Dice,
  { days, today, home, programme, closer, contact }: CourseSetting,
): CaseFile['closing'] | null {
  const { closedOn, reopenedOn } = days
  if (closedOn === null) return null
  const grownUp = home.people.find(({ standsAs, inInitiative }) => standsAs === 'parent' && inInitiative)?.key
  const stays = dice.chance(0.6)
  const handedTo = dice.share({ ordinary: 50, department: 30, nobody: 20 })
  const handed = handedTo !== 'nobody'
  const [need] = dice.some(needsLeft, 1)
  const end = reopenedOn ?? addDays(today, 400)
  const checks = [60, 180].flatMap((later) => {
    const on = workday(addDays(closedOn, later))
    if (on >= end) return []
    const done = on < today ? on : null
    const outcome = done === null ? null : dice.pick(['well', 'well', 'mixed'] as const)
    return [
      {
        on,
        doneOn: done,
        outcome,
        note: outcome === 'mixed' ? 'Der er stadig svære aftener, men I klarer dem.' : null,
      },
    ]
  })
  return {
    on: closedOn,
    by: closer,
    reason: dice.pick(programme?.closingReasons ?? []).id,
    note: dice.pick(closingNotes),
    decidedBy: 'Familien og koordinatoren sammen',
    handedTo,
    handedDepartment: handedTo === 'department' ? 'familie' : null,
    handedName: handed ? 'Ungerådgivningen' : null,
    handedOn: handed ? closedOn : null,
    acceptedBy: handed ? 'Ungerådgiveren' : null,
    acceptedOn: handed ? closedOn : null,
    needs:
      need !== undefined && dice.chance(0.5)
        ? [
            {
              what: need[0],
              category: need[1],
              concerns: null,
              receiverDepartment: need[2],
              receiverName: need[3],
              fromOn: closedOn,
              acceptedBy: need[3],
              acceptedOn: closedOn,
            },
          ]
        : [],
    words: grownUp === undefined || !dice.chance(0.7) ? [] : [{ person: grownUp, words: dice.pick(closingWords) }],
    afterCare: stays && checks.length > 0 ? { contact, checks } : null,
    reopened:
      reopenedOn === null ? null : { on: reopenedOn, by: LEADER, reason: 'Vi går i gang igen med en ny koordinator.' },
  }
}
