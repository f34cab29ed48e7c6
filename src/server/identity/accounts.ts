import { randomUUID } from 'node:crypto'
import { cprKey } from '../shared/person-key.ts'
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

/**
 * The account of a citizen who signs in for the first time: made when the number that the provider vouched for leads to
 * one person. It opens nothing by itself; what they may see is decided anew in each request. An account that was shut
 * because the number turned out to be another's opens again when the number leads to the same person; one that was shut
 * for any other reason stays shut.
 * @returns null when nobody is known by that number, or several municipalities know somebody by it
 */
export const matchCitizen = async (
  db: IdentityDatabase,
  secret: string,
  identity: {
    readonly issuer: string
    readonly subject: string
    readonly name: string | null
    readonly cpr: string
  },
  now: Date,
): Promise<string | null> => {
  const known = await db.query<{ municipality: number; person: string }>(
    'select municipality, person from identity.person_key where key = $1 limit 2',
    [cprKey(secret, identity.cpr)],
  )
  const [match, another] = known.rows
  if (match === undefined || another !== undefined) return null
  const made = await db.query<{ id: string }>(
    `insert into identity.account (id, issuer, subject, kind, municipality, person, display_name, active_from)
     values ($1, $2, $3, 'citizen', $4, $5, $6, $7)
     on conflict (issuer, subject) do update set active_until = null, number_moved = false
       where account.number_moved and account.kind = 'citizen' and account.municipality = excluded.municipality and account.person = excluded.person
     returning id`,
    [randomUUID(), identity.issuer, identity.subject, match.municipality, match.person, identity.name ?? 'Borger', now],
  )
  return made.rows[0]?.id ?? null
}
