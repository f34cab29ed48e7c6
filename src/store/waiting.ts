import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface WaitingRow {
  readonly family: string
  readonly aboutName: string
  readonly programme: string
  readonly programmeVersion: string
  /** When people first decided that it waits, since the last time they decided anything else. */
  readonly since: string
  readonly reason: string | null
  readonly nextStep: string | null
  readonly nextOn: string | null
}

/** Families on the waiting list whose open task is the actor's, as far as the ring goes. */
export async function readWaiting(unit: UnitOfWork, size: number): Promise<WaitingRow[]> {
  const m = unit.municipality
  const cases = unit.facts.tasks.filter((t) => t.kind === 'visitation' && t.decidedAt === null).map((t) => t.caseId)
  const { rows } = await sql<WaitingRow>`
    select c.case_id as family, r.about_name as "aboutName", c.programme, c.programme_version as "programmeVersion",
      ${iso('w.since')} as since, l.note as reason, l.next_step as "nextStep", l.next_on as "nextOn"
    from course c
    join lateral (select r.about_name from referral r where r.municipality = ${m} and r.case_id = c.case_id and ${withinRing(unit, 'r')}
      order by r.received_at limit 1) r on true
    join lateral (select v.note, v.next_step, v.next_on from visitation v where v.municipality = ${m} and v.case_id = c.case_id
      and v.decision = 'wait' and ${withinRing(unit, 'v')} order by v.decided_at desc, v.id desc limit 1) l on true
    join lateral (select min(v.decided_at) as since from visitation v where v.municipality = ${m} and v.case_id = c.case_id
      and v.decision = 'wait' and ${withinRing(unit, 'v')} and not exists (select 1 from visitation o where o.municipality = ${m}
        and o.case_id = c.case_id and o.decision <> 'wait' and o.decided_at >= v.decided_at and ${withinRing(unit, 'o')})) w on w.since is not null
    where c.municipality = ${m} and c.case_id = any(${cases}::uuid[]) and c.state = 'waiting' and ${withinRing(unit, 'c')}
    order by w.since, c.case_id limit ${size}`.execute(unit.tx)
  return rows
}
