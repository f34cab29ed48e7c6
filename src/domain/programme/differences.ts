import { inOneLine } from './in-words.ts'
import { readable, type Catalogue, type ReadablePart, type Statement } from './readable.ts'
import type { Programme } from './schema.ts'

/** One thing that is said otherwise in another version. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'order'
  readonly part: string
  readonly name: string | null
  /** Null where nothing stood. */
  readonly before: string | null
  readonly after: string | null
}

export const silence = 'Ikke oplyst'

/** What another version says otherwise, part by part, in words. Empty when both read alike. */
export function differences(before: Programme, after: Programme, catalogue?: Catalogue): readonly Difference[] {
  const old = new Map(readable(before, catalogue).map((part) => [part.key, part]))
  const named: readonly Difference[] =
    before.name.da === after.name.da
      ? []
      : [{ kind: 'changed', part: 'Navn', name: null, before: before.name.da, after: after.name.da }]
  return [
    ...named,
    ...readable(after, catalogue).flatMap((part) => inPart(old.get(part.key) ?? { ...part, statements: [] }, part)),
  ]
}

function inPart(before: ReadablePart, after: ReadablePart): readonly Difference[] {
  const old = new Map(before.statements.map((one) => [one.path, one]))
  const now = new Set(after.statements.map((one) => one.path))
  const part = after.title
  const told = after.statements.flatMap((one): readonly Difference[] => {
    const earlier = old.get(one.path)
    if (!earlier)
      return one.words === null ? [] : [{ kind: 'added', part, name: one.name, before: null, after: spoken(one) }]
    return spoken(earlier) === spoken(one)
      ? []
      : [{ kind: 'changed', part, name: one.name ?? earlier.name, before: spoken(earlier), after: spoken(one) }]
  })
  const gone = before.statements
    .filter((one) => !now.has(one.path) && one.words !== null)
    .map((one): Difference => ({ kind: 'removed', part, name: one.name, before: spoken(one), after: null }))
  const moved = after.ordered && isReordered(before, after)
  return [...told, ...gone, ...(moved ? [{ kind: 'order', part, name: null, before: null, after: null } as const] : [])]
}

function isReordered(before: ReadablePart, after: ReadablePart): boolean {
  const shared = (one: ReadablePart, other: ReadablePart): string =>
    one.statements
      .map(({ path }) => path)
      .filter((path) => other.statements.some((statement) => statement.path === path))
      .join()
  return shared(before, after) !== shared(after, before)
}

function spoken({ name, words, rule, more, source }: Statement): string {
  if (words === null) return silence
  const said = [words, ...(rule === null ? [] : [inOneLine(rule)]), ...more].filter((one) => one.trim() !== '')
  const from = source === null ? '' : ` [${source.title}, ${source.place}]`
  return `${name === null ? '' : `${name}: `}${said.join(' ')}${from}`
}
