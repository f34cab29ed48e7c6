import { contains, overlaps, type Day, type Period } from '../shared/time.ts'

/** How much of the time somebody lives in a home. A child with two homes has a spell in each. */
export const residenceShares = ['all', 'most', 'half', 'some'] as const
export type ResidenceShare = (typeof residenceShares)[number]

/** Danish labels. */
export const shareLabels: Readonly<Record<ResidenceShare, string>> = {
  all: 'hele tiden',
  most: 'det meste af tiden',
  half: 'halvdelen af tiden',
  some: 'noget af tiden',
}

/** Somebody lives in a home from a day until, and not with, another. */
export interface Residence extends Period {
  readonly person: string
  readonly home: string
  readonly share: ResidenceShare
}

export type ResidenceProblem =
  | 'residence.twice-in-the-same-home'
  | 'residence.all-in-two-homes'
  | 'residence.most-twice'

/** What contradicts a new spell among those that are written; null when nothing does. Gaps are ordinary. */
export function residenceClash(spell: Residence, others: readonly Residence[]): ResidenceProblem | null {
  const meanwhile = others.filter((other) => other.person === spell.person && overlaps(spell, other))
  if (meanwhile.some((other) => other.home === spell.home)) return 'residence.twice-in-the-same-home'
  if (meanwhile.length > 0 && [spell, ...meanwhile].some((one) => one.share === 'all'))
    return 'residence.all-in-two-homes'
  if (spell.share === 'most' && meanwhile.some((other) => other.share === 'most')) return 'residence.most-twice'
  return null
}

/** Who lives in which home on a day, home by home in the order given; homes where nobody lives then are left out. */
export function livingOn<T extends Residence>(
  homes: readonly string[],
  residences: readonly T[],
  day: Day,
): readonly { home: string; residences: readonly T[] }[] {
  const now = residences.filter((one) => contains(one, day))
  return homes
    .map((home) => ({ home, residences: now.filter((one) => one.home === home) }))
    .filter((one) => one.residences.length > 0)
}

/** Sentences for the codes above. */
export const residenceSentences: Readonly<Record<ResidenceProblem, string>> = {
  'residence.twice-in-the-same-home': 'Personen står allerede i det hjem i den periode.',
  'residence.all-in-two-homes':
    'Personen står til at bo hele tiden ét sted i den periode. Slut det, eller vælg hvor meget af tiden.',
  'residence.most-twice': 'Personen kan ikke bo det meste af tiden to steder. Vælg halvdelen eller noget af tiden.',
}
