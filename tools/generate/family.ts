import { referralPath } from '../../src/domain/intake/referral.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { Presets } from '../../src/server/presets.ts'
import type { CaseFile } from '../demo/case-file.ts'
import type { OpenReferral } from '../demo/municipality.ts'
import { makeConsents } from './consents.ts'
import { diceOf, type Dice } from './dice.ts'
import { makeHousehold, secondHome, type Household } from './people.ts'
import { makePlan } from './plan.ts'
import { VISITATOR, colleagues, type Colleague } from './town.ts'
import { concerns, familyNames, givenNames, languages, senderRoles, wishes } from './words.ts'

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
  return { kind: 'family', file: fileOf(dice, mould, number, state, home), shared }
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

type Course = 'accepted' | 'active' | 'closed' | 'reopened'

function fileOf(dice: Dice, mould: Mould, number: number, state: Course, home: Household): CaseFile {
  const { today, presets } = mould
  const programme = presets.programmes.get('udenom-banderne')
  const decidedOn = dice.day(today, state === 'accepted' ? -30 : -700, state === 'accepted' ? -3 : -60)
  const receivedOn = dice.day(decidedOn, -40, -1)
  const startsOn = state === 'accepted' ? null : addDays(decidedOn, dice.between(1, 30))
  const closedOn = state === 'closed' ? addDays(startsOn ?? decidedOn, Math.max(1, dice.below(25))) : null
  const reasons = (programme?.closingReasons ?? []).map(({ id }) => id)
  const around = colleagues(number)
  const team = state === 'accepted' ? [memberOf(around[0], decidedOn, null)] : teamOf(dice, around, decidedOn, closedOn)
  const child = home.people.find(({ standsAs }) => standsAs === 'child') ?? home.people[0]
  const plan = state === 'accepted' || startsOn === null ? undefined : startsOn
  const planned = makePlan(dice, {
    home,
    since: plan ?? decidedOn,
    today: closedOn ?? today,
    closedOn,
    coordinator: around[0].key,
    team,
    catalogue: [...presets.measures.values()],
  })
  const noPlan = {
    plan: { lastFollowUp: null, nextFollowUp: null },
    goals: [],
    scalings: [],
    actions: [],
    measures: [],
    meetings: [],
    snapshots: [],
  }
  return {
    key: `f-${number}`,
    family: { surname: home.surname, language: dice.share(languages), interpreter: dice.chance(0.08) },
    referral: {
      ...referralOf(dice, presets, receivedOn, true),
      aboutPerson: child?.key ?? null,
      aboutName: null,
      aboutAge: null,
    },
    criteria: criteriaOf(dice, presets),
    decision: { on: decidedOn, by: VISITATOR, note: 'Vi tror på, at det hjælper.' },
    course: {
      state: state === 'reopened' ? 'active' : state,
      startsOn,
      endsOn: closedOn,
      closingReason: closedOn === null ? null : dice.pick(reasons),
      earlier:
        state === 'reopened'
          ? {
              startsOn: addDays(receivedOn, -500),
              endsOn: addDays(receivedOn, -200),
              closingReason: dice.pick(reasons),
            }
          : null,
    },
    people: home.people,
    relationships: home.relationships,
    custody: home.custody,
    firewalls: home.firewalls,
    representations: representationsOf(dice, home, decidedOn),
    consents:
      startsOn === null
        ? []
        : makeConsents(dice, {
            home,
            rules: presets.consentRules,
            signedOn: startsOn,
            today,
            departments: [
              ...new Set(
                team.map(({ employee }) => around.find((one) => one.key === employee)?.department ?? 'familie'),
              ),
            ],
          }),
    team,
    ...(state === 'accepted' ? noPlan : planned),
  }
}

const memberOf = (who: Colleague, from: Day, until: Day | null): CaseFile['team'][number] => ({
  employee: who.key,
  role: who.role,
  party: null,
  chosenByFamily: false,
  from,
  until,
})

function teamOf(
  dice: Dice,
  [coordinator, ...others]: readonly [Colleague, ...Colleague[]],
  from: Day,
  until: Day | null,
): CaseFile['team'] {
  const chosen = dice.some(others, dice.between(1, others.length))
  return [coordinator, ...chosen].map((who) => ({ ...memberOf(who, from, until), chosenByFamily: dice.chance(0.1) }))
}

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
  const sources = presets.programmes.get('udenom-banderne')?.referralSources ?? []
  const self = kind === 'self'
  const known = parentsKnow || self
  return {
    kind,
    source: dice.pick(sources).id,
    senderName: self ? null : `${dice.pick(givenNames)} ${dice.pick(familyNames)}`,
    senderContact: self ? null : 'afsender@eksempel.invalid',
    senderRelation: self ? null : dice.pick(senderRoles),
    receivedOn,
    concern: dice.pick(concerns),
    wish: dice.pick(wishes),
    parentsKnow: known,
    unawareReason: known ? null : ('not-reached' as const),
    circumstancesDiscussed: kind === 'duty' ? true : null,
  }
}

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
