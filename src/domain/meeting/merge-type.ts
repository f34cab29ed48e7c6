import type { MeetingType } from './type.ts'

/** Whose writing of a field is to stand. */
export type Side = 'mine' | 'theirs'

/** The fields of a type that people write; its key and version are given. */
export const typeFields = [
  'name',
  'about',
  'forFamily',
  'source',
  'family',
  'asksFamily',
  'minutes',
  'manual',
  'checklist',
  'belongs',
  'agenda',
  'gates',
  'board',
  'notStated',
] as const satisfies readonly (keyof MeetingType)[]
export type TypeField = (typeof typeFields)[number]

/** A field that two have written differently, and who alone has changed it since both began; null when both have. */
export interface TypeClash {
  readonly field: TypeField
  readonly changedBy: Side | null
}

/** Field by field what two drafts of one type say differently. `base` is what both began from; null when it is not known. */
export const typeClashes = (mine: MeetingType, theirs: MeetingType, base: MeetingType | null): TypeClash[] =>
  typeFields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({ field, changedBy: base === null ? null : changedBy(mine[field], theirs[field], base[field]) }))

/** One type of two: where they differ, what `choice` answers stands. */
export const mergeTypes = (
  mine: MeetingType,
  theirs: MeetingType,
  choice: (field: TypeField) => Side,
): MeetingType => ({
  ...mine,
  ...Object.fromEntries(
    typeFields
      .filter((field) => !same(mine[field], theirs[field]) && choice(field) === 'theirs')
      .map((field) => [field, theirs[field]]),
  ),
})

function changedBy(mine: unknown, theirs: unknown, base: unknown): Side | null {
  if (same(theirs, base)) return 'mine'
  return same(mine, base) ? 'theirs' : null
}

/** The order of the keys within one of a list says nothing. */
const same = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other)
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
