/** What stands in the way of undoing that a family was accepted: whatever would be lost by it, or is more than an offer. */
export const acceptanceStandsBy = ['begun', 'before', 'consent', 'plan', 'meeting', 'team'] as const
export type AcceptanceStandsBy = (typeof acceptanceStandsBy)[number]

export interface SinceAcceptance {
  readonly startsOn: string | null
  /** The course was closed once, and taken up again. */
  readonly hasClosings: boolean
  readonly signatures: number
  /** Rows of the plan. */
  readonly written: number
  /** Meetings that are not called off. */
  readonly meetings: number
  /** Others than the coordinator who are or were in the team. */
  readonly others: number
}

/** Why an acceptance cannot be undone; none when nothing but the acceptance itself has happened. */
export function whyAcceptanceStands(since: SinceAcceptance): readonly AcceptanceStandsBy[] {
  const found: Readonly<Record<AcceptanceStandsBy, boolean>> = {
    begun: since.startsOn !== null,
    before: since.hasClosings,
    consent: since.signatures > 0,
    plan: since.written > 0,
    meeting: since.meetings > 0,
    team: since.others > 0,
  }
  return acceptanceStandsBy.filter((one) => found[one])
}

export const undoAcceptanceSentences: Readonly<
  Record<AcceptanceStandsBy, { readonly da: string; readonly en: string }>
> = {
  begun: { da: 'Forløbet er begyndt. Afslut det i stedet.', en: 'The course has begun. Close it instead.' },
  before: {
    da: 'Forløbet har været i gang før. Afslut det i stedet.',
    en: 'The course was under way before. Close it instead.',
  },
  consent: {
    da: 'En i familien har sagt ja. Træk samtykket tilbage først, eller afslut forløbet.',
    en: 'Somebody in the family has said yes. Withdraw the consent first, or close the course.',
  },
  plan: {
    da: 'Der er skrevet i familiens plan. Afslut forløbet i stedet.',
    en: 'Something is written in the family’s plan. Close the course instead.',
  },
  meeting: { da: 'Der er kaldt til møde. Aflys det først.', en: 'A meeting has been called. Call it off first.' },
  team: {
    da: 'Andre end dig er eller har været i teamet. Afslut forløbet i stedet.',
    en: 'Others than you are or were in the team. Close the course instead.',
  },
}
