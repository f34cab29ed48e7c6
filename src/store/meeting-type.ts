import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** A municipality's own types of meetings: drafts, published versions, and what new meetings are not called by. */

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const nameOf = (unit: UnitOfWork, column: string) =>
  sql`(select e.name from employee e where e.municipality = ${unit.municipality} and e.id = ${sql.ref(column)})`

export interface TypeVersionRow {
  readonly type: string
  readonly version: number
  readonly content: unknown
  /** Where it was decided. */
  readonly decided: string
  readonly publishedAt: string
  readonly publishedByName: string | null
}

/** All published versions of the municipality's own types, or of one; the newest of each first. They never change. */
export async function readTypeVersions(unit: UnitOfWork, type: string | null = null): Promise<TypeVersionRow[]> {
  const { rows } = await sql<TypeVersionRow>`
    select v.type, v.type_version as version, v.content, v.decided, ${iso('v.published_at')} as "publishedAt",
      ${nameOf(unit, 'v.published_by')} as "publishedByName"
    from meeting_type_version v where v.municipality = ${unit.municipality} and (${type}::text is null or v.type = ${type})
    order by v.type, v.type_version desc`.execute(unit.tx)
  return rows
}

/** Lets one at a time publish a type, take it out of use or back, until the transaction ends. */
export async function lockType(unit: UnitOfWork, type: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting type ${unit.municipality} ${type}`}, 0))`.execute(
    unit.tx,
  )
}

