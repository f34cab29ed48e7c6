import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

export interface WaitingMinutes {
  readonly family: string
  readonly familyName: string | null
  readonly meeting: string
  readonly heldAt: string
  /** Items whose minutes have lines and are not approved. */
  readonly items: number
  /** Texts for single readers that somebody else wrote and nobody has approved. */
  readonly texts: number
}

/**
 * Meetings that were held, of the items that lie in the ring: how much of what was written there nobody has approved yet;
 * the oldest first. Called off or not held yet, nothing waits.
 */
export async function waitingMinutes(unit: UnitOfWork): Promise<WaitingMinutes[]> {
  const m = unit.municipality
  const { actor, at } = unit.asking
  const { rows } = await sql<WaitingMinutes>`
    with waits as (
      select i.case_id, i.meeting,
        (select count(*)::int from minutes t where ${withinRing(unit, 't')} and t.item = i.id and t.approved_at is null
          and exists (select from minutes_line l where ${withinRing(unit, 'l')} and l.minutes = t.id and l.taken_out_at is null)) as items,
        (select count(*)::int from minutes_text t where ${withinRing(unit, 't')} and t.item = i.id and t.approved_at is null
          and t.taken_out_at is null and t.written_by <> ${actor.id}) as texts
      from agenda_item i where ${withinRing(unit, 'i')}
    )
    select w.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = w.case_id) as "familyName",
      w.meeting, to_char(max(a.meeting_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "heldAt",
      sum(w.items)::int as items, sum(w.texts)::int as texts
    from waits w
    join lateral (select max(a.meeting_at) as meeting_at from admission a where a.municipality = ${m} and a.case_id = w.case_id
      and a.meeting = w.meeting and a.employee = ${actor.id} and a.called_off_at is null) a on a.meeting_at <= ${at}
    where w.items + w.texts > 0
    group by w.case_id, w.meeting order by "heldAt", w.meeting limit 100`.execute(unit.tx)
  return rows
}
