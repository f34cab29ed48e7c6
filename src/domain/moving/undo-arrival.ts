/** What stands in the way of undoing that a family was received: whatever would be lost by it. */
export const arrivalStandsBy = ['written', 'people', 'consent', 'team'] as const
export type ArrivalStandsBy = (typeof arrivalStandsBy)[number]

export interface SinceArrival {
  /** Changes of rows of the family or its people after it was received. */
  readonly written: number
  /** Changes in who takes part, opens the family's pages, holds custody or is kept apart. */
  readonly people: number
  readonly consents: number
  /** Others than the one who received it who are or were in the team. */
  readonly others: number
}

/** Why receiving a family cannot be undone; none when nothing but the receiving itself has happened. */
export function whyArrivalStands(since: SinceArrival): readonly ArrivalStandsBy[] {
  const found: Readonly<Record<ArrivalStandsBy, boolean>> = {
    written: since.written > 0,
    people: since.people > 0,
    consent: since.consents > 0,
    team: since.others > 0,
  }
  return arrivalStandsBy.filter((one) => found[one])
}

export const undoArrivalSentences: Readonly<Record<ArrivalStandsBy, { readonly da: string; readonly en: string }>> = {
  written: {
    da: 'Der er skrevet på familien, efter at den blev taget imod.',
    en: 'Something was written on the family after it was received.',
  },
  people: {
    da: 'Det er ændret, hvem der er med i familien, har forældremyndighed, har egen adgang eller holdes ude.',
    en: 'Who takes part, holds custody, has access of their own or is kept apart was changed.',
  },
  consent: { da: 'Familien er spurgt om samtykke.', en: 'The family was asked for a consent.' },
  team: { da: 'Andre end dig er eller har været i teamet.', en: 'Others than you are or were in the team.' },
}
