import type { Opened } from '../contract/family.ts'
import { heldText } from './employee-now.ts'
import { DAYS, HERE, RINGED, ROW, SPELL, STANDING } from './in-case.ts'
import { arrayOf, instantOf, objectOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export type RoomRow = Omit<Opened, 'today' | 'may' | 'plan' | 'course' | 'team'> & {
  plan: Omit<NonNullable<Opened['plan']>, 'followUpDue' | 'overdueDays'> | null
  course: Omit<NonNullable<Opened['course']>, 'programmeName'> | null
  team: (Omit<Opened['team'][number], 'roleName' | 'inPlainWords'> & { party: string | null })[]
}

/** A row that tells its compartment instead of the department and category it lies in. */
type Unplaced<T> = Omit<T, 'department' | 'category'> & { compartment: number }
type Found = Omit<RoomRow, 'goals' | 'actions' | 'measures'> & {
  goals: Unplaced<Opened['goals'][number]>[]
  actions: Unplaced<Opened['actions'][number]>[]
  measures: Unplaced<Opened['measures'][number]>[]
}

const family = objectOf(`${ROW}, t.name, t.language, t.interpreter`, `family t where ${RINGED} and t.id = $2`)
const course = objectOf(
  `${ROW}, t.programme, t.programme_version as "programmeVersion", t.state, ${DAYS}`,
  `course t where ${HERE} order by t.updated_at desc, t.id desc`,
)
const plan = objectOf(
  `${ROW}, t.last_follow_up as "lastFollowUp", t.next_follow_up as "nextFollowUp"`,
  `plan t where ${HERE}`,
)

const people = arrayOf(
  `p.person as id, d.version, d.given_name as "givenName", d.family_name as "familyName", q.born, d.due, p.stands_as as "standsAs",
    p.in_initiative as "inInitiative", p.own_access as "ownAccess", p.id as participation`,
  `participation p
  join person q on q.municipality = $1 and q.id = p.person
  join person_detail d on d.municipality = $1 and d.id = p.person and d.compartment = any($3::bigint[])
  where p.municipality = $1 and p.case_id = $2::uuid and p.starts_at <= $4::timestamptz and (p.ends_at is null or p.ends_at > $4)
  order by q.born nulls last, p.id`,
)
const team = arrayOf(
  `${ROW}, t.employee, e.name, ${heldText('title', '$4')} as title, e.phone, t.department, coalesce(d.shown_as, d.name) as "departmentName", case when d.shown_as is null then d.does_what else '' end as "departmentDoes", t.role, t.party, ${SPELL}, t.chosen_by_family as "chosenByFamily"`,
  `membership t
   join employee e on e.municipality = $1 and e.id = t.employee
   join department d on d.municipality = $1 and d.key = t.department
   where t.municipality = $1 and t.case_id = $2 and ${STANDING} order by t.starts_at, t.id`,
)
const goals = arrayOf(
  `${ROW}, t.compartment, t.concerns, t.own_words as "ownWords", t.whose_words as "whoseWords", t.wished_change as "wishedChange", t.success_criterion as "successCriterion",
   t.horizon, t.parent_goal as "parentGoal", t.position, t.status`,
  `goal t where ${HERE} order by t.position, t.id`,
)
const BY = `t.by_person as "byPerson", t.by_employee as "byEmployee"`
const scalings = arrayOf(
  `${ROW}, t.goal, ${BY}, t.value, t.says, ${instantOf('t.at')} as at, t.recorded_by = $5::uuid as mine`,
  `scaling t where ${HERE} order by t.at, t.id`,
)
const actions = arrayOf(
  `${ROW}, t.compartment, t.goal, t.what, ${BY}, t.due, ${instantOf('t.done_at')} as "doneAt"`,
  `action t where ${HERE} order by t.done_at is not null, t.due nulls last, t.id`,
)
const measures = arrayOf(
  `${ROW}, t.compartment, t.goal, t.person, t.kind, t.title, t.outside_catalogue_reason as "outsideCatalogueReason", t.legal_basis as "legalBasis", t.status,
   t.waiting_for as "waitingFor", ${DAYS}, t.department as "byDepartment", t.origin`,
  `measure t where ${HERE} order by t.id`,
)

const find = statement<Found>(
  'room',
  `select ${Object.entries({ family, course, people, team, plan, goals, scalings, actions, measures })
    .map(([name, list]) => `${list} as ${name}`)
    .join(',\n')}`,
)

/** A family as it is opened, in one statement: everything of it that lies in the ring. */
export async function readRoom(unit: UnitOfWork, caseId: string): Promise<RoomRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open], unit.asking.at, unit.asking.actor.id])
  if (found === undefined) throw new Error('The statement of the room answers one row.')
  const place = placing(unit)
  return {
    ...found,
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
