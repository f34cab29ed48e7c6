import { sql } from 'kysely'
import type { Homes } from '../contract/homes.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Where the people of a family live: rows in the ring, each with the compartment that says who may change it. */
type Row<T> = Omit<T, 'mine'> & { readonly compartment: number }
export type HomeRow = Row<Homes['homes'][number]>
export type ResidenceRow = Row<Homes['residences'][number]>
export type PlacementRow = Row<Homes['placements'][number]>

export async function readHomes(unit: UnitOfWork, caseId: string): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select t.id, t.version, t.compartment, t.name, t.kind, t.protected from home t
    where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.id`.execute(unit.tx)
  return rows
}

export async function readResidences(unit: UnitOfWork, caseId: string): Promise<ResidenceRow[]> {
  const { rows } = await sql<ResidenceRow>`
    select t.id, t.version, t.compartment, t.home, t.person, t.share, t.note, t.starts_on as "startsOn", t.ends_on as "endsOn"
    from residence t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.starts_on, t.id`.execute(
    unit.tx,
  )
  return rows
}

export async function readPlacements(unit: UnitOfWork, caseId: string): Promise<PlacementRow[]> {
  const { rows } = await sql<PlacementRow>`
    select t.id, t.version, t.compartment, t.child, t.kind, t.visits, t.starts_on as "startsOn", t.ends_on as "endsOn"
    from placement t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.starts_on, t.id`.execute(
    unit.tx,
  )
  return rows
}
