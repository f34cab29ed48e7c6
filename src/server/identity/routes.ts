import cookie from '@fastify/cookie'
import type { RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IdentityDatabase } from './database.ts'
import { isLocale } from '../../domain/shared/locale.ts'
import { Problem } from '../problems.ts'
import { requireSession } from '../session-of.ts'
import { findAccount, matchCitizen, type AccountKind } from './accounts.ts'
import { ownPath } from './return-to.ts'
import { requireSameOrigin } from './same-origin.ts'
import { endSession, openSession, type Session } from './sessions.ts'
import { SignInFailure } from './sign-in-failure.ts'
import type { SignedIn, SignIn } from './sign-in.ts'

export interface IdentityOptions {
  readonly signIn: SignIn
  readonly pool: IdentityDatabase
  readonly clock: () => Date
  /** Keys the tokens by which a citizen is found; without it nobody is matched at a first sign-in. */
  readonly secret?: string
  /** True when the browser speaks https with the product. */
  readonly secureCookies: boolean
  /** The page that tells a person in a browser that sign-in failed, as `?sign-in=CODE`. */
  readonly welcomePath?: string
  /** What somebody is here, in the words of the page; default by kind of account. */
  readonly roleWords?: (session: Session) => Promise<string>
  /** Calls a minute from one address to each door without session. A town hall shares one address. */
  readonly callsPerMinute?: number
}

const wordsOfKind: Readonly<Record<AccountKind, string>> = {
  employee: 'Fagperson',
  citizen: 'Del af familien',
  outsider: 'Samarbejdspartner',
}

/**
 * The doors of sign-in: GET /sign-in, GET /sign-in/callback, POST /sign-out, GET /api/me, and PUT /api/me/language.
 * Decorates the app itself (not a scope of it), so that `sessionOf` answers in every route.
 */
export const identityRoutes = async (app: FastifyInstance, options: IdentityOptions): Promise<void> => {
  const { signIn, pool, clock, secureCookies } = options
  const prefix = secureCookies ? '__Host-' : ''
  const sessionCookie = `${prefix}samspil_session`
  const browserCookie = `${prefix}samspil_sign_in`
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies } as const
  if (!app.hasRequestDecorator('cookies')) await app.register(cookie)
  app.decorate('identity', { pool, clock, sessionCookie })

  const rateLimit: RateLimitOptions = {
    max: options.callsPerMinute ?? 300,
    timeWindow: '1 minute',
  }
  const door = {
    // Reading the return address twice would spend it, so HEAD is not offered.
    exposeHeadRoute: false,
    // Request lines of these doors carry codes; only trouble is logged.
    logLevel: 'warn',
    config: { rateLimit },
  } as const

  app.get('/sign-in', door, async (request, reply) => {
    keepPrivate(reply)
    const returnTo = ownPath(queryValue(request, 'return-to') ?? '/')
    if (returnTo === null) {
      throw new Problem(400, 'return-to-refused', 'Siden, du ville til, ligger ikke her.', {
        field: 'return-to',
      })
    }
    return answerFailure(request, reply, options, async () => {
      const { url, browser } = await signIn.begin(returnTo, request.cookies[browserCookie])
      return reply.setCookie(browserCookie, browser, { ...attributes, maxAge: 600 }).redirect(url, 303)
    })
  })

  app.get('/sign-in/callback', door, async (request, reply) => {
    keepPrivate(reply)
    return answerFailure(request, reply, options, async () => {
      const { returnTo, ...identity } = await signIn.finish(request.url, request.cookies[browserCookie])
      const now = clock()
      const account = (await findAccount(pool, identity, now)) ?? (await matched(options, identity, now))
      const token = account === null ? null : await openSession(pool, account, now)
      if (token === null) throw new SignInFailure('sign-in-no-account')
      await endSession(pool, request.cookies[sessionCookie], now)
      return reply.setCookie(sessionCookie, token, attributes).redirect(returnTo, 303)
    })
  })

  app.post('/sign-out', async (request, reply) => {
    requireSameOrigin(request, signIn.origin)
    await endSession(pool, request.cookies[sessionCookie], clock())
    keepPrivate(reply)
    reply.clearCookie(sessionCookie, attributes).clearCookie(browserCookie, attributes)
    // Not "cookies": that would reach every other system under the municipality's domain.
    reply.header('clear-site-data', '"cache", "storage"')
    return { location: await signIn.endSessionUrl() }
  })

  app.get('/api/me', async (request, reply) => {
    keepPrivate(reply)
    const session = await requireSession(request)
    const role = (await options.roleWords?.(session)) ?? wordsOfKind[session.kind]
    const { account, kind, displayName, language, expiresIdleAt } = session
    const place = await placeOf(pool, session.municipality)
    return { id: account, kind, displayName, language, role, place, expiresIdleAt }
  })

  app.put('/api/me/language', async (request, reply) => {
    keepPrivate(reply)
    const { account } = await requireSession(request)
    requireSameOrigin(request, signIn.origin)
    const { language } = (request.body ?? {}) as { readonly language?: unknown }
    if (!isLocale(language))
      throw new Problem(400, 'language.unknown', 'Vælg et af sprogene på listen.', { field: 'language' })
    await pool.query('update identity.account set language = $2 where id = $1', [account, language])
    return { language }
  })
}

// Fastify's own mark for a plugin that extends the app instead of a scope of its own.
Object.assign(identityRoutes, { [Symbol.for('skip-override')]: true })

/** The municipality's name, shown in the head of every page. */
const placeOf = async (pool: IdentityDatabase, municipality: number): Promise<string | null> => {
  const found = await pool.query<{ name: string }>('select name from reference.municipality where number = $1', [
    municipality,
  ])
  return found.rows[0]?.name ?? null
}

const matched = async (
  { pool, secret }: IdentityOptions,
  { cpr, ...identity }: Omit<SignedIn, 'returnTo'>,
  now: Date,
): Promise<string | null> =>
  cpr === undefined || secret === undefined ? null : matchCitizen(pool, secret, { ...identity, cpr }, now)

const keepPrivate = (reply: FastifyReply): void => {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
}

const queryValue = (request: FastifyRequest, name: string): string | null =>
  new URL(request.url, 'http://own.invalid').searchParams.get(name)

/** A person in a browser is led to a page; a program gets the problem document. */
const answerFailure = async (
  request: FastifyRequest,
  reply: FastifyReply,
  options: IdentityOptions,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SignInFailure)) throw error
    if (error.cause !== undefined) request.log.warn({ code: error.code, cause: reasonOf(error.cause) }, 'sign-in')
    if (!request.headers.accept?.includes('text/html')) throw new Problem(error.status, error.code, error.message)
    return reply.redirect(`${options.welcomePath ?? '/'}?sign-in=${error.code}`, 303)
  }
}

// A code or a name, never the whole error: a provider's answer may hold claims or codes.
const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
