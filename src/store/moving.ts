import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Queries about families that move to another municipality. */
export interface MoveRow {
  readonly id: string
  readonly version: number
  readonly package: string
  readonly toNumber: number
  readonly toName: string
  readonly movesOn: string
  readonly parts: readonly { readonly part: 'people' | 'relations' | 'contacts' | 'plan'; readonly basis: string }[]
  readonly shownOn: string | null
  readonly closedAt: string | null
  readonly receipt: string | null
  readonly ended: Ended | null
}

/** What a closing ended, so that it can begin again. */
export interface Ended {
  readonly members: readonly {
    readonly employee: string
    readonly department: string
    readonly role: string
    readonly party: string | null
    readonly chosenByFamily: boolean
    /** Missing in what was ended before it was kept: those begin again at once. */
    readonly startsAt?: string
    readonly endsAt: string | null
  }[]
  readonly access: readonly string[]
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The family's latest move that was neither withdrawn nor reopened, if it lies in the ring. */
export async function moveOf(unit: UnitOfWork, caseId: string): Promise<MoveRow | undefined> {
  const { rows } = await sql<MoveRow>`
    select t.id, t.version, t.package, t.to_number as "toNumber", t.to_name as "toName", t.moves_on as "movesOn", t.parts,
      t.shown_on as "shownOn", ${instant('t.closed_at')} as "closedAt", t.receipt, t.ended
    from family_move t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.withdrawn_at is null and t.reopened_at is null
    order by t.updated_at desc, t.id desc limit 1`.execute(unit.tx)
  return rows[0]
}

/** A municipality's own number and name. */
export async function placeOfMunicipality(unit: UnitOfWork): Promise<{ number: number; name: string }> {
  const { rows } = await sql<{ name: string }>`
    select name from reference.municipality where number = ${unit.municipality}`.execute(unit.tx)
  return { number: unit.municipality, name: rows[0]?.name ?? `Kommune ${unit.municipality}` }
}

export interface MovingPerson {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly born: string | null
  readonly due: string | null
  readonly standsAs: 'parent' | 'other-adult' | 'child' | 'network'
  readonly inInitiative: boolean
}

/** The people of a family whose names lie in the ring, oldest first. */
export async function peopleMoving(unit: UnitOfWork, caseId: string): Promise<readonly MovingPerson[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<MovingPerson>`
    select d.id, d.given_name as "givenName", d.family_name as "familyName", q.born, d.due, p.stands_as as "standsAs", p.in_initiative as "inInitiative"
    from participation p join person q on q.municipality = ${m} and q.id = p.person
    join person_detail d on d.municipality = ${m} and d.id = p.person and ${withinRing(unit, 'd')}
    where p.municipality = ${m} and p.case_id = ${caseId} and p.starts_at <= ${asking.at} and (p.ends_at is null or p.ends_at > ${asking.at})
    order by q.born nulls last, d.id`.execute(unit.tx)
  return rows
}

export interface AroundMoving {
  readonly family: { readonly name: string; readonly language: string; readonly interpreter: boolean } | null
  readonly relationships: readonly { person: string; kind: string; relative: string; inHousehold: boolean }[]
  readonly contacts: readonly { person: string; kind: 'address' | 'phone' | 'email' | 'place'; value: string }[]
}

/** The family's name, bonds and open contacts, as far as they lie in these compartments. */
export async function aroundMoving(unit: UnitOfWork, caseId: string, cut: readonly number[]): Promise<AroundMoving> {
  const { municipality: m, asking } = unit
  const within = (alias: string) =>
    sql`${sql.ref(`${alias}.municipality`)} = ${m} and ${sql.ref(`${alias}.compartment`)} = any(${[...cut]}::bigint[])`
  const { rows } = await sql<{ around: AroundMoving }>`
    select json_build_object(
      'family', (select json_build_object('name', f.name, 'language', f.language, 'interpreter', f.interpreter) from family f where ${within('f')} and f.id = ${caseId}),
      'relationships', (select coalesce(json_agg(json_build_object('person', r.person, 'kind', r.kind, 'relative', r.relative, 'inHousehold', r.in_household) order by r.id), '[]')
        from relationship r where ${within('r')} and r.case_id = ${caseId} and (r.ends_on is null or r.ends_on > ${asking.today})),
      'contacts', (select coalesce(json_agg(json_build_object('person', c.person, 'kind', c.kind, 'value', c.value) order by c.id), '[]')
        from contact_point c where ${within('c')} and not c.protected and (c.ends_on is null or c.ends_on > ${asking.today}))
    ) as around`.execute(unit.tx)
  const [found] = rows
  if (!found) throw new Error('The statement answers one row.')
  return found.around
}

/** Everybody in the team, now and to come, with what a membership is made of. */
export async function membersNow(
  unit: UnitOfWork,
  caseId: string,
): Promise<readonly (Ended['members'][number] & { id: string; version: number })[]> {
  const { rows } = await sql<Ended['members'][number] & { id: string; version: number }>`
    select id, version, employee, department, role, party, chosen_by_family as "chosenByFamily", ${instant('starts_at')} as "startsAt",
      ${instant('ends_at')} as "endsAt"
    from membership where municipality = ${unit.municipality} and case_id = ${caseId}
      and (ends_at is null or (ends_at > ${unit.asking.at} and ends_at > starts_at))
    order by id`.execute(unit.tx)
  return rows
}

/** How the family's people take part now: the spell, and whether they have own access. */
export async function accessNow(
  unit: UnitOfWork,
  caseId: string,
): Promise<readonly { id: string; version: number; ownAccess: boolean }[]> {
  const { rows } = await sql<{ id: string; version: number; ownAccess: boolean }>`
    select id, version, own_access as "ownAccess" from participation where municipality = ${unit.municipality} and case_id = ${caseId}
      and (ends_at is null or ends_at > ${unit.asking.at}) order by id`.execute(unit.tx)
  return rows
}
