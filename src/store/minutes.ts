import { sql } from 'kysely'
import type { LineKind } from '../domain/minutes/rules.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

interface Approval {
  readonly at: string
  readonly by: string
}

export interface MinutesRow {
  readonly id: string
  readonly version: number
  readonly item: string
  readonly compartment: number
  readonly approved: Approval | null
}

/** Approved minutes, with what they are of. */
export interface KeptRow extends MinutesRow {
  readonly meeting: string
  readonly heldAt: string
  readonly position: number
  readonly title: string
}

export interface LineRow {
  readonly id: string
  readonly version: number
  readonly item: string
  readonly position: number
  readonly kind: LineKind
  readonly says: string
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly author: string
  readonly writtenAt: string
  readonly correctedBecause: string | null
  readonly correctedBy: string | null
  readonly correctedAt: string | null
  readonly takenOut: boolean
}

/** Somebody whom a text is written for. */
export interface ReaderRow {
  readonly id: string
  readonly version: number
  readonly person: string
  readonly name: string | null
  /** Whether they were given the text as it stands. */
  readonly given: boolean
  readonly takenOff: boolean
}

export interface TextRow {
  readonly id: string
  readonly version: number
  readonly item: string
  /** Also those who were taken off again. */
  readonly readers: readonly ReaderRow[]
  readonly heading: string
  readonly says: string
  readonly decided: string | null
  readonly writtenBy: string
  readonly author: string
  readonly approved: Approval | null
  readonly takenOut: boolean
}

const APPROVED = sql`case when t.approved_at is not null then json_build_object('at', ${iso('t.approved_at')}, 'by', a.name) end as approved`

/** The minutes of some items that lie in the ring, one for each item that has a line. */
export async function readMinutes(unit: UnitOfWork, items: readonly string[]): Promise<MinutesRow[]> {
  const { rows } = await sql<MinutesRow>`
    select t.id, t.version, t.item, t.compartment, ${APPROVED} from minutes t
    left join employee a on a.municipality = ${unit.municipality} and a.id = t.approved_by
    where ${withinRing(unit, 't')} and t.item = any(${[...items]}::uuid[])
    order by t.id`.execute(unit.tx)
  return rows
}

