import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type * as oidc from 'oidc-provider'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { choicePath, providerConfiguration, type LocalClient } from './local-provider-configuration.ts'
import { choicePage, messagePage, pageStyle } from './local-provider-page.ts'

export interface LocalProviderOptions extends LocalClient {
  /** 0 lets the system choose. */
  readonly port: number
  /** The name of this machine in the issuer; it listens on 127.0.0.1 whatever it is. */
  readonly issuerHost?: string
}

export interface LocalProvider {
  readonly issuer: string
  close(): Promise<void>
}

/**
 * Starts the identity provider of demo and tests: a certified library, fictitious people, no passwords.
 * It listens on the loopback address only, and must never stand in front of real cases.
 */
export const startLocalProvider = async (options: LocalProviderOptions): Promise<LocalProvider> => {
  const server = createServer()
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `http://${options.issuerHost ?? '127.0.0.1'}:${port}`
  const provider = await quietProvider(issuer, options)
  const answer = answerWith(provider, options)
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) sendPage(response, 500, messagePage('Det gik ikke', 'Prøv igen.', homeOf(options)))
    })
  })
  return {
    issuer,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const quietProvider = async (issuer: string, options: LocalClient): Promise<Provider> => {
  const { Provider: LocalOpenIdProvider } = await importQuietly()
  const provider = new LocalOpenIdProvider(issuer, providerConfiguration(options))
  provider.use(signOutWithoutAsking)
  return provider
}

// The library warns about Node 20 when it is loaded. We run it there on purpose and test it there, and the
// first thing a newcomer sees should not be a warning. Loaded late, too: production never needs it.
const importQuietly = async (): Promise<typeof oidc> => {
  // oxlint-disable no-console -- it is silenced here, not spoken to
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
  // oxlint-enable no-console
}

/** The product has already asked; a second page would only be in the way on the way out. */
const signOutWithoutAsking = async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
  await next()
  if (context.oidc?.route !== 'end_session' || context.status !== 200) return
  await context.oidc.session?.destroy()
  const cookie = context.oidc.provider.cookieName('session')
  context.oidc.cookies.set(cookie, null, { overwrite: true, signed: true })
  // The library has already dropped an address that is not registered.
  const target = context.oidc.params?.['post_logout_redirect_uri']
  context.redirect(typeof target === 'string' ? target : context.oidc.urlFor('end_session_success'))
  context.status = 303
}

const answerWith = (provider: Provider, options: LocalClient) => {
  const library = provider.callback()
  const subjects = new Set(options.people.map(({ subject }) => subject))
  const policy = policyFor(options.redirectUris)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === '/page.css') {
      response.setHeader('content-type', 'text/css; charset=utf-8').end(pageStyle)
      return
    }
    if (!path.startsWith(choicePath)) return library(request, response)
    const waiting = await provider.interactionDetails(request, response).catch(() => null)
    if (waiting === null) {
      sendPage(response, 400, messagePage('Der gik for lang tid', 'Gå tilbage, og log ind igen.', homeOf(options)))
      return
    }
    if (request.method !== 'POST') return sendPage(response, 200, choicePage(options.people, path))
    const subject = (await formOf(request)).get('subject') ?? ''
    const result = subjects.has(subject)
      ? { login: { accountId: subject, remember: false } }
      : { error: 'access_denied', error_description: 'nobody was chosen' }
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    })
  }
}

const homeOf = (options: LocalClient): string => options.postLogoutRedirectUris[0] ?? '/'

// Chromium holds a form to `form-action` through every redirect, so the way back must be named.
const policyFor = (redirectUris: readonly string[]): string => {
  const back = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ')
  return `default-src 'none'; style-src 'self'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`
}

const sendPage = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
}

const longestForm = 2000

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > longestForm) throw new Error('The form of the local provider is too long.')
  }
  return new URLSearchParams(text)
}
