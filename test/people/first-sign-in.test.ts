import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startLocalProvider, type LocalProvider } from '../../src/server/identity/local-provider.ts'
import { identityRoutes } from '../../src/server/identity/routes.ts'
import { createSignIn } from '../../src/server/identity/sign-in.ts'
import { Problem } from '../../src/server/problems.ts'
import { cprKey } from '../../src/server/shared/person-key.ts'
import { openBrowser } from '../store/identity-browser.ts'
import { freshDatabase } from '../support/database.ts'

const origin = 'http://127.0.0.1:3000'
let now = new Date('2026-03-02T08:00:00Z')
const clock = () => now
const mother = '0199aaaa-0000-7000-8000-000000000001'
let db: Awaited<ReturnType<typeof freshDatabase>>
let provider: LocalProvider
let app: FastifyInstance

beforeAll(async () => {
  db = await freshDatabase()
  const client = { clientId: 'samspil', clientSecret: 'secret' }
  const somebody = { role: 'Mor', group: 'family' } as const
  provider = await startLocalProvider({
    ...client,
    port: 0,
    people: [
      { ...somebody, subject: 'mette', name: 'Mette Test', cpr: '0504855554' },
      { ...somebody, subject: 'stranger', name: 'Ukendt Test', cpr: '0504855562' },
      { ...somebody, subject: 'moved', name: 'Flyttet Test', cpr: '0504855570' },
      { ...somebody, subject: 'numberless', name: 'Uden Nummer' },
    ],
    redirectUris: [`${origin}/sign-in/callback`],
    postLogoutRedirectUris: [`${origin}/`],
  })
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
    return reply.code(error.status).send({ code: error.code })
  })
  await app.register(identityRoutes, { signIn, pool: db.app, clock, secret: 'one secret', secureCookies: false })
  await app.ready()
})
beforeEach(async () => {
  await db.app.query('delete from identity.person_key')
  await key(901, '0504855554', mother)
})
afterAll(async () => {
  await app.close()
  await provider.close()
  await db.close()
})

const key = (municipality: number, cpr: string, person: string) =>
  db.app.query('insert into identity.person_key (municipality, key, person) values ($1, $2, $3)', [
    municipality,
    cprKey('one secret', cpr),
    person,
  ])
const accounts = async (subject: string) =>
  (
    await db.app.query<{ kind: string; municipality: number; person: string; active_until: string | null }>(
      'select kind, municipality, person, active_until from identity.account where subject = $1',
      [subject],
    )
  ).rows
const signIn = async (subject: string) => {
  const { go, callbackFor } = openBrowser(app, provider.issuer)
  await go(await callbackFor(subject))
  return go('/api/me')
}

test('a citizen whose number is known becomes that person at the first sign-in, once', async () => {
  expect(JSON.parse((await signIn('mette')).text)).toMatchObject({ kind: 'citizen', displayName: 'Mette Test' })
  expect((await signIn('mette')).status).toBe(200)
  expect(await accounts('mette')).toEqual([{ kind: 'citizen', municipality: 901, person: mother, active_until: null }])
})

test('whoever is not known by a number stays outside', async () => {
  expect((await signIn('stranger')).status).toBe(401)
  expect((await signIn('numberless')).status).toBe(401)
  expect([...(await accounts('stranger')), ...(await accounts('numberless'))]).toEqual([])
})

test('a number that two municipalities know decides nothing', async () => {
  await key(901, '0504855570', mother)
  await key(902, '0504855570', '0199aaaa-0000-7000-8000-000000000002')
  expect((await signIn('moved')).status).toBe(401)
})

test('an account that was shut because its number moved opens again only when the number leads to the same person', async () => {
  await signIn('mette')
  now = new Date('2026-03-02T08:05:00Z')
  await db.app.query(
    `update identity.account set active_until = active_from + interval '1 millisecond', number_moved = true where subject = 'mette'`,
  )
  await db.app.query('delete from identity.person_key')
  expect((await signIn('mette')).status).toBe(401)
  await key(901, '0504855554', '0199aaaa-0000-7000-8000-000000000003')
  expect((await signIn('mette')).status).toBe(401)
  await db.app.query('delete from identity.person_key')
  await key(901, '0504855554', mother)
  expect((await signIn('mette')).status).toBe(200)
})

test('an account that was shut for any other reason stays shut, though the number is right', async () => {
  await signIn('mette')
  now = new Date('2026-03-02T08:10:00Z')
  await db.app.query(
    `update identity.account set active_until = active_from + interval '1 millisecond' where subject = 'mette'`,
  )
  expect((await signIn('mette')).status).toBe(401)
})
