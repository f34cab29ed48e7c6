import { referralPath } from '../../src/domain/intake/referral.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { Presets } from '../../src/server/presets.ts'
import type { CaseFile } from '../demo/case-file.ts'
import type { OpenReferral } from '../demo/municipality.ts'
import { makeConsents } from './consents.ts'
import { makeAround } from './around.ts'
import { makeCourse, makeDays, type CourseKind } from './course.ts'
import { diceOf, until, type Dice } from './dice.ts'
import { makeHousehold, secondHome, type Household } from './people.ts'
import { makePlan } from './plan.ts'
import { makeAsked, makeTeam } from './team.ts'
import { around, departmentOf, VISITATOR } from './town.ts'
import {
  concerns,
  familyNames,
  givenNames,
  languages,
  neighbours,
  ownConcerns,
  ownWishes,
  senderRoles,
  wishes,
} from './words.ts'

/** What all families of one municipality are made from. */
export interface Mould {
  readonly seed: number
  readonly today: Day
  readonly presets: Presets
}

export interface MadeFamily {
  readonly kind: 'family'
  readonly file: CaseFile
  /** People who are the same as in the family before this one. */
  readonly shared: ReadonlySet<string>
}
/** A family that nobody has decided on, or that waits, or that was declined. */
export interface MadeReferral {
  readonly kind: 'referral'
  readonly referral: Omit<OpenReferral, 'state'> & { readonly state: State }
  readonly reason: string | null
  readonly decidedOn: Day | null
}
type State = 'candidate' | 'waiting' | 'declined'
type Undecided = MadeReferral['referral']

const STATES = { candidate: 5, waiting: 5, declined: 5, accepted: 7, active: 59, closed: 14, reopened: 5 } as const
const PURPOSE = { state: 1, people: 2, home: 3, rest: 4 } as const

/** Family number `number`, always the same for the same seed, day and presets. */
export function makeFamily(mould: Mould, number: number): MadeFamily | MadeReferral {
  const state = diceOf(mould.seed, number, PURPOSE.state).share(STATES)
  const dice = diceOf(mould.seed, number, PURPOSE.rest)
  if (state === 'candidate' || state === 'waiting' || state === 'declined')
    return makeReferral(dice, mould, number, state)
  const { home, shared } = homeOf(mould, number)
  return { kind: 'family', file: fileOf(dice, mould, { number, kind: state, home, isSecond: shared.size > 0 }), shared }
}

/** Every other family may be the second home of a child of the one before it. */
function homeOf(mould: Mould, number: number): { home: Household; shared: ReadonlySet<string> } {
  const setting = { today: mould.today, number }
  const own = (): Household => makeHousehold(diceOf(mould.seed, number, PURPOSE.people), setting)
  const dice = diceOf(mould.seed, number, PURPOSE.home)
  if (number % 2 === 0 || !dice.chance(0.3)) return { home: own(), shared: new Set() }
  const before = diceOf(mould.seed, number - 1, PURPOSE.state).share(STATES)
  if (before === 'candidate' || before === 'waiting' || before === 'declined') return { home: own(), shared: new Set() }
  const first = makeHousehold(diceOf(mould.seed, number - 1, PURPOSE.people), { ...setting, number: number - 1 })
  const second = secondHome(dice, first, setting)
  if (second === null || first.apart === null) return { home: own(), shared: new Set() }
  return { home: second, shared: new Set([first.apart.parent, first.apart.child]) }
}

function fileOf(
  dice: Dice,
  { today, presets }: Mould,
  { number, kind, home, isSecond }: { number: number; kind: CourseKind; home: Household; isSecond: boolean },
): CaseFile {
  const programme = presets.programmes.get('udenom-banderne')
  const days = makeDays(dice, kind, today)
  const { decidedOn, startsOn, closedOn, reopenedOn } = days
  const who = around(number)
  const { team, ...asTeam } = makeTeam(dice, who, days, today)
  const child = home.people.find(({ standsAs }) => standsAs === 'child') ?? home.people[0]
  const language = dice.share(languages)
  const course = makeCourse(dice, {
    days,
    today,
    home,
    programme,
    closer: (kind === 'reopened' ? who.standIn : who.coordinator).key,
    contact: who.standIn.key,
  })
  const departments = [...new Set(team.map(({ employee }) => departmentOf(employee)))]
  const consentsFrom = (signedOn: Day, last: Day): CaseFile['consents'] =>
    makeConsents(dice, { home, rules: presets.consentRules, signedOn, last, departments })
  const consents =
    startsOn === null
      ? []
      : [
          ...consentsFrom(startsOn, closedOn === null ? today : addDays(closedOn, -1)),
          ...(reopenedOn === null ? [] : consentsFrom(until(addDays(reopenedOn, 3), today), today)),
        ]
  const begun = startsOn === null ? null : { ...days, startsOn }
  const shares = new Set(['familie', ...consents.flatMap(sharesNow)])
  const setting = { home, today: days.lastDay, team }
  return {
    key: `f-${number}`,
    family: { surname: home.surname, language, interpreter: language !== 'da' && language !== 'en' },
    referral: {
      ...referralOf(dice, presets, days.receivedOn, true),
      aboutPerson: child?.key ?? null,
      aboutName: null,
      aboutAge: null,
    },
    criteria: criteriaOf(dice, presets),
    decision: { on: decidedOn, by: VISITATOR, note: 'Vi tror på, at det hjælper.' },
    course: {
      state: kind === 'reopened' ? 'active' : kind,
      startsOn,
      endsOn: kind === 'closed' ? closedOn : null,
      closingReason: kind === 'closed' ? (course.closing?.reason ?? null) : null,
    },
    people: home.people,
    relationships: home.relationships,
    custody: home.custody,
    firewalls: home.firewalls.map((wall) => ({ ...wall, from: until(wall.from, decidedOn) })),
    representations: representationsOf(dice, home, decidedOn),
    consents,
    team,
    ...asTeam,
    ...course,
    ...(begun === null
      ? nothing
      : {
          ...makePlan(dice, { ...setting, days: begun, shares, catalogue: [...presets.measures.values()] }),
          ...makeAround(dice, { ...setting, days: begun, today, language, isSecond }),
          ...makeAsked(dice, { days, home, team, today }),
        }),
  }
}

