import { ageOn, type Day } from '../shared/time.ts'
import type { CustodyFact, Wall } from './plan-merge.ts'

/**
 * Who comes along when one family goes on for two. What was said is not touched, and rights are not united: whoever would
 * be opened to somebody by coming, beyond their name, does not come by the merge and is let in by people one by one.
 */
export interface FamilyMergeFacts {
  readonly goesOn: string
  readonly closed: string
  readonly at: string
  readonly today: Day
  /** Everybody who takes part in one of the two, or has. */
  readonly parts: readonly Takes[]
  readonly custody: readonly CustodyFact[]
  readonly walls: readonly Wall[]
  /** Those about whom something lies in the family that goes on, or beyond their name in no family at all. */
  readonly writtenAbout: ReadonlySet<string>
  readonly born: ReadonlyMap<string, Day | null>
}

interface Takes {
  readonly id: string
  readonly caseId: string
  readonly person: string
  readonly ownAccess: boolean
  readonly startsAt: string
  readonly endsAt: string | null
  readonly over: boolean
}

export interface FamilyMergePlan<T extends Takes> {
  /** Spells of the closed family that begin in the other as well, without own access. */
  readonly comes: readonly T[]
  /** How many stay behind, to be let in by people. */
  readonly left: number
}

const ADULT = 18

/**
 * Whether a firewall stands between somebody of the one family and somebody of the other. Between two who both stand in
 * the family that goes on, or who both come to it anew, it holds there as it did before and keeps nobody out.
 */
export function crossesWall({ goesOn, closed, parts, walls }: FamilyMergeFacts): boolean {
  const of = (caseId: string) => new Set(parts.filter((p) => p.caseId === caseId).map(({ person }) => person))
  const [here, there] = [of(goesOn), of(closed)]
  return walls.some(({ protected: one, other }) => {
    const both = [one, other]
    if (both.every((who) => here.has(who))) return false
    return both.some((who) => here.has(who)) && both.some((who) => there.has(who) && !here.has(who))
  })
}

/** What becomes of the closed family's people. */
export function planFamilyMerge<T extends Takes>(
  facts: Omit<FamilyMergeFacts, 'parts'> & { readonly parts: readonly T[] },
): FamilyMergePlan<T> {
  const { goesOn, closed, at, parts, custody, writtenAbout } = facts
  const here = parts.filter((p) => p.caseId === goesOn)
  const readers = new Set(here.filter((p) => p.ownAccess && !p.over).map(({ person }) => person))
  // Custody of a child who comes would open the family's plan further to whoever reads it in another role until now.
  const opensMore = (child: string): boolean =>
    custody.some((c) => c.child === child && readers.has(c.holder) && !isParentHere(facts, c.holder))
  const coming = parts.filter(
    (p) => p.caseId === closed && !p.over && p.startsAt <= at && !here.some((h) => h.person === p.person && !h.over),
  )
  const comes = coming.filter(({ person }) => !writtenAbout.has(person) && !opensMore(person))
  return { comes, left: coming.length - comes.length }
}

/** Whether somebody reads the family that goes on as a custody holder already. */
function isParentHere({ goesOn, at, today, parts, custody, born }: FamilyMergeFacts, holder: string): boolean {
  return custody.some(({ child, holder: who, startsAt, endsAt }) => {
    const birth = born.get(child) ?? null
    return (
      who === holder &&
      startsAt <= at &&
      endsAt === null &&
      (birth === null || (ageOn(birth, today) ?? 0) < ADULT) &&
      parts.some((p) => p.caseId === goesOn && p.person === child && !p.over && p.startsAt <= at)
    )
  })
}
