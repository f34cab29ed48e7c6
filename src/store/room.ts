import type { Opened } from '../contract/family.ts'
import { heldText } from './employee-now.ts'
import { HERE, RINGED, STANDING } from './in-case.ts'
import { instant, number, rowsOf, text, truth } from './rows.ts'
import { statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export type RoomRow = Omit<Opened, 'today' | 'may' | 'plan' | 'course' | 'team'> & {
  plan: Omit<NonNullable<Opened['plan']>, 'followUpDue' | 'overdueDays'> | null
  course: Omit<NonNullable<Opened['course']>, 'programmeName'> | null
  team: (Omit<Opened['team'][number], 'roleName' | 'inPlainWords'> & { party: string | null })[]
}

/** A row that tells its compartment instead of the department and category it lies in. */
type Unplaced<T> = Omit<T, 'department' | 'category'> & { compartment: number }
interface Found {
  goals: Unplaced<Opened['goals'][number]>[]
  actions: Unplaced<Opened['actions'][number]>[]
  measures: Unplaced<Opened['measures'][number]>[]
}

const kept = { id: text('t.id'), version: number('t.version') }
const days = { startsOn: text('t.starts_on'), endsOn: text('t.ends_on') }
const by = { byPerson: text('t.by_person'), byEmployee: text('t.by_employee') }

const family = rowsOf<NonNullable<RoomRow['family']>>(
  { ...kept, name: text('t.name'), language: text('t.language'), interpreter: truth('t.interpreter') },
  `family t where ${RINGED} and t.id = $2`,
)
const course = rowsOf<NonNullable<RoomRow['course']>>(
  {
    ...kept,
    programme: text('t.programme'),
    programmeVersion: text('t.programme_version'),
    state: text('t.state'),
    ...days,
  },
  `course t where ${HERE} order by t.updated_at desc, t.id desc limit 1`,
)
const plan = rowsOf<NonNullable<RoomRow['plan']>>(
  { ...kept, lastFollowUp: text('t.last_follow_up'), nextFollowUp: text('t.next_follow_up') },
  `plan t where ${HERE} limit 1`,
)
const people = rowsOf<RoomRow['people'][number]>(
  {
    id: text('p.person'),
    version: number('d.version'),
    givenName: text('d.given_name'),
    familyName: text('d.family_name'),
    born: text('q.born'),
    due: text('d.due'),
    standsAs: text('p.stands_as'),
    inInitiative: truth('p.in_initiative'),
    ownAccess: truth('p.own_access'),
    participation: text('p.id'),
  },
  `participation p
  join person q on q.municipality = $1 and q.id = p.person
  join person_detail d on d.municipality = $1 and d.id = p.person and d.compartment = any($3::bigint[])
  where p.municipality = $1 and p.case_id = $2::uuid and p.starts_at <= $4::timestamptz and (p.ends_at is null or p.ends_at > $4)
  order by q.born nulls last, p.id`,
)
const team = rowsOf<RoomRow['team'][number]>(
  {
    ...kept,
    employee: text('t.employee'),
    name: text('e.name'),
    title: text(heldText('title', '$4')),
    phone: text('e.phone'),
    department: text('t.department'),
    departmentName: text('coalesce(d.shown_as, d.name)'),
    departmentDoes: text(`case when d.shown_as is null then d.does_what else '' end`),
    role: text('t.role'),
    party: text('t.party'),
    startsAt: instant('t.starts_at'),
    endsAt: instant('t.ends_at'),
    chosenByFamily: truth('t.chosen_by_family'),
  },
  `membership t
   join employee e on e.municipality = $1 and e.id = t.employee
   join department d on d.municipality = $1 and d.key = t.department
   where t.municipality = $1 and t.case_id = $2 and ${STANDING} order by t.starts_at, t.id`,
)
const goals = rowsOf<Found['goals'][number]>(
  {
    ...kept,
    compartment: number('t.compartment'),
    concerns: text('t.concerns'),
    ownWords: text('t.own_words'),
    whoseWords: text('t.whose_words'),
    wishedChange: text('t.wished_change'),
    successCriterion: text('t.success_criterion'),
    horizon: text('t.horizon'),
    parentGoal: text('t.parent_goal'),
    position: number('t.position'),
    status: text('t.status'),
  },
  `goal t where ${HERE} order by t.position, t.id`,
)
const scalings = rowsOf<RoomRow['scalings'][number]>(
  {
    ...kept,
    goal: text('t.goal'),
    ...by,
    value: number('t.value'),
    says: text('t.says'),
    at: instant('t.at'),
    mine: truth('coalesce(t.recorded_by = $5::uuid, false)'),
  },
  `scaling t where ${HERE} order by t.at, t.id`,
)
const actions = rowsOf<Found['actions'][number]>(
  {
    ...kept,
    compartment: number('t.compartment'),
    goal: text('t.goal'),
    what: text('t.what'),
    ...by,
    due: text('t.due'),
    doneAt: instant('t.done_at'),
  },
  `action t where ${HERE} order by t.done_at is not null, t.due nulls last, t.id`,
)
const measures = rowsOf<Found['measures'][number]>(
  {
    ...kept,
    compartment: number('t.compartment'),
    goal: text('t.goal'),
    person: text('t.person'),
    kind: text('t.kind'),
    title: text('t.title'),
    outsideCatalogueReason: text('t.outside_catalogue_reason'),
    legalBasis: text('t.legal_basis'),
    status: text('t.status'),
    waitingFor: text('t.waiting_for'),
    ...days,
    byDepartment: text('t.department'),
    origin: text('t.origin'),
  },
  `measure t where ${HERE} order by t.id`,
)

const lists = { family, course, people, team, plan, goals, scalings, actions, measures }
const find = statement<Record<keyof typeof lists, string | null>>(
  'room',
  `select ${Object.entries(lists)
    .map(([name, { sql }]) => `${sql} as ${name}`)
    .join(',\n')}`,
)

/** A family as it is opened, in one statement: everything of it that lies in the ring. */
export async function readRoom(unit: UnitOfWork, caseId: string): Promise<RoomRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open], unit.asking.at, unit.asking.actor.id])
  if (found === undefined) throw new Error('The statement of the room answers one row.')
  const place = placing(unit)
  return {
    family: family.read(found.family)[0] ?? null,
    course: course.read(found.course)[0] ?? null,
    people: people.read(found.people),
    team: team.read(found.team),
    plan: plan.read(found.plan)[0] ?? null,
    goals: goals.read(found.goals).map(place),
    scalings: scalings.read(found.scalings),
    actions: actions.read(found.actions).map(place),
    measures: measures.read(found.measures).map(place),
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
