import type { Programme } from '../../../../domain/programme/schema.ts'

/** Changing a programme by places (`criteria.2.text`), without touching what was there. */
type Branch = Readonly<Record<string, unknown>> | readonly unknown[]

/** What stands at a place; undefined where there is none. */
export const valueAt = (whole: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[step], whole)

/** The same with another value at one place; undefined takes the field away. */
export function withValue<T>(whole: T, path: string, value: unknown): T {
  const [step = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : withValue((whole as Branch)[step as never], rest.join('.'), value)
  if (Array.isArray(whole)) return whole.map((one, place) => (String(place) === step ? inner : (one as unknown))) as T
  const { [step]: _, ...others } = whole as Record<string, unknown>
  return (inner === undefined ? others : { ...whole, [step]: inner }) as T
}

/** A list with one member moved by one place; the same list at its ends. */
export function moved<T>(list: readonly T[], place: number, by: 1 | -1): readonly T[] {
  const other = place + by
  const [a, b] = [list[place], list[other]]
  if (a === undefined || b === undefined) return list
  return list.map((one, at) => (at === place ? b : at === other ? a : one))
}

/** A key that no member of the list has: `kriterium-7`. */
export function newKey(word: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  for (let number = known.size + 1; ; number++) if (!known.has(`${word}-${number}`)) return `${word}-${number}`
}

/** What a municipality has decided itself cites itself. */
export const ownSource = { key: 'kommunens-beslutning', place: 'Fastsat i kommunen' }

/** The programme with the municipality's own decision among its sources, for what is added. */
export function withOwnSource(programme: Programme, year: number): Programme {
  if (programme.sources.some((one) => one.key === ownSource.key)) return programme
  const own = { key: ownSource.key, title: { da: 'Kommunens egen beslutning' }, year }
  return { ...programme, sources: [...programme.sources, own] }
}
