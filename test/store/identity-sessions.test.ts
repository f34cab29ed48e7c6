import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../../src/server/secrets.ts'
import { endAllSessions, endSession, openSession, readSession } from '../../src/server/identity/sessions.ts'
import { freshDatabase } from '../support/database.ts'

type Database = Awaited<ReturnType<typeof freshDatabase>>
let db: Database

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const start = new Date('2026-03-02T08:00:00Z')
const after = (minutes: number, milliseconds = 0): Date => new Date(start.getTime() + minutes * 60_000 + milliseconds)

let made = 0
/** A new account each, so that no test meets another. */
const newAccount = async (activeUntil: Date | null = null): Promise<string> => {
  made += 1
  const id = `01980000-0000-7000-8000-${String(made).padStart(12, '0')}`
  await db.app.query(
    `insert into identity.account (id, issuer, subject, kind, municipality, employee, display_name, active_from, active_until)
     values ($1, 'https://idp.example', $2, 'employee', 901, $1, 'Vibeke Test', $3, $4)`,
    [id, `person-${made}`, after(-60), activeUntil],
  )
  return id
}

const opened = async (account: string, idleMinutes?: number): Promise<string> => {
  const token = await openSession(db.app, account, start, idleMinutes)
  if (token === null) throw new Error('no session was opened')
  return token
}

const isOpen = async (token: string, now: Date): Promise<boolean> => (await readSession(db.app, token, now)) !== null

describe('a session', () => {
  test('tells who is signed in and when it would end by itself', async () => {
    const account = await newAccount()
    expect(await readSession(db.app, await opened(account), after(5))).toEqual({
      account,
      kind: 'employee',
      municipality: 901,
      employee: account,
      person: null,
      displayName: 'Vibeke Test',
      language: 'da',
      expiresIdleAt: after(35).toISOString(),
    })
  })

  test('ends after 30 minutes without a request, to the millisecond', async () => {
    const token = await opened(await newAccount())
    expect(await isOpen(token, after(30))).toBe(false)
    expect(await isOpen(token, after(30, -1))).toBe(true)
  })

  test('lives on with each request, but never beyond 12 hours', async () => {
    const token = await opened(await newAccount())
    for (let minutes = 20; minutes < 720; minutes += 20) expect(await isOpen(token, after(minutes))).toBe(true)
    expect((await readSession(db.app, token, after(719)))?.expiresIdleAt).toBe(after(720).toISOString())
    expect(await isOpen(token, after(720))).toBe(false)
  })

  test('can have its own idle time-out', async () => {
    const token = await opened(await newAccount(), 5)
    expect(await isOpen(token, after(5))).toBe(false)
  })

  test('is written at most once a minute', async () => {
    const token = await opened(await newAccount())
    const versionAfter = async (now: Date): Promise<unknown> => {
      await readSession(db.app, token, now)
      const row = await db.app.query('select xmin from identity.session where token_hash = $1', [hashOf(token)])
      return row.rows[0]
    }
    const first = await versionAfter(start)
    expect(await versionAfter(after(1, -1))).toEqual(first)
    expect(await versionAfter(after(1))).not.toEqual(first)
  })

  test('is not kept alive by a look', async () => {
    const token = await opened(await newAccount())
    expect((await readSession(db.app, token, after(29), 'look'))?.expiresIdleAt).toBe(after(30).toISOString())
    expect(await isOpen(token, after(30))).toBe(false)
  })

  test('ends with its account', async () => {
    const token = await opened(await newAccount(after(10)))
    expect(await isOpen(token, after(9))).toBe(true)
    expect(await isOpen(token, after(10))).toBe(false)
  })

  test('is not opened for an account that is unknown or no longer active', async () => {
    const ended = await newAccount(after(-1))
    expect(await openSession(db.app, ended, start)).toBeNull()
    expect(await openSession(db.app, '01980000-0000-7000-8000-ffffffffffff', start)).toBeNull()
  })

  test('ends alone or with all others of its account, and nobody else’s', async () => {
    const account = await newAccount()
    const [phone, desk, laptop] = [await opened(account), await opened(account), await opened(account)]
    const other = await opened(await newAccount())
    await endSession(db.app, phone, after(1))
    expect([await isOpen(phone, after(1)), await isOpen(desk, after(1))]).toEqual([false, true])
    expect(await endAllSessions(db.app, account, after(2))).toBe(2)
    expect([await isOpen(desk, after(2)), await isOpen(laptop, after(2)), await isOpen(other, after(2))]).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('a copy of the session table', () => {
  test('holds no token and opens nothing', async () => {
    const token = await opened(await newAccount())
    const row = await db.app.query<{ token_hash: Buffer; row: string }>(
      'select token_hash, session::text as row from identity.session where token_hash = $1',
      [hashOf(token)],
    )
    const hash = row.rows[0]?.token_hash ?? Buffer.alloc(0)
    expect(row.rows[0]?.row).not.toContain(token)
    for (const stolen of [hash.toString('hex'), hash.toString('base64url'), `\\x${hash.toString('hex')}`]) {
      expect(await isOpen(stolen, after(1))).toBe(false)
    }
  })

  test('cannot be thinned or rewritten by the app', async () => {
    const refused = { code: '42501' }
    await expect(db.app.query('delete from identity.session')).rejects.toMatchObject(refused)
    await expect(db.app.query('delete from identity.account')).rejects.toMatchObject(refused)
    await expect(db.app.query(`update identity.session set account = account`)).rejects.toMatchObject(refused)
    await expect(db.app.query(`update identity.account set subject = 'x'`)).rejects.toMatchObject(refused)
  })
})
