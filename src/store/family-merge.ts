import { sql } from 'kysely'
import { compartmentsOf } from './merge.ts'
import { withReach } from './reach.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Two families that are one: facts hold ids and answers, words lie with those who may read them. */
export interface FamilyMergeRow {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly ofCase: string
  readonly askedBy: string
  readonly askerGoesOn: boolean
  readonly goesOn: string
  readonly closed: string
  readonly meetings: 'called-off' | 'kept' | null
  readonly startsAt: string
  readonly endsAt: string
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | null
  readonly answeredAt: string | null
  readonly undoneAt: string | null
}

/** All that names this family on either side, latest first; with `id` the one, locked. */
export async function familyMergesOf(
  unit: UnitOfWork,
  caseId: string,
  id?: string,
): Promise<readonly FamilyMergeRow[]> {
  const { rows } = await sql<FamilyMergeRow>`
    select id, version, case_id as "caseId", of_case as "ofCase", asked_by as "askedBy", asker_goes_on as "askerGoesOn",
      goes_on as "goesOn", closed, meetings, ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt", answer,
      ${iso('answered_at')} as "answeredAt", ${iso('undone_at')} as "undoneAt"
    from family_merge where municipality = ${unit.municipality} and (case_id = ${caseId} or of_case = ${caseId})
      and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
    order by starts_at desc, id desc limit 200 ${id === undefined ? sql`` : sql`for update`}`.execute(unit.tx)
  return rows
}

