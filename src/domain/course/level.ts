import type { CourseFault } from './sentences.ts'

/** What the help is to prevent. Source: vidensafdaekning-2020, afsnit 2.3 (after socialebegreber.dk). */
export const preventionLevels = ['primary', 'secondary', 'tertiary'] as const

export interface Level {
  readonly prevention: (typeof preventionLevels)[number] | null
  /** How much help there is, in words: "Hver uge, og oftere når det brænder på". */
  readonly intensity: string | null
  readonly why: string | null
  /** In the family's own words, or that it was asked and would not say. */
  readonly familySays: string | null
}

/**
 * What is missing in what is said of how much help there is. It takes a reason, and the family takes part in choosing how
 * much (vidensafdaekning-2020, afsnit 6.1; Herning's screening of intensity, afsnit 6.2). Nothing at all is an answer too.
 */
export function levelFaults({ prevention, intensity, why, familySays }: Level): readonly CourseFault[] {
  if (prevention === null && intensity === null)
    return why === null && familySays === null ? [] : [{ field: 'intensity', code: 'level.nothing' }]
  return [
    ...(why === null ? [{ field: 'why', code: 'level.why' } as const] : []),
    ...(intensity !== null && familySays === null ? [{ field: 'familySays', code: 'level.family' } as const] : []),
  ]
}
