import type { IdentityDatabase } from './database.ts'

/** What must be remembered while the browser is away at the provider. */
export interface KeptSignIn {
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
}

/**
 * Keeps a sign-in under way, and clears away those that expired more than an hour ago.
 * Younger ones stay, so that a late return is told "too late" and not "unknown".
 */
export const keepSignIn = async (
  db: IdentityDatabase,
  key: Buffer,
  kept: KeptSignIn,
  now: Date,
  minutes: number,
): Promise<void> => {
  await db.query(
    `with cleared as (delete from identity.sign_in where expires_at < $5::timestamptz - interval '1 hour')
     insert into identity.sign_in (state_hash, nonce, code_verifier, return_to, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(mins => $6))`,
    [key, kept.nonce, kept.codeVerifier, kept.returnTo, now, minutes],
  )
}

/** Takes a sign-in out of the store: the second of two returns finds nothing, also when they race. */
export const takeSignIn = async (
  db: IdentityDatabase,
  key: Buffer,
): Promise<(KeptSignIn & { readonly expiresAt: Date }) | null> => {
  const taken = await db.query<{
    nonce: string
    code_verifier: string
    return_to: string
    expires_at: string | Date
  }>('delete from identity.sign_in where state_hash = $1 returning nonce, code_verifier, return_to, expires_at', [key])
  const row = taken.rows[0]
  if (row === undefined) return null
  return {
    nonce: row.nonce,
    codeVerifier: row.code_verifier,
    returnTo: row.return_to,
    expiresAt: new Date(row.expires_at),
  }
}
