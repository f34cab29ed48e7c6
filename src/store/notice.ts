import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Channel } from '../domain/notice/address.ts'
import { newsOf, type Invitation } from '../domain/notice/appointment.ts'
import type { NewsKind } from '../domain/notice/kinds.ts'
import { instantOf } from './statement.ts'
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

/**
 * The days from today on which meetings that the actor was invited to are followed up, over all families, and nothing else:
 * none of a meeting that was called off, or that they were put out of.
 */
export async function readOwnFollowUps(
  { tx, municipality, asking: { actor } }: Within,
  today: string,
): Promise<{ admission: string; caseId: string; on: string }[]> {
  const { rows } = await sql<{ admission: string; caseId: string; on: string }>`
    select t.id as admission, t.case_id as "caseId", t.follow_up_on as on from admission t
    where t.municipality = ${municipality} and ${sql.ref(actor.kind === 'employee' ? 't.employee' : 't.person')} = ${actor.id}
      and t.follow_up_on >= ${today} and t.called_off_at is null and t.ends_at >= t.meeting_at + interval '14 days'
    order by t.follow_up_on, t.id limit 200`.execute(tx)
  return rows
}

/**
 * What somebody is to be told beside appointments goes into the outbox, in the same transaction as what causes it: of a
 * reminder, a message or a wish, by its id alone. Whoever does it themselves knows already.
 * @param from the instant from which it may be sent, ISO 8601
 */
export async function tellOfNews(
  { tx, municipality, asking }: Within,
  news: {
    readonly kind: NewsKind
    readonly caseId: string
    readonly about: string
    readonly employee: string | null
    readonly person: string | null
    readonly from: string
  },
): Promise<void> {
  const { kind, caseId, about, employee, person, from } = news
  await sql`
    insert into notice (municipality, id, employee, person, method, case_id, about, created_at, next_at)
    values (${municipality}, ${randomUUID()}, ${employee}, ${person}, ${kind}, ${caseId}, ${about}, ${asking.at}, ${from})`.execute(
    tx,
  )
}

/** How somebody has chosen to be told, and of what beside appointments. */
export interface NoticeSetting {
  readonly id: string
  readonly version: number
  readonly channel: Channel
  readonly address: string | null
  readonly ofAgreements: boolean
  readonly ofNews: boolean
  /** Shown by a code to be the owner's. */
  readonly isProven: boolean
}

interface Reading extends Within {
  ringLiteral(): ReturnType<typeof sql<number[]>>
}

/** The actor's own choice; undefined until they have chosen, which means nothing. */
export async function readOwnSetting(unit: Reading): Promise<NoticeSetting | undefined> {
  const { rows } = await sql<NoticeSetting>`
    select t.id, t.version, t.channel, t.address, t.of_agreements as "ofAgreements", t.of_news as "ofNews", t.proven_at is not null as "isProven"
    from notice_setting t
    where t.municipality = ${unit.municipality} and t.compartment = any(${unit.ringLiteral()}) and t.owner = ${unit.asking.actor.id}`.execute(
    unit.tx,
  )
  return rows[0]
}

/**
 * The language that the actor has chosen, with the account that they used last; undefined for who has none that is open.
 */
export async function readOwnLanguage({ tx, municipality, asking }: Within): Promise<string | undefined> {
  const { actor, at } = asking
  const { rows } = await sql<{ language: string }>`
    select a.language from identity.account a
    where a.municipality = ${municipality} and ${sql.ref(actor.kind === 'employee' ? 'a.employee' : 'a.person')} = ${actor.id}
      and a.active_from <= ${at} and (a.active_until is null or a.active_until > ${at})
    order by (select max(s.last_seen_at) from identity.session s where s.account = a.id) desc nulls last, a.id limit 1`.execute(
    tx,
  )
  return rows[0]?.language
}

/** Since when the actor's address waits for a proof; undefined when none does. Their own compartment must be in the ring. */
export async function unprovenSince(unit: Reading): Promise<string | undefined> {
  const { rows } = await sql<{ since: string }>`
    select ${sql.raw(instantOf('t.updated_at'))} as since from notice_setting t
    where t.municipality = ${unit.municipality} and t.compartment = any(${unit.ringLiteral()}) and t.owner = ${unit.asking.actor.id}
      and t.channel <> 'none' and t.proven_at is null`.execute(unit.tx)
  return rows[0]?.since
}
