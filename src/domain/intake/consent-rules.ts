import { ageOn, type Day } from '../shared/time.ts'
import type { ConsentKind, ConsentRule } from './consent-rule-schema.ts'

/** Somebody whose life the consent is about. `custodyHolders` are those on the day, as derived from the custody spells. */
export interface ConsentPerson {
  readonly id: string
  /** Null when unknown, or when the child is not born yet. */
  readonly birthDate: Day | null
  readonly unborn?: boolean
  readonly custodyHolders: readonly string[]
}

export type ConsentReason = 'adult-self' | 'young-person-self' | 'sole-custody' | 'joint-custody'

export interface RequiredSignature {
  readonly kind: ConsentKind
  readonly signer: string
  /** The person whom the consent is about; the signer for themselves when equal. */
  readonly about: string
  readonly reason: ConsentReason
  readonly sentence: string
  readonly rule: string
  readonly verified: boolean
}

export interface ChildToHear {
  readonly person: string
  /** True from 10 years in the cases that barnets lov § 3 names. */
  readonly partyRights: boolean
  readonly sentence: string
}

export interface Unresolved {
  readonly person: string
  readonly code: 'consent.no-custody-holder' | 'consent.no-birth-date' | 'consent.no-rule'
  readonly sentence: string
}

export interface ConsentRequirement {
  readonly signatures: readonly RequiredSignature[]
  readonly hear: readonly ChildToHear[]
  /** A person must find out before anything is signed; while this is not empty the consent is incomplete. */
  readonly unresolved: readonly Unresolved[]
}

const adultAge = 18

const unresolvedSentences: Readonly<Record<Unresolved['code'], string>> = {
  'consent.no-custody-holder':
    'Vi ved ikke, hvem der har forældremyndigheden. Find ud af det, før nogen skriver under.',
  'consent.no-birth-date': 'Vi kender ikke alderen. Find ud af den, før nogen skriver under.',
  'consent.no-rule': 'Der er ingen regel for dette samtykke på den dag. Spørg kommunens jurister.',
}

const reasonSentences: Readonly<Record<ConsentReason, string>> = {
  'adult-self': 'Voksne skriver under for sig selv.',
  'young-person-self': 'Den unge er gammel nok til også selv at sige ja.',
  'sole-custody': 'Har forældremyndigheden alene.',
  'joint-custody': 'Forældremyndigheden er fælles, så begge skriver under.',
}

/**
 * Who must sign for a kind of consent, and which children must be heard, on a day.
 * `rules` come from presets/law; a rule counts when it is in force on the day.
 */
export function whoMustSign(
  kind: ConsentKind,
  people: readonly ConsentPerson[],
  day: Day,
  rules: readonly ConsentRule[],
): ConsentRequirement {
  const inForce = rules.filter((rule) => isInForce(rule, day))
  const parts = people.map((person) => forPerson(kind, person, day, inForce))
  return {
    signatures: parts.flatMap((part) => part.signatures),
    hear: parts.flatMap((part) => part.hear),
    unresolved: parts.flatMap((part) => part.unresolved),
  }
}

export interface Signature {
  readonly kind: ConsentKind
  readonly signer: string
  readonly about: string
  readonly answer: 'yes' | 'no'
  readonly from: Day
  /** The day it ends or was withdrawn; null while it stands. */
  readonly until: Day | null
}

/** The required signatures that nobody has given, or that were refused, withdrawn or have run out on the day. */
export function missingSignatures(
  requirement: ConsentRequirement,
  given: readonly Signature[],
  day: Day,
): readonly RequiredSignature[] {
  return requirement.signatures.filter((required) => !given.some((signature) => answers(required, signature, day)))
}

function answers(required: RequiredSignature, signature: Signature, day: Day): boolean {
  const same =
    signature.kind === required.kind && signature.signer === required.signer && signature.about === required.about
  return (
    same && signature.answer === 'yes' && signature.from <= day && (signature.until === null || day < signature.until)
  )
}

function forPerson(
  kind: ConsentKind,
  person: ConsentPerson,
  day: Day,
  rules: readonly ConsentRule[],
): ConsentRequirement {
  const unborn = person.unborn === true || (person.birthDate !== null && person.birthDate > day)
  if (person.birthDate === null && !unborn) return stop(person, 'consent.no-birth-date')
  const age = unborn || person.birthDate === null ? null : ageOn(person.birthDate, day)
  const own = rules.filter((rule) => rule.kind === kind)
  if (age !== null && age >= adultAge) return selfOnly(kind, person, own)
  // Nobody holds custody of the unborn: what is agreed then is the expectant parents' own consent.
  if (unborn) return { signatures: [], hear: [], unresolved: [] }
  const custody = own.find((rule) => rule.whoSigns.includes('custody-holder'))
  if (custody === undefined) return stop(person, 'consent.no-rule')
  const hear = [toHear(person.id, age ?? 0, rules)]
  if (person.custodyHolders.length === 0) return { ...stop(person, 'consent.no-custody-holder'), hear }
  const joint = person.custodyHolders.length > 1
  const byCustody = person.custodyHolders.map((holder) =>
    sign(kind, holder, person.id, joint ? 'joint-custody' : 'sole-custody', custody),
  )
  const young = own.find(
    (rule) => rule.whoSigns.includes('young-person') && age !== null && age >= (rule.fromAge ?? adultAge),
  )
  const bySelf = young === undefined ? [] : [sign(kind, person.id, person.id, 'young-person-self', young)]
  return { signatures: [...byCustody, ...bySelf], hear, unresolved: [] }
}

function selfOnly(kind: ConsentKind, person: ConsentPerson, own: readonly ConsentRule[]): ConsentRequirement {
  const rule = own.find((entry) => entry.whoSigns.includes('adult'))
  if (rule === undefined) return stop(person, 'consent.no-rule')
  return {
    signatures: [sign(kind, person.id, person.id, 'adult-self', rule)],
    hear: [],
    unresolved: [],
  }
}

function sign(
  kind: ConsentKind,
  signer: string,
  about: string,
  reason: ConsentReason,
  rule: ConsentRule,
): RequiredSignature {
  return {
    kind,
    signer,
    about,
    reason,
    sentence: reasonSentences[reason],
    rule: rule.id,
    verified: rule.verified,
  }
}

function toHear(person: string, age: number, rules: readonly ConsentRule[]): ChildToHear {
  const fromAge = rules.find((rule) => rule.kind === 'party-rights')?.fromAge ?? null
  const partyRights = fromAge !== null && age >= fromAge
  const sentence = partyRights
    ? `Barnet er fyldt ${fromAge} år og skal høres. Det er selv part i de sager, barnets lov § 3 nævner.`
    : 'Barnets egen mening skal frem, før der bliver besluttet noget (barnets lov § 5).'
  return { person, partyRights, sentence }
}

function stop(person: ConsentPerson, code: Unresolved['code']): ConsentRequirement {
  return {
    signatures: [],
    hear: [],
    unresolved: [{ person: person.id, code, sentence: unresolvedSentences[code] }],
  }
}

function isInForce(rule: ConsentRule, day: Day): boolean {
  return (rule.validFrom === null || rule.validFrom <= day) && (rule.validUntil === null || day < rule.validUntil)
}
