import { sql } from 'kysely'
import { WAITS_FOR_ANSWER, WAITS_FOR_REALITY_CHECK } from '../domain/grant/answer.ts'
import { canAnswer } from './grant-authority.ts'
import { iso, isOver, nameOf } from './grant.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const MOST = 300

export interface WaitRow {
  readonly id: string
  /** `nobody`: the one who was asked can no longer answer. */
  readonly kind: 'grant' | 'reality-check' | 'measure' | 'order' | 'nobody'
  readonly family: string
  readonly familyName: string | null
  readonly what: string
  readonly waitsFor: string | null
  readonly since: string
  readonly why: string | null
}

/**
 * What waits in these cases, as far as it lies in the ring, the longest first: requests for an answer or a reality check,
 * measures that wait for what somebody has written, and measures that come after another one.
 */
export async function readWaits(unit: UnitOfWork, cases: readonly string[]): Promise<WaitRow[]> {
  const familyName = sql`(select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id)`
  const here = sql`${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[])`
  const { rows } = await sql<WaitRow>`
    select * from (
      select t.id, case when t.goes_to <> 'level' then 'reality-check' when ${canAnswer(unit, 't.task')} then 'grant' else 'nobody' end as kind, t.case_id as family, ${familyName} as "familyName",
        t.what, ${nameOf(unit, 't.leader')} as "waitsFor", ${iso('t.asked_at')} as since, t.why
      from grant_request t where ${here} and t.withdrawn_at is null and t.answer is null and t.goes_to <> 'own'
        and not ${isOver(unit)}
      union all
      select t.id, 'nobody', t.case_id, ${familyName}, 'Realitetstjek', ${nameOf(unit, 't.leader')}, ${iso('t.called_at')}, null
      from reality_check t where ${here} and t.called_off_at is null and t.ended_at is null and not ${isOver(unit)}
        and not ${canAnswer(unit, 't.task')}
      union all
      select t.id, 'measure', t.case_id, ${familyName}, t.title, t.waiting_for,
        coalesce((select ${iso('max(h.at)')} from history h where ${withinRing(unit, 'h')} and h.kind = 'measure' and h.object = t.id
          and h.after->>'status' = 'waiting' and h.before->>'status' is distinct from 'waiting'), ${iso('t.updated_at')}), null
      from measure t where ${here} and t.status = 'waiting' and (t.waiting_for <> all(${[WAITS_FOR_ANSWER, WAITS_FOR_REALITY_CHECK]}::text[]) or not exists (
        select from grant_request g where ${withinRing(unit, 'g')} and g.measure = t.id and g.withdrawn_at is null and g.answer is null))
      union all
      select t.id, 'order', t.case_id, ${familyName}, a.title, b.title, ${iso('t.updated_at')}, t.reason
      from plan_wait t join measure a on ${withinRing(unit, 'a')} and a.id = t.waiting and a.status <> 'ended'
      join measure b on ${withinRing(unit, 'b')} and b.id = t.for_object
        and case t.until when 'begun' then b.status in ('planned', 'waiting') else b.status <> 'ended' end
      where ${here} and t.lifted_at is null
    ) w order by w.since, w.id limit ${MOST}`.execute(unit.tx)
  return rows
}

/** How many grants wait for somebody, and the middle of how many days: counted from tasks, nothing of a family is read. */
export async function countWaiting(
  unit: UnitOfWork,
): Promise<{ readonly waiting: number; readonly medianDays: number | null }> {
  const { rows } = await sql<{ waiting: number; medianDays: number | null }>`
    select count(*)::int as waiting,
      floor(percentile_cont(0.5) within group (order by extract(epoch from ${unit.asking.at}::timestamptz - t.opened_at) / 86400))::int as "medianDays"
    from decision_task t join case_file c on c.municipality = ${unit.municipality} and c.id = t.case_id and c.kind = 'family'
    where t.municipality = ${unit.municipality} and t.kind = 'grant' and t.decided_at is null`.execute(unit.tx)
  return rows[0] ?? { waiting: 0, medianDays: null }
}
