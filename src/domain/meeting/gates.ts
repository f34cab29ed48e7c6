import type { Day } from '../shared/time.ts'
import type { MeetingCode } from './sentences.ts'
import type { FamilyPart, Gate } from './type.ts'

/** The gates for which something is written down. */
export const groundGates = ['pre-meeting', 'alone-by-law', 'expectations'] as const
export type GroundGate = (typeof groundGates)[number]

/** What is written down so that a gate opens, and how: the pre-meeting was held, was not wanted, could not wait by law. */
const groundWays = {
  'pre-meeting': ['held', 'not-wanted', 'legal-duty'],
  'alone-by-law': ['legal-duty'],
  expectations: ['aligned'],
} as const
export const ways = ['held', 'not-wanted', 'legal-duty', 'aligned'] as const
export type Way = (typeof ways)[number]

export interface Ground {
  readonly gate: string
  readonly way: Way
  /** When it was held or told, or will be told where professionals meet alone by law; null where nothing was. */
  readonly on: Day | null
  /** By which rule professionals meet alone; null for every other gate. */
  readonly rule?: string | null
}

/** What the type of a meeting asks for. */
interface Rules {
  readonly family: FamilyPart
  readonly gates: readonly Gate[]
}

/** A meeting as its gates look at it; `day` is its day in Denmark. */
interface MeetingNow {
  readonly day: Day
  /** Why professionals meet without the family; null where the family is there. */
  readonly withoutFamily: string | null
  /** Whether nobody of the family is invited though somebody could be. */
  readonly nobodyOfFamily: boolean
  readonly grounds: readonly Ground[]
}

/** One thing that is missing: which gate asks, the code of its sentence, and the field that it is written in. */
export interface Lack {
  readonly gate: Gate | 'family'
  readonly code: MeetingCode
  readonly field: string
}

/**
 * What a meeting still lacks before it is confirmed, or before it is said to be held. Of whatever type, and without one,
 * somebody of the family is invited or there stands why not. Sources: the pre-meeting and the duty by law (`vidensafdaekning-2020`, afsnit 4.5 and 4.6, Halsnæs); the
 * family at every meeting and the aligned expectations (`ramboell-familien-paa-vej`, afsnit 3.2).
 */
export function lacksOf(type: Rules | null, meeting: MeetingNow, until: 'confirmed' | 'held'): Lack[] {
  const lacks: Lack[] = []
  if (meeting.nobodyOfFamily && meeting.withoutFamily === null)
    lacks.push({ gate: 'family', code: 'meeting.nobody-of-family', field: 'withoutFamily' })
  if (type === null) return lacks
  if (type.family === 'always' && meeting.withoutFamily !== null) lacks.push(...aloneLacks(type, meeting))
  if (type.gates.includes('pre-meeting')) lacks.push(...preMeetingLacks(type, meeting))
  const hasAligned = meeting.grounds.some(({ gate, way }) => gate === 'expectations' && way === 'aligned')
  if (until === 'held' && type.gates.includes('expectations') && !hasAligned)
    lacks.push({ gate: 'expectations', code: 'meeting.no-expectations', field: 'expectations' })
  return lacks
}

/** Where the family always is, only the law lets professionals meet alone, and only where the type says so. */
function aloneLacks(type: Rules, meeting: MeetingNow): Lack[] {
  if (!type.gates.includes('alone-by-law'))
    return [{ gate: 'family', code: 'meeting.family-always', field: 'withoutFamily' }]
  return meeting.grounds.some(({ gate }) => gate === 'alone-by-law')
    ? []
    : [{ gate: 'alone-by-law', code: 'meeting.no-law', field: 'alone-by-law' }]
}

