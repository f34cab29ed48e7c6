import { sql } from 'kysely'
import { COUNTED_DAYS, minutesBetween } from '../domain/message/waiting.ts'
import type { CommentKind } from '../domain/comment/kinds.ts'
import type { RequestKind } from '../domain/message/requests.ts'
import { addDays, startOfDay } from '../domain/shared/time.ts'
import { recordNamed } from './comment.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Whose conversation a row lies in now: after two records of one person became one, the kept one's. */
const place = (unit: UnitOfWork) =>
  sql`join compartment c on c.municipality = ${unit.municipality} and c.id = t.compartment`
const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface MessageRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly family: string
  readonly person: string
  readonly says: string
  readonly byPerson: string | null
  readonly byEmployee: string | null
  readonly author: string | null
  readonly role: string | null
  readonly sentAt: string
  readonly readAt: string | null
  readonly readBy: string | null
  readonly needsNoAnswer: boolean
  readonly correctedAt: string | null
  readonly takenBackAt: string | null
}

export interface RequestRow {
  readonly id: string
  readonly version: number
  readonly person: string
  readonly kind: RequestKind
  readonly about: string
  readonly words: string
  /** What is asked to be put right; its title while it lies in the ring. */
  readonly record: { readonly kind: CommentKind; readonly object: string; readonly title: string | null } | null
  readonly askedAt: string
  readonly withdrawnAt: string | null
  readonly answeredAt: string | null
  readonly answeredBy: string | null
  readonly answer: 'yes' | 'no' | null
  readonly answerWords: string | null
}

/** What is written in the conversations of a case that lie in the ring, in the order it was written. */
export async function readMessages(unit: UnitOfWork, caseId: string): Promise<MessageRow[]> {
  const m = unit.municipality
  const { rows } = await sql<MessageRow>`
    select t.id, t.version, t.compartment, t.case_id as family, c.audience_id as person, t.says, t.by_person as "byPerson", t.by_employee as "byEmployee",
      coalesce(e.name, p.given_name) as author, t.by_role as role, ${iso('t.sent_at')} as "sentAt", ${iso('t.read_at')} as "readAt",
      r.name as "readBy", t.settled_at is not null as "needsNoAnswer", ${iso('t.corrected_at')} as "correctedAt", ${iso('t.taken_back_at')} as "takenBackAt"
    from message t ${place(unit)}
    left join employee e on e.municipality = ${m} and e.id = t.by_employee
    left join employee r on r.municipality = ${m} and r.id = t.read_by
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person
    where ${withinRing(unit, 't')} and t.case_id = ${caseId}
    order by t.sent_at, t.id`.execute(unit.tx)
  return rows
}

