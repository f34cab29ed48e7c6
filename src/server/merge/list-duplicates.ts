import type { z } from 'zod'
import type { mergeRoutes, Somebody } from '../../contract/merge.ts'
import { pairsAlike, type Named } from '../../domain/merge/alike.ts'
import { knownPeople, mergesOf, type KnownRow } from '../../store/merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { inFamily, mayOpenAccess, requireOpenFamily } from '../shared/case-guard.ts'
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
  if (!mayOpenAccess(unit, caseId)) return { pairs: [], merges: [] }
  const known = await peopleKnown(unit)
  const merges = await mergesOf(unit, caseId)
  const here = [...known.values()].filter(({ id }) => inFamily(unit, caseId, id))
  const pairs = pairsAlike(here, [...known.values()]).map(([a, b]) => {
    const [first, second] = inFamily(unit, caseId, a.id) ? [a, b] : [b, a]
    return { here: shown(known, first), other: shown(known, second) }
  })
  unit.saw(
    [caseId],
    pairs.flatMap(({ here: one, other }) => [one.id, other.id]),
  )
  return {
    pairs,
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

/** What a row is best known by: the first of its texts. */
function lineOf(row: Readonly<Record<string, unknown>>): string {
  const text = ['own_words', 'what', 'title', 'value', 'name', 'says', 'kind', 'text', 'note']
    .map((column) => row[column])
    .find((value) => typeof value === 'string' && value !== '')
  return typeof text === 'string' ? text.slice(0, 200) : ''
}
