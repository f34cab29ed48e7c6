import { contains, overlaps, type Day, type Period } from '../shared/time.ts'

/** Custody (forældremyndighed) as spells, one for each holder. 'none' records that somebody, often a parent, does not hold it. */
export const custodyKinds = ['sole', 'joint', 'none'] as const
export type CustodyKind = (typeof custodyKinds)[number]

export interface CustodySpell extends Period {
  readonly child: string
  readonly person: string
  readonly kind: CustodyKind
}

export interface CustodyOnDay {
  readonly kind: 'sole' | 'joint' | 'unknown'
  /** Empty when unknown, so that nobody is asked to sign for a child on half a record. */
  readonly holders: readonly string[]
  /** What a person must look at; signatures wait until it is settled. */
  readonly problems: readonly CustodyProblem[]
}

export type CustodyProblem =
  | 'custody.not-written-down'
  | 'custody.joint-with-one'
  | 'custody.sole-with-others'
  | 'custody.both-held-and-not'

/** Who holds custody of a child on a day. Contradictions and gaps give no holders and a problem. */
export function custodyOn(child: string, spells: readonly CustodySpell[], day: Day): CustodyOnDay {
  const now = spells.filter((spell) => spell.child === child && contains(spell, day))
  const holding = now.filter((spell) => spell.kind !== 'none')
  const holders = [...new Set(holding.map((spell) => spell.person))]
  const problem = problemIn(now, holding, holders)
  if (problem !== null) return { kind: 'unknown', holders: [], problems: [problem] }
  return { kind: holders.length > 1 ? 'joint' : 'sole', holders, problems: [] }
}

/** True when two spells of the same person and child share a day: refused at input, one has to end first. */
export function custodyClashes(spell: CustodySpell, others: readonly CustodySpell[]): boolean {
  return others.some((other) => other.child === spell.child && other.person === spell.person && overlaps(spell, other))
}

function problemIn(
  now: readonly CustodySpell[],
  holding: readonly CustodySpell[],
  holders: readonly string[],
): CustodyProblem | null {
  if (holders.length === 0) return 'custody.not-written-down'
  if (now.some((spell) => spell.kind === 'none' && holders.includes(spell.person))) return 'custody.both-held-and-not'
  const sole = holding.some((spell) => spell.kind === 'sole')
  if (sole && holders.length > 1) return 'custody.sole-with-others'
  return !sole && holders.length === 1 ? 'custody.joint-with-one' : null
}
