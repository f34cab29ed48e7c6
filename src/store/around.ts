import type { Around } from '../contract/family.ts'
import { DAYS, HERE, RINGED, ROW, SPELL, STANDING } from './in-case.ts'
import { arrayOf, instantOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export type AroundRow = Omit<Around, 'exists'> & {
  team: { name: string; role: string; department: string; party: string | null }[]
  departments: { key: string; name: string }[]
}

type Basis = Around['bases'][number]
/** As the statement gives it: what belongs to a basis comes beside it, and is put in its place afterwards. */
type Found = Omit<AroundRow, 'bases'> & {
  bases: Omit<Basis, 'signatures'>[]
  signatures: (Basis['signatures'][number] & { basis: string })[]
}

/** Those whose names the reader sees. */
const seen = `
  select p.person as id
  from participation p
  join person_detail d on d.municipality = $1 and d.id = p.person and d.compartment = any($3::bigint[])
  where p.municipality = $1 and p.case_id = $2::uuid and p.starts_at <= $4::timestamptz and (p.ends_at is null or p.ends_at > $4)`
const identifiers = arrayOf(
  `${ROW}, t.person, t.kind, t.value, t.reason`,
  `person_identifier t where ${RINGED} and t.person in (select id from seen) order by t.id`,
)
const contacts = arrayOf(
  `${ROW}, t.person, t.kind, t.value, t.protected, ${DAYS}`,
  `contact_point t where ${RINGED} and t.person in (select id from seen) order by t.id`,
)
const relationships = arrayOf(
  `${ROW}, t.person, t.relative, t.kind, t.in_household as "inHousehold", ${DAYS}`,
  `relationship t where ${HERE} order by t.id`,
)
const custody = arrayOf(
  `${ROW}, t.child, t.holder, t.kind, ${SPELL}`,
  `custody t where t.municipality = $1 and t.child in (select id from seen) and t.holder in (select id from seen) order by t.child, t.holder, t.starts_at, t.id`,
)
const team = arrayOf(
  'e.name, t.role, t.department, t.party',
  `membership t join employee e on e.municipality = $1 and e.id = t.employee
   where t.municipality = $1 and t.case_id = $2 and ${STANDING} order by t.starts_at, t.id`,
)
const bases = arrayOf(
  `${ROW}, t.kind, t.persons, t.covers_family as "coversFamily", t.categories, t.from_departments as "fromDepartments", t.to_department as "toDepartment", t.purpose, t.paragraph,
   ${SPELL}, ${instantOf('t.withdrawn_at')} as "withdrawnAt", ${instantOf('t.created_at')} as "createdAt"`,
  `basis t where t.municipality = $1 and t.case_id = $2 order by t.created_at, t.id`,
)
const signatures = arrayOf(
  `${ROW}, t.basis, t.signer, t.on_behalf_of as "onBehalfOf", t.required, ${instantOf('t.signed_at')} as "signedAt", ${instantOf('t.refused_at')} as "refusedAt",
   ${instantOf('t.withdrawn_at')} as "withdrawnAt", t.form, t.earlier`,
  `basis b join basis_signature t on t.municipality = $1 and t.basis = b.id where b.municipality = $1 and b.case_id = $2 order by t.id`,
)
const firewalls = arrayOf(
  `${ROW}, t.protected, t.other, t.kind, ${instantOf('t.starts_at')} as "startsAt"`,
  `firewall t where t.municipality = $1 and t.case_id = $2 and (t.ends_at is null or t.ends_at > $4) order by t.id`,
)
const meetings = arrayOf(
  `${ROW}, t.title, ${instantOf('t.starts_at')} as "startsAt", t.place,
   case when t.called_off_at is not null then json_build_object('reason', t.called_off_reason, 'offersAnother', t.offers_another) end as "calledOff"`,
  `meeting t where ${HERE} order by t.starts_at, t.id`,
)
const snapshots = arrayOf(
  `${ROW}, t.number, t.reason, ${instantOf('t.published_at')} as "publishedAt", t.published_by as "publishedBy", e.name as "publishedByName",
   ${instantOf('t.withdrawn_at')} as "withdrawnAt", t.withdrawn_reason as "withdrawnReason"`,
  `plan_snapshot t left join employee e on e.municipality = $1 and e.id = t.published_by where ${HERE} order by t.number desc`,
)
const departments = arrayOf(
  'd.key, coalesce(d.shown_as, d.name) as name',
  'department d where d.municipality = $1 order by d.key',
)

const find = statement<Found>(
  'around',
  `with seen as materialized (${seen})
   select ${Object.entries({
     identifiers,
     contacts,
     relationships,
     custody,
     team,
     bases,
     signatures,
     firewalls,
     meetings,
     snapshots,
     departments,
   })
     .map(([name, list]) => `${list} as ${name}`)
     .join(',\n')}`,
)

/** What stands around a family's plan, in one statement: rows that lie in the ring, and the facts about the people seen. */
export async function readAround(unit: UnitOfWork, caseId: string): Promise<AroundRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open], unit.asking.at])
  if (found === undefined) throw new Error('The statement of what stands around answers one row.')
  const { signatures, ...rest } = found
  return { ...rest, bases: found.bases.map((b) => ({ ...b, signatures: signatures.filter((s) => s.basis === b.id) })) }
}
