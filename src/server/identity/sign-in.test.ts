import type { IdentityDatabase } from './database.ts'
import { expect, test } from 'vitest'
import { createSignIn } from './sign-in.ts'

const withIssuer = (issuer: string) =>
  createSignIn({
    issuer,
    clientId: 'samspil',
    clientSecret: 'secret',
    redirectUri: 'http://127.0.0.1:3000/sign-in/callback',
    postLogoutRedirectUri: 'http://127.0.0.1:3000/',
    pool: {} as IdentityDatabase,
    clock: () => new Date(0),
  })

test.each(['http://login.example.dk', 'ftp://127.0.0.1/', 'http://127.0.0.1.example.dk'])(
  'a provider at %s is refused, since anybody on the way could read along',
  (issuer) => {
    expect(() => withIssuer(issuer)).toThrow('must be https')
  },
)

test('a provider that does not answer is told as unavailable, and signing out still leads home', async () => {
  const signIn = withIssuer('http://127.0.0.1:1')
  await expect(signIn.begin('/')).rejects.toMatchObject({
    code: 'sign-in-unavailable',
    status: 503,
  })
  expect(await signIn.endSessionUrl()).toBe('http://127.0.0.1:3000/')
})
