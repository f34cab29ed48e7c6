import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import { messagePage, type DemoPerson } from './local-provider-page.ts'
import { memoryAdapters } from './local-provider-store.ts'

export interface LocalClient {
  readonly people: readonly DemoPerson[]
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
}

/** Where a visitor chooses who to be; the uid of the interaction follows. */
export const choicePath = '/choose/'

/** One client, code flow with PKCE only, everything short-lived, keys made at start and never stored. */
export const providerConfiguration = (client: LocalClient): Configuration => {
  const byName = new Map(client.people.map((person) => [person.subject, person]))
  const home = client.postLogoutRedirectUris[0] ?? '/'
  return {
    adapter: memoryAdapters(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [...client.redirectUris],
        post_logout_redirect_uris: [...client.postLogoutRedirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [newSigningKey()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {
        session: 'samspil_demo_provider',
        interaction: 'samspil_demo_choice',
        resume: 'samspil_demo_resume',
      },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'], profile: ['name', 'cpr'] },
    // The name travels in the ID token, so that signing in takes one call and not two.
    conformIdTokenClaims: false,
    findAccount: (_context, subject) => {
      const person = byName.get(subject)
      if (person === undefined) return undefined
      const { name, cpr } = person
      return {
        accountId: subject,
        claims: () => ({ sub: subject, name, ...(cpr !== undefined && { cpr }) }),
      }
    },
    interactions: { url: (_context, interaction) => `${choicePath}${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const { session, client: asking, provider } = context.oidc
      if (session?.accountId === undefined || asking === undefined) return undefined
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        // Never seen: the local provider signs out without asking.
        logoutSource: (context) => {
          context.body = ''
        },
        postLogoutSuccessSource: (context) => {
          context.body = messagePage('Du er logget ud', 'Du kan lukke vinduet.', home)
        },
      },
    },
    renderError: (context) => {
      context.type = 'html'
      context.body = messagePage('Det gik ikke', 'Gå tilbage til Samspil, og log ind igen.', home)
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 3600,
      Session: 8 * 3600,
      Grant: 8 * 3600,
    },
  }
}

const newSigningKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { crv, d, x, y } = privateKey.export({ format: 'jwk' })
  if (crv === undefined || d === undefined || x === undefined || y === undefined) {
    throw new Error('The signing key of the local provider could not be exported.')
  }
  return { kty: 'EC', crv, d, x, y, use: 'sig', alg: 'ES256' } as const
}
