import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { withRole } from '../../src/store/address.ts'
import { startEmbedded, type Embedded } from '../../src/store/embedded.ts'
import { ensureRoles } from '../../src/store/roles.ts'
import { onServer } from '../support/databases.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NOBODY = 65534
const isRoot = process.getuid?.() === 0
/** Any account but root and nobody: initdb wants one that is listed. */
const someone = isRoot
  ? fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => Number(line.split(':')[2]))
      .find((uid) => uid > 0 && uid !== NOBODY)
  : undefined
const othersCanRead = ROOT.split('/').every(
  (_, index, parts) => (fs.statSync(parts.slice(0, index + 1).join('/') || '/').mode & 0o005) === 0o005,
)

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

function privateFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samspil-private-'))
  cleanUp.push(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(dataDir: string, throwaway = true): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, throwaway })
  cleanUp.push(embedded.stop)
  return embedded
}

async function startChild(dataDir: string, uid?: number): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const as = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/embedded-child.ts', dataDir], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...as,
  })
  cleanUp.push(() => end(child, 'SIGTERM'))
  const said: unknown[] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return { child, ownerUrl: String(said[0]).trim() }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

const postmaster = (dataDir: string): number =>
  Number.parseInt(fs.readFileSync(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10)

test('the owner is no superuser, and the database speaks UTF-8 in one order everywhere', async () => {
  const { ownerUrl } = await start(path.join(privateFolder(), 'data'))
  const { rows } = await onServer(ownerUrl, (owner) =>
    owner.query(
      `select rolsuper, rolbypassrls, pg_encoding_to_char(encoding) as encoding, datlocale, lower('ÆØÅ') as lower
     from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    ),
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, encoding: 'UTF8', datlocale: 'C.UTF-8', lower: 'æøå' }])
})

test('nobody but this user can read the secret, and nobody comes in without it', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const { ownerUrl } = await start(dataDir)
  expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  const wrong = new URL(ownerUrl)
  wrong.password = 'guess'
  await expect(onServer(wrong.href, (owner) => owner.query('select 1'))).rejects.toMatchObject({
    code: '28P01',
  })
})

test("PostgreSQL's own administrator is refused as owner", async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const { ownerUrl } = await start(dataDir)
  const secret = fs.readFileSync(path.join(dataDir, 'secret'), 'utf8').trim()
  await expect(ensureRoles(withRole(ownerUrl, 'postgres', secret))).rejects.toMatchObject({
    code: 'owner-too-powerful',
  })
})

test('a second start on the same folder is refused, in this process and in another', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const { child } = await startChild(dataDir)
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'data-folder-in-use' })
  await end(child, 'SIGTERM')
  await start(dataDir)
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'data-folder-in-use' })
})

test('of two starts at the same moment one wins', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const outcomes = await Promise.allSettled([start(dataDir), start(dataDir)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('after our process is killed, the next start finds what was stored', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const { child, ownerUrl } = await startChild(dataDir)
  await onServer(ownerUrl, (owner) => owner.query('create table kept as select 1 as n'))
  await end(child, 'SIGKILL')
  const again = await start(dataDir)
  expect((await onServer(again.ownerUrl, (owner) => owner.query('select n from kept'))).rows).toEqual([{ n: 1 }])
})

test('after PostgreSQL is killed, the next start finds what was stored', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const first = await start(dataDir, false)
  await onServer(first.ownerUrl, (owner) => owner.query('create table kept as select 1 as n'))
  process.kill(postmaster(dataDir), 'SIGKILL')
  await first.stop()
  const again = await start(dataDir)
  expect((await onServer(again.ownerUrl, (owner) => owner.query('select n from kept'))).rows).toEqual([{ n: 1 }])
})

test('a process number that went to another program neither stops it nor hinders the start', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  await (await start(dataDir)).stop()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  cleanUp.push(() => end(other, 'SIGKILL'))
  fs.writeFileSync(path.join(dataDir, 'lock'), `${other.pid} 1`)
  fs.writeFileSync(
    path.join(dataDir, 'cluster', 'postmaster.pid'),
    `${other.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`,
  )
  await start(dataDir)
  expect(other.exitCode ?? other.signalCode).toBeNull()
})

test('asked to end, we take PostgreSQL with us', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  const { child } = await startChild(dataDir)
  await end(child, 'SIGTERM')
  expect(fs.existsSync(path.join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)
  expect(fs.existsSync(path.join(dataDir, 'lock'))).toBe(false)
})

test('a lost secret is told, not replaced', async () => {
  const dataDir = path.join(privateFolder(), 'data')
  await (await start(dataDir)).stop()
  fs.rmSync(path.join(dataDir, 'secret'))
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'data-folder-broken' })
})

test.runIf(isRoot)('root runs it as nobody, also below a private folder and under a strict umask', async () => {
  const before = process.umask(0o077)
  cleanUp.push(() => process.umask(before))
  const dataDir = path.join(privateFolder(), 'home', 'data')
  await start(dataDir)
  expect(fs.statSync(path.join(dataDir, 'cluster')).uid).toBe(NOBODY)
  expect(fs.statSync(`/proc/${postmaster(dataDir)}`).uid).toBe(NOBODY)
})

test.runIf(someone !== undefined && othersCanRead)(
  'an ordinary user runs it as itself, and root may take over',
  async () => {
    const folder = privateFolder()
    fs.chownSync(folder, someone ?? 0, someone ?? 0)
    const { child } = await startChild(path.join(folder, 'data'), someone)
    await end(child, 'SIGTERM')
    await start(path.join(folder, 'data'))
    expect(fs.statSync(path.join(folder, 'data', 'cluster')).uid).toBe(someone)
  },
)
