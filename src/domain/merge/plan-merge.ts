/**
 * What becomes of the facts that access follows from when two records turn out to be one person. Restrictions are
 * united and rights are not: nobody may open afterwards what they could not open before. What only one of the records
 * says about custody and own access is therefore not carried over where it would open something; the coordinator
 * writes it anew with open eyes.
 */
export interface MergeFacts {
  readonly kept: string
  readonly gone: string
  /** The instant of the merge. */
  readonly at: string
  readonly participations: readonly Part[]
  readonly custody: readonly CustodyFact[]
  readonly walls: readonly Wall[]
  /** Cases in which something is written about one of the two, beyond those they take part in. */
  readonly writtenIn: Readonly<Record<'kept' | 'gone', readonly string[]>>
  /** Cases in which somebody's reading hangs on one of the two and not on both alike: a consent, a representative, a member for one party. */
  readonly boundCases: readonly string[]
}

/** Periods are half-open; all given end after the instant of the merge. */
interface Spell {
  readonly startsAt: string
  readonly endsAt: string | null
}
export interface Part extends Spell {
  readonly id: string
  readonly caseId: string
  readonly person: string
  readonly ownAccess: boolean
}
export interface CustodyFact extends Spell {
  readonly id: string
  readonly child: string
  readonly holder: string
}
export interface Wall {
  readonly caseId: string
  readonly protected: string
  readonly other: string
}

export type MergeStep =
  | { readonly do: 'end-participation' | 'close-own-access'; readonly participation: string }
  | { readonly do: 'take-part'; readonly like: string }
  | { readonly do: 'end-custody'; readonly custody: string }
  | { readonly do: 'copy-custody'; readonly custody: string; readonly child: string; readonly holder: string }
  | { readonly do: 'copy-wall'; readonly wall: Wall; readonly protected: string; readonly other: string }

export interface MergePlan {
  readonly steps: readonly MergeStep[]
  /** Cases in which what is written about the one moves to the compartments of the other; elsewhere it stays where it lies. */
  readonly moveIn: readonly string[]
}

/** Why two records stay apart: there are walls between them. Null when they may become one. */
export const keptApart = ({ kept, gone, walls }: MergeFacts): boolean =>
  walls.some((w) => (w.protected === kept && w.other === gone) || (w.protected === gone && w.other === kept))

/** All standing facts about both; cases are those that are not enclaves. */
export function planMerge(facts: MergeFacts): MergePlan {
  const cases = casesOf(facts)
  return {
    steps: [...takingPart(facts, cases), ...custodyOf(facts, cases), ...wallsOf(facts)],
    moveIn: cases.gone.filter((caseId) => !facts.boundCases.includes(caseId)),
  }
}

interface Cases {
  readonly kept: readonly string[]
  readonly gone: readonly string[]
}

const casesOf = ({ kept, gone, participations, writtenIn }: MergeFacts): Cases => {
  const all = (person: string, written: readonly string[]): string[] => [
    ...new Set([...participations.filter((p) => p.person === person).map((p) => p.caseId), ...written]),
  ]
  return { kept: all(kept, writtenIn.kept), gone: all(gone, writtenIn.gone) }
}

function takingPart({ kept, gone, at, participations }: MergeFacts, cases: Cases): MergeStep[] {
  const of = (person: string): readonly Part[] => participations.filter((p) => p.person === person)
  const inCase = (person: string, caseId: string): Part | undefined => of(person).find((p) => p.caseId === caseId)
  return [
    ...of(gone).flatMap((part): MergeStep[] => [
      { do: 'end-participation', participation: part.id },
      ...(inCase(kept, part.caseId) ? [] : [{ do: 'take-part', like: part.id } as const]),
    ]),
    // Own access stays where both had it, or where nothing of the other is found.
    ...of(kept)
      .filter((part) => part.ownAccess && cases.gone.includes(part.caseId))
      .filter((part) => {
        const other = inCase(gone, part.caseId)
        return !other?.ownAccess || other.startsAt > at
      })
      .map((part): MergeStep => ({ do: 'close-own-access', participation: part.id })),
  ]
}

/** Cases that the kept one has left, or never joined though something is written about them, and now joins again. */
function revived({ kept, gone, participations }: MergeFacts, cases: Cases): string[] {
  const standing = (person: string): string[] => participations.filter((p) => p.person === person).map((p) => p.caseId)
  return cases.kept.filter((caseId) => standing(gone).includes(caseId) && !standing(kept).includes(caseId))
}

function custodyOf(facts: MergeFacts, cases: Cases): MergeStep[] {
  const { kept, gone, at, custody, participations } = facts
  const takesPart = (person: string, within: readonly string[]): boolean =>
    participations.some((p) => p.person === person && within.includes(p.caseId))
  const has = (child: string, holder: string): boolean => custody.some((c) => c.child === child && c.holder === holder)
  const hasNow = (child: string, holder: string): boolean =>
    custody.some((c) => c.child === child && c.holder === holder && c.startsAt <= at && c.endsAt === null)
  return custody.flatMap((c): MergeStep[] => {
    const end: MergeStep = { do: 'end-custody', custody: c.id }
    if (c.child === gone || c.holder === gone) {
      const [child, holder] = [c.child === gone ? kept : c.child, c.holder === gone ? kept : c.holder]
      const another = c.child === gone ? c.holder : c.child
      if (child === holder || has(child, holder) || takesPart(another, cases.kept)) return [end]
      return [end, { do: 'copy-custody', custody: c.id, child, holder }]
    }
    if (c.child !== kept) return []
    const opensMore = !hasNow(gone, c.holder) && takesPart(c.holder, cases.gone)
    return opensMore || takesPart(c.holder, revived(facts, cases)) ? [end] : []
  })
}

const wallsOf = ({ kept, gone, walls }: MergeFacts): MergeStep[] => {
  const mapped = (person: string): string => (person === gone ? kept : person)
  return walls
    .filter((w) => w.protected === gone || w.other === gone)
    .map((wall): MergeStep => ({
      do: 'copy-wall',
      wall,
      protected: mapped(wall.protected),
      other: mapped(wall.other),
    }))
}
