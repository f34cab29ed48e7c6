import { findByName, type NamedHit } from '../../store/search.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** Finds the reader's own families and the people in them by name. */
export async function searchFamilies(unit: UnitOfWork, input: { query: { q: string } }): Promise<{ hits: NamedHit[] }> {
  const hits = await findByName(unit, input.query.q)
  unit.saw(
    hits.map((h) => h.family),
    hits.flatMap((h) => h.person ?? []),
  )
  return { hits }
}
