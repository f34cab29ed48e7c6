import { comparedKinds, identityOf, isDepth, type PublishedRow, toldFields } from './published.ts'

/** What a published version holds of a plan, as far as its reader may see. */
export interface PublishedVersion {
  /** False for versions from before what hangs on the plan was published with it. */
  readonly holdsDepth: boolean
  readonly items: readonly PublishedRow[]
}

export interface Difference {
  readonly kind: string
  readonly id: string
  readonly change: 'new' | 'changed' | 'gone'
  readonly before: PublishedRow['content'] | null
  readonly after: PublishedRow['content'] | null
  /** The fields that differ; empty unless changed. */
  readonly fields: readonly string[]
}

/**
 * What is new, changed and gone between two published versions, the older first. Both must be cut to their reader: the
 * difference tells nothing beyond them. Gone is what does not stand in the newer; rows are never deleted from the plan.
 * What hangs on the plan is compared only where both versions hold it: what a version says nothing about is not gone.
 */
export function differences(older: PublishedVersion, newer: PublishedVersion): readonly Difference[] {
  const withDepth = older.holdsDepth && newer.holdsDepth
  const told = ({ kind }: PublishedRow): boolean => toldFields(kind) !== undefined && (withDepth || !isDepth(kind))
  const [before, now] = [older, newer].map(
    ({ items }) => new Map(items.filter(told).map((row) => [identityOf(row), row])),
  ) as [Map<string, PublishedRow>, Map<string, PublishedRow>]
  return [
    ...[...now].flatMap(([identity, row]) => differenceOf(before.get(identity), row)),
    ...[...before].flatMap(([identity, row]) => (now.has(identity) ? [] : differenceOf(row, undefined))),
  ].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Goals first, then what is done for them, then what hangs on those. */
const placeOf = ({ kind }: Difference): number => (comparedKinds as readonly string[]).indexOf(kind)

function differenceOf(was: PublishedRow | undefined, is: PublishedRow | undefined): Difference[] {
  const row = is ?? was
  if (row === undefined) return []
  const [before, after] = [was?.content ?? null, is?.content ?? null]
  const base = { kind: row.kind, id: row.id, before, after }
  if (before === null) return [{ ...base, change: 'new', fields: [] }]
  if (after === null) return [{ ...base, change: 'gone', fields: [] }]
  const fields = (toldFields(row.kind) ?? []).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
  return fields.length === 0 ? [] : [{ ...base, change: 'changed', fields }]
}
