import type { IdentityDatabase } from './database.ts'

/** What an account can be. It grants nothing: rights follow from memberships, roles and consents. */
export type AccountKind = 'employee' | 'citizen' | 'outsider'

/**
 * The account behind a signed-in identity.
 * @param identity issuer and subject as the identity provider vouched for them
 * @returns the account's id, or null when there is none that is active at `now`
 */
export const findAccount = async (
  db: IdentityDatabase,
  identity: { readonly issuer: string; readonly subject: string },
  now: Date,
): Promise<string | null> => {
  const found = await db.query<{ id: string }>(
    `select id from identity.account
     where issuer = $1 and subject = $2 and active_from <= $3 and (active_until is null or active_until > $3)`,
    [identity.issuer, identity.subject, now],
  )
  return found.rows[0]?.id ?? null
}