function preMeetingLacks(type: Rules, meeting: MeetingNow): Lack[] {
  const ground = meeting.grounds.find(({ gate }) => gate === 'pre-meeting')
  if (ground === undefined || (ground.way === 'legal-duty' && !type.gates.includes('legal-duty')))
    return [{ gate: 'pre-meeting', code: 'meeting.no-pre-meeting', field: 'pre-meeting' }]
  if (ground.way === 'legal-duty' && ground.on === null)
    return [{ gate: 'legal-duty', code: 'ground.told-at', field: 'pre-meeting' }]
  if (ground.way === 'held' && (ground.on === null || ground.on > meeting.day))
    return [{ gate: 'pre-meeting', code: 'ground.after-meeting', field: 'pre-meeting' }]
  return []
}

/**
 * Whether the family is there is said when a meeting is called: professionals alone give a reason that the family reads
 * (`vidensafdaekning-2020`, afsnit 2.3 and 4.5). `withoutFamily` undefined means that nobody has said.
 */
export function familyFault(type: Rules | null, withoutFamily: string | null | undefined): Lack | null {
  if (type === null) return null
  if (type.family === 'always' && withoutFamily && !type.gates.includes('alone-by-law'))
    return { gate: 'family', code: 'meeting.family-always', field: 'withoutFamily' }
  if (withoutFamily === undefined && type.family === 'seldom' && type.gates.includes('without-family'))
    return { gate: 'without-family', code: 'meeting.why-without-family', field: 'withoutFamily' }
  return null
}

interface When {
  readonly meetingDay: Day
  /** The day in Denmark. */
  readonly today: Day
  /** Why professionals meet without the family; null where the family is there. */
  readonly withoutFamily: string | null
}

/** What is wrong with a ground as it is about to be written; null when nothing is. */
export function groundFault(
  type: Rules | null,
  ground: Ground,
  { meetingDay, today, withoutFamily }: When,
): { code: MeetingCode; field: string } | null {
  const { gate, way, on, rule = null } = ground
  const isAsked = type?.gates.some((one) => one === gate) ?? false
  const isItsWay = (groundWays as Record<string, readonly string[]>)[gate]?.includes(way) ?? false
  const isAlone = gate === 'alone-by-law'
  const isDuty = way === 'legal-duty'
  if (!isAsked || !isItsWay || (isDuty && !isAlone && !type?.gates.includes('legal-duty')))
    return { code: 'ground.not-here', field: 'way' }
  if (isAlone && withoutFamily === null) return { code: 'ground.family-is-there', field: 'way' }
  if (isAlone !== (rule !== null)) return { code: isAlone ? 'ground.rule' : 'ground.not-here', field: 'rule' }
  if (on === null) {
    if (way === 'not-wanted') return null
    return { code: isDuty ? 'ground.told-at' : 'ground.day', field: 'on' }
  }
  if (on > today && !isAlone) return { code: 'ground.day-ahead', field: 'on' }
  if (way === 'held' && on > meetingDay) return { code: 'ground.after-meeting', field: 'on' }
  return null
}

/** When a family was told of a concern, or why the law lets it wait; null when nobody has said. */
type Told = { readonly on: Day } | { readonly notBecause: string } | null

/**
 * The gate `told-before`: a professional's concern reaches a board only when the family has been told, with the day
 * (`vidensafdaekning-2020`, afsnit 4.5, Halsnæs). Every type with a board names it and none can lift it: a board of a
 * meeting without a type is under it too. Null when nothing is wrong; `today` is the day in Denmark.
 */
export function toldFault(
  { isConcern, told }: { readonly isConcern: boolean; readonly told: Told },
  today: Day,
): { code: 'family-not-told' | 'told-ahead'; field: 'told' } | null {
  if (told !== null && 'on' in told && told.on > today) return { code: 'told-ahead', field: 'told' }
  return isConcern && told === null ? { code: 'family-not-told', field: 'told' } : null
}

/** What a family has answered to taking part. */
export type TakesPart = 'yes' | 'no' | 'unasked'

/**
 * Whether a family has said no and is left in peace: the offer was declined, or nobody's yes stands any more
 * (`vidensafdaekning-2020`, afsnit 4.2: a no is a no). A family that was not asked yet may be met.
 */
export const isLeftInPeace = (courseState: string | null, takesPart: TakesPart): boolean =>
  courseState === 'declined' || takesPart === 'no'
