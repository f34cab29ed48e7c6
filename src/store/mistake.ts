import { sql, type RawBuilder } from 'kysely'
import { hangsOnMistake, type HangingTable, hangingTables, type MistakeKind } from '../domain/history/mistakes.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/**
 * From here on this transaction sees rows that were taken out as well (row security hides them otherwise): to tell of
 * them, to put them back, and to keep them whole when two records of a person become one.
 */
export async function seeTakenOut(unit: UnitOfWork): Promise<void> {
  await sql`set local app.taken_out = 'on'`.execute(unit.tx)
}

/** Whoever wrote a row first. */
export interface Writer {
  readonly by: string | null
  readonly byFamily: boolean
}

export interface AlongRow extends Writer {
  readonly table: HangingTable
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly direct: boolean
  readonly isOthersYes: boolean
}

/** Rows that were withdrawn, lifted or gone already hang on nothing any more. */
const stillStands: Readonly<Partial<Record<HangingTable, RawBuilder<boolean>>>> = {
  stepping_stone: sql<boolean>`t.withdrawn_at is null`,
  measure_spell: sql<boolean>`t.withdrawn_at is null`,
  goal_agreement: sql<boolean>`t.withdrawn_at is null`,
  plan_wait: sql<boolean>`t.lifted_at is null`,
  pitfall: sql<boolean>`t.status <> 'gone'`,
}
/** A yes, or a partly, that somebody else than the actor gave. */
const othersYes = (unit: UnitOfWork, table: HangingTable): RawBuilder<boolean> =>
  table === 'stance'
    ? sql<boolean>`t.answer in ('yes', 'partly') and coalesce(t.by_person, t.by_employee) <> ${unit.asking.actor.id}`
    : sql<boolean>`false`

const firstWriter = (unit: UnitOfWork, kind: string, id: RawBuilder<unknown>): RawBuilder<Writer> =>
  sql<Writer>`(select json_build_object('by', h.actor, 'byFamily', h.actor_kind = 'citizen') from history h
    where ${withinRing(unit, 'h')} and h.kind = ${kind} and h.object = ${id} and h.change = 'insert' limit 1)`

/** Who wrote a row of the ring first; nobody where that was not kept. */
export async function writerOf(unit: UnitOfWork, kind: MistakeKind, id: string): Promise<Writer> {
  const { rows } = await sql<{ writer: Writer | null }>`
    select ${firstWriter(unit, kind, sql`${id}::uuid`)} as writer`.execute(unit.tx)
  return rows[0]?.writer ?? { by: null, byFamily: false }
}

/** All that hangs on a row, and on what hangs on it, as far as it lies in the ring and was not taken out before. */
export async function alongOf(unit: UnitOfWork, caseId: string, root: { kind: MistakeKind; id: string }) {
  const found = new Map<string, AlongRow>()
  const from: { table: HangingTable; id: string }[] = [{ table: root.kind, id: root.id }]
  for (let next = from.shift(); next; next = from.shift()) {
    for (const { table, column } of hangsOnMistake[next.table] ?? []) {
      const { rows } = await sql<Omit<AlongRow, 'table' | 'direct' | keyof Writer> & { writer: Writer | null }>`
        select t.id, t.version, t.compartment, ${othersYes(unit, table)} as "isOthersYes",
          ${firstWriter(unit, table, sql`t.id`)} as writer
        from ${sql.table(table)} t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.taken_out is null
          and ${sql.ref(`t.${column}`)} = ${next.id} and ${stillStands[table] ?? sql`true`} order by t.id`.execute(
        unit.tx,
      )
      for (const { writer, ...row } of rows) {
        if (found.has(row.id) || row.id === root.id) continue
        const { by, byFamily } = writer ?? { by: null, byFamily: false }
        found.set(row.id, { ...row, table, by, byFamily, direct: next.id === root.id })
        from.push({ table, id: row.id })
      }
    }
  }
  return [...found.values()]
}

/** Whether somebody else said yes, or partly, to a published version that stands and holds this row. */
export async function versionAgreed(unit: UnitOfWork, caseId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ agreed: boolean }>`
    select exists (
      select 1 from (select distinct on (t.object, t.by_person, t.by_employee) t.object, t.answer, coalesce(t.by_person, t.by_employee) as giver
          from stance t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.question = 'agrees'
          order by t.object, t.by_person, t.by_employee, t.at desc, t.id desc) a
      join plan_snapshot s on ${withinRing(unit, 's')} and s.id = a.object and s.withdrawn_at is null
      join snapshot_item i on ${withinRing(unit, 'i')} and i.snapshot = s.id and i.object = ${id}
      where a.answer in ('yes', 'partly') and a.giver <> ${unit.asking.actor.id}) as agreed`.execute(unit.tx)
  return rows[0]?.agreed ?? false
}

