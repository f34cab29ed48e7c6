import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startLocalProvider, type LocalProvider } from '../../src/server/identity/local-provider.ts'
import { identityRoutes } from '../../src/server/identity/routes.ts'
import { sessionOf, sessionStands } from '../../src/server/session-of.ts'
import { createSignIn } from '../../src/server/identity/sign-in.ts'
import { Problem } from '../../src/server/problems.ts'
import { freshDatabase } from '../support/database.ts'
import { openBrowser, type Answer, type Browser } from './identity-browser.ts'

const origin = 'http://127.0.0.1:3000'
const start = new Date('2026-03-02T08:00:00Z')
let now = start
let db: Awaited<ReturnType<typeof freshDatabase>>
let provider: LocalProvider
let app: FastifyInstance

beforeAll(async () => {
  db = await freshDatabase()
  const client = { clientId: 'samspil', clientSecret: 'secret' }
  provider = await startLocalProvider({
    ...client,
    port: 0,
    people: [
      { subject: 'vibeke', name: 'Vibeke Test', role: 'Koordinator', group: 'professionals' },
      { subject: 'stranger', name: 'Ukendt Test', role: 'Uden bruger', group: 'others' },
    ],
    redirectUris: [`${origin}/sign-in/callback`],
    postLogoutRedirectUris: [`${origin}/`],
  })
  await db.app.query(
    `insert into identity.account (id, issuer, subject, kind, municipality, employee, display_name, active_from)
     values ('01980000-0000-7000-8000-000000000001', $1, 'vibeke', 'employee', 901,
       '01980000-0000-7000-8000-000000000002', 'Vibeke Test', $2)`,
    [provider.issuer, start],
  )
  const clock = () => now
  const signIn = createSignIn({
    ...client,
    issuer: provider.issuer,
    redirectUri: `${origin}/sign-in/callback`,
    postLogoutRedirectUri: `${origin}/`,
    pool: db.app,
    clock,
  })
  app = Fastify()
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof Problem)) throw error
    return reply.code(error.status).send({ code: error.code, ...error.extra })
  })
  await app.register(identityRoutes, { signIn, pool: db.app, clock, secureCookies: false })
  // As a stream: it knows who asked, time passes, and it looks again.
  app.get('/stream', async (request) => {
    const begun = await sessionOf(request)
    const stands = []
    for (const time of ['08:29:59', '08:30:00']) {
      now = new Date(`2026-03-02T${time}Z`)
      stands.push(await sessionStands(request))
    }
    return { begun: begun !== null, stands }
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await provider.close()
  await db.close()
})
beforeEach(() => {
  now = start
})

const newBrowser = (): Browser => openBrowser(app, provider.issuer)

const codeOf = (answer: Answer): unknown => (JSON.parse(answer.text) as { code?: unknown }).code

