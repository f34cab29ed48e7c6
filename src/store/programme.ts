import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** A municipality's own programmes: drafts, published versions, and what new families are no longer offered. */

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const nameOf = (unit: UnitOfWork, column: string) =>
  sql`(select e.name from employee e where e.municipality = ${unit.municipality} and e.id = ${sql.ref(column)})`

export interface VersionRow {
  readonly programme: string
  readonly version: string
  readonly number: number
  readonly name: string
  readonly reason: string
  readonly publishedAt: string
  readonly publishedByName: string | null
}

/** All published versions of the municipality, newest first, without their content. */
export async function readVersions(unit: UnitOfWork): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.programme, v.programme_version as version, v.number, v.content -> 'name' ->> 'da' as name, v.reason,
      ${iso('v.published_at')} as "publishedAt", ${nameOf(unit, 'v.published_by')} as "publishedByName"
    from programme_version v where v.municipality = ${unit.municipality}
    order by v.programme, v.number desc`.execute(unit.tx)
  return rows
}

/** The content of one published version, or null. It never changes. */
export async function readVersion(unit: UnitOfWork, programme: string, version: string): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select v.content from programme_version v
    where v.municipality = ${unit.municipality} and v.programme = ${programme} and v.programme_version = ${version}`.execute(
    unit.tx,
  )
  return rows[0]?.content ?? null
}

/** A shipped programme as it stood when the first family was referred under that version, or null. */
export async function readKept(unit: UnitOfWork, programme: string, version: string): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select k.content from programme_kept k
    where k.municipality = ${unit.municipality} and k.programme = ${programme} and k.programme_version = ${version}`.execute(
    unit.tx,
  )
  return rows[0]?.content ?? null
}

/** Keeps a shipped programme for the families that enter under it: a later release may ship another version. */
export async function keepShipped(
  unit: UnitOfWork,
  programme: { readonly id: string; readonly version: string },
): Promise<void> {
  await sql`
    insert into programme_kept (municipality, programme, programme_version, content)
    values (${unit.municipality}, ${programme.id}, ${programme.version}, ${JSON.stringify(programme)}::jsonb)
    on conflict do nothing`.execute(unit.tx)
}

/** Content of the newest version of each programme that new families are offered. */
export async function readOffered(unit: UnitOfWork): Promise<unknown[]> {
  const m = unit.municipality
  const { rows } = await sql<{ content: unknown }>`
    select distinct on (v.programme) v.content from programme_version v
    where v.municipality = ${m} and not exists (select 1 from programme_withdrawal w where w.municipality = ${m}
      and w.programme = v.programme and w.programme_version = v.programme_version and w.undone_at is null)
    order by v.programme, v.number desc`.execute(unit.tx)
  return rows.map((row) => row.content)
}

/** Lets one at a time publish, withdraw or offer a programme again, until the transaction ends. */
export async function lockProgramme(unit: UnitOfWork, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme ${unit.municipality} ${programme}`}, 0))`.execute(
    unit.tx,
  )
}

export interface NewVersion {
  readonly programme: string
  readonly version: string
  readonly number: number
  readonly content: unknown
  readonly reason: string
}

/** Publishes a version; it is never changed after that. */
export async function insertVersion(unit: UnitOfWork, v: NewVersion): Promise<void> {
  await sql`
    insert into programme_version (municipality, programme, programme_version, number, content, reason, published_at, published_by)
    values (${unit.municipality}, ${v.programme}, ${v.version}, ${v.number}, ${JSON.stringify(v.content)}::jsonb, ${v.reason},
      ${unit.asking.at}, ${unit.asking.actor.id})`.execute(unit.tx)
}

export interface WithdrawalRow {
  readonly id: string
  readonly programme: string
  readonly version: string
  readonly reason: string
  readonly at: string
  readonly byName: string | null
  readonly undoneAt: string | null
  readonly undoneByName: string | null
  readonly undoneReason: string | null
}

/** What was taken from new families, and what of that was taken back; latest first. */
export async function readWithdrawals(unit: UnitOfWork): Promise<WithdrawalRow[]> {
  const { rows } = await sql<WithdrawalRow>`
    select w.id, w.programme, w.programme_version as version, w.reason, ${iso('w.at')} as at, ${nameOf(unit, 'w.by_employee')} as "byName",
      ${iso('w.undone_at')} as "undoneAt", ${nameOf(unit, 'w.undone_by')} as "undoneByName", w.undone_reason as "undoneReason"
    from programme_withdrawal w where w.municipality = ${unit.municipality} order by w.at desc, w.id desc`.execute(
    unit.tx,
  )
  return rows
}

export async function insertWithdrawal(
  unit: UnitOfWork,
  { programme, version, reason }: { programme: string; version: string; reason: string },
): Promise<void> {
  await sql`
    insert into programme_withdrawal (municipality, id, programme, programme_version, reason, at, by_employee)
    values (${unit.municipality}, ${unit.newId()}, ${programme}, ${version}, ${reason}, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(
    unit.tx,
  )
}

export async function undoWithdrawal(unit: UnitOfWork, id: string, reason: string): Promise<void> {
  await sql`
    update programme_withdrawal set undone_at = ${unit.asking.at}, undone_by = ${unit.asking.actor.id}, undone_reason = ${reason}
    where municipality = ${unit.municipality} and id = ${id} and undone_at is null`.execute(unit.tx)
}

