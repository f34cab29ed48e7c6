import { sql } from 'kysely'
import { casesOfPeople } from './people-of-facts.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Queries about people: who takes part, by what they are found again, who holds custody. */
export interface ParticipationRow {
  readonly id: string
  readonly version: number
  readonly standsAs: 'parent' | 'other-adult' | 'child' | 'network'
  readonly inInitiative: boolean
  readonly ownAccess: boolean
}

/** How somebody takes part in a family now. */
export async function participationOf(
  unit: UnitOfWork,
  caseId: string,
  person: string,
): Promise<ParticipationRow | undefined> {
  const { rows } = await sql<ParticipationRow>`
    select id, version, stands_as as "standsAs", in_initiative as "inInitiative", own_access as "ownAccess" from participation
    where municipality = ${unit.municipality} and case_id = ${caseId} and person = ${person}
      and starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at})`.execute(unit.tx)
  return rows[0]
}

export interface PersonRow {
  readonly id: string
  readonly compartment: number
  readonly version: number
  readonly givenName: string
  readonly familyName: string
  readonly born: string | null
  readonly due: string | null
}

/** A person by name, if the name lies in the ring. */
export async function personOf(unit: UnitOfWork, person: string): Promise<PersonRow | undefined> {
  const m = unit.municipality
  const { rows } = await sql<PersonRow>`
    select d.id, d.compartment, d.version, d.given_name as "givenName", d.family_name as "familyName", d.due, q.born
    from person_detail d join person q on q.municipality = ${m} and q.id = d.id
    where d.municipality = ${m} and d.id = ${person} and ${withinRing(unit, 'd')}`.execute(unit.tx)
  return rows[0]
}

/** A row about a person in the ring: where it lies and what version it has. */
export async function placeOf(
  unit: UnitOfWork,
  table: 'contact_point' | 'person_identifier',
  person: string,
  id?: string,
): Promise<{ id: string; compartment: number; version: number } | undefined> {
  const { rows } = await sql<{ id: string; compartment: number; version: number }>`
    select t.id, t.compartment, t.version from ${sql.table(table)} t
    where t.municipality = ${unit.municipality} and t.person = ${person} and ${withinRing(unit, 't')}
      and (${id ?? null}::uuid is null or t.id = ${id ?? null}::uuid)
    order by t.id limit 1`.execute(unit.tx)
  return rows[0]
}

/** Corrects a birth date. Ages decide access, so open streams look again. */
export async function setBorn(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  before: string | null,
  born: string | null,
): Promise<void> {
  const { actor, at } = unit.asking
  await sql`update person set born = ${born} where municipality = ${unit.municipality} and id = ${person}`.execute(
    unit.tx,
  )
  await sql`
    insert into fact_history (municipality, id, case_id, kind, object, change, before, after, at, actor, actor_kind, request)
    values (${unit.municipality}, ${unit.newId()}, ${caseId}, 'person', ${person}, 'update', ${JSON.stringify({ born: before })},
      ${JSON.stringify({ born })}, ${at}, ${actor.id}, ${actor.kind}, ${unit.request})`.execute(unit.tx)
  for (const one of await casesOfPeople(unit.tx, unit.municipality, [person])) unit.tellRingChanged(person, one)
}

// The person table carries no version, so `updateFact` does not serve it; its history still names the request.

/** The person behind a CPR key, wherever in the municipality they are known. */
export async function personByCpr(unit: UnitOfWork, key: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`
    select person from identity.person_key where municipality = ${unit.municipality} and key = ${key}`.execute(unit.tx)
  return rows[0]?.person
}

/** The key that a person is found by now, wherever it was written. */
export async function cprKeyOf(unit: UnitOfWork, person: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ key: Buffer }>`
    select key from identity.person_key where municipality = ${unit.municipality} and person = ${person}`.execute(
    unit.tx,
  )
  return rows[0]?.key
}

