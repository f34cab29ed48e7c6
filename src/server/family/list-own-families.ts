import { sql } from 'kysely'
import { asideAmong } from '../../store/family-merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { withinRing } from '../../store/within-ring.ts'

/** The families a citizen is part of and has own access to, with their names where the citizen may see them. */
export async function listOwnFamilies(
  unit: UnitOfWork,
): Promise<{ me: string; families: { id: string; name: string | null; aside: boolean }[] }> {
  const { actor, at } = unit.asking
  const ids = unit.facts.participations
    .filter((p) => p.person === actor.id && p.ownAccess && p.startsAt <= at && (p.endsAt === null || at < p.endsAt))
    .map((p) => p.caseId)
  const aside = await asideAmong(unit, ids)
  const { rows } = await sql<{ id: string; name: string }>`
    select f.id, f.name from family f where f.municipality = ${unit.municipality} and f.id = any(${ids}::uuid[]) and ${withinRing(unit, 'f')}`.execute(
    unit.tx,
  )
  unit.saw(ids)
  return {
    me: actor.id,
    families: ids.map((id) => ({ id, name: rows.find((r) => r.id === id)?.name ?? null, aside: aside.has(id) })),
  }
}
