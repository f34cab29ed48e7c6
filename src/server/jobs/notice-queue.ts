import type pg from 'pg'
import type { NewsKind } from '../../domain/notice/kinds.ts'
import { NEWS_MINUTES } from '../../domain/notice/news.ts'

/** Whom a message is for. */
type Recipient =
  | { readonly employee: string; readonly person: null }
  | { readonly employee: null; readonly person: string }

interface Taken {
  readonly municipality: number
  readonly id: string
  readonly attempts: number
  /** Something newer that says the same waits. */
  readonly isReplaced: boolean
}

/** A message about an appointment that this process alone has taken; instants in ISO 8601. */
export type ClaimedAppointment = Taken &
  Recipient & {
    readonly method: 'request' | 'cancel'
    readonly admission: string
    readonly startsAt: string
    readonly until: string | null
    readonly uid: string
    readonly sequence: number
    /** What its recipient was told last of this appointment; null when nothing. */
    readonly told: {
      readonly method: 'request' | 'cancel'
      readonly startsAt: string
      readonly until: string | null
    } | null
  }

/** One about something else: that there is news, of the case and the row that it tells of. */
export type ClaimedNews = Taken &
  Recipient & { readonly method: NewsKind; readonly caseId: string; readonly about: string }

/** One that brings a code. */
export type ClaimedCode = Taken & Recipient & { readonly method: 'code' }

export type Claimed = ClaimedAppointment | ClaimedNews | ClaimedCode

/** How long a message may be under way before its process is taken to have ended. */
const UNDER_WAY_MINUTES = 10

/** The municipalities for which something waits or hangs. */
export async function dueMunicipalities(job: pg.Pool, at: Date): Promise<number[]> {
  const { rows } = await job.query<{ municipality: number }>(
    `select distinct municipality from notice where state in ('waiting', 'sending') and next_at <= $1 order by municipality`,
    [at],
  )
  return rows.map((row) => row.municipality)
}

/** Marks messages whose process ended on the way: nobody knows whether they went, so they do not go again. */
export async function giveUpBroken(job: pg.Pool, municipality: number, at: Date): Promise<void> {
  await job.query(
    `update notice set state = 'uncertain', settled_at = $2 where municipality = $1 and state = 'sending' and next_at <= $2`,
    [municipality, at],
  )
}

const TOLD = `('sent', 'uncertain')`

const RECIPIENT = (alias: string): string => `coalesce(${alias}.employee, ${alias}.person)`
// Of the same recipient, that something is new: under way, or sent a short while ago.
const JUST_TOLD = `
  select from notice e where e.municipality = $1 and e.method = 'news' and ${RECIPIENT('e')} = ${RECIPIENT('w')}
    and (e.state = 'sending' or (e.state in ${TOLD} and e.settled_at > $2::timestamptz - interval '${NEWS_MINUTES} minutes'))`

// The oldest that is due, unless an earlier one about the same appointment is under way: its recipient is told in order.
// Its number is how many went before it. That something is new waits until some time after it was said last.
const CLAIM = `
  update notice n set state = 'sending', attempts = n.attempts + 1, next_at = $2::timestamptz + interval '${UNDER_WAY_MINUTES} minutes',
    uid = coalesce(n.uid, (select e.uid from notice e where e.municipality = $1 and e.admission = n.admission and e.uid is not null
      order by e.admission_version limit 1), $3),
    sequence = (select count(*) from notice e where e.municipality = $1 and e.admission = n.admission and e.state in ${TOLD})
  where n.municipality = $1 and n.id = (
    select w.id from notice w where w.municipality = $1 and w.state = 'waiting' and w.next_at <= $2 and not exists (
      select from notice e where e.municipality = $1 and e.admission = w.admission and e.admission_version < w.admission_version
        and e.state = 'sending')
      and (w.method <> 'news' or not exists (${JUST_TOLD}))
    order by w.next_at, w.id limit 1 for update skip locked)
  returning n.municipality, n.id, n.employee, n.person, n.admission, n.case_id as "caseId", n.about, n.method, n.starts_at as "startsAt", n.until_at as until, n.attempts, n.uid, n.sequence,
    exists (select from notice e where e.municipality = $1 and e.admission = n.admission and e.admission_version > n.admission_version)
    or (n.method in ('news', 'code') and exists (select from notice e where e.municipality = $1 and e.method = n.method and ${RECIPIENT('e')} = ${RECIPIENT('n')}
      and e.state = 'waiting' and (e.created_at, e.id) > (n.created_at, n.id))) as "isReplaced",
    (select json_build_object('method', e.method, 'startsAt', e.starts_at, 'until', e.until_at) from notice e
      where e.municipality = $1 and e.admission = n.admission and e.state in ${TOLD} order by e.admission_version desc limit 1) as told`

/**
 * Takes one message that is due, so that no other process has it; null when none is.
 * @param uid the calendar's name of the appointment, where it has none yet
 */
export async function claimNotice(
  job: pg.Pool,
  municipality: number,
  { at, uid }: { readonly at: Date; readonly uid: string },
): Promise<Claimed | null> {
  const client = await job.connect()
  try {
    await client.query('begin')
    // One claim at a time, so that each sees what the one before it took.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('samspil notice', $1))`, [municipality])
    const { rows } = await client.query<Claimed>(CLAIM, [municipality, at, uid])
    await client.query('commit')
    return rows[0] ?? null
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Settled =
  | { readonly state: 'waiting'; readonly nextAt: string }
  | { readonly state: 'cancelled' | 'unwanted'; readonly at: Date }
  | { readonly state: 'sent' | 'failed' | 'uncertain'; readonly channel: 'mail' | 'sms'; readonly at: Date }

/** Writes what became of a message that this process has taken, with the hour that it told. */
export async function settle(job: pg.Pool, claimed: Claimed, become: Settled): Promise<void> {
  const { municipality, id } = claimed
  const { startsAt, until } = 'startsAt' in claimed ? claimed : { startsAt: null, until: null }
  const isWaiting = become.state === 'waiting'
  await job.query(
    `update notice set state = $3, next_at = coalesce($4, next_at), settled_at = $5, channel = $6, starts_at = $7, until_at = $8
     where municipality = $1 and id = $2 and state = 'sending'`,
    [
      municipality,
      id,
      become.state,
      isWaiting ? become.nextAt : null,
      isWaiting ? null : become.at,
      'channel' in become ? become.channel : null,
      startsAt,
      until,
    ],
  )
}

/** Keeps what a code is known by, just before it is handed over. */
export async function keepCode(
  job: pg.Pool,
  { municipality, id }: Claimed,
  { salt, hash, expiresAt }: { readonly salt: Buffer; readonly hash: Buffer; readonly expiresAt: string },
): Promise<void> {
  await job.query(
    `update address_code set salt = $3, code_hash = $4, expires_at = $5 where municipality = $1 and notice = $2`,
    [municipality, id, salt, hash, expiresAt],
  )
}
