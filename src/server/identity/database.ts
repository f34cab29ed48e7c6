import type { Pools } from '../../store/pools.ts'

/**
 * The way of sign-in to the database, as the role `samspil_app`: single statements on schema `identity`.
 * The unit of work asks for an actor, and here there is none yet; case data stays closed, since no ring is set.
 */
export type IdentityDatabase = Pick<Pools['app'], 'query'>
