import { sql } from 'kysely'
import type { z } from 'zod'
import type { depthOutput } from '../contract/plan-depth.ts'
import { HERE } from './in-case.ts'
import { arrayOf, instantOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

type Depth = z.output<typeof depthOutput>
type Unplaced<Row> = Omit<Row, 'department' | 'category'> & { readonly compartment: number }

export interface GoalPlace {
  readonly id: string
  readonly compartment: number
  readonly concerns: string | null
  readonly whoseWords: string
  readonly status: string
}

export interface DepthRows {
  readonly waits: readonly Unplaced<Depth['waits'][number]>[]
  readonly stones: readonly Unplaced<Depth['stones'][number]>[]
  readonly pitfalls: readonly Unplaced<Depth['pitfalls'][number]>[]
  readonly spells: readonly Unplaced<Depth['spells'][number]>[]
  readonly stances: readonly (Depth['stances'][number] & { readonly compartment: number })[]
  readonly agreements: readonly Unplaced<Depth['agreements'][number]>[]
  readonly followUps: readonly Unplaced<Omit<Depth['followUps'][number], 'goals'>>[]
  readonly followUpGoals: readonly (Depth['followUps'][number]['goals'][number] & { readonly followUp: string })[]
  readonly goals: readonly GoalPlace[]
  readonly meetings: Depth['meetings']
  readonly limits: Depth['limits']
}

const ROW = `t.id, t.version, t.compartment`
/** A row that hangs on another is shown where that other is: its words would tell of it. */
const shows = (table: string, id: string): string =>
  `exists (select 1 from ${table} o where o.municipality = $1 and o.id = ${id} and o.case_id = $2 and o.compartment = any($3::bigint[]))`
const showsAny = (id: string, ...tables: string[]): string =>
  `(${tables.map((table) => shows(table, id)).join(' or ')})`

const waits = arrayOf(
  `${ROW}, t.waiting_kind as "waitingKind", t.waiting, t.for_kind as "forKind", t.for_object as "forObject", t.until, t.reason`,
  `plan_wait t where ${HERE} and t.lifted_at is null and ${showsAny('t.waiting', 'goal', 'action', 'measure')}
    and ${showsAny('t.for_object', 'goal', 'action', 'measure')} order by t.id`,
)
const stones = arrayOf(
  `${ROW}, t.goal, t.what, t.reached_on as "reachedOn"`,
  `stepping_stone t where ${HERE} and t.withdrawn_at is null and ${shows('goal', 't.goal')} order by t.position, t.id`,
)
const pitfalls = arrayOf(
  `${ROW}, t.goal, t.whose, t.what, t.response, t.status`,
  `pitfall t where ${HERE} and (t.goal is null or ${shows('goal', 't.goal')}) order by t.id`,
)
const spells = arrayOf(
  `${ROW}, t.measure, t.kind, t.starts_on as "startsOn", t.ends_on as "endsOn", t.says, t.reason`,
  `measure_spell t where ${HERE} and t.withdrawn_at is null and ${shows('measure', 't.measure')} order by t.starts_on, t.id`,
)
const stances = arrayOf(
  `t.id, t.compartment, t.question, t.object, t.by_person as "byPerson", t.by_employee as "byEmployee", t.answer, t.says, ${instantOf('t.at')} as at`,
  `(select distinct on (t.question, t.object, t.by_person, t.by_employee) t.* from stance t
     where ${HERE} and ${showsAny('t.object', 'goal', 'measure', 'plan_snapshot')}
     order by t.question, t.object, t.by_person, t.by_employee, t.at desc, t.id desc) t order by t.at, t.id`,
)
const agreements = arrayOf(
  `${ROW}, t.goal, t.agreed_on as "agreedOn", t.note`,
  `goal_agreement t where ${HERE} and t.withdrawn_at is null and ${shows('goal', 't.goal')} order by t.agreed_on, t.id`,
)
const followUps = arrayOf(
  `${ROW}, t.held_on as "heldOn", t.changed, t.next_on as "nextOn",
    (select e.name from employee e where e.municipality = $1 and e.id = t.recorded_by) as "recordedByName"`,
  `follow_up t where ${HERE} order by t.held_on desc, t.id desc`,
)
const followUpGoals = arrayOf(
  `t.id, t.follow_up as "followUp", t.goal, t.outcome, t.happened, t.next_step as "nextStep"`,
  `follow_up_goal t where ${HERE} and ${shows('goal', 't.goal')} order by t.id`,
)
const goals = arrayOf(
  `t.id, t.compartment, t.concerns, t.whose_words as "whoseWords", t.status`,
  `goal t where ${HERE} order by t.position, t.id`,
)
const meetings = arrayOf(
  `a.person, count(distinct t.id)::int as count`,
  `meeting t join admission a on a.municipality = $1 and a.case_id = $2 and a.meeting = t.id and a.person is not null and a.ends_at > $4::timestamptz
    where ${HERE} and t.starts_at > $4::timestamptz and t.called_off_at is null group by a.person`,
)
const limits = arrayOf(
  `t.kind, t.at_most as "atMost", t.source`,
  `load_limit t where t.municipality = $1 order by t.kind`,
)

const find = statement<DepthRows>(
  'plan-depth',
  `select ${Object.entries({
    waits,
    stones,
    pitfalls,
    spells,
    stances,
    agreements,
    followUps,
    followUpGoals,
    goals,
    meetings,
    limits,
  })
    .map(([name, list]) => `${list} as "${name}"`)
    .join(',\n')}`,
)

/** All that hangs on the rows of one plan, as far as both lie in the ring, or in a cut of it. */
export async function readDepth(
  unit: UnitOfWork,
  caseId: string,
  cut: readonly number[] = [...unit.open],
): Promise<DepthRows> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, cut, unit.asking.at])
  if (found === undefined) throw new Error('The statement of the plan’s depth answers one row.')
  return found
}

