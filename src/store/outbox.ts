import { sql } from 'kysely'
import type { NewsKind } from '../domain/notice/kinds.ts'
import { answerTo, recordNamed } from './comment.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/**
 * Whether what a notice tells of still stands and is open to the actor: a reminder that was not called off, a message that
 * stands and, where the actor is to answer it, is not read, a wish that waits, or one that was answered, a remark that
 * stands with its record and, where the actor is to answer it, is not answered.
 * @param shut compartments that are in the ring and whose rows are not shown to the actor
 */
export async function stillHolds(unit: UnitOfWork, about: string, shut: readonly number[]): Promise<boolean> {
  const { actor } = unit.asking
  const ofFamily = actor.kind === 'citizen'
  const { rows } = await sql<{ one: number }>`
    select 1 as one from agreement_reminder t
    where ${withinRing(unit, 't')} and t.id = ${about} and t.called_off_at is null and coalesce(t.for_employee, t.for_person) = ${actor.id}
    union all
    select 1 from message t where ${withinRing(unit, 't')} and t.id = ${about} and t.taken_back_at is null
      and (${ofFamily} or (t.read_at is null and t.settled_at is null))
    union all
    select 1 from family_request t where ${withinRing(unit, 't')} and t.id = ${about} and t.withdrawn_at is null
      and (t.answered_at is not null) = ${ofFamily}
    union all
    select 1 from comment t join ${recordNamed(unit, 't.kind', 't.object')} on true
      where ${withinRing(unit, 't')} and t.id = ${about} and t.taken_back_at is null and t.compartment <> all(${[...shut]}::bigint[])
      and (t.by_employee is not null) = ${ofFamily} and (${ofFamily} or not exists (${answerTo(unit)}))
    limit 1`.execute(unit.tx)
  return rows.length > 0
}

interface OwnNotice {
  readonly id: string
  readonly method: 'request' | 'cancel' | NewsKind
  readonly startsAt: string | null
  readonly settledAt: string
  readonly state: string
  readonly channel: 'mail' | 'sms' | null
}

/** What the actor was told outside the product, and of appointments what they would have been; the latest first, at most twenty. */
export async function readOwnNotices({ tx, municipality, asking }: UnitOfWork): Promise<OwnNotice[]> {
  await sql`set local app.actor = ${sql.lit(asking.actor.id)}`.execute(tx)
  const { rows } = await sql<OwnNotice>`
    select t.id, t.method, t.starts_at as "startsAt", t.settled_at as "settledAt", t.state, t.channel from notice t
    where t.municipality = ${municipality} and (t.employee = ${asking.actor.id} or t.person = ${asking.actor.id}) and t.settled_at is not null
      and t.method <> 'code' and (t.starts_at is not null or t.state <> 'unwanted')
    order by t.settled_at desc, t.id limit 20`.execute(tx)
  return rows
}

interface OutboxCount {
  readonly kind: 'appointment' | NewsKind | 'code'
  readonly state: string
  readonly channel: 'mail' | 'sms' | null
  readonly count: number
  readonly oldest: string
}

/**
 * How many messages of the last `days` days stand how, without saying whose; the municipality's own. A reminder whose day
 * has not come does not wait yet.
 */
export async function countOutbox(unit: UnitOfWork, days: number): Promise<OutboxCount[]> {
  await sql`set local app.outbox = 'counted'`.execute(unit.tx)
  const { rows } = await sql<OutboxCount>`
    select t.kind, t.state, t.channel, count(*)::int as count, min(t.since) as oldest
    from (select case when n.method in ('request', 'cancel') then 'appointment' else n.method end as kind, n.state, n.channel,
        coalesce(n.settled_at, case when n.method = 'agreement' then n.next_at else n.created_at end) as since
      from notice n where n.municipality = ${unit.municipality}) t
    where t.since > ${unit.asking.at}::timestamptz - make_interval(days => ${days}) and t.since <= ${unit.asking.at}
    group by t.kind, t.state, t.channel order by t.kind, t.state, t.channel nulls first`.execute(unit.tx)
  await sql`set local app.outbox = ''`.execute(unit.tx)
  return rows
}
