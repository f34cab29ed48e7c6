import { diceOf } from './dice.ts'
import { competences, familyNames, givenNames } from './words.ts'

/** Families that one coordinator has. */
export const FAMILIES_EACH = 18
/** Who decides on referrals. */
export const VISITATOR = 'visitator'
/** Who leads the coordinators and answers when a family asks for somebody else. */
export const LEADER = 'leder'

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

export interface Employee {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly department: Department
  readonly functions: readonly string[]
  /** What they can, of the municipality's list. */
  readonly can: readonly string[]
}

/** Those of the whole municipality. */
export const heads: readonly Employee[] = [
  {
    key: VISITATOR,
    name: 'Visitator Opdigtet',
    title: 'Visitator',
    department: 'familie',
    functions: ['visitation', 'intake', 'decision-right'],
    can: [],
  },
  {
    key: LEADER,
    name: 'Leder Opdigtet',
    title: 'Faglig leder',
    department: 'familie',
    functions: ['team-lead', 'visitation', 'decision-right', 'leader'],
    can: [],
  },
]

const LANES: readonly (readonly [Department, role: string, title: string])[] = [
  ['familie', 'coordinator', 'Koordinator'],
  ['familie', 'co-coordinator', 'Familiebehandler'],
  ['job', 'adviser-with-decision-right', 'Jobrådgiver'],
  ['skole', 'school-adviser', 'Skolesocialrådgiver'],
  ['sundhed', 'adviser', 'Sundhedsplejerske'],
  ['kultur', 'link-worker', 'Fritidsvejleder'],
  ['familie', 'coordinator', 'Koordinator'],
]
/** Who was there before the coordinator, stands in for them, and keeps in touch when a course is over. */
const STAND_IN = LANES.length - 1

export const groupOf = (family: number): number => Math.floor(family / FAMILIES_EACH)

/** Those who may work with a family: the same for eighteen families. */
export interface Around {
  readonly coordinator: Colleague
  readonly others: readonly Colleague[]
  readonly standIn: Colleague
}

export function around(family: number): Around {
  const all = LANES.map(([department, role], lane) => ({ key: `m-${groupOf(family)}-${lane}`, department, role }))
  const [coordinator, standIn] = [all[0], all[STAND_IN]]
  if (coordinator === undefined || standIn === undefined) throw new Error('town: no lanes')
  return { coordinator, others: all.slice(1, STAND_IN), standIn }
}

/** The department of an employee, by their key. */
export const departmentOf = (key: string): Department => LANES[Number(key.split('-')[2])]?.[0] ?? 'familie'

/** Employees who begin with this family; none when it is not the first of its eighteen. */
export function employeesFrom(seed: number, family: number): Employee[] {
  if (family % FAMILIES_EACH !== 0) return []
  return LANES.map(([department, , title], lane) => {
    const dice = diceOf(seed, family, 100 + lane)
    return {
      key: `m-${groupOf(family)}-${lane}`,
      name: `${dice.pick(givenNames)} ${dice.pick(familyNames)}`,
      title,
      department,
      functions: lane === 2 ? ['decision-right'] : [],
      can: dice.chance(0.4) ? [dice.pick(competences).key] : [],
    }
  })
}
