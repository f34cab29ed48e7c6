import { addDays, ageOn, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile, CasePerson } from '../demo/case-file.ts'
import { between, until, type Dice } from './dice.ts'
import { birthday } from './numbers.ts'
import { familyNames, givenNames, PLACE, streets } from './words.ts'

type Bond = CaseFile['relationships'][number]
type Custody = CaseFile['custody'][number]

/** Who is in a family, and what they are to each other. */
export interface Household {
  readonly surname: string
  readonly people: CasePerson[]
  readonly relationships: Bond[]
  readonly custody: Custody[]
  readonly firewalls: CaseFile['firewalls']
  /** Two who live apart: their child has two homes. */
  readonly apart: { readonly parent: string; readonly child: string } | null
}

/** People of one family are numbered below this. */
export const MOST_PEOPLE = 12
const LONG_AGO = -9000

export interface Setting {
  readonly today: Day
  /** The family's number in the municipality. */
  readonly number: number
}

/** Grown-ups, children and how they belong together; one shape of family in its share of all. */
export function makeHousehold(dice: Dice, { today, number }: Setting): Household {
  const surname = dice.pick(familyNames)
  const home = addressOf(dice)
  const people: CasePerson[] = []
  const relationships: Bond[] = []
  const custody: Custody[] = []
  const shape = dice.share({ together: 42, apart: 33, alone: 19, placed: 6 })
  const year = Number(today.slice(0, 4))
  const mother = year - dice.between(25, 48)

  const add = (key: string, born: number | null, more: Partial<CasePerson>): CasePerson => {
    const who = personOf(dice, {
      key,
      born: born === null ? null : birthday(born, number * MOST_PEOPLE + people.length),
    })
    const person = { ...who, address: home, ...more }
    people.push(person)
    return person
  }
  const bond = (person: string, kind: Bond['kind'], relative: string, inHousehold: boolean, from: Day): void =>
    void relationships.push({ person, kind, relative, inHousehold, from, until: null })
  const hold = (child: CasePerson, holder: string, kind: 'sole' | 'joint'): void =>
    void custody.push({ child: child.key, holder, kind, from: child.born ?? addDays(today, -400) })

  add('mor', mother, { standsAs: 'parent', ownAccess: true, phone: phoneOf(dice), cpr: 'female' })
  const second = shape !== 'alone'
  if (second) {
    const lives = shape === 'apart' ? { address: addressOf(dice), familyName: dice.pick(familyNames) } : {}
    add('far', mother - dice.between(-3, 8), { standsAs: 'parent', ownAccess: dice.chance(0.7), cpr: 'male', ...lives })
  }
  const walled = shape === 'apart' && dice.chance(0.18)
  const count = dice.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5])
  for (let k = 0; k < count; k += 1) {
    const age = Math.min(year - mother - 19, 21) - k * 3 - dice.below(2)
    if (k > 0 && age < 1) break
    const child = add(`barn-${k}`, year - Math.max(1, age), { standsAs: 'child' })
    const from = child.born ?? today
    bond('mor', 'mother', child.key, shape !== 'placed' || k > 0, from)
    if (second) bond('far', 'father', child.key, shape === 'together' || (shape === 'placed' && k > 0), from)
    grownUpOrChild(child, today)
    if ((ageOn(from, today) ?? 0) >= 18) continue
    hold(child, 'mor', second && !walled ? 'joint' : 'sole')
    if (second && !walled) hold(child, 'far', 'joint')
  }
  if (dice.chance(0.03)) {
    add('ventet', null, {
      standsAs: 'child',
      due: dice.day(today, 20, 220),
      noCprReason: 'Barnet er ikke født',
      address: null,
    })
    bond('mor', 'mother', 'ventet', true, today)
  }
  if (second) {
    const births = people
      .flatMap(({ key, born }) => (key.startsWith('barn-') && born !== null ? [born] : []))
      .toSorted()
    const met = addDays(births[0] ?? today, -dice.between(400, 900))
    const youngest = addDays(births.at(-1) ?? today, 60)
    const parted = between(
      dice,
      youngest > addDays(today, -1800) ? youngest : addDays(today, -1800),
      addDays(today, -60),
    )
    bond(
      'far',
      shape === 'apart' ? 'former-partner' : 'partner',
      'mor',
      shape !== 'apart',
      shape === 'apart' ? until(parted, today) : met,
    )
  }
  const [first] = people.filter(({ standsAs, born }) => standsAs === 'child' && born !== null)
  if (shape === 'placed' && first !== undefined) {
    const foster = {
      standsAs: 'other-adult',
      inInitiative: false,
      familyName: dice.pick(familyNames),
      address: addressOf(dice),
    } as const
    add('plejemor', mother + 2, { ...foster, cpr: 'female' })
    people[people.indexOf(first)] = { ...first, address: foster.address }
    bond('plejemor', 'foster-parent', first.key, true, dice.day(today, -900, -100))
  }
  if (dice.chance(0.3)) {
    add('mormor', mother - dice.between(20, 33), {
      standsAs: 'network',
      inInitiative: false,
      address: null,
      cpr: null,
      noCprReason: 'Ikke nødvendigt',
    })
    bond('mormor', 'mother', 'mor', false, addDays(today, LONG_AGO))
  }
  const firewalls = walled ? wallOf(dice, people, today) : []
  const young = first !== undefined && (ageOn(first.born ?? today, today) ?? 0) < 18
  const apart = shape === 'apart' && !walled && young ? { parent: 'far', child: first.key } : null
  return { surname, people, relationships, custody, firewalls, apart }
}

