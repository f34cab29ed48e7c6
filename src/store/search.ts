import { sql } from 'kysely'
import { askedTokens, storedTokens } from '../domain/shared/search-token.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Files a name under its tokens, in the compartment of the row that holds it; earlier tokens of that row go. */
export async function fileName(
  unit: UnitOfWork,
  entry: { kind: 'family' | 'person'; object: string; compartment: number; text: string },
): Promise<void> {
  const m = unit.municipality
  await sql`delete from search_token where municipality = ${m} and compartment = ${entry.compartment} and object = ${entry.object} and kind = ${entry.kind}`.execute(
    unit.tx,
  )
  await sql`
    insert into search_token (municipality, token, compartment, object, kind)
    select ${m}, token, ${entry.compartment}, ${entry.object}, ${entry.kind} from unnest(${storedTokens(entry.text)}::text[]) token`.execute(
    unit.tx,
  )
}

export interface NameHit {
  readonly kind: 'family' | 'person'
  readonly object: string
}

/** Objects in the ring whose name has a likeness to each word asked for; at most 50. */
export async function findNames(unit: UnitOfWork, question: string): Promise<NameHit[]> {
  const m = unit.municipality
  const asked = askedTokens(question)
  if (asked.length === 0) return []
  const one = (tokens: string[]) => sql`
    select kind, object from search_token t where t.municipality = ${m} and t.token = any(${tokens}::text[]) and ${withinRing(unit, 't')}`
  const all = sql.join(asked.map(one), sql` intersect `)
  const { rows } = await sql<NameHit>`select distinct kind, object from (${all}) hit limit 50`.execute(unit.tx)
  return rows
}

export interface NamedHit {
  readonly family: string
  readonly familyName: string
  readonly person: string | null
  readonly personName: string | null
}

/** Names of the hits, each only as far as it lies in the ring. */
export async function nameHits(unit: UnitOfWork, hits: readonly NameHit[]): Promise<NamedHit[]> {
  const m = unit.municipality
  const families = hits.filter((h) => h.kind === 'family').map((h) => h.object)
  const people = hits.filter((h) => h.kind === 'person').map((h) => h.object)
  const { rows } = await sql<NamedHit>`
    select f.id as family, f.name as "familyName", null::uuid as person, null as "personName"
    from family f where f.municipality = ${m} and f.id = any(${families}::uuid[]) and ${withinRing(unit, 'f')}
    union all
    select f.id, f.name, d.id, d.given_name || ' ' || d.family_name
    from person_detail d
    join participation p on p.municipality = ${m} and p.person = d.id and p.starts_at <= ${unit.asking.at} and (p.ends_at is null or p.ends_at > ${unit.asking.at})
    join family f on f.municipality = ${m} and f.id = p.case_id and ${withinRing(unit, 'f')}
    where d.municipality = ${m} and d.id = any(${people}::uuid[]) and ${withinRing(unit, 'd')}
    order by 2, 4 nulls first`.execute(unit.tx)
  return rows
}
