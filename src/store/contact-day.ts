import { sql } from 'kysely'
import { startOf } from '../domain/shared/time.ts'
import { instantOf } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Contact over many families: what Min dag and a leader of coordinators ask. */
const iso = (column: string) => sql.raw(instantOf(column))

/** A family whose coordinator, or whoever stands in for them, is the actor. */
export async function familiesAnsweredFor(unit: UnitOfWork): Promise<string[]> {
  const { actor, at } = unit.asking
  const m = unit.municipality
  const { rows } = await sql<{ family: string }>`
    select distinct t.case_id as family from membership t
    left join membership c on c.municipality = ${m} and c.id = t.stands_in_for
    where t.municipality = ${m} and t.employee = ${actor.id} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
      and (t.role = 'coordinator' or c.role = 'coordinator') order by t.case_id`.execute(unit.tx)
  return rows.map(({ family }) => family)
}

export interface WaitingAcute {
  readonly family: string
  readonly familyName: string | null
  readonly saidAt: string
  readonly byFamily: boolean
}

/** What cannot wait in these families and is not answered, the oldest first, as far as it lies in the ring. */
export async function waitingAcute(unit: UnitOfWork, cases: readonly string[]): Promise<WaitingAcute[]> {
  const { rows } = await sql<WaitingAcute>`
    select t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      ${iso('t.said_at')} as "saidAt", t.by_person is not null as "byFamily"
    from acute_call t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.answered_at is null and t.taken_back_at is null
    order by t.said_at, t.id limit 100`.execute(unit.tx)
  return rows
}

/** When it was said and when answered, of what could not wait in these families from a day on, as far as it lies in the ring. */
export async function acuteSince(
  unit: UnitOfWork,
  cases: readonly string[],
  since: string,
): Promise<{ readonly saidAt: string; readonly answeredAt: string | null }[]> {
  const { rows } = await sql<{ saidAt: string; answeredAt: string | null }>`
    select ${iso('t.said_at')} as "saidAt", ${iso('t.answered_at')} as "answeredAt" from acute_call t
    where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.taken_back_at is null and t.said_at >= ${startOf(since)}
    order by t.said_at, t.id limit 100000`.execute(unit.tx)
  return rows
}

export interface AgreedRow {
  readonly id: string
  readonly family: string
  readonly familyName: string | null
  readonly from: string
  readonly everyDays: number
  readonly endsOn: string | null
}

/** How often contact was agreed in these families, as far as it lies in the ring. */
export async function readAgreed(unit: UnitOfWork, cases: readonly string[]): Promise<AgreedRow[]> {
  const { rows } = await sql<AgreedRow>`
    select t.id, t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      t.from_on as "from", t.every_days as "everyDays", t.ends_on as "endsOn"
    from contact_rhythm t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.taken_out_at is null
    order by t.case_id, t.from_on, t.id`.execute(unit.tx)
  return rows
}

export interface MadeRow {
  readonly family: string
  readonly lastReached: string | null
  /** Days on which it was tried in vain. */
  readonly vain: readonly string[]
}

/** When each of these families was last reached, and when it was tried in vain within a year. */
export async function readMade(unit: UnitOfWork, cases: readonly string[]): Promise<MadeRow[]> {
  const { rows } = await sql<MadeRow>`
    select t.case_id as family, max(t.on_day) filter (where t.reached) as "lastReached",
      coalesce(json_agg(t.on_day order by t.on_day) filter (where not t.reached and t.on_day > ${unit.asking.today}::date - 366), '[]') as vain
    from contact_entry t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.counts and t.taken_out_at is null
      and t.on_day <= ${unit.asking.today}
    group by t.case_id order by t.case_id`.execute(unit.tx)
  return rows
}

export interface CourseOf {
  readonly family: string
  readonly state: string
  readonly rests: readonly { readonly from: string; readonly until: string | null }[]
}

/** Where the course of each of these families stands, with its pauses, as far as it lies in the ring. */
export async function readCourses(unit: UnitOfWork, cases: readonly string[]): Promise<CourseOf[]> {
  const { rows } = await sql<CourseOf>`
    select distinct on (t.case_id) t.case_id as family, t.state,
      (select coalesce(json_agg(json_build_object('from', p.starts_on, 'until', p.ended_on) order by p.starts_on, p.id), '[]')
        from course_pause p where ${withinRing(unit, 'p')} and p.case_id = t.case_id and p.withdrawn_at is null) as rests
    from course t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[])
    order by t.case_id, t.updated_at desc, t.id desc`.execute(unit.tx)
  return rows
}

export interface Coordinated {
  readonly family: string
  readonly coordinatorName: string
}

/** Every family that has a coordinator now, with the coordinator's name: facts, and nothing of the family. */
export async function readCoordinated(unit: UnitOfWork): Promise<Coordinated[]> {
  const { at } = unit.asking
  const m = unit.municipality
  const { rows } = await sql<Coordinated>`
    select distinct on (t.case_id) t.case_id as family, e.name as "coordinatorName" from membership t
    join employee e on e.municipality = ${m} and e.id = t.employee
    join case_file c on c.municipality = ${m} and c.id = t.case_id and c.kind = 'family'
    where t.municipality = ${m} and t.role = 'coordinator' and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by t.case_id, t.starts_at desc, t.id`.execute(unit.tx)
  return rows
}

/** The compartments in which what a family's team shares lies; `common` for those about the family as a whole only. */
export async function sharedPlaces(
  unit: UnitOfWork,
  cases: readonly string[],
  which: 'common' | 'all',
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from compartment c where c.municipality = ${unit.municipality} and c.case_id = any(${[...cases]}::uuid[]) and c.audience = 'family'
      and (${which} = 'all' or (c.subject is null and c.category = 'cooperation')) order by c.id`.execute(unit.tx)
  return rows.map(({ id }) => id)
}
