import { diceOf } from './dice.ts'
import { familyNames, givenNames, titles } from './words.ts'

/** Families that one coordinator has. */
export const FAMILIES_EACH = 18
/** Who decides on referrals. */
export const VISITATOR = 'visitator'

export const departments = [
  { key: 'familie', name: 'Familie og unge', does_what: 'Hjælper børn, unge og forældre', receives_referrals: true },
  { key: 'job', name: 'Jobcenter', does_what: 'Hjælper med arbejde og uddannelse', receives_referrals: false },
  { key: 'skole', name: 'Skole', does_what: 'Hjælper med skolegang', receives_referrals: false },
  { key: 'sundhed', name: 'Sundhedspleje', does_what: 'Følger børns trivsel', receives_referrals: false },
  { key: 'kultur', name: 'Fritid', does_what: 'Finder fritid og fællesskaber', receives_referrals: false },
] as const
type Department = (typeof departments)[number]['key']

export interface Colleague {
  readonly key: string
  readonly department: Department
  readonly role: string
}

const LANES: readonly (readonly [Department, role: string])[] = [
  ['familie', 'coordinator'],
  ['familie', 'co-coordinator'],
  ['job', 'adviser-with-decision-right'],
  ['skole', 'school-adviser'],
  ['sundhed', 'adviser'],
  ['kultur', 'link-worker'],
]

const groupOf = (family: number): number => Math.floor(family / FAMILIES_EACH)

/** Those who may work with a family, its coordinator first: the same six for eighteen families. */
export function colleagues(family: number): readonly [Colleague, ...Colleague[]] {
  const all = LANES.map(([department, role], lane) => ({ key: `m-${groupOf(family)}-${lane}`, department, role }))
  return all as unknown as [Colleague, ...Colleague[]]
}

/** The department of an employee, by their key. */
export const departmentOf = (key: string): Department =>
  key === VISITATOR ? 'familie' : (LANES[Number(key.split('-')[2])]?.[0] ?? 'familie')

/** Employees who begin with this family; none when it is not the first of its eighteen. */
export function employeesFrom(
  seed: number,
  family: number,
): { key: string; name: string; title: string; department: Department }[] {
  if (family % FAMILIES_EACH !== 0) return []
  return colleagues(family).map(({ key, department }, lane) => {
    const dice = diceOf(seed, family, 100 + lane)
    return { key, name: `${dice.pick(givenNames)} ${dice.pick(familyNames)}`, title: titles[department], department }
  })
}
