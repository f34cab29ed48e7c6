import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Channel } from '../domain/notice/address.ts'
import { newsOf, type Invitation } from '../domain/notice/appointment.ts'
import type { Transaction } from './transaction.ts'

interface Within {
  readonly tx: Transaction
  readonly municipality: number
  readonly asking: {
    readonly at: string
    readonly actor: { readonly id: string; readonly kind: 'employee' | 'citizen' }
  }
}

/** An invitation as it is stored. */
interface AdmissionFact {
  readonly id: string
  readonly version?: number
  readonly employee?: string | null
  readonly person?: string | null
  readonly meeting_at?: string | null
  readonly meeting_until?: string | null
  readonly ends_at: string
  readonly called_off_at?: string | null
  readonly waits?: boolean
}

const invitationOf = (row: AdmissionFact): Invitation => ({
  meetingAt: row.meeting_at ?? null,
  until: row.meeting_until ?? null,
  endsAt: row.ends_at,
  isCalledOff: (row.called_off_at ?? null) !== null,
  waits: row.waits ?? false,
})

/**
 * After an invitation was written: what its holder is to be told goes into the outbox, in the same transaction. Whoever
 * does it themselves knows already. `before` is the invitation as it was, null when it is new.
 */
export async function tellOfInvitation(
  { tx, municipality, asking }: Within,
  before: AdmissionFact | null,
  after: AdmissionFact,
): Promise<void> {
  const { at, actor } = asking
  if ((after.employee ?? after.person) === actor.id) return
  const news = newsOf(before && invitationOf(before), invitationOf(after), at)
  if (news === null) return
  await sql`
    insert into notice (municipality, id, employee, person, admission, admission_version, method, starts_at, until_at, created_at, next_at)
    values (${municipality}, ${randomUUID()}, ${after.employee ?? null}, ${after.person ?? null}, ${after.id}, ${after.version ?? 1},
      ${news.method}, ${news.startsAt}, ${news.until}, ${at}, ${at})`.execute(tx)
}

interface OwnInvitation extends Invitation {
  readonly id: string
  readonly caseId: string
}

/** The actor's own invitations that have not come to their end, over all families, in order of time: when, and nothing else. */
export async function readOwnTimes({ tx, municipality, asking }: Within): Promise<OwnInvitation[]> {
  const { at, actor } = asking
  const { rows } = await sql<OwnInvitation>`
    select t.id, t.case_id as "caseId", t.meeting_at as "meetingAt", t.meeting_until as until, t.ends_at as "endsAt",
      t.called_off_at is not null as "isCalledOff", t.waits
    from admission t
    where t.municipality = ${municipality} and ${sql.ref(actor.kind === 'employee' ? 't.employee' : 't.person')} = ${actor.id} and t.ends_at > ${at}
    order by t.meeting_at, t.id`.execute(tx)
  return rows
}

/** How somebody has chosen to be told. */
export interface NoticeSetting {
  readonly id: string
  readonly version: number
  readonly channel: Channel
  readonly address: string | null
}

interface Reading extends Within {
  ringLiteral(): ReturnType<typeof sql<number[]>>
}

/** The actor's own choice; undefined until they have chosen, which means nothing. */
export async function readOwnSetting(unit: Reading): Promise<NoticeSetting | undefined> {
  const { rows } = await sql<NoticeSetting>`
    select t.id, t.version, t.channel, t.address from notice_setting t
    where t.municipality = ${unit.municipality} and t.compartment = any(${unit.ringLiteral()}) and t.owner = ${unit.asking.actor.id}`.execute(
    unit.tx,
  )
  return rows[0]
}

interface OwnNotice {
  readonly id: string
  readonly method: 'request' | 'cancel'
  readonly startsAt: string
  readonly createdAt: string
  readonly state: string
  readonly channel: 'mail' | 'sms' | null
}

/** What the actor was told or is to be told outside the product, the latest first; at most twenty. */
export async function readOwnNotices({ tx, municipality, asking }: Within): Promise<OwnNotice[]> {
  await sql`set local app.actor = ${sql.lit(asking.actor.id)}`.execute(tx)
  const { rows } = await sql<OwnNotice>`
    select t.id, t.method, t.starts_at as "startsAt", t.created_at as "createdAt", t.state, t.channel from notice t
    where t.municipality = ${municipality} and (t.employee = ${asking.actor.id} or t.person = ${asking.actor.id})
    order by t.created_at desc, t.id limit 20`.execute(tx)
  return rows
}

interface OutboxCount {
  readonly state: string
  readonly channel: 'mail' | 'sms' | null
  readonly count: number
  readonly oldest: string
}

/** How many messages of the last `days` days stand how, without saying whose; the municipality's own. */
export async function countOutbox({ tx, municipality, asking }: Within, days: number): Promise<OutboxCount[]> {
  await sql`set local app.outbox = 'counted'`.execute(tx)
  const { rows } = await sql<OutboxCount>`
    select t.state, t.channel, count(*)::int as count, min(t.created_at) as oldest from notice t
    where t.municipality = ${municipality} and t.created_at > ${asking.at}::timestamptz - make_interval(days => ${days})
    group by t.state, t.channel order by t.state, t.channel nulls first`.execute(tx)
  await sql`set local app.outbox = ''`.execute(tx)
  return rows
}
