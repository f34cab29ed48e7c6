import type { Room } from '../contract/family.ts'
import { arrayOf, instantOf, objectOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export type RoomRow = Omit<Room, 'today' | 'exists' | 'may' | 'plan' | 'course' | 'team'> & {
  plan: Omit<NonNullable<Room['plan']>, 'followUpDue' | 'overdueDays'> | null
  course: Omit<NonNullable<Room['course']>, 'programmeName'> | null
  team: (Omit<Room['team'][number], 'roleName' | 'inPlainWords'> & { party: string | null })[]
  departments: { key: string; name: string }[]
}

type Person = Room['people'][number]
type Basis = Room['bases'][number]
/** A row that tells its compartment instead of the department and category it lies in. */
type Unplaced<T> = Omit<T, 'department' | 'category'> & { compartment: number }

/** As the statement gives it: what belongs to a person or a basis comes beside it, and is put in its place afterwards. */
type Found = Omit<RoomRow, 'people' | 'bases' | 'goals' | 'actions' | 'measures'> & {
  people: Omit<Person, 'identifiers' | 'contacts'>[]
  identifiers: (Person['identifiers'][number] & { person: string })[]
  contacts: (Person['contacts'][number] & { person: string })[]
  bases: Omit<Basis, 'signatures'>[]
  signatures: (Basis['signatures'][number] & { basis: string })[]
  goals: Unplaced<Room['goals'][number]>[]
  actions: Unplaced<Room['actions'][number]>[]
  measures: Unplaced<Room['measures'][number]>[]
}

/** $1 municipality, $2 case, $3 the ring as a parameter so that the statement stays the same, $4 the instant. */
const RINGED = `t.municipality = $1 and t.compartment = any($3::bigint[])`
const HERE = `${RINGED} and t.case_id = $2`
const STANDING = `t.starts_at <= $4 and (t.ends_at is null or t.ends_at > $4)`
const ROW = `t.id, t.version`
const SPELL = `${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt"`
const DAYS = `t.starts_on as "startsOn", t.ends_on as "endsOn"`

const family = objectOf(`${ROW}, t.name, t.language, t.interpreter`, `family t where ${RINGED} and t.id = $2`)
const course = objectOf(
  `${ROW}, t.programme, t.programme_version as "programmeVersion", t.state, ${DAYS}`,
  `course t where ${HERE} order by t.updated_at desc`,
)
const plan = objectOf(
  `${ROW}, t.last_follow_up as "lastFollowUp", t.next_follow_up as "nextFollowUp"`,
  `plan t where ${HERE}`,
)

const seen = `
  select p.person as id, d.version, d.given_name as "givenName", d.family_name as "familyName", q.born, d.due, p.stands_as as "standsAs",
    p.in_initiative as "inInitiative", p.own_access as "ownAccess", p.id as participation
  from participation p
  join person q on q.municipality = $1 and q.id = p.person
  join person_detail d on d.municipality = $1 and d.id = p.person and d.compartment = any($3::bigint[])
  where p.municipality = $1 and p.case_id = $2::uuid and p.starts_at <= $4::timestamptz and (p.ends_at is null or p.ends_at > $4)`
const identifiers = arrayOf(
  `${ROW}, t.person, t.kind, t.value, t.reason`,
  `person_identifier t where ${RINGED} and t.person in (select id from seen)`,
)
const contacts = arrayOf(
  `${ROW}, t.person, t.kind, t.value, t.protected, ${DAYS}`,
  `contact_point t where ${RINGED} and t.person in (select id from seen)`,
)
const relationships = arrayOf(
  `${ROW}, t.person, t.relative, t.kind, t.in_household as "inHousehold", ${DAYS}`,
  `relationship t where ${HERE}`,
)
const custody = arrayOf(
  `${ROW}, t.child, t.holder, t.kind, ${SPELL}`,
  `custody t where t.municipality = $1 and t.child in (select id from seen) and t.holder in (select id from seen)`,
)

const team = arrayOf(
  `${ROW}, t.employee, e.name, e.title, e.phone, t.department, d.name as "departmentName", d.does_what as "departmentDoes", t.role, t.party, ${SPELL}, t.chosen_by_family as "chosenByFamily"`,
  `membership t
   join employee e on e.municipality = $1 and e.id = t.employee
   join department d on d.municipality = $1 and d.key = t.department
   where t.municipality = $1 and t.case_id = $2 and ${STANDING} order by t.starts_at, t.id`,
)
const bases = arrayOf(
  `${ROW}, t.kind, t.persons, t.covers_family as "coversFamily", t.categories, t.from_departments as "fromDepartments", t.to_department as "toDepartment", t.purpose, t.paragraph,
   ${SPELL}, ${instantOf('t.withdrawn_at')} as "withdrawnAt", ${instantOf('t.created_at')} as "createdAt"`,
  `basis t where t.municipality = $1 and t.case_id = $2 order by t.created_at, t.id`,
)
const signatures = arrayOf(
  `${ROW}, t.basis, t.signer, t.on_behalf_of as "onBehalfOf", t.required, ${instantOf('t.signed_at')} as "signedAt", ${instantOf('t.refused_at')} as "refusedAt",
   ${instantOf('t.withdrawn_at')} as "withdrawnAt", t.form`,
  `basis b join basis_signature t on t.municipality = $1 and t.basis = b.id where b.municipality = $1 and b.case_id = $2 order by t.id`,
)
const firewalls = arrayOf(
  `${ROW}, t.protected, t.other, t.kind, ${instantOf('t.starts_at')} as "startsAt"`,
  `firewall t where t.municipality = $1 and t.case_id = $2 and (t.ends_at is null or t.ends_at > $4)`,
)

const goals = arrayOf(
  `${ROW}, t.compartment, t.concerns, t.own_words as "ownWords", t.whose_words as "whoseWords", t.wished_change as "wishedChange", t.success_criterion as "successCriterion",
   t.horizon, t.parent_goal as "parentGoal", t.position, t.status`,
  `goal t where ${HERE} order by t.position, t.id`,
)
const BY = `t.by_person as "byPerson", t.by_employee as "byEmployee"`
const scalings = arrayOf(
  `${ROW}, t.goal, ${BY}, t.value, t.says, ${instantOf('t.at')} as at`,
  `scaling t where ${HERE} order by t.at, t.id`,
)
const actions = arrayOf(
  `${ROW}, t.compartment, t.goal, t.what, ${BY}, t.due, ${instantOf('t.done_at')} as "doneAt"`,
  `action t where ${HERE} order by t.done_at is not null, t.due nulls last, t.id`,
)
const measures = arrayOf(
  `${ROW}, t.compartment, t.goal, t.person, t.kind, t.title, t.outside_catalogue_reason as "outsideCatalogueReason", t.legal_basis as "legalBasis", t.status,
   t.waiting_for as "waitingFor", ${DAYS}, t.department as "byDepartment"`,
  `measure t where ${HERE} order by t.id`,
)
const meetings = arrayOf(
  `${ROW}, t.title, ${instantOf('t.starts_at')} as "startsAt", t.place`,
  `meeting t where ${HERE} order by t.starts_at`,
)
const snapshots = arrayOf(
  `${ROW}, t.number, t.reason, ${instantOf('t.published_at')} as "publishedAt", t.published_by as "publishedBy", e.name as "publishedByName"`,
  `plan_snapshot t left join employee e on e.municipality = $1 and e.id = t.published_by where ${HERE} order by t.number desc`,
)
const people = arrayOf('*', 'seen order by born nulls last')
const departments = arrayOf('d.key, d.name', 'department d where d.municipality = $1')

const find = statement<Found>(
  'room',
  `with seen as materialized (${seen})
   select ${Object.entries({
     family,
     course,
     people,
     identifiers,
     contacts,
     relationships,
     custody,
     team,
     bases,
     signatures,
     firewalls,
     plan,
     goals,
     scalings,
     actions,
     measures,
     meetings,
     snapshots,
     departments,
   })
     .map(([name, list]) => `${list} as ${name}`)
     .join(',\n')}`,
)

/** A whole family in one statement: everything in it that lies in the ring, and the facts about the people seen. */
export async function readRoom(unit: UnitOfWork, caseId: string): Promise<RoomRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open], unit.asking.at])
  if (found === undefined) throw new Error('The statement of the room answers one row.')
  const { identifiers, contacts, signatures, ...rest } = found
  const place = placing(unit)
  return {
    ...rest,
    people: found.people.map((p) => ({
      ...p,
      identifiers: identifiers.filter((i) => i.person === p.id),
      contacts: contacts.filter((c) => c.person === p.id),
    })),
    bases: found.bases.map((b) => ({ ...b, signatures: signatures.filter((s) => s.basis === b.id) })),
    goals: found.goals.map(place),
    actions: found.actions.map(place),
    measures: found.measures.map(place),
  }
}

/** Says of each row which department keeps it and what it is about, as its compartment does. */
function placing(
  unit: UnitOfWork,
): <T extends { compartment: number }>(row: T) => T & { department: string | null; category: string } {
  const places = new Map(unit.facts.compartments.map((c) => [c.id, c]))
  return (row) => {
    const place = places.get(row.compartment)
    if (place === undefined) throw new Error('A row came from outside the ring.')
    return { ...row, department: place.department, category: place.category }
  }
}
