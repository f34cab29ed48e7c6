import type { FieldKind } from './preset.ts'
import type { Voice } from './rules.ts'

/**
 * The family's own words are carried on by the one of the family who wrote them, or with the family's yes, also where the
 * one who carries wrote them down for somebody; a professional's by anybody at the table.
 */
export const needsYes = (card: {
  readonly voice: Voice
  readonly mine: boolean
  readonly writtenFor: boolean
}): boolean => card.voice !== 'professional' && (card.writtenFor || !card.mine)

interface Field {
  readonly id: string
  readonly kind: FieldKind
  /** A place for each at the table, where nobody else's words are laid. */
  readonly each?: unknown
}

/** Where a carried card lies on another board: in the field of the same name and kind, else in the first of its kind. */
export function fieldFor(from: Field, fields: readonly Field[]): string | null {
  const fitting = fields.filter((one) => one.kind === from.kind && one.each === undefined)
  return (fitting.find((one) => one.id === from.id) ?? fitting[0])?.id ?? null
}

interface Readers {
  /** Who may read what is written at the item that receives, now or when their invitation opens. */
  readonly receiving: ReadonlySet<string>
  /** Who could read what was written at the item that it came from. */
  readonly before: ReadonlySet<string>
}

/** Whether what is carried would reach somebody who could not read it where it stood. */
export const reachesMore = ({ receiving, before }: Readers): boolean => [...receiving].some((who) => !before.has(who))
