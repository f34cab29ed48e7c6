import type { IdentityDatabase } from './database.ts'
import type { AccountKind } from './accounts.ts'
import { hashOf, isSecret, newSecret } from '../secrets.ts'

/** Whoever is signed in. Carries no rights: access decides in each request. */
export interface Session {
  readonly account: string
  readonly kind: AccountKind
  readonly municipality: number
  readonly employee: string | null
  readonly person: string | null
  readonly displayName: string
  readonly language: string
  /** When the session ends if nothing more happens; never after its absolute end. An ISO instant in UTC. */
  readonly expiresIdleAt: string
}

const defaultIdleMinutes = 30

/**
 * Opens a session of at most 12 hours.
 * @param idleMinutes minutes without a request after which it ends
 * @returns the token for the cookie, which is kept nowhere, or null when the account is unknown or not active at `now`
 */
export const openSession = async (
  db: IdentityDatabase,
  account: string,
  now: Date,
  idleMinutes: number = defaultIdleMinutes,
): Promise<string | null> => {
  const token = newSecret()
  const opened = await db.query(
    `insert into identity.session (token_hash, account, created_at, last_seen_at, idle_minutes, expires_at)
     select $1, id, $3, $3, $4, $3::timestamptz + interval '12 hours' from identity.account
     where id = $2 and active_from <= $3 and (active_until is null or active_until > $3)`,
    [hashOf(token), account, now, idleMinutes],
  )
  return opened.rowCount === 1 ? token : null
}

// On every request, hence one prepared statement. It writes at most once a minute, so a session may end up to a
// minute early, never late.
const readStatement = `
  with found as (
    select s.token_hash, s.last_seen_at, s.idle_minutes, s.expires_at,
      a.id, a.kind, a.municipality, a.employee, a.person, a.display_name, a.language,
      $3::boolean and s.last_seen_at <= $2::timestamptz - interval '1 minute' as touch
    from identity.session s join identity.account a on a.id = s.account
    where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2
      and s.last_seen_at + make_interval(mins => s.idle_minutes) > $2
      and a.active_from <= $2 and (a.active_until is null or a.active_until > $2)
  ), touched as (
    update identity.session s set last_seen_at = $2 from found f where s.token_hash = f.token_hash and f.touch
  )
  select id, kind, municipality, employee, person, display_name, language,
    least(expires_at, case when touch then $2 else last_seen_at end + make_interval(mins => idle_minutes)) as idle_end
  from found`

interface SessionRow {
  readonly id: string
  readonly kind: AccountKind
  readonly municipality: number
  readonly employee: string | null
  readonly person: string | null
  readonly display_name: string
  readonly language: string
  // The pool of the store hands out instants as texts, a plain pool as Date.
  readonly idle_end: string | Date
}

/**
 * The session behind a token, in one statement.
 * @param use `touch` counts as activity; `look` does not, for streams and timers that must not keep a session alive
 * @returns null when the token is unknown, ended, idle too long, too old, or its account is no longer active
 */
export const readSession = async (
  db: IdentityDatabase,
  token: string | undefined,
  now: Date,
  use: 'touch' | 'look' = 'touch',
): Promise<Session | null> => {
  if (!isSecret(token)) return null
  const found = await db.query<SessionRow>({
    name: 'identity-read-session',
    text: readStatement,
    values: [hashOf(token), now, use === 'touch'],
  })
  const row = found.rows[0]
  if (row === undefined) return null
  return {
    account: row.id,
    kind: row.kind,
    municipality: row.municipality,
    employee: row.employee,
    person: row.person,
    displayName: row.display_name,
    language: row.language,
    expiresIdleAt: new Date(row.idle_end).toISOString(),
  }
}

/** Ends the session behind a token; an unknown or ended one stays as it is. */
export const endSession = async (db: IdentityDatabase, token: string | undefined, now: Date): Promise<void> => {
  if (!isSecret(token)) return
  await db.query('update identity.session set ended_at = $2 where token_hash = $1 and ended_at is null', [
    hashOf(token),
    now,
  ])
}

/**
 * Ends every open session of an account: a lost phone, a changed job.
 * @returns how many were ended
 */
export const endAllSessions = async (db: IdentityDatabase, account: string, now: Date): Promise<number> => {
  const ended = await db.query('update identity.session set ended_at = $2 where account = $1 and ended_at is null', [
    account,
    now,
  ])
  return ended.rowCount ?? 0
}
