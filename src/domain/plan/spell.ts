import type { Day } from '../shared/time.ts'

/** A pause: nothing for a while. Tapering: less and less, so that help can end, and come back (vidensafdaekning-2020, afsnit 4.6). */
export const spellKinds = ['pause', 'taper'] as const
export type SpellKind = (typeof spellKinds)[number]

/** A dated part of a measure's time, half-open. */
export interface Spell {
  readonly id: string
  readonly kind: SpellKind
  readonly startsOn: Day
  readonly endsOn: Day | null
  /** How much there is meanwhile: "hver anden uge". Never missing when it is tapering. */
  readonly says: string | null
}

const holds = (spell: Pick<Spell, 'startsOn' | 'endsOn'>, on: Day): boolean =>
  spell.startsOn <= on && (spell.endsOn === null || on < spell.endsOn)

export type SpellFault = 'period.ends-before-start' | 'spell.says-missing' | 'spell.overlaps'

/** Why a spell cannot stand beside those that the measure has already, or null. Two of a kind never at the same time. */
export function refuseSpell(spell: Omit<Spell, 'id'>, others: readonly Spell[]): SpellFault | null {
  if (spell.endsOn !== null && spell.endsOn <= spell.startsOn) return 'period.ends-before-start'
  if (spell.kind === 'taper' && spell.says === null) return 'spell.says-missing'
  const meets = others.some(
    (other) =>
      other.kind === spell.kind &&
      (spell.endsOn === null || other.startsOn < spell.endsOn) &&
      (other.endsOn === null || spell.startsOn < other.endsOn),
  )
  return meets ? 'spell.overlaps' : null
}

/** What goes for a measure on a day: a pause before any tapering, since nothing happens in it. */
export function spellOn<S extends Spell>(spells: readonly S[], on: Day): S | undefined {
  const now = spells.filter((spell) => holds(spell, on))
  return now.find(({ kind }) => kind === 'pause') ?? now[0]
}

/** The next one after a day. */
export function spellAfter<S extends Spell>(spells: readonly S[], on: Day): S | undefined {
  return spells.filter(({ startsOn }) => startsOn > on).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]
}

/** Where a measure stands on a day: one that is under way and has a pause then rests. */
export const statusOn = <S extends string>(
  { id, status }: { readonly id: string; readonly status: S },
  spells: readonly (Spell & { readonly measure: string })[],
  on: Day,
): S | 'paused' => {
  const own = spells.filter(({ measure }) => measure === id)
  return status === 'active' && spellOn(own, on)?.kind === 'pause' ? 'paused' : status
}