/** What was asked for in the conversations of a case that lie in the ring, the oldest first. */
export async function readRequests(unit: UnitOfWork, caseId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select t.id, t.version, c.audience_id as person, t.kind, t.about, t.words,
      case when t.record is not null then json_build_object('kind', t.record_kind, 'object', t.record, 'title', r.title) end as record, ${iso('t.asked_at')} as "askedAt", ${iso('t.withdrawn_at')} as "withdrawnAt",
      ${iso('t.answered_at')} as "answeredAt", e.name as "answeredBy", t.answer, t.answer_words as "answerWords"
    from family_request t ${place(unit)}
    left join ${recordNamed(unit, 't.record_kind', 't.record')} on true
    left join employee e on e.municipality = ${unit.municipality} and e.id = t.answered_by
    where ${withinRing(unit, 't')} and t.case_id = ${caseId}
    order by t.asked_at, t.id`.execute(unit.tx)
  return rows
}

/** Given names of people, as far as they lie in the ring. */
export async function givenNames(unit: UnitOfWork, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.given_name as name from person_detail p
    where ${withinRing(unit, 'p')} and p.id = any(${[...people]}::uuid[]) order by p.id`.execute(unit.tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface ReaderRow {
  readonly employee: string
  readonly name: string
  readonly department: string
  readonly role: string
  readonly party: string | null
  readonly since: string
  /** Null for whoever stands in for nobody. */
  readonly standsInUntil: string | null
}

/** Who is in the team of a case now in one of these roles, the coordinator first. */
export async function readReaders(unit: UnitOfWork, caseId: string, roles: readonly string[]): Promise<ReaderRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<ReaderRow>`
    select t.employee, e.name, t.department, t.role, t.party, ${iso('t.starts_at')} as since,
      case when o.role = 'coordinator' then ${iso('t.ends_at')} end as "standsInUntil"
    from membership t
    join employee e on e.municipality = ${m} and e.id = t.employee and (e.ends_at is null or e.ends_at > ${at})
    left join membership o on o.municipality = ${m} and o.id = t.stands_in_for
    where t.municipality = ${m} and t.case_id = ${caseId} and t.role = any(${[...roles]}::text[])
      and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by t.role <> 'coordinator', t.starts_at, t.id`.execute(unit.tx)
  return rows
}

/** Cases in which the actor answers now: as coordinator, or in the coordinator's place. */
export async function answersIn(unit: UnitOfWork): Promise<string[]> {
  const m = unit.municipality
  const { actor, at } = unit.asking
  const { rows } = await sql<{ family: string }>`
    select distinct t.case_id as family from membership t
    left join membership o on o.municipality = ${m} and o.id = t.stands_in_for
    where t.municipality = ${m} and t.employee = ${actor.id} and (t.role = 'coordinator' or o.role = 'coordinator')
      and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by family`.execute(unit.tx)
  return rows.map(({ family }) => family)
}

interface ConversationRow {
  readonly family: string
  readonly familyName: string | null
  readonly person: string
  readonly name: string | null
  readonly unread: number
  readonly waitsSince: string | null
  readonly requests: number
  readonly latestAt: string
}

/**
 * The conversations that lie in the ring, those that wait for an answer first, the oldest first; then the latest. What waits
 * is counted as `unanswered` of the domain counts it.
 */
export async function readConversations(unit: UnitOfWork, limit: number): Promise<ConversationRow[]> {
  const { rows } = await sql<ConversationRow>`
    with said as (
      select t.case_id, c.audience_id as person, t.by_person, t.sent_at, t.id, t.read_at, t.taken_back_at,
        t.taken_back_at is null and t.by_person is not null and not exists (
          select from message l where ${withinRing(unit, 'l')} and l.compartment = t.compartment and l.taken_back_at is null
            and (l.by_employee is not null or l.settled_at is not null) and (l.sent_at, l.id) >= (t.sent_at, t.id)
        ) as waits
      from message t ${place(unit)} where ${withinRing(unit, 't')}
    ),
    asked as (
      select t.case_id, c.audience_id as person, t.asked_at, t.answered_at is null and t.withdrawn_at is null as waits
      from family_request t ${place(unit)} where ${withinRing(unit, 't')}
    ),
    both_of as (
      select case_id, person, count(*) filter (where by_person is not null and read_at is null and taken_back_at is null)::int as unread,
        min(sent_at) filter (where waits) as waits_since, 0 as requests, max(sent_at) as latest from said group by case_id, person
      union all
      select case_id, person, 0, min(asked_at) filter (where waits), (count(*) filter (where waits))::int, max(asked_at) from asked group by case_id, person
    ),
    one as (
      select case_id, person, sum(unread)::int as unread, min(waits_since) as waits_since, sum(requests)::int as requests, max(latest) as latest
      from both_of group by case_id, person
    )
    select t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      t.person, (select p.given_name from person_detail p where ${withinRing(unit, 'p')} and p.id = t.person) as name,
      t.unread, ${iso('t.waits_since')} as "waitsSince", t.requests, ${iso('t.latest')} as "latestAt"
    from one t order by t.waits_since, t.latest desc, t.case_id, t.person limit ${limit}`.execute(unit.tx)
  return rows
}

/** Notes how long somebody waited for the actor's answer; no family and no person is kept with it. */
export async function noteWait(unit: UnitOfWork, writtenAt: string): Promise<void> {
  const { actor, at } = unit.asking
  await sql`insert into message_wait (municipality, id, employee, minutes, answered_at)
    values (${unit.municipality}, ${unit.newId()}, ${actor.id}, ${minutesBetween(writtenAt, at)}, ${at})`.execute(
    unit.tx,
  )
}

/** For how many minutes people waited for each of these employees' answers in the last days that are counted. */
export async function readWaits(unit: UnitOfWork, employees: readonly string[]): Promise<number[]> {
  const since = startOfDay(addDays(unit.asking.today, -COUNTED_DAYS))
  const { rows } = await sql<{ minutes: number }>`
    select t.minutes from message_wait t
    where t.municipality = ${unit.municipality} and t.employee = any(${[...employees]}::uuid[]) and t.answered_at >= ${since}
    order by t.minutes, t.id limit 10000`.execute(unit.tx)
  return rows.map(({ minutes }) => minutes)
}

/** Locks the messages of one conversation, so that two who read or answer it come one after the other. */
export async function lockConversation(unit: UnitOfWork, compartment: number): Promise<void> {
  await sql`select from message t where ${withinRing(unit, 't')} and t.compartment = ${compartment}
    order by t.id for update`.execute(unit.tx)
}
