import { sql } from 'kysely'
import type { CustodyFact, Wall } from '../domain/merge/plan-merge.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Queries for merging two records of one person. Facts are read for the whole municipality; they hold ids only. */
export interface PartRow {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly enclave: boolean
  readonly person: string
  readonly standsAs: 'parent' | 'other-adult' | 'child' | 'network'
  readonly inInitiative: boolean
  readonly ownAccess: boolean
  readonly startsAt: string
  readonly endsAt: string | null
  readonly over: boolean
}

/** How everybody in the cases of two people takes part; `over` is a spell that has ended. */
export async function participationsAround(unit: UnitOfWork, people: readonly string[]): Promise<readonly PartRow[]> {
  const m = unit.municipality
  const { rows } = await sql<PartRow>`
    select p.id, p.version, p.case_id as "caseId", f.kind = 'enclave' as enclave, p.person, p.stands_as as "standsAs",
      p.in_initiative as "inInitiative", p.own_access as "ownAccess", coalesce(p.ends_at <= ${unit.asking.at}, false) as over,
      ${instant('p.starts_at')} as "startsAt", ${instant('p.ends_at')} as "endsAt"
    from participation p join case_file f on f.municipality = ${m} and f.id = p.case_id
    where p.municipality = ${m} and p.case_id in
      (select case_id from participation where municipality = ${m} and person = any(${[...people]}::uuid[]))
    order by p.id`.execute(unit.tx)
  return rows
}

export interface KeyRow {
  readonly id: number
  readonly caseId: string | null
  readonly enclave: boolean
  readonly subject: string | null
  /** Others whom the compartment is about as well. */
  readonly also: readonly string[]
  readonly category: string
  readonly sensitivity: number
  readonly audience: 'family' | 'team' | 'party' | 'conversation' | 'meeting' | 'author' | 'enclave'
  readonly audienceId: string | null
  readonly department: string | null
}

/** The compartments about two people, wherever they are. */
export async function compartmentsAbout(unit: UnitOfWork, people: readonly string[]): Promise<readonly KeyRow[]> {
  const m = unit.municipality
  const who = [...people]
  const { rows } = await sql<KeyRow>`
    select c.id, c.case_id as "caseId", coalesce(f.kind = 'enclave', false) as enclave, c.subject, c.also, c.category, c.sensitivity,
      c.audience, c.audience_id as "audienceId", c.department
    from compartment c left join case_file f on f.municipality = ${m} and f.id = c.case_id
    where c.municipality = ${m} and (c.subject = any(${who}::uuid[]) or c.also && ${who}::uuid[] or (c.audience = 'party' and c.audience_id = any(${who}::uuid[])))
    order by c.id`.execute(unit.tx)
  return rows
}

/** Every compartment of some cases: rows that name a person may lie in any of them. */
export async function compartmentsOf(unit: UnitOfWork, cases: readonly string[]): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from compartment where municipality = ${unit.municipality} and case_id = any(${[...cases]}::uuid[])
      and audience not in ('author', 'enclave')`.execute(unit.tx)
  return rows.map(({ id }) => id)
}

export interface CustodyRow extends CustodyFact {
  readonly version: number
  readonly kind: 'sole' | 'joint'
  readonly source: string
}

/** Custody that holds, or will, and names one of these people. */
export async function custodyAround(unit: UnitOfWork, people: readonly string[]): Promise<readonly CustodyRow[]> {
  const who = [...people]
  const { rows } = await sql<CustodyRow>`
    select id, version, child, holder, kind, source, ${instant('starts_at')} as "startsAt", ${instant('ends_at')} as "endsAt"
    from custody where municipality = ${unit.municipality}
      and (child = any(${who}::uuid[]) or holder = any(${who}::uuid[])) and (ends_at is null or ends_at > ${unit.asking.at})
    order by id`.execute(unit.tx)
  return rows
}

export interface WallRow extends Wall {
  readonly id: string
  readonly kind: 'protected-address' | 'custody' | 'violence'
  readonly startsAt: string
  readonly endsAt: string | null
}

/** Firewalls that stand, or will, and name one of these people. */
export async function wallsAround(unit: UnitOfWork, people: readonly string[]): Promise<readonly WallRow[]> {
  const who = [...people]
  const { rows } = await sql<WallRow>`
    select id, case_id as "caseId", protected, other, kind, ${instant('starts_at')} as "startsAt", ${instant('ends_at')} as "endsAt" from firewall
    where municipality = ${unit.municipality} and (protected = any(${who}::uuid[]) or other = any(${who}::uuid[]))
      and (ends_at is null or ends_at > ${unit.asking.at}) order by id`.execute(unit.tx)
  return rows
}

/** Cases in which a consent, a representative or a member for one party concerns one of the two and not the other. */
export async function casesBoundTo(unit: UnitOfWork, kept: string, gone: string): Promise<readonly string[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<{ caseId: string }>`
    select case_id as "caseId" from basis where municipality = ${m} and (${kept} = any(persons)) <> (${gone} = any(persons))
      and kind in ('consent-to-obtain', 'consent-to-pass-on', 'statutory-without-consent')
      and (ends_at is null or ends_at > ${asking.at}) and (withdrawn_at is null or withdrawn_at > ${asking.at})
    union
    select case_id from representation where municipality = ${m} and person in (${kept}, ${gone}) and (ends_at is null or ends_at > ${asking.at})
    union
    select case_id from membership where municipality = ${m} and party in (${kept}, ${gone}) and (ends_at is null or ends_at > ${asking.at})`.execute(
    unit.tx,
  )
  return rows.map(({ caseId }) => caseId)
}

/** Which of these compartments a decision task or a meeting's invitation opens to somebody now or later. */
export async function compartmentsHandedOut(unit: UnitOfWork, cases: readonly string[]): Promise<ReadonlySet<number>> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<{ id: number }>`
    select unnest(compartments) as id from decision_task where municipality = ${m} and case_id = any(${[...cases]}::uuid[])
      and (decided_at is null or decided_at > ${asking.at}::timestamptz - interval '14 days')
    union
    select unnest(compartments) from admission where municipality = ${m} and case_id = any(${[...cases]}::uuid[]) and ends_at > ${asking.at}`.execute(
    unit.tx,
  )
  return new Set(rows.map(({ id }) => id))
}

export interface MergeRow {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly kept: string
  readonly gone: string
  readonly reason: string
  readonly mergedAt: string
}

/** The merges of a family that stand, as far as they lie in the ring. */
export async function mergesOf(unit: UnitOfWork, caseId: string): Promise<readonly MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select t.id, t.version, t.case_id as "caseId", t.kept, t.gone, t.reason,
      to_char(t.merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "mergedAt"
    from person_merge t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.undone_at is null
    order by t.merged_at desc, t.id`.execute(unit.tx)
  return rows
}

