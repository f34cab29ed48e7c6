import { sql, type RawBuilder } from 'kysely'
import type { Aim, Asker } from '../domain/contact/form.ts'
import { instantOf } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql.raw(instantOf(column))
const employeeName = (unit: UnitOfWork, column: string): RawBuilder<string> =>
  sql<string>`(select e.name from employee e where e.municipality = ${unit.municipality} and e.id = ${sql.ref(column)})`

interface Row {
  readonly id: string
  readonly version: number
  readonly compartment: number
}

export interface EntryRow extends Row {
  readonly form: string
  readonly category: string
  readonly at: string
  readonly day: string
  readonly minutes: number | null
  readonly persons: readonly string[]
  readonly employees: readonly { readonly id: string; readonly name: string }[]
  readonly others: string | null
  readonly reached: boolean
  readonly aim: Aim | null
  readonly note: string | null
  readonly askedBy: Asker | null
  readonly counts: boolean
  readonly by: string
  readonly byName: string
  readonly takenOut: boolean
}

/** More than one contact a day for a year; what lies further back is in the history. */
const MOST = 800

const ENTRY = (unit: UnitOfWork) => sql`
    select t.id, t.version, t.compartment, t.form, c.category, ${iso('t.happened_at')} as at, t.on_day as day, t.minutes, t.persons,
      (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name) order by e.name, e.id), '[]') from employee e
        where e.municipality = ${unit.municipality} and e.id = any(t.employees)) as employees,
      t.others, t.reached, t.aim, t.note, t.asked_by as "askedBy", t.counts, t.written_by as by, ${employeeName(unit, 't.written_by')} as "byName",
      t.taken_out_at is not null as "takenOut"
    from contact_entry t join compartment c on c.municipality = ${unit.municipality} and c.id = t.compartment`

/** Contacts of a case from a day on that lie in the ring, the latest first; also those that were taken out. */
export async function readEntries(unit: UnitOfWork, caseId: string, since: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`${ENTRY(unit)}
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.on_day >= ${since}
    order by t.happened_at desc, t.id desc limit ${MOST}`.execute(unit.tx)
  return rows
}

/** One contact of a case that lies in the ring, also one that was taken out. */
export async function findEntry(unit: UnitOfWork, caseId: string, entry: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`${ENTRY(unit)}
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${entry}`.execute(unit.tx)
  return rows[0]
}

export interface RhythmRow extends Row {
  readonly everyDays: number
  readonly form: string | null
  readonly persons: readonly string[]
  readonly employee: { readonly id: string; readonly name: string } | null
  readonly words: string | null
  readonly from: string
  readonly endsOn: string | null
  readonly takenOut: boolean
}

/** What was agreed about contact in a case, as far as it lies in the ring, the newest first. */
export async function readRhythms(unit: UnitOfWork, caseId: string): Promise<RhythmRow[]> {
  const { rows } = await sql<RhythmRow>`
    select t.id, t.version, t.compartment, t.every_days as "everyDays", t.form, t.persons,
      case when t.employee is not null then json_build_object('id', t.employee, 'name', ${employeeName(unit, 't.employee')}) end as employee,
      t.words, t.from_on as "from", t.ends_on as "endsOn", t.taken_out_at is not null as "takenOut"
    from contact_rhythm t where ${withinRing(unit, 't')} and t.case_id = ${caseId} order by t.from_on desc, t.id desc`.execute(
    unit.tx,
  )
  return rows
}

export interface AcuteRow extends Row {
  readonly words: string | null
  readonly byEmployee: string | null
  readonly byPerson: string | null
  readonly byName: string | null
  readonly saidAt: string
  readonly answeredAt: string | null
  readonly answeredBy: string | null
  readonly answeredByName: string | null
  readonly answerWords: string | null
  readonly takenBackAt: string | null
}

/** What could not wait in a case, as far as it lies in the ring, the latest first. */
export async function readAcute(unit: UnitOfWork, caseId: string): Promise<AcuteRow[]> {
  const { rows } = await sql<AcuteRow>`
    select t.id, t.version, t.compartment, t.words, t.by_employee as "byEmployee", t.by_person as "byPerson",
      coalesce(${employeeName(unit, 't.by_employee')}, p.given_name) as "byName", ${iso('t.said_at')} as "saidAt",
      ${iso('t.answered_at')} as "answeredAt", t.answered_by as "answeredBy", ${employeeName(unit, 't.answered_by')} as "answeredByName",
      t.answer_words as "answerWords", ${iso('t.taken_back_at')} as "takenBackAt"
    from acute_call t left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} order by t.said_at desc, t.id desc limit 200`.execute(
    unit.tx,
  )
  return rows
}

/** A pause of a course: `until` is the first day on which it no longer rests. */
export interface RestRow {
  readonly from: string
  readonly until: string | null
}

export interface CourseRests {
  readonly state: string | null
  readonly rests: readonly RestRow[]
}

/** Where the course of a case stands, and its pauses, as far as they lie in the ring. */
export async function readRests(unit: UnitOfWork, caseId: string): Promise<CourseRests> {
  const { rows } = await sql<CourseRests>`
    select (select t.state from course t where ${withinRing(unit, 't')} and t.case_id = ${caseId} order by t.updated_at desc, t.id desc limit 1) as state,
      (select coalesce(json_agg(json_build_object('from', t.starts_on, 'until', t.ended_on) order by t.starts_on, t.id), '[]') from course_pause t
        where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.withdrawn_at is null) as rests`.execute(unit.tx)
  return rows[0] ?? { state: null, rests: [] }
}

/** The given names of people of the ring, by their id. */
export async function readNames(unit: UnitOfWork, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.given_name as name from person_detail p
    where ${withinRing(unit, 'p')} and p.id = any(${[...new Set(people)]}::uuid[]) order by p.id`.execute(unit.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of employees, by their id. */
export async function readColleagues(
  unit: UnitOfWork,
  employees: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select e.id, e.name from employee e where e.municipality = ${unit.municipality} and e.id = any(${[...new Set(employees)]}::uuid[])
    order by e.name, e.id`.execute(unit.tx)
  return rows
}

/** Children of a family about whom nothing is collected: the initiative is not for them. */
export async function outsideChildren(unit: UnitOfWork, caseId: string): Promise<ReadonlySet<string>> {
  const { at } = unit.asking
  const { rows } = await sql<{ person: string }>`
    select t.person from participation t where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.stands_as = 'child'
      and not t.in_initiative and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at}) order by t.person`.execute(
    unit.tx,
  )
  return new Set(rows.map(({ person }) => person))
}
