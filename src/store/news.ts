import { sql, type RawBuilder } from 'kysely'
import { placeOfKind, type NewsKind, type NewsPlace } from '../domain/news/places.ts'
import { instantOf } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** What a row that is news is called; nothing where its words are read on its page. */
const TITLES: Readonly<Record<NewsKind, string>> = {
  goal: 'x.own_words',
  action: 'x.what',
  measure: 'x.title',
  stepping_stone: 'x.what',
  agreement: 'x.what',
  meeting: 'x.title',
  minutes_shown: 'x.heading',
  contact_entry: 'null::text',
  message: 'null::text',
  family_request: 'null::text',
}

/** What of a row's changes is news where not all of it is: that a message was read is none. */
const COUNTS: Readonly<Partial<Record<NewsKind, string>>> = {
  message: "h.change = 'insert' and x.taken_back_at is null",
}

export interface VisitRow {
  readonly id: string
  readonly version: number
  readonly place: NewsPlace
  readonly until: string
}

/** When the reader last looked at each page of a case; their own compartment must be in the ring. */
export async function readVisits(unit: UnitOfWork, caseId: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    select t.id, t.version, t.place, ${sql.raw(instantOf('t.seen_until'))} as until from own_visit t
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} order by t.place, t.id`.execute(unit.tx)
  return rows
}

/** The compartment that belongs to the actor alone, where it was ever made. */
export async function ownCompartment(unit: UnitOfWork): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select c.id from compartment c where c.municipality = ${unit.municipality} and c.case_id is null and c.subject is null
      and c.audience = 'author' and c.audience_id = ${unit.asking.actor.id} and c.category = 'cooperation' order by c.id`.execute(
    unit.tx,
  )
  return rows[0]?.id
}

export interface NewsRow {
  readonly kind: NewsKind
  readonly title: string | null
}

/** Rows of a case in the ring that somebody else wrote or changed after an instant and that stand, the latest first. */
export async function readNews(
  unit: UnitOfWork,
  caseId: string,
  kinds: readonly NewsKind[],
  sinceOf: ReadonlyMap<NewsPlace, string>,
): Promise<NewsRow[]> {
  if (kinds.length === 0) return []
  const since = (kind: NewsKind): string => sinceOf.get(placeOfKind[kind]) ?? '-infinity'
  const parts = kinds.map(
    (kind): RawBuilder<unknown> => sql`
      select ${sql.lit(kind)} as kind, x.id, ${sql.raw(TITLES[kind])} as title, max(h.at) as at
      from ${sql.table(kind)} x
      join history h on ${withinRing(unit, 'h')} and h.object = x.id and h.kind = ${sql.lit(kind)} and h.at > ${since(kind)}::timestamptz
        and (h.actor is distinct from ${unit.asking.actor.id} or h.actor_kind <> 'citizen')
      where ${withinRing(unit, 'x')} and x.case_id = ${caseId} and ${sql.raw(COUNTS[kind] ?? 'true')}
      group by x.id, title`,
  )
  const { rows } = await sql<NewsRow>`
    select t.kind, t.title from (${sql.join(parts, sql` union all `)}) t order by t.at desc, t.id limit 500`.execute(
    unit.tx,
  )
  return rows
}