/** Publishes a version; it is never changed after that. */
export async function insertTypeVersion(
  unit: UnitOfWork,
  version: Pick<TypeVersionRow, 'type' | 'version' | 'content' | 'decided'>,
): Promise<void> {
  await sql`
    insert into meeting_type_version (municipality, type, type_version, content, decided, published_at, published_by)
    values (${unit.municipality}, ${version.type}, ${version.version}, ${JSON.stringify(version.content)}::jsonb,
      ${version.decided}, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(unit.tx)
}

export interface TypeWithdrawalRow {
  readonly id: string
  readonly type: string
  readonly reason: string
  readonly at: string
  readonly byName: string | null
  readonly undoneAt: string | null
  readonly undoneByName: string | null
  readonly undoneReason: string | null
}

/** Which types were taken out of use, and which of them back; latest first. */
export async function readTypeWithdrawals(unit: UnitOfWork): Promise<TypeWithdrawalRow[]> {
  const { rows } = await sql<TypeWithdrawalRow>`
    select w.id, w.type, w.reason, ${iso('w.at')} as at, ${nameOf(unit, 'w.by_employee')} as "byName",
      ${iso('w.undone_at')} as "undoneAt", ${nameOf(unit, 'w.undone_by')} as "undoneByName", w.undone_reason as "undoneReason"
    from meeting_type_withdrawal w where w.municipality = ${unit.municipality} order by w.at desc, w.id desc`.execute(
    unit.tx,
  )
  return rows
}

export async function insertTypeWithdrawal(unit: UnitOfWork, type: string, reason: string): Promise<void> {
  await sql`
    insert into meeting_type_withdrawal (municipality, id, type, reason, at, by_employee)
    values (${unit.municipality}, ${unit.newId()}, ${type}, ${reason}, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(
    unit.tx,
  )
}

export async function undoTypeWithdrawal(unit: UnitOfWork, id: string, reason: string): Promise<void> {
  await sql`
    update meeting_type_withdrawal set undone_at = ${unit.asking.at}, undone_by = ${unit.asking.actor.id}, undone_reason = ${reason}
    where municipality = ${unit.municipality} and id = ${id} and undone_at is null`.execute(unit.tx)
}

export interface TypeDraftRow {
  readonly id: string
  readonly type: string
  readonly fromType: string
  readonly fromVersion: number
  readonly version: number
  readonly updatedAt: string
  readonly updatedByName: string | null
  readonly discardedAt: string | null
  readonly publishedAs: number | null
  readonly content: unknown
}

const draftColumns = (unit: UnitOfWork) => sql`
  d.id, d.type, d.from_type as "fromType", d.from_version as "fromVersion", d.version, ${iso('d.updated_at')} as "updatedAt",
  ${nameOf(unit, 'd.updated_by')} as "updatedByName", ${iso('d.discarded_at')} as "discardedAt",
  d.published_as as "publishedAs", d.content`

/** Drafts that are not published, latest first, at most 500; those thrown away come with the day it was done. */
export async function readTypeDrafts(unit: UnitOfWork): Promise<TypeDraftRow[]> {
  const { rows } = await sql<TypeDraftRow>`
    select ${draftColumns(unit)} from meeting_type_draft d where d.municipality = ${unit.municipality} and d.published_as is null
    order by d.updated_at desc, d.id limit 500`.execute(unit.tx)
  return rows
}

/** One draft, locked when it is about to change; or null. */
export async function readTypeDraft(unit: UnitOfWork, id: string, lock = false): Promise<TypeDraftRow | null> {
  const { rows } = await sql<TypeDraftRow>`
    select ${draftColumns(unit)} from meeting_type_draft d
    where d.municipality = ${unit.municipality} and d.id = ${id} ${lock ? sql`for update` : sql``}`.execute(unit.tx)
  return rows[0] ?? null
}

/** Begins a draft; what it holds is its first save. Answers its id. */
export async function insertTypeDraft(
  unit: UnitOfWork,
  draft: Pick<TypeDraftRow, 'type' | 'fromType' | 'fromVersion' | 'content'>,
): Promise<string> {
  const id = unit.newId()
  await sql`
    insert into meeting_type_draft (municipality, id, type, from_type, from_version, content, updated_at, updated_by)
    values (${unit.municipality}, ${id}, ${draft.type}, ${draft.fromType}, ${draft.fromVersion},
      ${JSON.stringify(draft.content)}::jsonb, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(unit.tx)
  await keepSave(unit, id, 1, draft.content)
  return id
}

interface DraftPatch {
  readonly content?: unknown
  readonly discarded?: boolean
  readonly publishedAs?: number
  /** The version of the same type that the draft goes on from now. */
  readonly onTopOf?: number
}

/** Changes a draft that was locked and stands at `version`; a changed content is kept as a save of its own. Answers its version. */
export async function updateTypeDraft(
  unit: UnitOfWork,
  id: string,
  version: number,
  patch: DraftPatch,
): Promise<number> {
  const next = version + 1
  const sets = [
    sql`version = ${next}`,
    sql`updated_at = ${unit.asking.at}`,
    sql`updated_by = ${unit.asking.actor.id}`,
    ...(patch.content === undefined ? [] : [sql`content = ${JSON.stringify(patch.content)}::jsonb`]),
    ...(patch.discarded === undefined
      ? []
      : [sql`discarded_at = ${patch.discarded ? unit.asking.at : null}::timestamptz`]),
    ...(patch.publishedAs === undefined ? [] : [sql`published_as = ${patch.publishedAs}`]),
    ...(patch.onTopOf === undefined ? [] : [sql`from_type = type, from_version = ${patch.onTopOf}`]),
  ]
  await sql`
    update meeting_type_draft set ${sql.join(sets)} where municipality = ${unit.municipality} and id = ${id}`.execute(
    unit.tx,
  )
  if (patch.content !== undefined) await keepSave(unit, id, next, patch.content)
  return next
}

async function keepSave(unit: UnitOfWork, draft: string, number: number, content: unknown): Promise<void> {
  await sql`
    insert into meeting_type_draft_save (municipality, draft, number, content, at, by_employee, from_version)
    select ${unit.municipality}, d.id, ${number}, ${JSON.stringify(content)}::jsonb, ${unit.asking.at}, ${unit.asking.actor.id},
      case when d.from_type = d.type then d.from_version end
    from meeting_type_draft d where d.municipality = ${unit.municipality} and d.id = ${draft}`.execute(unit.tx)
}

interface SaveRow {
  readonly number: number
  readonly at: string
  readonly byName: string | null
  readonly content: unknown
  /** The version of its own type that the draft went on from then; null for a copy. */
  readonly fromVersion: number | null
}

/** What a draft held at its saves and who saved it, latest first; at most `most`, and only those up to `upTo` where it is given. */
export async function readTypeSaves(
  unit: UnitOfWork,
  draft: string,
  { most, upTo = null }: { readonly most: number; readonly upTo?: number | null },
): Promise<SaveRow[]> {
  const { rows } = await sql<SaveRow>`
    select s.number, ${iso('s.at')} as at, ${nameOf(unit, 's.by_employee')} as "byName", s.content, s.from_version as "fromVersion"
    from meeting_type_draft_save s
    where s.municipality = ${unit.municipality} and s.draft = ${draft} and (${upTo}::int is null or s.number <= ${upTo})
    order by s.number desc limit ${most}`.execute(unit.tx)
  return rows
}
