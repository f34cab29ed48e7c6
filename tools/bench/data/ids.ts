/** Keys that can be reckoned from a family's number, in the form of a UUID of version 7 (time first, then kind and number). */
const KINDS = [
  'case',
  'person',
  'participation',
  'custody',
  'employee',
  'membership',
  'basis',
  'signature',
  'contact',
  'identifier',
  'relationship',
  'course',
  'plan',
  'goal',
  'scaling',
  'action',
  'measure',
  'meeting',
] as const
export type Kind = (typeof KINDS)[number]

const FIRST = 0x0190_0000_0000
/** No kind has more rows in one family. */
const PER_FAMILY = 16

const hexKind = (kind: Kind): string => (KINDS.indexOf(kind) + 1).toString(16).padStart(3, '0')

/** The key of row `k` of this kind in family (or of employee) number `n`. */
export function idOf(kind: Kind, n: number, k = 0): string {
  const hex = `${(FIRST + n).toString(16).padStart(12, '0')}7${hexKind(kind)}8${(n * PER_FAMILY + k).toString(16).padStart(15, '0')}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The same as an SQL expression over two integer expressions. */
export const idSql = (kind: Kind, n: string, k: string | number = 0): string =>
  `(lpad(to_hex(${FIRST} + (${n})::bigint), 12, '0') || '7${hexKind(kind)}8' || lpad(to_hex((${n})::bigint * ${PER_FAMILY} + (${k})), 15, '0'))::uuid`

/** A family's compartments, by what they are about; `people` is the first of four, one a person. */
export const places = {
  together: 0,
  words: 1,
  relations: 2,
  contactMother: 3,
  contactFather: 4,
  job: 5,
  jobTogether: 6,
  school: 7,
  childCase: 8,
  health: 9,
  people: 10,
}
const PLACES = 14

export const compartmentSql = (n: string, place: number | string): string =>
  `((${n})::bigint * ${PER_FAMILY} + 1 + (${place}))`

export const compartmentsOf = (n: number): number[] =>
  Array.from({ length: PLACES }, (_, place) => n * PER_FAMILY + 1 + place)

export const compartmentsUpTo = (families: number): number => families * PER_FAMILY + PER_FAMILY
