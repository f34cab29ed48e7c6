import { withNotStated } from './not-stated.ts'
import type { Programme } from './schema.ts'

/** Whose writing of a field is to stand. */
export type Side = 'mine' | 'theirs'

/** One field that two have written differently. */
export interface Clash {
  /** Its place, members of lists by their key: `criteria.three-departments.text`. */
  readonly path: string
  /** Undefined where it is not there. */
  readonly mine: unknown
  readonly theirs: unknown
  /** Who alone has changed it since both began; null when both have, or nobody knows. */
  readonly changedBy: Side | null
}

/** The order of a list is a field of its own. */
export const ORDER = '(order)'

type Fields = Readonly<Record<string, unknown>>

/**
 * Field by field what two drafts of one programme say differently. `base` is what both began from; null when it is not
 * known, and then nobody can be said to have changed anything alone. Notes about silent fields are not told: both stay.
 */
export function clashesOf(mine: Programme, theirs: Programme, base: Programme | null): readonly Clash[] {
  return inFields(bare(mine), bare(theirs), base && bare(base), '')
}

/**
 * One programme of two: where they differ, what `choice` answers for the place stands; what either added about a silent
 * field is kept.
 */
export function merge(mine: Programme, theirs: Programme, choice: (path: string) => Side): Programme {
  const fields = mergeFields(bare(mine), bare(theirs), '', choice)
  const notes = new Map(
    [...theirs.notStated, ...mine.notStated.filter((one) => one.note)].map((one) => [one.path, one]),
  )
  const { id, version } = mine
  return withNotStated({ ...fields, id, version, notStated: [...notes.values()] } as unknown as Programme)
}

/** Without what nobody writes. */
const bare = (programme: Programme): Fields =>
  Object.fromEntries(Object.entries(programme).filter(([key]) => !['id', 'version', 'notStated'].includes(key)))

function inFields(mine: Fields, theirs: Fields, base: Fields | null, path: string): Clash[] {
  return keysOf(mine, theirs).flatMap((key) =>
    inValue(mine[key], theirs[key], base === null ? UNKNOWN : base[key], join(path, key)),
  )
}

/** What stood before, when it is not known. */
const UNKNOWN = Symbol('unknown')

function inValue(mine: unknown, theirs: unknown, base: unknown, path: string): Clash[] {
  if (same(mine, theirs)) return []
  if (isGroup(mine) && isGroup(theirs)) return inFields(mine, theirs, isGroup(base) ? base : null, path)
  const [ours, others] = [named(mine), named(theirs)]
  if (ours && others) return inList(ours, others, named(base) ?? null, path)
  return [{ path, mine, theirs, changedBy: changedBy(mine, theirs, base) }]
}

function inList(mine: Members, theirs: Members, base: Members | null, path: string): Clash[] {
  const members = [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) =>
    inValue(mine.get(key), theirs.get(key), base === null ? UNKNOWN : base.get(key), join(path, key)),
  )
  const [ours, others] = [orderOf(mine, theirs), orderOf(theirs, mine)]
  if (same(ours, others)) return members
  const before = base === null ? UNKNOWN : [...base.keys()].filter((key) => mine.has(key) && theirs.has(key))
  return [
    ...members,
    { path: join(path, ORDER), mine: ours, theirs: others, changedBy: changedBy(ours, others, before) },
  ]
}

function changedBy(mine: unknown, theirs: unknown, base: unknown): Side | null {
  if (base === UNKNOWN) return null
  if (same(theirs, base)) return 'mine'
  return same(mine, base) ? 'theirs' : null
}

type Choose = (path: string) => Side

function mergeFields(mine: Fields, theirs: Fields, path: string, choice: Choose): Fields {
  const entries = keysOf(mine, theirs).map(
    (key) => [key, mergeValue(mine[key], theirs[key], join(path, key), choice)] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function mergeValue(mine: unknown, theirs: unknown, path: string, choice: Choose): unknown {
  if (same(mine, theirs)) return mine
  if (isGroup(mine) && isGroup(theirs)) return mergeFields(mine, theirs, path, choice)
  const [ours, others] = [named(mine), named(theirs)]
  if (ours && others) return mergeList(ours, others, path, choice)
  return choice(path) === 'mine' ? mine : theirs
}

/** In the chosen order; what only the other has stands after what it stood after there. */
function mergeList(mine: Members, theirs: Members, path: string, choice: Choose): unknown[] {
  const isReordered = !same(orderOf(mine, theirs), orderOf(theirs, mine))
  const first = isReordered && choice(join(path, ORDER)) === 'theirs' ? theirs : mine
  const second = first === mine ? theirs : mine
  const keys = [...first.keys()]
  const others = [...second.keys()]
  for (const [place, key] of others.entries())
    if (!first.has(key)) keys.splice(place === 0 ? 0 : keys.indexOf(others[place - 1] ?? '') + 1, 0, key)
  return keys
    .map((key) => mergeValue(mine.get(key), theirs.get(key), join(path, key), choice))
    .filter((member) => member !== undefined)
}

type Members = ReadonlyMap<string, unknown>

/** A list whose members have keys of their own; undefined for everything else, which is one field. */
function named(value: unknown): Members | undefined {
  if (!Array.isArray(value)) return undefined
  const members = value.map((one) => [keyOf(one), one] as const)
  const keys = new Set(members.map(([key]) => key))
  return keys.has(undefined) || keys.size !== members.length ? undefined : new Map(members as [string, unknown][])
}

/** The key by which a member of a list is known. */
export function keyOf(member: unknown): string | undefined {
  if (member === null || typeof member !== 'object') return undefined
  const { id, type, kind, key } = member as Fields
  const found = id ?? type ?? key ?? kind
  return typeof found === 'string' ? found : undefined
}

/** Several fields together; a text, a source, a rule and a length of time are one field each. */
function isGroup(value: unknown): value is Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return !ONE_FIELD.some((field) => field in value)
}
const ONE_FIELD = ['da', 'place', 'all', 'any', 'of', 'criterion', 'days', 'months', 'least']

const keysOf = (mine: Fields, theirs: Fields): string[] => [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
const orderOf = (list: Members, other: Members): string[] => [...list.keys()].filter((key) => other.has(key))
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [one as Fields, other as Fields]
  const keys = keysOf(a, b)
  return keys.every((key) => same(a[key], b[key]))
}
