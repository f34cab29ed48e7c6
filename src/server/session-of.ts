import type { FastifyRequest } from 'fastify'
import type { IdentityDatabase } from './identity/database.ts'
import { readSession, type Session } from './identity/sessions.ts'
import { Problem } from './problems.ts'

interface Identity {
  readonly pool: IdentityDatabase
  readonly clock: () => Date
  readonly sessionCookie: string
}

declare module 'fastify' {
  interface FastifyInstance {
    identity: Identity
  }
}

const asked = new WeakMap<FastifyRequest, Promise<Session | null>>()

/**
 * Who is signed in behind a request; null when nobody is. Asks the store once a request, however often it is called.
 * Needs `identityRoutes` on the app.
 */
export const sessionOf = (request: FastifyRequest): Promise<Session | null> => {
  const known = asked.get(request)
  if (known !== undefined) return known
  const { pool, clock, sessionCookie } = request.server.identity
  const reading = readSession(pool, request.cookies[sessionCookie], clock())
  asked.set(request, reading)
  return reading
}

/**
 * As `sessionOf`, for routes that need somebody.
 * @throws Problem 401 `not-signed-in`
 */
export const requireSession = async (request: FastifyRequest): Promise<Session> => {
  const session = await sessionOf(request)
  if (session !== null) return session
  throw new Problem(401, 'not-signed-in', 'Du er ikke logget ind. Log ind for at fortsætte.')
}

/**
 * Whether the session behind a request is still open, asked anew each time and without counting as activity:
 * for streams, which must end with the session and must not keep it alive.
 */
export const sessionStands = async (request: FastifyRequest): Promise<boolean> => {
  const { pool, clock, sessionCookie } = request.server.identity
  return (await readSession(pool, request.cookies[sessionCookie], clock(), 'look')) !== null
}
