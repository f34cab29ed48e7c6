import * as oidc from 'openid-client'
import type { IdentityDatabase } from './database.ts'
import { hashOf, isSecret, newSecret } from '../secrets.ts'
import { SignInFailure } from './sign-in-failure.ts'
import { keepSignIn, takeSignIn } from './sign-in-store.ts'

export interface SignInOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The address of GET /sign-in/callback as the browser sees it; its origin is the product's own. */
  readonly redirectUri: string
  /** Where the provider sends the browser after sign-out; must be registered there. */
  readonly postLogoutRedirectUri: string
  readonly pool: IdentityDatabase
  readonly clock: () => Date
  /** `fresh` asks who is there even if the provider remembers, so that an idle time-out means something. */
  readonly prompt?: 'fresh' | 'remembered'
}

export interface SignedIn {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  /** Ten digits, when the provider vouches for them in the claim `cpr`. Never stored. */
  readonly cpr?: string
  readonly returnTo: string
}

export interface SignIn {
  /** The product's own origin. */
  readonly origin: string
  /**
   * Starts a sign-in. `browser` is the secret that an earlier sign-in left in this browser, if any.
   * @returns the provider's address, and the secret to keep in this browser until it comes back
   * @throws SignInFailure `sign-in-unavailable`
   */
  begin(returnTo: string, browser?: string): Promise<{ readonly url: string; readonly browser: string }>
  /**
   * Ends a sign-in that `begin` started in the same browser; each can be ended once.
   * @param callbackUrl the address that the provider sent the browser to, whole or from the path on
   * @throws SignInFailure `sign-in-failed`, `sign-in-expired`, `sign-in-cancelled`, `sign-in-unavailable`
   */
  finish(callbackUrl: string, browser: string | undefined): Promise<SignedIn>
  /** Where to go to be forgotten by the provider too; the product's own address when it has no such place. */
  endSessionUrl(): Promise<string>
}

const minutesToSignIn = 10
const secondsPerCall = 10
const secondsOfClockDrift = 30
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * Sign-in with OpenID Connect (authorization code, PKCE S256, state, nonce) against one provider.
 * The provider is asked for its addresses at first use, so the product starts while it is away.
 * @throws Error when the issuer is neither https nor on this machine
 */
export const createSignIn = (options: SignInOptions): SignIn => {
  requireSafeIssuer(options.issuer)
  const { pool, clock, redirectUri } = options
  const configuration = rememberSuccess(() => discover(options))

  const begin: SignIn['begin'] = async (returnTo, known) => {
    const config = await configuration()
    const browser = isSecret(known) ? known : newSecret()
    const state = newSecret()
    const nonce = newSecret()
    const codeVerifier = oidc.randomPKCECodeVerifier()
    const challenge = await oidc.calculatePKCECodeChallenge(codeVerifier)
    await keepSignIn(pool, keyOf(state, browser), { nonce, codeVerifier, returnTo }, clock(), minutesToSignIn)
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...(options.prompt === 'remembered' ? {} : { prompt: 'login' }),
    })
    return { url: url.href, browser }
  }

  const finish: SignIn['finish'] = async (callbackUrl, browser) => {
    const url = new URL(redirectUri)
    url.search = new URL(callbackUrl, redirectUri).search
    const state = url.searchParams.get('state') ?? undefined
    if (!isSecret(state) || !isSecret(browser)) throw new SignInFailure('sign-in-failed')
    const kept = await takeSignIn(pool, keyOf(state, browser))
    if (kept === null) throw new SignInFailure('sign-in-failed')
    if (kept.expiresAt <= clock()) throw new SignInFailure('sign-in-expired')
    const config = await configuration()
    const claims = await redeem(config, url, {
      pkceCodeVerifier: kept.codeVerifier,
      expectedState: state,
      expectedNonce: kept.nonce,
    })
    const name = typeof claims.name === 'string' ? claims.name : null
    const cpr = cprIn(claims)
    const signedIn = { issuer: claims.iss, subject: claims.sub, name, returnTo: kept.returnTo }
    return cpr === null ? signedIn : { ...signedIn, cpr }
  }

  const endSessionUrl: SignIn['endSessionUrl'] = async () => {
    const home = options.postLogoutRedirectUri
    // Signing out here must never hang on the provider: its own session is a courtesy.
    const config = await configuration().catch(() => null)
    if (config?.serverMetadata().end_session_endpoint === undefined) return home
    return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: home }).href
  }

  return { origin: new URL(redirectUri).origin, begin, finish, endSessionUrl }
}

const cprIn = (claims: oidc.IDToken): string | null => {
  const claim = claims['cpr']
  const digits = typeof claim === 'string' ? claim.replace('-', '') : ''
  return /^\d{10}$/.test(digits) ? digits : null
}

// Bound to the browser as well: a link to somebody else's half-finished sign-in opens nothing.
const keyOf = (state: string, browser: string): Buffer => hashOf(`${state}.${browser}`)

const redeem = async (
  config: oidc.Configuration,
  url: URL,
  checks: oidc.AuthorizationCodeGrantChecks,
): Promise<oidc.IDToken> => {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      ...checks,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims !== undefined) return claims
  } catch (error) {
    const cancelled = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied'
    throw new SignInFailure(cancelled ? 'sign-in-cancelled' : 'sign-in-failed', error)
  }
  throw new SignInFailure('sign-in-failed')
}

const discover = (options: SignInOptions): Promise<oidc.Configuration> => {
  const issuer = new URL(options.issuer)
  return oidc.discovery(
    issuer,
    options.clientId,
    { client_secret: options.clientSecret, [oidc.clockTolerance]: secondsOfClockDrift },
    oidc.ClientSecretBasic(options.clientSecret),
    {
      timeout: secondsPerCall,
      ...(issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}),
    },
  )
}

/** Keeps the first success; a failure is told as `sign-in-unavailable` and tried anew the next time. */
const rememberSuccess = <T>(attempt: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | null = null
  return () => {
    running ??= attempt().catch((error: unknown) => {
      running = null
      throw new SignInFailure('sign-in-unavailable', error)
    })
    return running
  }
}

const requireSafeIssuer = (issuer: string): void => {
  const { protocol, hostname } = new URL(issuer)
  if (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) return
  throw new Error(`The identity provider must be https, or http on this machine: ${issuer}`)
}