/** A family of the other parent: the child and the parent are the same persons as in the first home. */
export function secondHome(dice: Dice, first: Household, { today, number }: Setting): Household | null {
  if (first.apart === null) return null
  const known = (key: string): CasePerson[] => first.people.filter((p) => p.key === key)
  const [parent] = known(first.apart.parent)
  const [child] = known(first.apart.child)
  if (parent === undefined || child === undefined) return null
  const surname = parent.familyName ?? first.surname
  const here = (person: CasePerson): CasePerson => ({
    ...person,
    familyName: person.familyName ?? first.surname,
    address: parent.address,
  })
  const people = [here(parent), here(child)]
  const relationships: Bond[] = [
    {
      person: parent.key,
      kind: 'father',
      relative: child.key,
      inHousehold: true,
      from: child.born ?? today,
      until: null,
    },
  ]
  if (dice.chance(0.5)) {
    const born = birthday(Number(today.slice(0, 4)) - dice.between(25, 45), number * MOST_PEOPLE + people.length)
    const partner = personOf(dice, { key: 'partner', born })
    people.push({ ...partner, standsAs: 'other-adult', cpr: 'female', ownAccess: true, address: parent.address })
    relationships.push({
      person: 'partner',
      kind: 'partner',
      relative: parent.key,
      inHousehold: true,
      from: addDays(today, -700),
      until: null,
    })
    relationships.push({
      person: 'partner',
      kind: 'step-parent',
      relative: child.key,
      inHousehold: true,
      from: addDays(today, -700),
      until: null,
    })
  }
  const custody = first.custody
    .filter((spell) => spell.child === child.key)
    .filter(({ holder }) => people.some(({ key }) => key === holder))
  return { surname, people, relationships, custody, firewalls: [], apart: null }
}

/** Behind a wall the one who is protected has an address that nobody reads by accident. */
function wallOf(dice: Dice, people: CasePerson[], today: Day): CaseFile['firewalls'] {
  for (const [i, person] of people.entries())
    if (person.key !== 'far')
      people[i] = { ...person, addressProtected: person.address !== null || person.phone !== null }
  const kind = dice.pick(['violence', 'custody', 'protected-address'] as const)
  return [{ protected: 'mor', other: 'far', kind, from: dice.day(today, -600, -30) }]
}

function grownUpOrChild(person: CasePerson, today: Day): void {
  const age = ageOn(person.born ?? today, today) ?? 0
  Object.assign(person, { ownAccess: age >= 15, standsAs: age >= 18 ? 'other-adult' : 'child' })
}

function personOf(dice: Dice, { key, born }: { key: string; born: Day | null }): CasePerson {
  const cpr = dice.share({ female: 47, male: 47, replacement: 3, none: 3 })
  const has = cpr !== 'none' && born !== null
  return {
    key,
    givenName: dice.pick(givenNames),
    familyName: null,
    born,
    due: null,
    standsAs: 'child',
    inInitiative: true,
    ownAccess: false,
    cpr: has ? cpr : null,
    noCprReason: has ? null : 'Har ikke fået et nummer endnu',
    address: null,
    addressProtected: false,
    phone: null,
    signIn: null,
  }
}

const addressOf = (dice: Dice): string => `${dice.pick(streets)} ${dice.between(1, 240)}, ${PLACE}`
const phoneOf = (dice: Dice): string => `00 ${[1, 2, 3].map(() => String(dice.below(100)).padStart(2, '0')).join(' ')}`
