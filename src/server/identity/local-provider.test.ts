import { afterEach, expect, test, vi } from 'vitest'
import { startLocalProvider, type LocalProvider } from './local-provider.ts'

let provider: LocalProvider | undefined

afterEach(async () => {
  await provider?.close()
  provider = undefined
  vi.restoreAllMocks()
})

const start = async (name = 'Vibeke Test'): Promise<string> => {
  provider = await startLocalProvider({
    port: 0,
    people: [{ subject: 'vibeke', name, role: 'Koordinator', group: 'professionals' }],
    clientId: 'samspil',
    clientSecret: 'secret',
    redirectUris: ['http://127.0.0.1:3000/sign-in/callback'],
    postLogoutRedirectUris: ['http://127.0.0.1:3000/'],
  })
  return provider.issuer
}

const authorize = (issuer: string, over: Record<string, string> = {}): string => {
  const asked = {
    client_id: 'samspil',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: 'http://127.0.0.1:3000/sign-in/callback',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...over,
  }
  return `${issuer}/auth?${new URLSearchParams(asked).toString()}`
}

const choicePageOf = async (issuer: string): Promise<Response> => {
  const asked = await fetch(authorize(issuer), { redirect: 'manual' })
  const cookies = asked.headers.getSetCookie().map((line) => line.split(';')[0])
  return fetch(new URL(asked.headers.get('location') ?? '', issuer), {
    headers: { cookie: cookies.join('; ') },
  })
}

test('starts without a word on the console', async () => {
  const said = [
    vi.spyOn(console, 'warn'),
    vi.spyOn(console, 'info'),
    vi.spyOn(console, 'log'),
    vi.spyOn(console, 'error'),
  ]
  await choicePageOf(await start())
  expect(said.flatMap((spy) => spy.mock.calls)).toEqual([])
})

test('asks who you are in Danish, on a page that allows no script', async () => {
  const answer = await choicePageOf(await start())
  const html = await answer.text()
  expect(html).toContain('Vælg hvem du er i demoen')
  expect(html).toContain('Koordinator')
  expect(html).not.toContain('<script')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('shows markup in a name as text', async () => {
  const answer = await choicePageOf(await start('<img src=x onerror=alert(1)>'))
  expect(await answer.text()).not.toContain('<img')
})

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['with the plain challenge', { code_challenge_method: 'plain' }],
  ['for tokens in the address', { response_type: 'id_token' }],
])('gives no choice to a request %s', async (_what, over) => {
  const answer = await fetch(authorize(await start(), over), { redirect: 'manual' })
  expect(answer.headers.get('location')).toMatch(/error=/)
})

test('never sends a browser to an address that is not registered', async () => {
  const issuer = await start()
  const asked = await fetch(authorize(issuer, { redirect_uri: 'https://evil.example/' }), {
    redirect: 'manual',
  })
  expect([asked.status, asked.headers.get('location')]).toEqual([400, null])
  const left = await fetch(
    `${issuer}/session/end?client_id=samspil&post_logout_redirect_uri=${encodeURIComponent('https://evil.example/')}`,
    { redirect: 'manual' },
  )
  expect([left.status, left.headers.get('location')]).toEqual([400, null])
})

test('signs out without asking again', async () => {
  const home = encodeURIComponent('http://127.0.0.1:3000/')
  const left = await fetch(`${await start()}/session/end?client_id=samspil&post_logout_redirect_uri=${home}`, {
    redirect: 'manual',
  })
  expect([left.status, left.headers.get('location')]).toEqual([303, 'http://127.0.0.1:3000/'])
})

test('a choice that was opened in another browser is too old, whatever is posted', async () => {
  const issuer = await start()
  const asked = await fetch(authorize(issuer), { redirect: 'manual' })
  const answer = await fetch(new URL(asked.headers.get('location') ?? '', issuer), {
    method: 'POST',
    body: new URLSearchParams({ subject: 'vibeke' }),
    redirect: 'manual',
  })
  expect(answer.status).toBe(400)
})
