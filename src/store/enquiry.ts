import { sql } from 'kysely'
import type { Enquiries } from '../contract/enquiry.ts'
import { standsItself } from './family-merge.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A family that somebody stands in now, as far as facts tell: ids, a department, and whether walls stand there. */
export interface StandsIn {
  readonly person: string
  readonly caseId: string
  /** The department of the responsible coordinator; null where there is none. */
  readonly department: string | null
  /** A wall stands between two of the family. */
  readonly hasWalls: boolean
}

/** The families that these people take part in now; closed circles (§ 115) are left out. */
export async function familiesOf(unit: UnitOfWork, people: readonly string[]): Promise<readonly StandsIn[]> {
  const { municipality: m, asking } = unit
  const stands = (alias: string) => sql`${sql.ref(`${alias}.starts_at`)} <= ${asking.at}
    and (${sql.ref(`${alias}.ends_at`)} is null or ${sql.ref(`${alias}.ends_at`)} > ${asking.at})`
  const part = (column: string) => sql`exists (select from participation o where o.municipality = ${m}
    and o.case_id = p.case_id and o.person = ${sql.ref(column)})`
  const { rows } = await sql<StandsIn>`
    select p.person, p.case_id as "caseId",
      (select t.department from membership t where t.municipality = ${m} and t.case_id = p.case_id and t.role = 'coordinator'
        and t.party is null and ${stands('t')} order by t.starts_at desc limit 1) as department,
      exists (select from firewall w where w.municipality = ${m} and ${stands('w')}
        and (w.case_id = p.case_id or (${part('w.protected')} and ${part('w.other')}))) as "hasWalls"
    from participation p join case_file f on f.municipality = ${m} and f.id = p.case_id and f.kind = 'family'
    where p.municipality = ${m} and p.person = any(${[...people]}::uuid[]) and ${stands('p')} and ${standsItself(unit, 'p.case_id')}
    order by p.case_id, p.person`.execute(unit.tx)
  return rows
}

/** Whether a wall that stands names this person, on either side, anywhere in the municipality. */
export async function isWalled(unit: UnitOfWork, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from firewall where municipality = ${unit.municipality} and (protected = ${person} or other = ${person})
      and (ends_at is null or ends_at > ${unit.asking.at}) limit 1`.execute(unit.tx)
  return rows.length > 0
}

/** Whether an employee who was signed in handed this referral in. */
export async function sentByEmployee(unit: UnitOfWork, referral: string): Promise<boolean> {
  const { rows } = await sql`
    select from referral t where t.municipality = ${unit.municipality} and t.id = ${referral} and ${withinRing(unit, 't')}
      and t.sender_employee is not null`.execute(unit.tx)
  return rows.length > 0
}

export interface JoinRow {
  readonly id: string
  readonly version: number
  /** The candidate's case. */
  readonly caseId: string
  readonly into: string
}

/** The join that stands, by the candidate or by its own id. */
export async function joinOf(
  unit: UnitOfWork,
  by: { readonly caseId: string } | { readonly id: string },
): Promise<JoinRow | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`case_id = ${by.caseId}`
  const { rows } = await sql<JoinRow>`
    select id, version, case_id as "caseId", into_case as "into" from referral_join
    where municipality = ${unit.municipality} and ${which} and ends_at is null for update`.execute(unit.tx)
  return rows[0]
}

/** The referrals that are joined to a family now, locked. */
export async function joinedInto(unit: UnitOfWork, into: string): Promise<JoinRow[]> {
  const { rows } = await sql<JoinRow>`
    select id, version, case_id as "caseId", into_case as "into" from referral_join
    where municipality = ${unit.municipality} and into_case = ${into} and ends_at is null order by id for update`.execute(
    unit.tx,
  )
  return rows
}

/** Where a candidate's referral lies and which department received it, as its latest task says. */
export async function homeOfCandidate(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ readonly compartment: number; readonly department: string | null } | undefined> {
  const { rows } = await sql<{ compartment: number; department: string | null }>`
    select compartments[1]::int as compartment, department from decision_task where municipality = ${unit.municipality} and case_id = ${caseId}
      and kind in ('notification', 'visitation') order by opened_at desc, id desc limit 1`.execute(unit.tx)
  return rows[0]
}

/** Where a second referral lies in the family; reached by those who take it back and do not read there. */
export async function compartmentsFor(unit: UnitOfWork, caseId: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from compartment where municipality = ${unit.municipality} and case_id = ${caseId} and subject is null
      and category = 'child-case' and audience = 'team'`.execute(unit.tx)
  return rows.map(({ id }) => id)
}

/** The candidate's course and whether its referral was ever released, as far as the unit reaches. */
export async function candidateOf(
  unit: UnitOfWork,
  caseId: string,
): Promise<
  | {
      readonly id: string
      readonly version: number
      readonly state: string
      readonly kind: string
      readonly parentsKnow: boolean
      readonly releasedAt: string | null
    }
  | undefined
> {
  const m = unit.municipality
  const { rows } = await sql<NonNullable<Awaited<ReturnType<typeof candidateOf>>>>`
    select c.id, c.version, c.state, r.kind, r.parents_know as "parentsKnow", r.released_at as "releasedAt" from course c
    join referral r on r.municipality = ${m} and r.case_id = c.case_id and r.compartment = any(${unit.ringLiteral()})
    where c.municipality = ${m} and c.case_id = ${caseId} and c.compartment = any(${unit.ringLiteral()})
    order by c.updated_at desc, c.id desc limit 1`.execute(unit.tx)
  return rows[0]
}

export type EnquiryRow = Enquiries['enquiries'][number] & { readonly compartment: number }

/** Second referrals about the family that lie in the ring, latest first. */
export async function readEnquiries(unit: UnitOfWork, caseId: string): Promise<EnquiryRow[]> {
  const m = unit.municipality
  const { rows } = await sql<EnquiryRow>`
    select t.id, t.version, t.compartment, t.kind, t.about_name as "aboutName", t.sender_name as "senderName", t.sender_contact as "senderContact",
      t.sender_relation as "senderRelation", t.sender_department as "senderDepartment", ${iso('t.received_at')} as "receivedAt", t.concern, t.wish,
      t.parents_know as "parentsKnow", ${iso('t.joined_at')} as "joinedAt", t.reason,
      ${iso('t.withdrawn_at')} as "withdrawnAt", t.withdrawn_reason as "withdrawnReason", ${iso('t.seen_at')} as "seenAt",
      (select e.name from employee e where e.municipality = ${m} and e.id = t.seen_by) as "seenByName"
    from joined_referral t where t.case_id = ${caseId} and ${withinRing(unit, 't')} and t.separated_at is null
    order by t.joined_at desc, t.id`.execute(unit.tx)
  return rows
}

export interface UnseenEnquiry {
  readonly family: string
  readonly familyName: string | null
  readonly joinedAt: string
  readonly isWithdrawn: boolean
}

/** Those of these families about which somebody has written anew, and nobody has noted that they have seen it. */
export async function unseenEnquiries(unit: UnitOfWork, cases: readonly string[]): Promise<readonly UnseenEnquiry[]> {
  const { rows } = await sql<UnseenEnquiry>`
    select t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      ${iso('t.joined_at')} as "joinedAt", t.withdrawn_at is not null as "isWithdrawn"
    from joined_referral t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.separated_at is null
      and t.seen_at is null order by t.joined_at, t.id limit 100`.execute(unit.tx)
  return rows
}
