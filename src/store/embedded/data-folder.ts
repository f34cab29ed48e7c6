import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { StoreError } from '../store-error.ts'

/** What lies in the data folder of the embedded database. */
export type DataFolder = {
  readonly cluster: string
  readonly log: string
  readonly secret: string
  readonly unlock: () => void
}

/**
 * Opens the data folder for this process alone, making it when it is not there.
 * @throws StoreError `data-folder-in-use` while another living process has it; `data-folder-broken` when its secret is lost.
 */
export function openDataFolder(dataDir: string): DataFolder {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const folder = fs.realpathSync(dataDir)
  const unlock = lock(path.join(folder, 'lock'), folder)
  try {
    const cluster = path.join(folder, 'cluster')
    return {
      cluster,
      log: path.join(folder, 'postgres.log'),
      secret: readSecret(folder, cluster),
      unlock,
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function readSecret(folder: string, cluster: string): string {
  const file = path.join(folder, 'secret')
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim()
  if (fs.existsSync(cluster))
    throw new StoreError(
      'data-folder-broken',
      `${file} is gone, and the database beside it cannot be opened without it. Restore it from a backup.`,
    )
  const secret = randomBytes(32).toString('hex')
  fs.writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
  return secret
}

/** A link appears with its content or not at all, so no one reads half a lock. */
function lock(file: string, folder: string): () => void {
  const mine = identity(process.pid)
  const draft = `${file}.${process.pid}`
  try {
    fs.writeFileSync(draft, mine, { mode: 0o600 })
  } catch (cause) {
    throw new StoreError(
      'data-folder-broken',
      `${folder} cannot be written by this user. Start Samspil as the user who made it, or use another data folder.`,
      { cause },
    )
  }
  try {
    while (!tryLink(draft, file)) removeStale(file, folder)
  } finally {
    fs.rmSync(draft, { force: true })
  }
  return () => {
    if (read(file) === mine) fs.rmSync(file, { force: true })
  }
}

function tryLink(draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeStale(file: string, folder: string): void {
  const holder = read(file)
  if (holder === undefined) return
  const pid = Number.parseInt(holder, 10)
  if (isAlive(pid) && identity(pid) === holder) throw inUse(folder, pid)

  const aside = `${file}.stale.${process.pid}`
  if (!rename(file, aside)) return
  // Between reading and renaming, another process may have taken the lock: give it back.
  if (read(aside) !== holder) tryLink(aside, file)
  fs.rmSync(aside, { force: true })
}

/** Two starts on one data folder would lose rows. */
function inUse(folder: string, pid: number): StoreError {
  return new StoreError(
    'data-folder-in-use',
    `Process ${pid} already runs Samspil on ${folder}. Stop it first, or use another data folder.`,
  )
}

/** The start time tells a living process from a later one that was given the same number. */
function identity(pid: number): string {
  return `${pid} ${processStat(pid)?.[19] ?? ''}`.trim()
}

function rename(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to)
    return true
  } catch {
    return false
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** True also for a process of another user; false for one that has ended and only waits to be counted. */
export function isAlive(pid: number): boolean {
  if (processStat(pid)?.[0] === 'Z') return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The fields after the name in Linux's /proc; undefined elsewhere. */
function processStat(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}
