import { whoMustSign, type ConsentPerson } from '../../src/domain/intake/consent-rules.ts'
import type { ConsentRule } from '../../src/domain/intake/consent-rule-schema.ts'
import { ageOn, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { until, type Dice } from './dice.ts'
import type { Household } from './people.ts'

type Consent = CaseFile['consents'][number]

const SHARED = {
  job: ['cooperation', 'identity', 'employment', 'economy'],
  skole: ['cooperation', 'identity', 'school'],
  sundhed: ['cooperation', 'identity', 'physical-health'],
  kultur: ['cooperation', 'identity', 'leisure'],
} as const

interface Asked {
  readonly home: Household
  readonly rules: readonly ConsentRule[]
  readonly signedOn: Day
  /** The last day on which an answer could be taken back. */
  readonly last: Day
  /** Departments whose people are in the team. */
  readonly departments: readonly string[]
}

/** Consent to take part, signed by everybody who must; then to share with each department: given, refused or withdrawn. */
export function makeConsents(dice: Dice, asked: Asked): Consent[] {
  const { home, departments } = asked
  const taking = home.people
    .filter((p) => p.inInitiative && p.born !== null && !isWalledOut(home, p.key))
    .map((p) => p.key)
  const grownUp = taking.filter((key) => key === 'mor' || key === 'far')
  const takePart: Consent = {
    kind: 'consent-to-take-part',
    persons: taking,
    coversFamily: false,
    categories: [],
    fromDepartments: [],
    toDepartment: null,
    purpose: null,
    signedOn: asked.signedOn,
    withdrawnOn: null,
    refusedOn: null,
    form: dice.pick(['paper', 'signed-in', 'signed-in', 'oral']),
    signers: signersOf('take-part', taking, asked),
  }
  if (grownUp[0] === undefined) return [takePart]
  const sharing = departments
    .filter((department) => department !== 'familie')
    .flatMap((department) => shareWith(dice, department, aboutWhom(department, taking, grownUp, asked), asked))
  return [takePart, ...sharing]
}

/** The school and leisure know the children; the others know the grown-ups. */
function aboutWhom(
  department: string,
  taking: readonly string[],
  grownUp: readonly string[],
  { home, signedOn }: Asked,
): string[] {
  const isChild = (key: string): boolean =>
    home.people.some((p) => p.key === key && p.standsAs === 'child' && (ageOn(p.born ?? signedOn, signedOn) ?? 0) < 18)
  const children = department === 'skole' || department === 'kultur' ? taking.filter(isChild) : []
  return children.length > 0 ? children : [...grownUp]
}

function shareWith(dice: Dice, department: string, persons: string[], asked: Asked): Consent[] {
  const answer = dice.share({ given: 72, refused: 10, withdrawn: 9, open: 9 })
  const said = answer === 'given' || answer === 'withdrawn'
  const withdrawn = answer === 'withdrawn' && asked.last > asked.signedOn
  const common = {
    persons,
    purpose: 'At vi arbejder efter samme plan',
    signedOn: said ? asked.signedOn : null,
    withdrawnOn: withdrawn ? until(dice.day(asked.signedOn, 1, 60), asked.last) : null,
    refusedOn: answer === 'refused' ? asked.signedOn : null,
    form: dice.pick(['paper', 'signed-in'] as const),
    kind: 'consent-to-pass-on' as const,
    signers: signersOf('share-disclose', persons, asked),
  }
  const categories = [...(SHARED[department as keyof typeof SHARED] ?? ['cooperation', 'identity'])]
  return [
    { ...common, coversFamily: true, categories, fromDepartments: ['familie'], toDepartment: department },
    {
      ...common,
      coversFamily: false,
      categories: categories.slice(2),
      fromDepartments: [department],
      toDepartment: 'familie',
    },
  ]
}

/** As the rule book has it on the day. */
function signersOf(kind: 'take-part' | 'share-disclose', keys: readonly string[], asked: Asked): Consent['signers'] {
  const people = keys.map((key) => consentPerson(key, asked.home))
  return whoMustSign(kind, people, asked.signedOn, asked.rules).signatures.map(({ signer, about }) => ({
    signer,
    onBehalfOf: about,
  }))
}

/** A person as the rules for consent ask about them. */
export function consentPerson(key: string, { people, custody }: Pick<Household, 'people' | 'custody'>): ConsentPerson {
  const person = people.find((one) => one.key === key)
  return {
    id: key,
    birthDate: person?.born ?? null,
    unborn: person?.due !== null && person?.due !== undefined,
    custodyHolders: custody.filter((spell) => spell.child === key).map((spell) => spell.holder),
  }
}

/** Who is kept out of what is about the others. */
export const isWalledOut = (home: Pick<Household, 'firewalls'>, key: string): boolean =>
  home.firewalls.some(({ other }) => other === key)

/** Old enough on the day to be somebody's own words. */
export const speaks = (born: Day | null, today: Day): boolean => born !== null && (ageOn(born, today) ?? 0) >= 6
