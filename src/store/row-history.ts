import { sql, type RawBuilder } from 'kysely'
import type { Protected } from './tables.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

type Json = Readonly<Record<string, unknown>>

export interface HistoryRow {
  readonly id: string
  readonly kind: string
  readonly row: string
  readonly version: number
  readonly current: number
  readonly compartment: number
  readonly what: 'insert' | 'update' | 'delete' | 'move'
  readonly at: string
  readonly by: string | null
  readonly byName: string | null
  readonly byFamily: boolean
  /** The role in this family's team that an employee had at the time. */
  readonly role: string | null
  readonly reason: string | null
  /** Now taken out, because it was written by mistake. */
  readonly isOut: boolean
  /** The goal or the measure that the row belongs to, in its own words. */
  readonly belongsTo: string | null
  readonly before: Json | null
  readonly after: Json | null
}

interface Wanted {
  readonly caseId: string
  readonly kinds: readonly Protected[]
  readonly row: string | undefined
  /** The last one of the page before. */
  readonly before: string | undefined
  readonly size: number
}

/** What a row hangs on: its words tell of that too, so it is shown only where that can be opened as well. */
const hangsOn: Readonly<Partial<Record<Protected, readonly (readonly [column: string, ...tables: Protected[]])[]>>> = {
  stepping_stone: [['goal', 'goal']],
  pitfall: [['goal', 'goal']],
  measure_spell: [['measure', 'measure']],
  goal_agreement: [['goal', 'goal']],
  residence: [['home', 'home']],
  plan_wait: [
    ['waiting', 'goal', 'action', 'measure'],
    ['for_object', 'goal', 'action', 'measure'],
  ],
}

/** Whether the row of this id lies in the ring as it stands today, with what it hangs on. */
const stands = (unit: UnitOfWork, table: Protected, id: RawBuilder<unknown>): RawBuilder<boolean> => {
  const bases = (hangsOn[table] ?? []).map(([column, ...tables]) => {
    const base = sql.ref(`t.${column}`)
    const found = tables.map(
      (one) =>
        sql<boolean>`exists (select 1 from ${sql.table(one)} o where ${withinRing(unit, 'o')} and o.id = ${base})`,
    )
    return sql`and (${base} is null or ${sql.join(found, sql` or `)})`
  })
  return sql<boolean>`exists (select 1 from ${sql.table(table)} t where ${withinRing(unit, 't')} and t.id = ${id} ${sql.join(bases, sql` `)})`
}

/** Whether a row lies in the ring as it stands today, with what it hangs on. */
export async function rowStands(unit: UnitOfWork, table: Protected, id: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select ${stands(unit, table, sql`${id}::uuid`)} as stands`.execute(
    unit.tx,
  )
  return rows[0]?.stands ?? false
}

/**
 * Somebody with two homes is one person with one name: who wrote that name in the other family is not told in this one.
 * What lies in a case was written for it.
 */
const mayBeNamed = (unit: UnitOfWork, caseId: string): RawBuilder<boolean> => {
  const m = unit.municipality
  return sql<boolean>`(exists (select 1 from compartment c where c.municipality = ${m} and c.id = h.compartment and c.case_id is not null)
        or exists (select 1 from membership x where x.municipality = ${m} and x.case_id = ${caseId} and x.employee = h.actor))`
}

/**
 * What was changed, latest first: of rows that the reader may open today, and of rows that were taken away while they
 * might. A row that has since been moved out of the ring takes its earlier history along.
 */
export async function readHistory(unit: UnitOfWork, wanted: Wanted): Promise<HistoryRow[]> {
  const { caseId, kinds, row, before, size } = wanted
  const m = unit.municipality
  const standing = kinds.map((kind) => sql`(h.kind = ${kind} and ${stands(unit, kind, sql`h.object`)})`)
  const { rows } = await sql<HistoryRow>`
    select h.id, h.kind, h.object as row, h.object_version as version, h.compartment, h.change as what,
      to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, h.actor as by, coalesce(e.name, d.given_name) as "byName",
      h.actor_kind = 'citizen' as "byFamily", h.reason, h.before, h.after,
      (select t.role from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = h.actor and h.actor_kind = 'employee'
        and t.starts_at <= h.at and (t.ends_at is null or t.ends_at > h.at) order by t.starts_at desc, t.id limit 1) as role,
      coalesce(
        (select g.own_words from goal g where ${withinRing(unit, 'g')} and g.id = (coalesce(h.after, h.before) ->> 'goal')::uuid),
        (select s.title from measure s where ${withinRing(unit, 's')} and s.id = (coalesce(h.after, h.before) ->> 'measure')::uuid)) as "belongsTo",
      (select max(l.object_version) from history l where l.municipality = ${m} and l.object = h.object and ${withinRing(unit, 'l')}) as current,
      (select l.after ->> 'taken_out' is not null from history l where l.municipality = ${m} and l.object = h.object and ${withinRing(unit, 'l')}
        order by l.object_version desc, l.at desc limit 1) as "isOut"
    from history h
    left join employee e on e.municipality = ${m} and e.id = h.actor and h.actor_kind = 'employee'
      and ${mayBeNamed(unit, caseId)}
    left join person_detail d on ${withinRing(unit, 'd')} and d.id = h.actor and h.actor_kind = 'citizen'
    where ${withinRing(unit, 'h')} and h.kind = any(${[...kinds]}::text[])
      and (${row ?? null}::uuid is null or h.object = ${row ?? null}::uuid)
      and (${before ?? null}::uuid is null or (h.at, h.object_version, h.id) < (
        select c.at, c.object_version, c.id from history c where c.municipality = ${m} and c.id = ${before ?? null}::uuid and ${withinRing(unit, 'c')}))
      and (${sql.join(standing, sql` or `)} or exists (
        select 1 from history g where ${withinRing(unit, 'g')} and g.object = h.object and g.change = 'delete'))
    order by h.at desc, h.object_version desc, h.id desc limit ${size}`.execute(unit.tx)
  return rows
}

/** How a row of the ring was at a version, or null where nobody kept it. */
export async function stateAt(unit: UnitOfWork, kind: string, row: string, version: number): Promise<Json | null> {
  const { rows } = await sql<{ version: number; before: Json | null; after: Json | null }>`
    select h.object_version as version, h.before, h.after from history h
    where h.municipality = ${unit.municipality} and ${withinRing(unit, 'h')} and h.kind = ${kind} and h.object = ${row}
      and h.object_version in (${version}, ${version + 1})`.execute(unit.tx)
  const at = rows.find((one) => one.version === version)?.after
  return at ?? rows.find((one) => one.version === version + 1)?.before ?? null
}

/** A row of the ring as it stands, or undefined. */
export async function findRow(
  unit: UnitOfWork,
  table: Protected,
  id: string,
): Promise<(Json & { readonly version: number; readonly compartment: number }) | undefined> {
  const { rows } = await sql<Json & { version: number; compartment: number }>`
    select t.* from ${sql.table(table)} t where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.id = ${id}`.execute(
    unit.tx,
  )
  return rows[0]
}

/** The last change of a row of the ring, with its reason. */
export async function lastChangeOf(
  unit: UnitOfWork,
  kind: Protected,
  row: string,
): Promise<{ readonly at: string; readonly reason: string | null } | undefined> {
  const { rows } = await sql<{ at: string; reason: string | null }>`
    select to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, h.reason from history h
    where h.municipality = ${unit.municipality} and ${withinRing(unit, 'h')} and h.kind = ${kind} and h.object = ${row}
    order by h.object_version desc, h.at desc limit 1`.execute(unit.tx)
  return rows[0]
}