describe('signing in', () => {
  test('leads through the provider to the page that was asked for, and out again', async () => {
    const { jar, go, callbackFor } = newBrowser()
    expect([(await go('/api/me')).status, codeOf(await go('/api/me'))]).toEqual([401, 'not-signed-in'])

    const landed = await go(await callbackFor('vibeke', '/familier?vis=alle'))
    expect([landed.status, landed.location]).toEqual([303, '/familier?vis=alle'])
    const cookie = landed.headers.getSetCookie().find((line) => line.startsWith('samspil_session='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(JSON.parse((await go('/api/me')).text)).toEqual({
      id: '01980000-0000-7000-8000-000000000001',
      place: null,
      kind: 'employee',
      displayName: 'Vibeke Test',
      language: 'da',
      role: 'Fagperson',
      expiresIdleAt: '2026-03-02T08:30:00.000Z',
    })

    const kept = jar.get('samspil_session') ?? ''
    const out = await go('/sign-out', {}, { 'sec-fetch-site': 'same-origin' })
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(jar.has('samspil_session')).toBe(false)
    jar.set('samspil_session', kept)
    expect((await go('/api/me')).status).toBe(401)

    const forgotten = await go((JSON.parse(out.text) as { location: string }).location)
    expect([forgotten.status, forgotten.location]).toEqual([303, `${origin}/`])
    expect(jar.has('samspil_demo_provider')).toBe(false)
  })

  test('asks again who is there after an idle time-out, though the provider remembers', async () => {
    const { go, callbackFor } = newBrowser()
    await go(await callbackFor('vibeke'))
    now = new Date('2026-03-02T08:30:00Z')
    expect((await go('/api/me')).status).toBe(401)
    const choice = await go((await go('/sign-in')).location)
    expect((await go(choice.location)).text).toContain('Vælg hvem du er')
  })

  test('again ends the session that this browser had', async () => {
    const { jar, go, callbackFor } = newBrowser()
    await go(await callbackFor('vibeke'))
    const earlier = jar.get('samspil_session') ?? ''
    await go(await callbackFor('vibeke'))
    jar.set('samspil_session', earlier)
    expect((await go('/api/me')).status).toBe(401)
  })

  test('works in two tabs at once', async () => {
    const { go } = newBrowser()
    const tabs = [await go('/sign-in?return-to=/a'), await go('/sign-in?return-to=/b')]
    for (const [tab, page] of [
      [tabs[0], '/a'],
      [tabs[1], '/b'],
    ] as const) {
      const choice = await go(tab?.location ?? '')
      const back = await go((await go(choice.location, { subject: 'vibeke' })).location)
      expect((await go(back.location)).location).toBe(page)
    }
  })
})

describe('a return from the provider is refused', () => {
  test('the second time', async () => {
    const { go, callbackFor } = newBrowser()
    const callback = await callbackFor('vibeke')
    await go(callback)
    expect(codeOf(await go(callback))).toBe('sign-in-failed')
  })

  test('when it comes too late', async () => {
    const { go, callbackFor } = newBrowser()
    const callback = await callbackFor('vibeke')
    now = new Date('2026-03-02T08:10:00Z')
    expect(codeOf(await go(callback))).toBe('sign-in-expired')
  })

  test('in another browser than the one that left', async () => {
    const callback = await newBrowser().callbackFor('vibeke')
    const { jar, go } = newBrowser()
    await go('/sign-in')
    expect(codeOf(await go(callback))).toBe('sign-in-failed')
    expect(jar.has('samspil_session')).toBe(false)
  })

  test('with a code from another sign-in of the same browser', async () => {
    const { go, callbackFor } = newBrowser()
    const [mine, other] = [new URL(await callbackFor('vibeke')), new URL(await callbackFor('vibeke'))]
    mine.searchParams.set('code', other.searchParams.get('code') ?? '')
    expect(codeOf(await go(mine.href))).toBe('sign-in-failed')
  })

  test('when the person stopped there', async () => {
    const { go, callbackFor } = newBrowser()
    expect(codeOf(await go(await callbackFor('')))).toBe('sign-in-cancelled')
  })

  test('when nobody is known by that identity, and a browser is told so on a page', async () => {
    const { jar, go, callbackFor } = newBrowser()
    const answer = await go(await callbackFor('stranger'), undefined, { accept: 'text/html,*/*' })
    expect([answer.status, answer.location]).toEqual([303, '/?sign-in=sign-in-no-account'])
    expect(jar.has('samspil_session')).toBe(false)
  })
})

test('nobody is sent to another site after sign-in', async () => {
  const answer = await newBrowser().go('/sign-in?return-to=//evil.example')
  expect([answer.status, codeOf(answer), answer.location]).toEqual([400, 'return-to-refused', ''])
})

test('another site cannot sign anybody out', async () => {
  const { go, callbackFor } = newBrowser()
  await go(await callbackFor('vibeke'))
  const answer = await go('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })
  expect([answer.status, codeOf(answer)]).toEqual([403, 'cross-site'])
  expect((await go('/api/me')).status).toBe(200)
})

test('somebody keeps the language of their pages with the account; no other site changes it, and no unknown one is kept', async () => {
  const { jar, go, callbackFor } = newBrowser()
  await go(await callbackFor('vibeke'))
  const choose = async (language: unknown, site = 'same-origin'): Promise<[number, unknown]> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const headers = { 'sec-fetch-site': site, cookie }
    const answer = await app.inject({ method: 'PUT', url: '/api/me/language', headers, payload: { language } })
    return [answer.statusCode, answer.json<{ code?: string }>().code]
  }
  const kept = async (): Promise<unknown> => (JSON.parse((await go('/api/me')).text) as { language: string }).language
  expect(await choose('ar', 'cross-site')).toEqual([403, 'cross-site'])
  for (const unknown of ['de', '', null, 7, { da: true }])
    expect(await choose(unknown)).toEqual([400, 'language.unknown'])
  expect(await kept()).toBe('da')
  expect((await choose('ar'))[0]).toBe(200)
  expect(await kept()).toBe('ar')
  expect((await choose('da'))[0]).toBe(200)
})

test('an open stream learns that its session has ended, and did not keep it alive', async () => {
  const { go, callbackFor } = newBrowser()
  await go(await callbackFor('vibeke'))
  expect(JSON.parse((await go('/stream')).text)).toEqual({ begun: true, stands: [true, false] })
})