/** Lets one at a time join or part these families, until the transaction ends. */
export async function lockFamilies(unit: UnitOfWork, cases: readonly string[]): Promise<void> {
  for (const one of [...cases].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`family merge ${unit.municipality} ${one}`}, 0))`.execute(
      unit.tx,
    )
}

/** Of these families, those that have stepped aside for another. */
export async function steppedAside(unit: UnitOfWork, cases: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ closed: string }>`
    select closed from family_merge where municipality = ${unit.municipality} and closed = any(${[...cases]}::uuid[])
      and answer = 'accepted' and undone_at is null`.execute(unit.tx)
  return new Set(rows.map(({ closed }) => closed))
}

/** A family that has not stepped aside for another: what is counted is counted once. */
export const standsItself = (unit: UnitOfWork, column: string) => sql`
  not exists (select from family_merge fm where fm.municipality = ${unit.municipality} and fm.closed = ${sql.ref(column)}
    and fm.answer = 'accepted' and fm.undone_at is null)`

/** Not one that has stepped aside for another that the reader reads: a list shows the two once. */
export const notTwice = (unit: UnitOfWork, column: string) => sql`
  not exists (select from family_merge fm join family g on g.id = fm.goes_on and ${withinRing(unit, 'g')}
    where fm.municipality = ${unit.municipality} and fm.closed = ${sql.ref(column)} and fm.answer = 'accepted' and fm.undone_at is null)`

/** Of these families, those that have stepped aside for another of them. */
export async function asideAmong(unit: UnitOfWork, cases: readonly string[]): Promise<ReadonlySet<string>> {
  const among = [...cases]
  const { rows } = await sql<{ closed: string }>`
    select closed from family_merge where municipality = ${unit.municipality} and closed = any(${among}::uuid[])
      and goes_on = any(${among}::uuid[]) and answer = 'accepted' and undone_at is null`.execute(unit.tx)
  return new Set(rows.map(({ closed }) => closed))
}

export interface WordsRow {
  readonly id: string
  readonly version: number
  readonly merge: string
  readonly caseId: string
  readonly words: string
  readonly otherName: string | null
  readonly undoReason: string | null
}

/** What was said about these, as far as it lies in the ring. */
export async function familyWords(unit: UnitOfWork, merges: readonly string[]): Promise<readonly WordsRow[]> {
  const { rows } = await sql<WordsRow>`
    select t.id, t.version, t.merge, t.case_id as "caseId", t.words, t.other_name as "otherName", t.undo_reason as "undoReason"
    from family_merge_words t where ${withinRing(unit, 't')} and t.merge = any(${[...merges]}::uuid[]) order by t.id`.execute(
    unit.tx,
  )
  return rows
}

export interface CourseNow {
  readonly id: string
  readonly version: number
  readonly state: string
}

/** The family's latest course and its name, whoever looks: nothing of it is shown before both have said yes. */
export async function familyNow(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ readonly name: string; readonly course: CourseNow | undefined }> {
  return withReach(unit, await compartmentsOf(unit, [caseId]), async () => {
    const { rows } = await sql<CourseNow>`
      select t.id, t.version, t.state from course t where ${withinRing(unit, 't')} and t.case_id = ${caseId}
      order by t.updated_at desc, t.id desc limit 1 for update`.execute(unit.tx)
    const names = await sql<{ name: string }>`
      select t.name from family t where ${withinRing(unit, 't')} and t.id = ${caseId} limit 1`.execute(unit.tx)
    return { name: names.rows[0]?.name ?? '', course: rows[0] }
  })
}

/** Whether a family is on its way to another municipality, or somebody of it has been asked about as two records. */
export async function waitsForMore(unit: UnitOfWork, caseId: string): Promise<{ move: boolean; person: boolean }> {
  const { municipality: m, asking } = unit
  return withReach(unit, await compartmentsOf(unit, [caseId]), async () => {
    const { rows } = await sql<{ move: boolean; person: boolean }>`
      select exists (select from family_move t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.withdrawn_at is null
          and t.reopened_at is null) as move,
        exists (select from merge_proposal p where p.municipality = ${m} and (p.case_id = ${caseId} or p.of_case = ${caseId})
          and p.answer is null and p.ends_at > ${asking.at}) as person`.execute(unit.tx)
    return rows[0] ?? { move: false, person: false }
  })
}

/** Whether two records of a person have become one since, in either of two families, and still are. */
export async function personMergedSince(unit: UnitOfWork, cases: readonly string[], since: string): Promise<boolean> {
  const m = unit.municipality
  const { rows } = await sql`
    select 1 from person_merge_change c where c.municipality = ${m} and c.kind = 'merge' and c.before->>'at' > ${since}
      and not exists (select from person_merge_change u where u.municipality = ${m} and u.kind = 'undone' and u.merge = c.merge)
      and exists (select from participation p where p.municipality = ${m} and p.case_id = any(${[...cases]}::uuid[])
        and p.person::text = any(array[c.before->>'kept', c.before->>'gone'])) limit 1`.execute(unit.tx)
  return rows.length > 0
}

/** When these people were born; for ages that access follows from, and not shown. */
export async function bornOfAll(
  unit: UnitOfWork,
  people: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ id: string; born: string | null }>`
    select id, born from person where municipality = ${unit.municipality} and id = any(${[...people]}::uuid[])`.execute(
    unit.tx,
  )
  return new Map(rows.map(({ id, born }) => [id, born]))
}

export interface AskRow {
  readonly id: string
  readonly version: number
  readonly merge: string
  readonly employee: string
  readonly answer: 'yes' | 'no' | null
  readonly name: string
  readonly departmentName: string
}

/** Who was asked whether they want to be in the team that goes on, with what they are called. */
export async function asksOf(unit: UnitOfWork, merges: readonly string[]): Promise<readonly AskRow[]> {
  const m = unit.municipality
  const { rows } = await sql<AskRow>`
    select a.id, a.version, a.merge, a.employee, a.answer, e.name, coalesce(d.shown_as, d.name) as "departmentName"
    from family_merge_ask a join employee e on e.municipality = ${m} and e.id = a.employee
    join department d on d.municipality = ${m} and d.key = e.department
    where a.municipality = ${m} and a.merge = any(${[...merges]}::uuid[]) order by e.name, a.id`.execute(unit.tx)
  return rows
}

/** Those who work with a family now, each once, with how long they may. */
export async function employeesIn(unit: UnitOfWork, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ employee: string }>`
    select distinct employee from membership where municipality = ${unit.municipality} and case_id = ${caseId}
      and starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at}) order by employee`.execute(
    unit.tx,
  )
  return rows.map(({ employee }) => employee)
}

export type PlanTable = 'goal' | 'action' | 'measure'
export interface PlanItem {
  readonly kind: PlanTable
  readonly id: string
  readonly text: string
}

/** Goals, agreements and measures of a family that are not over, as far as they lie in the ring. */
export async function planItems(unit: UnitOfWork, caseId: string): Promise<readonly PlanItem[]> {
  const here = (alias: string) => sql`${withinRing(unit, alias)} and ${sql.ref(`${alias}.case_id`)} = ${caseId}`
  const { rows } = await sql<PlanItem>`
    select 'goal' as kind, g.id, g.wished_change as text from goal g where ${here('g')} and g.status in ('active', 'paused')
    union all select 'action', a.id, a.what from action a where ${here('a')} and a.done_at is null
    union all select 'measure', t.id, t.title from measure t where ${here('t')} and t.status <> 'ended'
    order by 1, 2 limit 300`.execute(unit.tx)
  return rows.toSorted((a, b) => ITEMS.indexOf(a.kind) - ITEMS.indexOf(b.kind))
}
const ITEMS: readonly PlanTable[] = ['goal', 'action', 'measure']

/** Everybody who takes part in these families, or has; `now` is who does at this moment. */
export async function peopleIn(
  unit: UnitOfWork,
  cases: readonly string[],
): Promise<readonly { readonly caseId: string; readonly person: string; readonly now: boolean }[]> {
  const { rows } = await sql<{ caseId: string; person: string; now: boolean }>`
    select case_id as "caseId", person, bool_or(starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at})) as now
    from participation where municipality = ${unit.municipality} and case_id = any(${[...cases]}::uuid[])
    group by case_id, person order by case_id, person`.execute(unit.tx)
  return rows
}

/** One goal, agreement or measure with all its columns, as far as it lies in the ring. */
export async function wholeItem(
  unit: UnitOfWork,
  table: PlanTable,
  caseId: string,
  id: string,
): Promise<(Readonly<Record<string, unknown>> & { readonly compartment: number }) | undefined> {
  const { rows } = await sql<Record<string, unknown> & { compartment: number }>`
    select * from ${sql.table(table)} t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${id}`.execute(
    unit.tx,
  )
  return rows[0]
}

/** The version of a spell that has not ended; undefined when it has. */
export async function standingPart(unit: UnitOfWork, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from participation where municipality = ${unit.municipality} and id = ${id}
      and (ends_at is null or ends_at > ${unit.asking.at}) for update`.execute(unit.tx)
  return rows[0]?.version
}

/** What these families are called, as far as it lies in the ring. */
export async function namesOfFamilies(
  unit: UnitOfWork,
  cases: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, t.name from family t where ${withinRing(unit, 't')} and t.id = any(${[...cases]}::uuid[])
      and ${standsItself(unit, 't.id')} order by t.name, t.id`.execute(unit.tx)
  return rows
}

/** Of these families, those about which another coordinator asks and waits for the answer. */
export async function proposalsWaiting(
  unit: UnitOfWork,
  cases: readonly string[],
): Promise<readonly { readonly family: string; readonly familyName: string | null; readonly until: string }[]> {
  const { rows } = await sql<{ family: string; familyName: string | null; until: string }>`
    select t.of_case as family, ${iso('t.ends_at')} as until,
      (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.of_case) as "familyName"
    from family_merge t where t.municipality = ${unit.municipality} and t.of_case = any(${[...cases]}::uuid[])
      and t.answer is null and t.ends_at > ${unit.asking.at} order by t.ends_at, t.id limit 100`.execute(unit.tx)
  return rows
}
