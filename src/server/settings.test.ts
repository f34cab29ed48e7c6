import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, secretOf, SettingsError } from './settings.ts'

test('without an environment it is a server on this machine with an embedded database', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    databaseUrl: undefined,
    dataDir: 'data',
    origin: 'http://127.0.0.1:3000',
    provider: null,
    secret: undefined,
    trustProxy: [],
    mail: null,
    sms: null,
  })
})

test.each([
  ['a port that is no port', { PORT: '70000' }],
  ['a port with a unit', { PORT: '30s' }],
  ['an origin with a path', { ORIGIN: 'https://samspil.example.dk/sager' }],
  ['an origin that is no web address', { ORIGIN: 'ftp://samspil.example.dk' }],
  ['half an identity provider', { ISSUER: 'https://login.example.dk', CLIENT_ID: 'samspil' }],
  ['a proxy that is everybody', { TRUST_PROXY: 'true' }],
  ['a proxy by its number of hops', { TRUST_PROXY: '2' }],
  ['a network that is everybody', { TRUST_PROXY: '0.0.0.0/0' }],
  ['a mail server without a sender', { SMTP_URL: 'smtps://mail.example.dk' }],
  ['a mail server that is none', { SMTP_URL: 'https://mail.example.dk', MAIL_FROM: 'ingen-svar@example.dk' }],
  ['a sender with a name', { SMTP_URL: 'smtps://mail.example.dk', MAIL_FROM: 'Kommunen <k@example.dk>' }],
  ['half a gateway for text messages', { SMS_URL: 'https://sms.example.dk', SMS_TOKEN: 'x' }],
  ['a gateway that others can listen to', { SMS_URL: 'http://sms.example.dk', SMS_TOKEN: 'x', SMS_SENDER: 'Kommunen' }],
  [
    'a sender that no phone can show',
    { SMS_URL: 'https://sms.example.dk', SMS_TOKEN: 'x', SMS_SENDER: 'Familiehuset i Byen' },
  ],
  ['a secret that could be guessed', { SAMSPIL_SECRET: 'hemmelig' }],
])('refuses %s in a sentence', (_what, env) => {
  expect(() => readSettings(env)).toThrow(SettingsError)
})

test('reads the proxies whose word is believed', () => {
  const { trustProxy } = readSettings({ TRUST_PROXY: '127.0.0.1, 10.20.0.0/16,fd00::/8' })
  expect(trustProxy).toEqual(['127.0.0.1', '10.20.0.0/16', 'fd00::/8'])
})

test('the key is made once, and only its user may read it', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'samspil-key-')), 'data')
  const first = secretOf({ secret: undefined, dataDir })
  expect(secretOf({ secret: undefined, dataDir })).toBe(first)
  expect(statSync(join(dataDir, 'samspil.key')).mode & 0o077).toBe(0)
  expect(secretOf({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32))
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})
