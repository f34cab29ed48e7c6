import type { Day } from '../shared/time.ts'

/** How one coordinator takes over from another. Source: vidensafdaekning-2020, afsnit 3 (den varme overlevering). */
export interface HandoverDays {
  /** The day the new one joins. */
  readonly begins: Day
  /** The day the responsibility passes. */
  readonly takesOver: Day
  /** Why the two are not there together for a while. */
  readonly noOverlapReason: string | null
}

export type HandoverFault = {
  readonly field: 'begins' | 'takesOver' | 'noOverlapReason'
  readonly code: keyof typeof teamSentences
}

/** What is wrong with the days of a handover; none when it can be planned. A handover without overlap needs a reason. */
export function faultsOfHandover(days: HandoverDays, today: Day): HandoverFault[] {
  if (days.begins < today) return [{ field: 'begins', code: 'handover.begins-in-the-past' }]
  if (days.takesOver < days.begins) return [{ field: 'takesOver', code: 'handover.takes-over-first' }]
  if (days.takesOver === days.begins && days.noOverlapReason === null)
    return [{ field: 'noOverlapReason', code: 'handover.no-overlap' }]
  return []
}

/** Where a planned handover stands on a day; what is over or cancelled changes no more. */
export function stateOfHandover(
  handover: { readonly beginsAt: string; readonly takesOverAt: string; readonly cancelledAt: string | null },
  at: string,
): 'planned' | 'overlap' | 'done' | 'cancelled' {
  if (handover.cancelledAt !== null) return 'cancelled'
  if (at < handover.beginsAt) return 'planned'
  return at < handover.takesOverAt ? 'overlap' : 'done'
}

/** Sentences for the codes of this subject, Danish first. */
export const teamSentences = {
  'handover.begins-in-the-past': { da: 'Vælg i dag eller en senere dag.', en: 'Choose today or a later day.' },
  'handover.takes-over-first': {
    da: 'Den nye kan først få ansvaret, når den nye er med.',
    en: 'The new one can take over only after joining.',
  },
  'handover.no-overlap': {
    da: 'Skriv, hvorfor de to ikke er der sammen i en periode.',
    en: 'Write why the two are not there together for a while.',
  },
  'team.both-reason': {
    da: 'Skriv, hvorfor den samme både bestemmer og hjælper.',
    en: 'Write why the same person both decides and helps.',
  },
  'team.both-untold': {
    da: 'Familien skal vide det. Skriv, hvilken dag I fortalte det.',
    en: 'The family must know. Write the day you told them.',
  },
  'team.future-day': { da: 'Dagen kan ikke ligge i fremtiden.', en: 'The day cannot lie in the future.' },
  'team.past-day': { da: 'Vælg i dag eller en senere dag.', en: 'Choose today or a later day.' },
  'team.ends-first': { da: 'Sidste dag ligger før den første.', en: 'The last day lies before the first.' },
} as const