/** Whether an oral agreement of the ring that stands was put at this goal or agreement. */
export async function holdsOralAgreement(unit: UnitOfWork, caseId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select 1 from oral_agreement t where ${withinRing(unit, 't')} and t.case_id = ${caseId}
      and t.withdrawn_at is null and (t.goal = ${id} or t.action = ${id})) as holds`.execute(unit.tx)
  return rows[0]?.holds ?? false
}

type Json = Readonly<Record<string, unknown>>
export interface Written {
  readonly kind: string
  readonly object: string
  readonly change: 'insert' | 'update'
  readonly before: Json | null
  readonly after: Json
}

/** What was written in the same request as a follow-up, as far as it lies in the ring: one round is one thing. */
export async function writtenWith(unit: UnitOfWork, followUp: string): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    select h.kind, h.object, h.change, h.before, h.after from history h
    where ${withinRing(unit, 'h')} and h.change in ('insert', 'update') and h.kind in ('plan', 'goal', 'scaling') and h.request = (
      select f.request from history f where ${withinRing(unit, 'f')} and f.kind = 'follow_up' and f.object = ${followUp} and f.change = 'insert')
    order by h.kind = 'goal', h.id`.execute(unit.tx)
  return rows
}

/** What a follow-up had changed, was set back when it was taken out, and is set as it was when it comes back. */
export interface SetBack {
  readonly kind: 'plan' | 'goal'
  readonly id: string
  readonly was: Json
  readonly now: Json
}

export interface MistakeRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly kind: MistakeKind
  readonly object: string
  readonly reason: string
  readonly at: string
  readonly by: string
  readonly byName: string | null
  readonly byFamily: boolean
  readonly setBack: readonly SetBack[]
}

/** What is taken out of a family now, latest first, as far as it lies in the ring; one of them with `mistake`. */
export async function readMistakes(unit: UnitOfWork, caseId: string, mistake?: string): Promise<MistakeRow[]> {
  const { rows } = await sql<MistakeRow>`
    select t.id, t.version, t.compartment, t.kind, t.object, t.reason, t.taken_out_by as by, e.id is null as "byFamily",
      to_char(t.taken_out_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      coalesce(e.name, d.given_name) as "byName", t.set_back as "setBack"
    from mistake t left join employee e on e.municipality = ${unit.municipality} and e.id = t.taken_out_by
    left join person_detail d on ${withinRing(unit, 'd')} and d.id = t.taken_out_by
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.put_back_at is null
      and (${mistake ?? null}::uuid is null or t.id = ${mistake ?? null}) order by t.taken_out_at desc, t.id desc`.execute(
    unit.tx,
  )
  return rows
}

/** All rows that went with a mistake, as far as the unit reaches. */
export async function rowsOfMistake(
  unit: UnitOfWork,
  mistake: string,
): Promise<{ table: HangingTable; id: string; version: number }[]> {
  const each = hangingTables.map(
    (table) =>
      sql`select ${table}::text as "table", t.id, t.version from ${sql.table(table)} t where ${withinRing(unit, 't')} and t.taken_out = ${mistake}`,
  )
  const { rows } = await sql<{ table: HangingTable; id: string; version: number }>`
    ${sql.join(each, sql` union all `)} order by id`.execute(unit.tx)
  return rows
}

/** The given names of people of the ring. */
export async function givenNames(unit: UnitOfWork, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.id, d.given_name as name from person_detail d
    where ${withinRing(unit, 'd')} and d.id = any(${[...people]}::uuid[])`.execute(unit.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Marks rows as gone with a mistake, or as back (`null`): a change of each, with its reason. */
export async function markRows(
  unit: UnitOfWork,
  rows: readonly { readonly table: HangingTable; readonly id: string; readonly version: number }[],
  mistake: string | null,
  reason: string,
): Promise<void> {
  // Every one of these tables has the column; the types of a row of any of them know only what all tables share.
  for (const { table, id, version } of rows)
    await unit.update(table as 'goal', id, version, { taken_out: mistake }, reason)
}
