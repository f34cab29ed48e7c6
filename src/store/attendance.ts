import { sql } from 'kysely'
import type { AttendanceState } from '../domain/minutes/rules.ts'
import { held } from './employee-now.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface AttendanceRow {
  readonly id: string
  readonly version: number
  readonly meeting: string
  readonly employee: string | null
  readonly person: string | null
  readonly department: string | null
  readonly departmentName: string | null
  readonly name: string | null
  readonly state: AttendanceState
  readonly from: string | null
  readonly until: string | null
  readonly takenOut: boolean
}

/** Who was at the meetings of a case, as far as it lies in the ring; also what was taken out. */
export async function readAttendance(unit: UnitOfWork, caseId: string, meeting?: string): Promise<AttendanceRow[]> {
  const m = unit.municipality
  const { rows } = await sql<AttendanceRow>`
    select t.id, t.version, t.meeting, t.employee, t.person, t.department, coalesce(d.shown_as, d.name, t.department) as "departmentName",
      coalesce(e.name, p.given_name) as name, t.state, ${iso('t.from_at')} as "from", ${iso('t.until_at')} as "until",
      t.taken_out_at is not null as "takenOut"
    from attendance t
    left join employee e on e.municipality = ${m} and e.id = t.employee
    left join department d on d.municipality = ${m} and d.key = t.department
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.person
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.employee is null, t.id`.execute(unit.tx)
  return rows
}

export interface Expected {
  readonly employee: string | null
  readonly person: string | null
  readonly name: string | null
  readonly departmentName: string | null
}

/** Everybody whose invitation to a meeting stood when it began, and the family's team: whom one may tick. */
export async function readExpected(
  unit: UnitOfWork,
  caseId: string,
  meeting: string,
): Promise<{ readonly invited: readonly Expected[]; readonly team: readonly Expected[] }> {
  const m = unit.municipality
  const { at } = unit.asking
  const named = sql`coalesce(e.name, p.given_name) as name, coalesce(d.shown_as, d.name) as "departmentName"`
  const around = sql`
    left join department d on d.municipality = ${m} and d.key = ${held('department', at)}`
  const invited = await sql<Expected>`
    select t.employee, t.person, ${named} from admission t
    left join employee e on e.municipality = ${m} and e.id = t.employee ${around}
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.person
    where t.municipality = ${m} and t.case_id = ${caseId} and t.meeting = ${meeting} and not t.waits and t.ends_at > t.meeting_at
    order by t.employee is null, name, t.id`.execute(unit.tx)
  const team = await sql<Expected>`
    select distinct e.id as employee, null::uuid as person, e.name, coalesce(d.shown_as, d.name) as "departmentName"
    from membership t join employee e on e.municipality = ${m} and e.id = t.employee ${around}
    where t.municipality = ${m} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by e.name, e.id`.execute(unit.tx)
  return { invited: invited.rows, team: team.rows }
}

/** The department that an employee worked for at an instant; undefined for nobody here. */
export async function departmentAt(unit: UnitOfWork, employee: string, instant: string): Promise<string | undefined> {
  const { rows } = await sql<{ department: string }>`
    select ${held('department', instant)} as department from employee e
    where e.municipality = ${unit.municipality} and e.id = ${employee}`.execute(unit.tx)
  return rows[0]?.department
}
