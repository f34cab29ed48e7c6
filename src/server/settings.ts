import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { isAddressFor } from '../domain/notice/address.ts'
import type { SmsGateway } from './delivery/sms-gateway.ts'

/** What the environment says. */
export interface Settings {
  /** PORT: the pages answer on 127.0.0.1 at this port; a reverse proxy stands in front of real use. */
  readonly port: number
  /** DATABASE_URL: a PostgreSQL server; undefined means the embedded one. */
  readonly databaseUrl: string | undefined
  /** DATA_DIR: embedded database, keys, seals of the access log. */
  readonly dataDir: string
  /** ORIGIN: the address that browsers use, such as https://samspil.example.dk, without a path. */
  readonly origin: string
  /** ISSUER, CLIENT_ID, CLIENT_SECRET: the identity provider; null when none is named. */
  readonly provider: Provider | null
  /** SAMSPIL_SECRET: keys the tokens by which identifiers are found again; undefined means a key in the data folder. */
  readonly secret: string | undefined
  /**
   * TRUST_PROXY: addresses or networks of the reverse proxies in front of us, whose word on where a request comes from
   * is believed (X-Forwarded-For); empty believes nobody. Limits on how often somebody asks count by that address.
   */
  readonly trustProxy: readonly string[]
  /**
   * SMTP_URL, MAIL_FROM: the mail server (smtps://user:password@host:465) and the one address that mail comes from; null
   * keeps what would be sent in the folder outbox of DATA_DIR.
   */
  readonly mail: Mail | null
  /**
   * SMS_URL, SMS_TOKEN, SMS_SENDER: the gateway that takes text messages, its secret, and the name that stands as sender
   * (at most eleven letters and digits: `3gpp-23040` 9.1.2.5); null keeps what would be sent in the folder outbox.
   */
  readonly sms: SmsGateway | null
}

interface Mail {
  readonly url: string
  readonly from: string
}

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** A setting that cannot be used, in a sentence that says what to do. */
export class SettingsError extends Error {}

const SHORTEST_SECRET = 32

/**
 * Reads the settings from the environment.
 * @throws SettingsError on the first one that cannot be used
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env['PORT'])
  return {
    port,
    databaseUrl: textOf(env['DATABASE_URL']),
    dataDir: textOf(env['DATA_DIR']) ?? 'data',
    origin: readOrigin(textOf(env['ORIGIN']) ?? `http://127.0.0.1:${port}`),
    provider: readProvider(env),
    secret: readSecret(textOf(env['SAMSPIL_SECRET'])),
    trustProxy: readProxies(textOf(env['TRUST_PROXY'])),
    mail: readMail(textOf(env['SMTP_URL']), textOf(env['MAIL_FROM'])),
    sms: readSms(textOf(env['SMS_URL']), textOf(env['SMS_TOKEN']), textOf(env['SMS_SENDER'])),
  }
}

/**
 * The key of this installation: SAMSPIL_SECRET, or one made once and kept in the data folder for its user alone.
 * Several servers on one database must share it by SAMSPIL_SECRET.
 */
export function secretOf(settings: Pick<Settings, 'secret' | 'dataDir'>): string {
  if (settings.secret !== undefined) return settings.secret
  const file = join(settings.dataDir, 'samspil.key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return secret
}

const textOf = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim()

function readPort(value: string | undefined): number {
  const text = textOf(value)
  if (text === undefined) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new SettingsError(`PORT er "${text}". Brug et tal fra 1 til 65535.`)
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && url.origin === text.replace(/\/$/, '') && /^https?:$/.test(url.protocol)) return url.origin
  throw new SettingsError(`ORIGIN er "${text}". Skriv adressen uden sti, fx https://samspil.example.dk.`)
}

function readProvider(env: NodeJS.ProcessEnv): Provider | null {
  const [issuer, clientId, clientSecret] = [
    textOf(env['ISSUER']),
    textOf(env['CLIENT_ID']),
    textOf(env['CLIENT_SECRET']),
  ]
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret }
  throw new SettingsError('ISSUER, CLIENT_ID og CLIENT_SECRET hører sammen. Sæt alle tre.')
}

function readSecret(secret: string | undefined): string | undefined {
  if (secret === undefined || secret.length >= SHORTEST_SECRET) return secret
  throw new SettingsError(`SAMSPIL_SECRET er for kort. Brug mindst ${SHORTEST_SECRET} tilfældige tegn.`)
}

function readMail(url: string | undefined, from: string | undefined): Mail | null {
  if (url === undefined && from === undefined) return null
  if (url === undefined || from === undefined)
    throw new SettingsError('SMTP_URL og MAIL_FROM hører sammen. Sæt begge, eller ingen af dem.')
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new SettingsError('SMTP_URL kan ikke læses. Skriv den som smtps://bruger:kode@mail.example.dk:465.')
  if (!isAddressFor('mail', from))
    throw new SettingsError(`MAIL_FROM er "${from}". Skriv en mailadresse uden navn, fx ingen-svar@example.dk.`)
  return { url, from }
}

function readSms(url: string | undefined, token: string | undefined, sender: string | undefined): SmsGateway | null {
  if (url === undefined && token === undefined && sender === undefined) return null
  if (url === undefined || token === undefined || sender === undefined)
    throw new SettingsError('SMS_URL, SMS_TOKEN og SMS_SENDER hører sammen. Sæt alle tre, eller ingen af dem.')
  if (!URL.canParse(url) || !isSafe(new URL(url)))
    throw new SettingsError('SMS_URL kan ikke læses. Skriv en https-adresse, fx https://sms.example.dk/send.')
  if (!/^[\x21-\x7e]+$/.test(token)) throw new SettingsError('SMS_TOKEN har tegn, der ikke kan sendes.')
  if (!/^[A-Za-z0-9 ]{1,11}$/.test(sender))
    throw new SettingsError(`SMS_SENDER er "${sender}". Brug højst 11 bogstaver fra a til z, tal og mellemrum.`)
  return { url, token, sender }
}

/** The token and the numbers go over this address: without TLS only on the machine itself. */
const isSafe = ({ protocol, hostname, username }: URL): boolean =>
  username === '' && (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'))

/** Addresses only: whoever believes everybody, or so and so many hops, believes what a stranger writes in a header. */
function readProxies(text: string | undefined): string[] {
  const proxies = (text ?? '').split(',').flatMap((one) => one.trim() || [])
  for (const proxy of proxies) {
    const [address = '', bits, ...more] = proxy.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= most)
    if (isIP(address) === 0 || !isNetwork || more.length > 0)
      throw new SettingsError(
        `TRUST_PROXY er "${proxy}". Skriv proxyens adresse eller net, fx 127.0.0.1 eller 10.20.0.0/16, med komma imellem.`,
      )
  }
  return proxies
}
