import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Single rows of one family's plan, as far as they lie in the ring; what use-cases look up before they write. */
export interface GoalRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly ownWords: string
  readonly whoseWords: string
  readonly wishedChange: string
  readonly successCriterion: string
  readonly horizon: 'long-term' | 'step'
  readonly parentGoal: string | null
  readonly position: number
  readonly status: string
}

/** Goals of this case in the ring, by id; ids that are not there are left out, whatever the reason. */
export async function findGoals(
  unit: UnitOfWork,
  caseId: string,
  ids: readonly string[],
): Promise<Map<string, GoalRow>> {
  const { rows } = await sql<GoalRow>`
    select g.id, g.version, g.compartment, g.own_words as "ownWords", g.whose_words as "whoseWords", g.wished_change as "wishedChange",
      g.success_criterion as "successCriterion", g.horizon, g.parent_goal as "parentGoal", g.position, g.status
    from goal g where g.municipality = ${unit.municipality} and ${withinRing(unit, 'g')} and g.case_id = ${caseId} and g.id = any(${[...ids]}::uuid[])`.execute(
    unit.tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where each goal of this case in the ring lies. */
export async function readGoalPlaces(unit: UnitOfWork, caseId: string): Promise<{ id: string; compartment: number }[]> {
  const { rows } = await sql<{ id: string; compartment: number }>`
    select g.id, g.compartment from goal g
    where g.municipality = ${unit.municipality} and ${withinRing(unit, 'g')} and g.case_id = ${caseId} order by g.position, g.id`.execute(
    unit.tx,
  )
  return rows
}

export const findGoal = async (unit: UnitOfWork, caseId: string, id: string): Promise<GoalRow | undefined> =>
  (await findGoals(unit, caseId, [id])).get(id)

export interface ActionRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly byPerson: string | null
  readonly byEmployee: string | null
  readonly doneAt: string | null
}

export async function findAction(unit: UnitOfWork, caseId: string, id: string): Promise<ActionRow | undefined> {
  const { rows } = await sql<ActionRow>`
    select a.id, a.version, a.compartment, a.by_person as "byPerson", a.by_employee as "byEmployee", a.done_at as "doneAt" from action a
    where a.municipality = ${unit.municipality} and ${withinRing(unit, 'a')} and a.case_id = ${caseId} and a.id = ${id}`.execute(
    unit.tx,
  )
  return rows[0]
}

export interface MeasureRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly kind: string
  readonly title: string
  readonly outsideCatalogueReason: string | null
  readonly legalBasis: string | null
  readonly department: string
  readonly person: string | null
}

export async function findMeasure(unit: UnitOfWork, caseId: string, id: string): Promise<MeasureRow | undefined> {
  const { rows } = await sql<MeasureRow>`
    select t.id, t.version, t.compartment, t.kind, t.title, t.outside_catalogue_reason as "outsideCatalogueReason", t.legal_basis as "legalBasis",
      t.department, t.person from measure t
    where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${id}`.execute(
    unit.tx,
  )
  return rows[0]
}

export interface PlanRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly lastFollowUp: string | null
  readonly nextFollowUp: string | null
}

export async function findPlan(unit: UnitOfWork, caseId: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.version, p.compartment, p.last_follow_up as "lastFollowUp", p.next_follow_up as "nextFollowUp" from plan p
    where p.municipality = ${unit.municipality} and ${withinRing(unit, 'p')} and p.case_id = ${caseId} limit 1`.execute(
    unit.tx,
  )
  return rows[0]
}

/** The programme of the family's course, where the reader may know it. */
export async function findProgramme(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ programme: string; programmeVersion: string } | null> {
  const { rows } = await sql<{ programme: string; programmeVersion: string }>`
    select c.programme, c.programme_version as "programmeVersion" from course c where c.municipality = ${unit.municipality} and ${withinRing(unit, 'c')} and c.case_id = ${caseId}
    order by c.updated_at desc, c.id desc limit 1`.execute(unit.tx)
  return rows[0] ?? null
}

/** True once a goal's words have been published, or the person has said them here themselves. */
export async function wordsAreSettled(unit: UnitOfWork, goal: string): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select exists (select 1 from snapshot_item i where i.municipality = ${unit.municipality} and ${withinRing(unit, 'i')} and i.object = ${goal})
      or exists (select 1 from history h where h.municipality = ${unit.municipality} and ${withinRing(unit, 'h')} and h.object = ${goal}
        and h.actor_kind = 'citizen' and h.before ->> 'own_words' is distinct from h.after ->> 'own_words') as settled`.execute(
    unit.tx,
  )
  return rows[0]?.settled ?? true
}

/** How many goals stand before a new one among its siblings: where it is put. */
export async function lastPosition(unit: UnitOfWork, caseId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(g.position), -1) as last from goal g
    where g.municipality = ${unit.municipality} and ${withinRing(unit, 'g')} and g.case_id = ${caseId}`.execute(unit.tx)
  return rows[0]?.last ?? -1
}

/** The departments whose employees are in the family's team now. */
export async function teamDepartments(unit: UnitOfWork, caseId: string): Promise<{ key: string; name: string }[]> {
  const { at } = unit.asking
  const { rows } = await sql<{ key: string; name: string }>`
    select distinct d.key, coalesce(d.shown_as, d.name) as name from membership t join department d on d.municipality = ${unit.municipality} and d.key = t.department
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by name`.execute(unit.tx)
  return rows
}

export interface ChangeRow {
  readonly id: string
  readonly kind: 'plan' | 'goal' | 'measure' | 'action'
  readonly object: string
  readonly at: string
  readonly byName: string | null
  readonly reason: string
  readonly before: Record<string, string | null>
}

/** What was changed with a reason, latest first, with what stood before in the words that people read. */
export async function readChanges(unit: UnitOfWork, caseId: string, size: number): Promise<ChangeRow[]> {
  const cases = unit.facts.compartments.filter((c) => c.caseId === caseId && unit.open.has(c.id)).map((c) => c.id)
  const { rows } = await sql<ChangeRow>`
    select h.id, h.kind, h.object, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.name as "byName", h.reason,
      (select coalesce(json_object_agg(b.key, b.value), '{}') from jsonb_each_text(h.before) b
        where b.key in ('own_words', 'wished_change', 'success_criterion', 'status', 'waiting_for', 'what', 'next_follow_up')
          and b.value is distinct from h.after ->> b.key) as before
    from history h left join employee e on e.municipality = ${unit.municipality} and e.id = h.actor
    where h.municipality = ${unit.municipality} and ${withinRing(unit, 'h')} and h.compartment = any(${cases}::bigint[])
      and h.kind in ('plan', 'goal', 'measure', 'action') and h.reason is not null
    order by h.at desc, h.id desc limit ${size}`.execute(unit.tx)
  return rows
}
