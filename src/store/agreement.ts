import { sql } from 'kysely'
import type { Custody } from '../access/facts.ts'
import type { Answer, Status } from '../domain/agreement/standing.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface DoerRow {
  readonly id: string
  readonly version: number
  readonly person: string | null
  readonly employee: string | null
  /** An employee's name; of the family's, a name that lies in the ring. */
  readonly name: string | null
  readonly answer: Answer
  readonly says: string | null
  /** No longer named: somebody else does it. */
  readonly left: boolean
}

export interface AgreementRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly what: string
  readonly due: string | null
  readonly madeOn: string
  /** Where it was made, as far as the item or the meeting lies in the ring. */
  readonly meeting: string | null
  readonly item: string | null
  readonly meetingTitle: string | null
  readonly hasBoard: boolean
  readonly byEmployee: string | null
  readonly byPerson: string | null
  readonly writerName: string | null
  /** Whose wish an employee wrote down, with a name that lies in the ring. */
  readonly wishOf: string | null
  readonly wishOfName: string | null
  readonly status: Status
  readonly why: string | null
  readonly settledAt: string | null
  readonly carriedAt: string | null
  readonly carriedFrom: string | null
  readonly carriedWhy: string | null
  readonly takenBack: boolean
  readonly doers: readonly DoerRow[]
}

const LATEST = 500

/** The agreements of a case that lie in the ring, also those taken back, the latest first; one of them when it is named. */
export async function readAgreements(unit: UnitOfWork, caseId: string, agreed?: string): Promise<AgreementRow[]> {
  const m = unit.municipality
  const { rows } = await sql<AgreementRow>`
    select t.id, t.version, t.compartment, t.what, t.due, t.made_on as "madeOn",
      case when i.id is not null or k.id is not null then t.meeting end as meeting, i.id as item, k.title as "meetingTitle",
      exists (select from board b where ${withinRing(unit, 'b')} and b.item = i.id) as "hasBoard",
      t.by_employee as "byEmployee", t.by_person as "byPerson", coalesce(e.name, p.given_name) as "writerName",
      t.wish_of as "wishOf", w.given_name as "wishOfName", t.status, t.why, ${iso('t.settled_at')} as "settledAt", ${iso('t.carried_at')} as "carriedAt", t.carried_from as "carriedFrom",
      t.carried_why as "carriedWhy", t.taken_back_at is not null as "takenBack", d.doers
    from agreement t
    left join agenda_item i on ${withinRing(unit, 'i')} and i.id = t.item
    left join meeting k on ${withinRing(unit, 'k')} and k.id = t.meeting
    left join employee e on e.municipality = ${m} and e.id = t.by_employee
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person
    left join person_detail w on ${withinRing(unit, 'w')} and w.id = t.wish_of
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', n.id, 'version', n.version, 'person', n.by_person, 'employee', n.by_employee,
        'name', coalesce(ne.name, np.given_name), 'answer', n.answer, 'says', n.says, 'left', n.left_at is not null) order by n.id), '[]') as doers
      from agreement_doer n
      left join employee ne on ne.municipality = ${m} and ne.id = n.by_employee
      left join person_detail np on ${withinRing(unit, 'np')} and np.id = n.by_person
      where ${withinRing(unit, 'n')} and n.agreement = t.id) d
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${agreed ?? null}::uuid is null or t.id = ${agreed ?? null})
    order by t.made_on desc, t.id desc limit ${LATEST}`.execute(unit.tx)
  return rows
}

/** Locks an agreement: of two who tick it at once, the second sees that it is ticked. */
export async function lockAgreement(unit: UnitOfWork, agreed: string): Promise<void> {
  await sql`select from agreement t where ${withinRing(unit, 't')} and t.id = ${agreed} for update`.execute(unit.tx)
}

export interface ReminderRow {
  readonly id: string
  readonly version: number
  readonly person: string | null
  readonly employee: string | null
  readonly kind: 'due-soon' | 'overdue'
  readonly on: string
  readonly calledOff: boolean
}

/** The reminders of one agreement, also those called off. */
export async function readReminders(unit: UnitOfWork, agreed: string): Promise<ReminderRow[]> {
  const { rows } = await sql<ReminderRow>`
    select t.id, t.version, t.for_person as person, t.for_employee as employee, t.kind, t.remind_on as "on",
      t.called_off_at is not null as "calledOff"
    from agreement_reminder t where ${withinRing(unit, 't')} and t.agreement = ${agreed} order by t.remind_on, t.id`.execute(
    unit.tx,
  )
  return rows
}

export interface OwnAgreement {
  readonly family: string
  readonly familyName: string | null
  readonly compartment: number
  readonly id: string
  readonly version: number
  readonly doer: string
  readonly doerVersion: number
  readonly what: string
  readonly due: string | null
  readonly done: boolean
  readonly answer: 'asked' | 'agreed'
  readonly byFamily: boolean
  readonly writerName: string | null
}

/**
 * What an employee has said yes to over all families and what waits for their answer; and what they ticked today, so that
 * a wrong tick can be taken away again.
 */
export async function ownAgreements(unit: UnitOfWork): Promise<OwnAgreement[]> {
  const m = unit.municipality
  const me = unit.asking.actor.id
  const { rows } = await sql<OwnAgreement>`
    select t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      t.compartment, t.id, t.version, n.id as doer, n.version as "doerVersion", t.what, t.due, t.status = 'done' as done, n.answer,
      coalesce(t.by_person, t.wish_of) is not null as "byFamily", coalesce(e.name, p.given_name) as "writerName"
    from agreement_doer n join agreement t on ${withinRing(unit, 't')} and t.id = n.agreement
    left join employee e on e.municipality = ${m} and e.id = t.by_employee
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person
    where ${withinRing(unit, 'n')} and n.by_employee = ${me} and n.left_at is null and n.answer <> 'declined' and t.taken_back_at is null
      and (t.status = 'open' or (t.status = 'done' and t.settled_by = ${me}
        and (t.settled_at at time zone 'Europe/Copenhagen')::date = ${unit.asking.today}::date))
    order by t.due nulls last, t.id limit 100`.execute(unit.tx)
  return rows
}

/** Who has custody of whom in a case: facts that decide what a parent may be handed, loaded for citizens alone otherwise. */
export async function custodyAround(unit: UnitOfWork, caseId: string): Promise<Custody[]> {
  const m = unit.municipality
  const { rows } = await sql<Custody>`
    select t.child, t.holder, ${iso('t.starts_at')} as "startsAt", ${iso('t.ends_at')} as "endsAt" from custody t
    where t.municipality = ${m} and t.child in (select p.person from participation p where p.municipality = ${m} and p.case_id = ${caseId})
    order by t.child, t.holder, t.starts_at`.execute(unit.tx)
  return rows
}

/** What people of the ring and employees are called. */
export async function readNames(
  unit: UnitOfWork,
  people: readonly string[],
  employees: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, t.given_name as name from person_detail t where ${withinRing(unit, 't')} and t.id = any(${[...people]}::uuid[])
    union all
    select e.id, e.name from employee e where e.municipality = ${unit.municipality} and e.id = any(${[...employees]}::uuid[])
    order by id`.execute(unit.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
