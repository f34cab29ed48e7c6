import { sql, type RawBuilder } from 'kysely'
import { commentKinds, type CommentKind } from '../domain/comment/kinds.ts'
import { placeOfKind, placeOfRemark, type NewsKind, type NewsPlace } from '../domain/news/places.ts'
import { recordNamed } from './comment.ts'
import { instantOf } from './statement.ts'
import type { Protected } from './tables.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

interface NewsOf {
  readonly table: Protected
  /** What it is called; nothing where its words are read on its page. */
  readonly title: string
  /** What of a row's changes is news where not all of it is: that a message was read is none. */
  readonly counts?: string
  /** Of a remark: the kinds of record it is said to. */
  readonly to?: readonly CommentKind[]
}

const remarkOn = (page: NewsPlace): NewsOf => ({
  table: 'comment',
  title: "case when n.kind <> 'contact' then r.title end",
  counts: "h.change = 'insert' and n.taken_back_at is null",
  to: commentKinds.filter((kind) => placeOfRemark[kind] === page),
})

const NEWS: Readonly<Record<NewsKind, NewsOf>> = {
  goal: { table: 'goal', title: 'n.own_words' },
  action: { table: 'action', title: 'n.what' },
  measure: { table: 'measure', title: 'n.title' },
  stepping_stone: { table: 'stepping_stone', title: 'n.what' },
  'remark-road': remarkOn('road'),
  agreement: { table: 'agreement', title: 'n.what' },
  meeting: { table: 'meeting', title: 'n.title' },
  minutes_shown: { table: 'minutes_shown', title: 'n.heading' },
  'remark-next': remarkOn('next'),
  contact_entry: { table: 'contact_entry', title: 'null::text' },
  'remark-people': remarkOn('people'),
  message: {
    table: 'message',
    title: 'null::text',
    counts: "h.change = 'insert' and n.taken_back_at is null",
  },
  family_request: { table: 'family_request', title: 'null::text' },
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

/**
 * Rows of a case in the ring that somebody else wrote or changed after an instant and that stand, the latest first; a
 * remark only while what it is said to stands.
 * @param shut compartments that are in the ring and whose rows are not shown to the reader
 */
export async function readNews(
  unit: UnitOfWork,
  caseId: string,
  kinds: readonly NewsKind[],
  sinceOf: ReadonlyMap<NewsPlace, string>,
  shut: readonly number[],
): Promise<NewsRow[]> {
  if (kinds.length === 0) return []
  const parts = kinds.map((kind): RawBuilder<unknown> => {
    const { table, title, counts = 'true', to } = NEWS[kind]
    const since = sinceOf.get(placeOfKind[kind]) ?? '-infinity'
    return sql`
      select ${sql.lit(kind)} as kind, n.id, ${sql.raw(title)} as title, max(h.at) as at
      from ${sql.table(table)} n
      join history h on ${withinRing(unit, 'h')} and h.object = n.id and h.kind = ${sql.lit(table)} and h.at > ${since}::timestamptz
        and ${notMine(unit)}
      ${to === undefined ? sql`` : sql`join ${recordNamed(unit, 'n.kind', 'n.object')} on true`}
      where ${withinRing(unit, 'n')} and n.case_id = ${caseId} and n.compartment <> all(${[...shut]}::bigint[])
        and ${sql.raw(counts)} and ${to === undefined ? sql`true` : sql`n.kind = any(${[...to]}::text[])`}
      group by 2, 3`
  })
  const { rows } = await sql<NewsRow>`
    select t.kind, t.title from (${sql.join(parts, sql` union all `)}) t order by t.at desc, t.id limit 500`.execute(
    unit.tx,
  )
  return rows
}

const notMine = (unit: UnitOfWork) =>
  sql`(h.actor is distinct from ${unit.asking.actor.id} or h.actor_kind <> 'citizen')`

export interface TeamPlace {
  readonly id: string
  readonly name: string
  readonly party: string | null
}

/** Places in the team that the page on the team shows, and those that ended since the reader last looked; the latest first. */
export async function readTeamPlaces(
  unit: UnitOfWork,
  caseId: string,
  since: string | undefined,
): Promise<TeamPlace[]> {
  const { at } = unit.asking
  const { rows } = await sql<TeamPlace>`
    select t.id, e.name, t.party
    from membership t join employee e on e.municipality = ${unit.municipality} and e.id = t.employee
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and (t.ends_at is null or t.ends_at > t.starts_at)
      and (t.ends_at is null or t.ends_at > ${at} or (t.ends_at > ${since ?? at}::timestamptz and t.starts_at <= ${since ?? at}::timestamptz))
    order by t.starts_at desc, t.id limit 200`.execute(unit.tx)
  return rows
}

export interface ConsentPlace {
  readonly id: string
  readonly kind: string
  readonly persons: readonly string[]
  readonly coversFamily: boolean
  readonly categories: readonly string[]
  readonly signatures: readonly { readonly id: string; readonly signer: string }[]
}

/** What is asked and answered of consents in a case; what was taken back before everybody had answered is not there. */
export async function readConsents(unit: UnitOfWork, caseId: string): Promise<ConsentPlace[]> {
  const m = unit.municipality
  const { rows } = await sql<ConsentPlace>`
    select t.id, t.kind, t.persons, t.covers_family as "coversFamily", t.categories,
      coalesce((select json_agg(json_build_object('id', s.id, 'signer', s.signer) order by s.id) from basis_signature s
        where s.municipality = ${m} and s.basis = t.id), '[]') as signatures
    from basis t where t.municipality = ${m} and t.case_id = ${caseId} and (t.withdrawn_at is null or t.starts_at is not null)
    order by t.created_at desc, t.id limit 200`.execute(unit.tx)
  return rows
}

/** What is changed of a place in a team that the family is shown. */
const SHOWN_OF_PLACE = ['role', 'department', 'authority', 'starts_at', 'ends_at', 'stands_in_for']

/**
 * Which of these facts somebody else changed after an instant. Facts are guarded by municipality alone: the use-case asks
 * first whether the reader may know of them.
 */
export async function changedFacts(
  unit: UnitOfWork,
  objects: readonly string[],
  since: string | undefined,
): Promise<ReadonlySet<string>> {
  if (objects.length === 0) return new Set()
  await sql`set local app.told_facts = ${sql.lit(`{${objects.join(',')}}`)}`.execute(unit.tx)
  const { rows } = await sql<{ object: string }>`
    select distinct h.object from fact_history h
    where h.municipality = ${unit.municipality} and h.object = any(${[...objects]}::uuid[]) and h.at > ${since ?? '-infinity'}::timestamptz
      and ${notMine(unit)} and (h.kind <> 'membership' or h.change = 'insert' or h.after ?| ${SHOWN_OF_PLACE}::text[])
    order by h.object`.execute(unit.tx)
  await sql`set local app.told_facts = '{}'`.execute(unit.tx)
  return new Set(rows.map(({ object }) => object))
}
