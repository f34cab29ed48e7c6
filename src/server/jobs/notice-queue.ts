import type pg from 'pg'

/** A message that this process alone has taken; instants in ISO 8601. */
export type Claimed = {
  readonly municipality: number
  readonly id: string
  readonly admission: string
  readonly method: 'request' | 'cancel'
  readonly startsAt: string
  readonly until: string | null
  readonly attempts: number
  readonly uid: string
  readonly sequence: number
  /** Something newer about the same appointment waits. */
  readonly isReplaced: boolean
  /** What its recipient was told last of this appointment; null when nothing. */
  readonly told: {
    readonly method: 'request' | 'cancel'
    readonly startsAt: string
    readonly until: string | null
  } | null
} & ({ readonly employee: string; readonly person: null } | { readonly employee: null; readonly person: string })

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

// The oldest that is due, unless an earlier one about the same appointment is under way: its recipient is told in order.
// Its number is how many went before it.
const CLAIM = `
  update notice n set state = 'sending', attempts = n.attempts + 1, next_at = $2::timestamptz + interval '${UNDER_WAY_MINUTES} minutes',
    uid = coalesce(n.uid, (select e.uid from notice e where e.municipality = $1 and e.admission = n.admission and e.uid is not null
      order by e.admission_version limit 1), $3),
    sequence = (select count(*) from notice e where e.municipality = $1 and e.admission = n.admission and e.state in ${TOLD})
  where n.municipality = $1 and n.id = (
    select w.id from notice w where w.municipality = $1 and w.state = 'waiting' and w.next_at <= $2 and not exists (
      select from notice e where e.municipality = $1 and e.admission = w.admission and e.admission_version < w.admission_version
        and e.state = 'sending')
    order by w.next_at, w.id limit 1 for update skip locked)
  returning n.municipality, n.id, n.employee, n.person, n.admission, n.method, n.starts_at as "startsAt", n.until_at as until, n.attempts, n.uid, n.sequence,
    exists (select from notice e where e.municipality = $1 and e.admission = n.admission and e.admission_version > n.admission_version) as "isReplaced",
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
export async function settle(
  job: pg.Pool,
  { municipality, id, startsAt, until }: Claimed,
  become: Settled,
): Promise<void> {
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