/** Those who share a name and a birth date. */
export async function peopleByName(unit: UnitOfWork, key: Buffer): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from identity.person_name_key where municipality = ${unit.municipality} and key = ${key}`.execute(
    unit.tx,
  )
  return rows.map((row) => row.person)
}

/**
 * Of these people, those whom a look-up may answer for. A family that said no, or that was accepted by mistake, is left in
 * peace: its people are unknown to everybody outside it, unless they stand in another family, or a firewall names one of them, which must not be lost.
 */
export async function withoutLetBe(unit: UnitOfWork, people: readonly string[]): Promise<string[]> {
  const m = unit.municipality
  const { rows } = await sql<{ id: string }>`
    select q.id from person q where q.municipality = ${m} and q.id = any(${[...people]}::uuid[])
      and (not exists (select from participation p where p.municipality = ${m} and p.person = q.id and p.said_no)
        or exists (select from participation p where p.municipality = ${m} and p.person = q.id and not p.said_no)
        or exists (select from firewall f where f.municipality = ${m} and (f.protected = q.id or f.other = q.id)))
    order by q.id`.execute(unit.tx)
  return rows.map(({ id }) => id)
}

/** Files by what a person is found again; an earlier name no longer leads to them. */
export async function fileNameKey(unit: UnitOfWork, person: string, key: Buffer | null): Promise<void> {
  const m = unit.municipality
  await sql`delete from identity.person_name_key where municipality = ${m} and person = ${person}`.execute(unit.tx)
  if (key)
    await sql`insert into identity.person_name_key (municipality, key, person) values (${m}, ${key}, ${person})`.execute(
      unit.tx,
    )
}

/**
 * Files a person's CPR key. An earlier number no longer leads to them, and whoever signed in by it is shut out: the
 * number may have been somebody else's. The right citizen is matched again at the next sign-in. A number that leads to
 * somebody whose family said no leads to the new record from now on.
 */
export async function fileCprKey(unit: UnitOfWork, person: string, key: Buffer | null): Promise<void> {
  const m = unit.municipality
  const gone =
    await sql`delete from identity.person_key where municipality = ${m} and person = ${person} and (${key}::bytea is null or key <> ${key})`.execute(
      unit.tx,
    )
  if ((gone.numAffectedRows ?? 0n) > 0n) {
    await sql`
      update identity.account set active_until = greatest(${unit.asking.at}, active_from + interval '1 millisecond'), number_moved = true
      where municipality = ${m} and person = ${person} and kind = 'citizen' and active_until is null`.execute(unit.tx)
  }
  const holder = key && (await personByCpr(unit, key))
  if (holder && holder !== person && (await withoutLetBe(unit, [holder])).length === 0)
    await fileCprKey(unit, holder, null)
  if (key)
    await sql`insert into identity.person_key (municipality, key, person) values (${m}, ${key}, ${person}) on conflict (municipality, key) do nothing`.execute(
      unit.tx,
    )
}

export interface CustodyRow {
  readonly id: string
  readonly version: number
  readonly child: string
  readonly holder: string
  readonly kind: 'sole' | 'joint'
  readonly startsAt: string
}

/** The custody spells of some children that hold now. */
export async function custodyNow(unit: UnitOfWork, children: readonly string[]): Promise<CustodyRow[]> {
  const { rows } = await sql<CustodyRow>`
    select id, version, child, holder, kind, starts_at as "startsAt" from custody
    where municipality = ${unit.municipality} and child = any(${[...children]}::uuid[])
      and starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at})
    order by id`.execute(unit.tx)
  return rows
}

/** The custody spells of a child that held at an instant or began after it, locked; those that never held are left out. */
export async function custodySince(
  unit: UnitOfWork,
  child: string,
  from: string,
): Promise<(CustodyRow & { readonly endsAt: string | null })[]> {
  const { rows } = await sql<CustodyRow & { readonly endsAt: string | null }>`
    select id, version, child, holder, kind, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
      ends_at as "endsAt" from custody
    where municipality = ${unit.municipality} and child = ${child}
      and (ends_at is null or (ends_at > ${from} and ends_at > starts_at))
    order by id for update`.execute(unit.tx)
  return rows
}

/** Every custody spell of a child, also those that never held. */
export async function allCustodyOf(unit: UnitOfWork, child: string): Promise<CustodyRow[]> {
  const { rows } = await sql<CustodyRow>`
    select id, version, child, holder, kind, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt" from custody
    where municipality = ${unit.municipality} and child = ${child} order by starts_at, id`.execute(unit.tx)
  return rows
}

/** Whether a firewall between these two stands already. */
export async function wallBetween(unit: UnitOfWork, caseId: string, person: string, other: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from firewall where municipality = ${unit.municipality} and case_id = ${caseId} and protected = ${person} and other = ${other}
      and (ends_at is null or ends_at > ${unit.asking.at})`.execute(unit.tx)
  return rows.length > 0
}

/** A standing fact of this family, locked. */
export async function lockFact(
  unit: UnitOfWork,
  table: 'firewall' | 'membership',
  caseId: string,
  id: string,
): Promise<{ version: number } | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where municipality = ${unit.municipality} and case_id = ${caseId} and id = ${id}
      and (ends_at is null or ends_at > ${unit.asking.at}) for update`.execute(unit.tx)
  return rows[0]
}
