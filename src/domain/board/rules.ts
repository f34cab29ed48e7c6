import type { FieldKind } from './preset.ts'

/** Whose words a card has. */
export const voices = ['child', 'parent', 'network', 'professional'] as const
export type Voice = (typeof voices)[number]

/** Over which time something is counted. */
export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

interface Placed {
  readonly id: string
  readonly voice: Voice
  readonly position: number
}

/** The cards of a field in their order: the family's first, and what professionals wrote after them. */
export const inOrder = <Card extends Placed>(cards: readonly Card[]): Card[] =>
  cards.toSorted((a, b) => side(a.voice) - side(b.voice) || a.position - b.position || (a.id < b.id ? -1 : 1))

const side = (voice: Voice): number => (voice === 'professional' ? 1 : 0)

/** Room between two neighbours of a field. */
export const STEP = 1024

/**
 * The place right after another card, or before all when `after` is null. Null when there is no room left between two
 * neighbours: then the whole field is numbered anew.
 */
export function placeAfter(
  cards: readonly { readonly id: string; readonly position: number }[],
  after: string | null,
): number | null {
  const ordered = cards.toSorted((a, b) => a.position - b.position)
  const at = after === null ? -1 : ordered.findIndex((card) => card.id === after)
  const before = ordered[at]?.position
  const next = ordered[at + 1]?.position
  if (before === undefined) return next === undefined ? 0 : next - STEP
  if (next === undefined) return before + STEP
  const place = Math.floor((before + next) / 2)
  return place > before ? place : null
}

/** Where a young person, a parent or another of the family speaks from, by how they stand in the family. */
export const voiceOf = (standsAs: 'parent' | 'other-adult' | 'child' | 'network'): Voice =>
  standsAs === 'child' ? 'child' : standsAs === 'parent' ? 'parent' : 'network'

/**
 * No surprises (`vidensafdaekning-2020`, Halsnæs): a professional's worry comes on the board only when the family has been
 * told of it before, or when the law lets it wait.
 */
export const mustBeTold = (kind: FieldKind, voice: Voice): boolean => kind === 'worry' && voice === 'professional'

/** More worries than things that work is a hint to look again, never a hindrance. */
export function balanceOf(kinds: readonly FieldKind[]): { worries: number; works: number; looksOneSided: boolean } {
  const worries = kinds.filter((kind) => kind === 'worry').length
  const works = kinds.filter((kind) => kind === 'works' || kind === 'resource').length
  return { worries, works, looksOneSided: worries >= 3 && works * 3 <= worries }
}

const SWEEPING = /\b(altid|aldrig|hele tiden|konstant)\b/iu
const LABELS = /\b(problembarn|problembørn|belastet familie|utilregnelig|ressourcesvag\w*|umotiveret)\b/iu
const ABOUT_SOMEBODY = /\b(borgeren|familien|moderen|faderen|barnet)\s+(skal|bør|må)\b/iu

/** What a sentence may be looked at again for; nothing is changed by it, and a person decides. */
export function hintsFor(says: string, given: { kind: FieldKind; firstPerson: boolean; counted: boolean }): Hint[] {
  const hints: Hint[] = []
  if (given.kind === 'worry' && !given.counted && SWEEPING.test(says)) hints.push('how-often')
  if (LABELS.test(says)) hints.push('label')
  if (given.firstPerson && ABOUT_SOMEBODY.test(says)) hints.push('first-person')
  return hints
}
export type Hint = 'how-often' | 'label' | 'first-person'