/** Approved minutes of a case that lie in the ring, the latest meeting first, its items in their order; of one meeting when it is named. */
export async function readKept(unit: UnitOfWork, caseId: string, meeting?: string): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select t.id, t.version, t.item, t.compartment, ${APPROVED}, t.meeting, ${iso('t.held_at')} as "heldAt", t.position, t.title
    from minutes t
    left join employee a on a.municipality = ${unit.municipality} and a.id = t.approved_by
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.approved_at is not null and t.meeting is not null
      and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.held_at desc, t.position, t.id limit 500`.execute(unit.tx)
  return rows
}

/** The lines of some items that lie in the ring, in the order in which they were written; also those taken out. */
export async function readLines(unit: UnitOfWork, items: readonly string[]): Promise<LineRow[]> {
  const m = unit.municipality
  const { rows } = await sql<LineRow>`
    select t.id, t.version, n.item, t.position, t.kind, t.says, t.decided_by as "decidedBy", d.name as "decidedByName", e.name as author,
      ${iso('t.written_at')} as "writtenAt", t.corrected_because as "correctedBecause", c.name as "correctedBy", ${iso('t.corrected_at')} as "correctedAt", t.taken_out_at is not null as "takenOut"
    from minutes_line t
    join minutes n on n.municipality = ${m} and n.id = t.minutes
    join employee e on e.municipality = ${m} and e.id = t.written_by
    left join employee d on d.municipality = ${m} and d.id = t.decided_by
    left join employee c on c.municipality = ${m} and c.id = t.corrected_by
    where ${withinRing(unit, 't')} and n.item = any(${[...items]}::uuid[])
    order by t.position, t.id`.execute(unit.tx)
  return rows
}

/** The texts that were written about some items in the ring, for whom, and whether they are approved; also those taken out. */
export async function readTexts(unit: UnitOfWork, items: readonly string[]): Promise<TextRow[]> {
  const m = unit.municipality
  const { rows } = await sql<TextRow>`
    select t.id, t.version, t.item, r.readers, t.heading, t.says, t.decided, t.written_by as "writtenBy",
      e.name as author, ${APPROVED}, t.taken_out_at is not null as "takenOut"
    from minutes_text t
    join employee e on e.municipality = ${m} and e.id = t.written_by
    left join employee a on a.municipality = ${m} and a.id = t.approved_by
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'person', r.reader, 'name', p.given_name,
        'given', r.given_at is not null, 'takenOff', r.taken_off_at is not null) order by r.id), '[]') as readers
      from minutes_reader r
      left join person_detail p on ${withinRing(unit, 'p')} and p.id = r.reader
      where ${withinRing(unit, 'r')} and r.text = t.id) r
    where ${withinRing(unit, 't')} and t.item = any(${[...items]}::uuid[])
    order by t.id`.execute(unit.tx)
  return rows
}

/** Locks an item of an agenda, so that what is written about it comes one after the other. */
export async function lockItem(unit: UnitOfWork, item: string): Promise<void> {
  await sql`select from agenda_item t where ${withinRing(unit, 't')} and t.id = ${item} for update`.execute(unit.tx)
}

/** When a meeting is held, and until when its items are open: its invitations know, also for whoever may not open the meeting itself. */
export async function readHeldAt(
  unit: UnitOfWork,
  caseId: string,
  meeting: string,
): Promise<{ startsAt: string; closesAt: string } | null> {
  const { rows } = await sql<{ startsAt: string | null; closesAt: string }>`
    select ${iso('h.at')} as "startsAt", ${iso('h.until')} as "closesAt"
    from (select max(a.meeting_at) as at, max(a.ends_at) as until from admission a
      where a.municipality = ${unit.municipality} and a.case_id = ${caseId} and a.meeting = ${meeting}) h`.execute(
    unit.tx,
  )
  const found = rows[0]
  return found && found.startsAt !== null ? { startsAt: found.startsAt, closesAt: found.closesAt } : null
}

export interface TeamPlace {
  readonly employee: string
  readonly name: string
  readonly role: string
  readonly authority: string | null
}

/** Everybody's places in a case's team now, by name. */
export async function readTeamPlaces(unit: UnitOfWork, caseId: string): Promise<TeamPlace[]> {
  const { at } = unit.asking
  const m = unit.municipality
  const { rows } = await sql<TeamPlace>`
    select t.employee, e.name, t.role, t.authority from membership t
    join employee e on e.municipality = ${m} and e.id = t.employee
    where t.municipality = ${m} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by e.name, t.id`.execute(unit.tx)
  return rows
}

/** Who of the family is invited to something of a meeting now: each with the compartments they are let into. */
export async function readInvitedPeople(
  unit: UnitOfWork,
  caseId: string,
  meeting: string,
): Promise<{ person: string; compartments: readonly number[] }[]> {
  const { rows } = await sql<{ person: string; compartments: number[] }>`
    select t.person, t.compartments from admission t
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.meeting = ${meeting}
      and t.person is not null and not t.waits and t.ends_at > ${unit.asking.at}
    order by t.id`.execute(unit.tx)
  return rows
}

/** The names of these people that lie in the ring. */
export async function readGivenNames(unit: UnitOfWork, people: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, t.given_name as name from person_detail t
    where ${withinRing(unit, 't')} and t.id = any(${[...people]}::uuid[]) order by t.id`.execute(unit.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface ShownRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly text: string
  readonly reader: string
  readonly readerName: string | null
  readonly heldAt: string
  readonly heading: string
  readonly says: string
  readonly decided: string | null
  /** When it was given anew after it had been changed. */
  readonly correctedAt: string | null
}

/** The approved texts of a case that lie in the ring and stand, the latest meeting first; of one text when it is named. */
export async function readShown(unit: UnitOfWork, caseId: string, text?: string): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select t.id, t.version, t.compartment, t.text, t.reader, p.given_name as "readerName", ${iso('t.held_at')} as "heldAt",
      t.heading, t.says, t.decided, ${iso('t.corrected_at')} as "correctedAt"
    from minutes_shown t
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.reader
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.taken_back_at is null
      and (${text ?? null}::uuid is null or t.text = ${text ?? null})
    order by t.held_at desc, t.id`.execute(unit.tx)
  return rows
}

/** Whether a reader was given this text before, as far as it has come back into the ring. */
export async function hadText(unit: UnitOfWork, text: string, reader: string): Promise<boolean> {
  const { rows } = await sql`
    select from minutes_shown t
    where ${withinRing(unit, 't')} and t.text = ${text} and t.reader = ${reader} and t.taken_back_at is not null limit 1`.execute(
    unit.tx,
  )
  return rows.length > 0
}