/** A row of one of these tables as a use-case looks it up before it writes. */
export interface FoundRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
}

/** One row of a table of this case in the ring, with some of its columns, or undefined. */
export async function findIn<Row extends object>(
  unit: UnitOfWork,
  table:
    | 'plan_wait'
    | 'stepping_stone'
    | 'pitfall'
    | 'measure_spell'
    | 'goal_agreement'
    | 'statutory_link'
    | 'goal'
    | 'action'
    | 'measure'
    | 'plan_snapshot',
  caseId: string,
  id: string,
  columns: Readonly<Record<keyof Row & string, string>> = {} as Readonly<Record<keyof Row & string, string>>,
): Promise<(FoundRow & Row) | undefined> {
  const more = Object.entries<string>(columns).map(
    ([name, column]) => sql`, ${sql.ref(`t.${column}`)} as ${sql.ref(name)}`,
  )
  const { rows } = await sql<FoundRow & Row>`
    select t.id, t.version, t.compartment ${sql.join(more, sql``)} from ${sql.table(table)} t
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${id}`.execute(unit.tx)
  return rows[0]
}

/** Spells of a measure in the ring that were not taken away. */
export async function findSpells(
  unit: UnitOfWork,
  caseId: string,
  measure: string,
): Promise<{ id: string; kind: 'pause' | 'taper'; startsOn: string; endsOn: string | null; says: string | null }[]> {
  const { rows } = await sql<{
    id: string
    kind: 'pause' | 'taper'
    startsOn: string
    endsOn: string | null
    says: string | null
  }>`
    select t.id, t.kind, t.starts_on as "startsOn", t.ends_on as "endsOn", t.says from measure_spell t
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.measure = ${measure} and t.withdrawn_at is null`.execute(
    unit.tx,
  )
  return rows
}

/** How many stones were written for a goal before the next one. */
export async function countStones(unit: UnitOfWork, goal: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from stepping_stone t where ${withinRing(unit, 't')} and t.goal = ${goal}`.execute(
    unit.tx,
  )
  return rows[0]?.count ?? 0
}
