import type { z } from 'zod'
import type { mergeRoutes, Somebody } from '../../contract/merge.ts'
import { pairsAlike, type Named } from '../../domain/merge/alike.ts'
import { knownPeople, mergesOf, type KnownRow } from '../../store/merge.ts'
import { notSame, proposalsOf, wordsOf, type ProposalRow } from '../../store/proposal.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { inFamily, mayOpenAccess, requireOpenFamily } from '../shared/case-guard.ts'
import { pairOf } from './not-same.ts'
import { lineOf } from './line-of.ts'
import { isOpen } from './propose-merge.ts'
import { requireMerge } from './undo-merge.ts'
import { rowsSince } from './written-since.ts'

type Duplicates = z.input<(typeof mergeRoutes)['GET /api/families/:family/duplicates']['output']>
type SinceAnswer = z.input<(typeof mergeRoutes)['GET /api/families/:family/merges/:merge/since']['output']>

/**
 * Who in this family may be written down twice, looked for among the people whom the reader knows already and nowhere
 * else; and the merges that stand. Nobody but those who may decide it is told. Throws 404.
 */
export async function listDuplicates(unit: UnitOfWork, caseId: string): Promise<Duplicates> {
  requireOpenFamily(unit, caseId)
  if (!mayOpenAccess(unit, caseId)) return { pairs: [], merges: [], dismissed: [], sent: [], received: [] }
  const known = await peopleKnown(unit)
  const merges = await mergesOf(unit, caseId)
  const here = [...known.values()].filter(({ id }) => inFamily(unit, caseId, id))
  const said = await notSame(unit)
  const alike = new Set(said.map((one) => one.one + one.other + one.alike))
  const isSaid = (a: Known, b: Known): boolean => {
    const pair = pairOf(a, b)
    return alike.has(pair.one + pair.other + pair.alike)
  }
  const guesses = pairsAlike(here, [...known.values()])
  const open = guesses.filter(([a, b]) => !isSaid(known.get(a.id) as Known, known.get(b.id) as Known))
  const pairs = open.map(([a, b]) => {
    const [first, second] = inFamily(unit, caseId, a.id) ? [a, b] : [b, a]
    return { here: shown(known, first), other: shown(known, second) }
  })
  unit.saw(
    [caseId],
    pairs.flatMap(({ here: one, other }) => [one.id, other.id]),
  )
  return {
    pairs,
    dismissed: said
      .filter(({ one, other }) => [one, other].some((person) => inFamily(unit, caseId, person)))
      .map(({ id, version, one, other, reason, saidAt }) => ({
        id,
        version,
        names: [one, other].map((person) => known.get(person)?.name ?? ''),
        reason,
        saidAt,
      })),
    ...(await proposalsShown(unit, caseId, known)),
    merges: merges.map(({ id, version, kept, reason, mergedAt }) => ({
      id,
      version,
      name: known.get(kept)?.name ?? '',
      reason,
      mergedAt,
    })),
  }
}

/** What must be placed before a merge is undone. Throws 404. */
export async function readSince(unit: UnitOfWork, caseId: string, id: string): Promise<SinceAnswer> {
  requireOpenFamily(unit, caseId)
  if (!mayOpenAccess(unit, caseId)) throw notFound()
  const merge = await requireMerge(unit, caseId, id)
  unit.saw([caseId], [merge.kept])
  return {
    rows: (await rowsSince(unit, merge)).map(({ table, id: row, writtenAt, row: content }) => ({
      table,
      id: row,
      writtenAt,
      text: lineOf(content),
    })),
  }
}

/** Days for which whoever proposed sees what came of it. */
const SHOWN_DAYS = 28
const DAY_MS = 86_400_000

/** What the family's coordinators have proposed, with the answer alone; and what others ask them, while it waits. */
async function proposalsShown(
  unit: UnitOfWork,
  caseId: string,
  known: ReadonlyMap<string, Known>,
): Promise<Pick<Duplicates, 'sent' | 'received'>> {
  const { at } = unit.asking
  const all = await proposalsOf(unit, caseId)
  const words = await wordsOf(
    unit,
    all.map(({ id }) => id),
  )
  const since = new Date(Date.parse(at) - SHOWN_DAYS * DAY_MS).toISOString()
  const nameOf = (person: string): string => known.get(person)?.name ?? ''
  const line = ({ id, version, startsAt, endsAt }: ProposalRow) => ({ id, version, at: startsAt, until: endsAt })
  return {
    sent: all
      .filter((one) => one.caseId === caseId && one.startsAt > since)
      .map((one) => ({
        ...line(one),
        name: nameOf(one.person) || nameOf(one.ofPerson),
        state: one.answer ?? (isOpen(one, at) ? 'waiting' : 'expired'),
      })),
    received: all.flatMap((one) => {
      const asked = words.get(one.id)
      const isTheirs = one.ofCase === caseId && isOpen(one, at) && asked !== undefined
      return isTheirs ? [{ ...line(one), name: nameOf(one.ofPerson), words: asked }] : []
    }),
  }
}

type Known = Named & { readonly name: string; readonly families: readonly string[] }

async function peopleKnown(unit: UnitOfWork): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const row of await knownPeople(unit))
    known.set(row.id, { ...row, ...named(row), families: familiesOf(known, row) })
  return known
}

const named = (row: KnownRow) => ({ name: `${row.givenName} ${row.familyName}`.trim() })
const familiesOf = (known: Map<string, Known>, row: KnownRow): readonly string[] => [
  ...(known.get(row.id)?.families ?? []),
  ...(row.ofFamily === null ? [] : [row.ofFamily]),
]

const shown = (known: Map<string, Known>, one: Named): Somebody => {
  const { name = '', born = null, families = [] } = known.get(one.id) ?? {}
  return { id: one.id, name, born, families: [...families] }
}