export interface DraftRow {
  readonly id: string
  readonly programme: string
  readonly fromProgramme: string
  readonly fromVersion: string
  readonly version: number
  readonly updatedAt: string
  readonly updatedByName: string | null
  readonly name: string | null
  readonly discardedAt: string | null
  readonly publishedAs: string | null
}

const draftColumns = (unit: UnitOfWork) => sql`
  d.id, d.programme, d.from_programme as "fromProgramme", d.from_version as "fromVersion", d.version, ${iso('d.updated_at')} as "updatedAt",
  ${nameOf(unit, 'd.updated_by')} as "updatedByName", d.content -> 'name' ->> 'da' as name, ${iso('d.discarded_at')} as "discardedAt",
  d.published_as as "publishedAs"`

/** Drafts that are not published, latest first; those thrown away come with the day it was done. */
export async function readDrafts(unit: UnitOfWork): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select ${draftColumns(unit)} from programme_draft d where d.municipality = ${unit.municipality} and d.published_as is null
    order by d.updated_at desc, d.id`.execute(unit.tx)
  return rows
}

/** One draft with its content, locked when it is about to change. */
export async function readDraft(
  unit: UnitOfWork,
  id: string,
  lock = false,
): Promise<(DraftRow & { readonly content: unknown }) | null> {
  const { rows } = await sql<DraftRow & { content: unknown }>`
    select ${draftColumns(unit)}, d.content from programme_draft d
    where d.municipality = ${unit.municipality} and d.id = ${id} ${lock ? sql`for update` : sql``}`.execute(unit.tx)
  return rows[0] ?? null
}

export interface NewDraft {
  readonly programme: string
  readonly fromProgramme: string
  readonly fromVersion: string
  readonly content: unknown
}

export async function insertDraft(unit: UnitOfWork, draft: NewDraft): Promise<string> {
  const id = unit.newId()
  await sql`
    insert into programme_draft (municipality, id, programme, from_programme, from_version, content, updated_at, updated_by)
    values (${unit.municipality}, ${id}, ${draft.programme}, ${draft.fromProgramme}, ${draft.fromVersion},
      ${JSON.stringify(draft.content)}::jsonb, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(unit.tx)
  await keepSave(unit, id, 1, draft.content)
  return id
}

export interface DraftPatch {
  readonly content?: unknown
  readonly discarded?: boolean
  readonly publishedAs?: string
  /** The version of the same programme that the draft goes on from now. */
  readonly onTopOf?: string
}

/** Changes a draft that was locked and stands at `version`; a changed content is kept as a save of its own. */
export async function updateDraft(unit: UnitOfWork, id: string, version: number, patch: DraftPatch): Promise<number> {
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
    ...(patch.onTopOf === undefined ? [] : [sql`from_programme = programme, from_version = ${patch.onTopOf}`]),
  ]
  await sql`
    update programme_draft set ${sql.join(sets)} where municipality = ${unit.municipality} and id = ${id}`.execute(
    unit.tx,
  )
  if (patch.content !== undefined) await keepSave(unit, id, next, patch.content)
  return next
}

async function keepSave(unit: UnitOfWork, draft: string, number: number, content: unknown): Promise<void> {
  await sql`
    insert into programme_draft_save (municipality, draft, number, content, at, by_employee, from_version)
    select ${unit.municipality}, d.id, ${number}, ${JSON.stringify(content)}::jsonb, ${unit.asking.at}, ${unit.asking.actor.id},
      case when d.from_programme = d.programme then d.from_version end
    from programme_draft d where d.municipality = ${unit.municipality} and d.id = ${draft}`.execute(unit.tx)
}

export interface SaveRow {
  readonly number: number
  readonly at: string
  readonly byName: string | null
}

/** When a draft was saved and by whom, latest first; at most `most`. */
export async function readSaves(unit: UnitOfWork, draft: string, most: number): Promise<SaveRow[]> {
  const { rows } = await sql<SaveRow>`
    select s.number, ${iso('s.at')} as at, ${nameOf(unit, 's.by_employee')} as "byName"
    from programme_draft_save s where s.municipality = ${unit.municipality} and s.draft = ${draft}
    order by s.number desc limit ${most}`.execute(unit.tx)
  return rows
}

/** What a draft held at one save, and the version it went on from where it says so; or null. */
export async function readSave(
  unit: UnitOfWork,
  draft: string,
  number: number,
): Promise<{ content: unknown; fromVersion: string | null } | null> {
  const { rows } = await sql<{ content: unknown; fromVersion: string | null }>`
    select s.content, s.from_version as "fromVersion" from programme_draft_save s
    where s.municipality = ${unit.municipality} and s.draft = ${draft} and s.number = ${number}`.execute(unit.tx)
  return rows[0] ?? null
}

/** What a draft held when it stood at a version: the last save until then, or null. */
export async function readSaveAt(unit: UnitOfWork, draft: string, version: number): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select s.content from programme_draft_save s
    where s.municipality = ${unit.municipality} and s.draft = ${draft} and s.number <= ${version}
    order by s.number desc limit 1`.execute(unit.tx)
  return rows[0]?.content ?? null
}