const nothing = {
  plan: { lastFollowUp: null, nextFollowUp: null },
  goals: [],
  scalings: [],
  actions: [],
  measures: [],
  meetings: [],
  snapshots: [],
}

/** A department whose yes to tell the coordinator still stands. */
const sharesNow = ({
  toDepartment,
  fromDepartments,
  signedOn,
  withdrawnOn,
}: CaseFile['consents'][number]): readonly string[] =>
  toDepartment === 'familie' && signedOn !== null && withdrawnOn === null ? fromDepartments : []

function representationsOf(dice: Dice, { people }: Household, from: Day): CaseFile['representations'] {
  const helper = people.find(({ standsAs }) => standsAs === 'network')
  if (helper === undefined || !dice.chance(0.3)) return []
  return [{ person: 'mor', representative: helper.key, kind: 'bisidder', from }]
}

const criteriaOf = (dice: Dice, presets: Presets): CaseFile['criteria'] =>
  (presets.programmes.get('udenom-banderne')?.criteria ?? [])
    .filter((criterion) => !('expression' in criterion))
    .map(({ id }) => ({
      criterion: id,
      answer: dice.chance(0.9) ? ('yes' as const) : ('unknown' as const),
      note: null,
    }))

function referralOf(dice: Dice, presets: Presets, receivedOn: Day, parentsKnow: boolean) {
  const kind = dice.pick(['professional', 'professional', 'outsider', 'self', 'duty'] as const)
  const sources = (presets.programmes.get('udenom-banderne')?.referralSources ?? []).map(({ id }) => id)
  const self = kind === 'self'
  const known = parentsKnow || self
  const source = dice.pick(sources.filter((id) => id !== SELF))
  return {
    kind,
    // Whoever writes as a neighbour belongs to none of the sources.
    source: self ? SELF : kind === 'outsider' ? null : source,
    senderName: self ? null : `${dice.pick(givenNames)} ${dice.pick(familyNames)}`,
    senderContact: self ? null : 'afsender@eksempel.invalid',
    senderRelation: self ? null : dice.pick(kind === 'outsider' ? neighbours : senderRoles),
    receivedOn,
    concern: dice.pick(self ? ownConcerns : concerns),
    wish: dice.pick(self ? ownWishes : wishes),
    parentsKnow: known,
    unawareReason: known ? null : ('not-reached' as const),
    circumstancesDiscussed: kind === 'duty' ? true : null,
  }
}

const SELF = 'egen-henvendelse'

function makeReferral(dice: Dice, { today, presets }: Mould, number: number, state: State): MadeReferral {
  const receivedOn = dice.day(today, -60, -1)
  // What the parents do not know of waits in the queue of notifications until somebody lets it go on.
  const open = state !== 'candidate'
  const made = referralOf(dice, presets, receivedOn, open || dice.chance(0.7))
  const kind = open && made.kind === 'duty' ? 'professional' : made.kind
  const referral: Undecided = {
    ...made,
    key: `f-${number}`,
    kind,
    circumstancesDiscussed: kind === 'duty' ? true : null,
    aboutPerson: null,
    aboutName: `${dice.pick(givenNames)} ${dice.pick(familyNames)}`,
    aboutAge: dice.between(0, 17),
    state,
  }
  const reasons = presets.programmes.get('udenom-banderne')?.declineReasons ?? []
  const decided = state === 'candidate' ? null : dayAfter(receivedOn, today)
  return { kind: 'referral', referral, reason: state === 'declined' ? dice.pick(reasons).id : null, decidedOn: decided }
}

const dayAfter = (day: Day, today: Day): Day => (addDays(day, 5) > today ? today : addDays(day, 5))

/** Where a referral of this kind stands first; the words of the rows and of the rules differ by one. */
export const pathOfMade = ({ kind, parentsKnow, unawareReason }: Undecided): ReturnType<typeof referralPath> =>
  referralPath({
    kind: kind === 'duty' ? 'notification' : kind,
    parentsKnow: parentsKnow ? { answer: 'yes' } : { answer: 'no', reason: unawareReason ?? 'not-reached' },
  })