export interface ChangeRow {
  readonly kind: string
  readonly object: string
  readonly columns: readonly string[]
  readonly from: number | null
  readonly to: number | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly afterVersion: number | null
}

/** Notes one thing that a merge did. */
export async function noteChange(unit: UnitOfWork, merge: string, change: ChangeRow): Promise<void> {
  await sql`
    insert into person_merge_change (municipality, id, merge, kind, object, columns, from_compartment, to_compartment, before, after_version)
    values (${unit.municipality}, ${unit.newId()}, ${merge}, ${change.kind}, ${change.object}, ${[...change.columns]}::text[],
      ${change.from}, ${change.to}, ${change.before && JSON.stringify(change.before)}, ${change.afterVersion})`.execute(
    unit.tx,
  )
}

/** All that a merge did. */
export async function changesOf(unit: UnitOfWork, merge: string): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select kind, object, columns, from_compartment as "from", to_compartment as "to", before, after_version as "afterVersion"
    from person_merge_change where municipality = ${unit.municipality} and merge = ${merge} order by id`.execute(
    unit.tx,
  )
  return rows
}

/** Whether one of the two took part in a later merge that still stands: it must be undone first. */
export async function mergedLater(unit: UnitOfWork, merge: MergeRow): Promise<boolean> {
  const m = unit.municipality
  const who = [merge.kept, merge.gone]
  const { rows } = await sql`
    select 1 from person_merge_change c where c.municipality = ${m} and c.kind = 'merge' and c.merge <> ${merge.id}
      and (c.before->>'kept' = any(${who}::text[]) or c.before->>'gone' = any(${who}::text[])) and c.before->>'at' > ${merge.mergedAt}
      and not exists (select from person_merge_change u where u.municipality = ${m} and u.kind = 'undone' and u.merge = c.merge)`.execute(
    unit.tx,
  )
  return rows.length > 0
}

export interface KnownRow {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly born: string | null
  readonly ofFamily: string | null
}

/** The people whose name lies in the ring and who take part in a family now, once for each family; at most 2,000. */
export async function knownPeople(unit: UnitOfWork): Promise<readonly KnownRow[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<KnownRow>`
    select d.id, d.given_name as "givenName", d.family_name as "familyName", q.born,
      (select f.name from family f where ${withinRing(unit, 'f')} and f.id = p.case_id) as "ofFamily"
    from person_detail d join person q on q.municipality = ${m} and q.id = d.id
    join participation p on p.municipality = ${m} and p.person = d.id and p.starts_at <= ${asking.at} and (p.ends_at is null or p.ends_at > ${asking.at})
    where ${withinRing(unit, 'd')} order by d.id, p.case_id limit 2000`.execute(unit.tx)
  return rows
}

/**
 * For people whose record stepped aside when two of one person became one, the record that they stand in now: ids, and no
 * name. A merge that was undone no longer counts.
 */
export async function recordsNow(unit: UnitOfWork, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const m = unit.municipality
  const { rows } = await sql<{ gone: string; kept: string }>`
    with recursive stands as (
      select c.before->>'gone' as gone, c.before->>'kept' as kept from person_merge_change c
      where c.municipality = ${m} and c.kind = 'merge'
        and not exists (select from person_merge_change u where u.municipality = ${m} and u.kind = 'undone' and u.merge = c.merge)
    ), now as (
      select gone as first, kept, 1 as steps from stands where gone = any(${[...new Set(people)]}::text[])
      union
      select n.first, s.kept, n.steps + 1 from now n join stands s on s.gone = n.kept where n.steps < 20
    )
    select distinct on (first) first as gone, kept from now order by first, steps desc`.execute(unit.tx)
  return new Map(rows.map(({ gone, kept }) => [gone, kept]))
}
