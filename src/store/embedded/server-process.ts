import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreError } from '../store-error.ts'
import type { ServerUser } from './server-user.ts'

/** Where PostgreSQL's programs are, who runs them and where they write what they say. */
export type Programs = {
  readonly binaries: string
  readonly user: ServerUser | undefined
  readonly log: string
}

const FIRST_INHERITED = 3

/** Creates the cluster in one step: a cut-off attempt leaves nothing that looks finished. */
export async function createCluster(
  programs: Programs,
  cluster: string,
  secret: string,
  throwaway: boolean,
): Promise<void> {
  const said = sizeOf(programs.log)
  const draft = `${cluster}.new`
  const password = `${cluster}.password`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(password, secret, { mode: 0o600 })
  if (programs.user !== undefined)
    for (const file of [draft, password]) fs.chownSync(file, programs.user.uid, programs.user.gid)
  try {
    const child = run(programs, 'initdb', [draft, password], ([data, pwfile]) => [
      `--pgdata=${data}`,
      `--pwfile=${pwfile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in locale sorts alike on every system, so a moved data folder keeps sound indexes.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(throwaway ? ['--no-sync'] : []),
    ])
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw notStarted(programs.log, said)
    fs.renameSync(draft, cluster)
  } finally {
    fs.rmSync(password, { force: true })
  }
}

/** Starts the server; resolves when it answers, on 127.0.0.1 only. */
export async function startServer(
  programs: Programs,
  cluster: string,
  port: number,
  settings: readonly string[],
): Promise<ChildProcess> {
  const said = sizeOf(programs.log)
  const child = run(programs, 'postgres', [cluster], ([data]) => [
    '-D',
    data ?? '',
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    // Statements and values stay out of the log file: they are case content.
    '-c',
    'log_error_verbosity=terse',
    '-c',
    'log_min_error_statement=panic',
    '-c',
    'log_checkpoints=off',
    '-c',
    'timezone=UTC',
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  while (!isReady(cluster, child.pid)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw notStarted(programs.log, said)
    await wait(10)
  }
  return child
}

/** Fast shutdown; immediate shutdown, which the next start recovers from, when that takes too long. */
export async function stopServer(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await Promise.race([gone, wait(30_000, undefined, { ref: false })])
  }
}

/** What PostgreSQL said in this attempt, for the person who has to find out why it did not start. */
function notStarted(log: string, from: number): StoreError {
  const said = fs.readFileSync(log).subarray(from).toString().trimEnd().split('\n').slice(-8).join('\n')
  return new StoreError('database-not-started', `PostgreSQL did not start; ${log} says:\n${said}`)
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/**
 * An unprivileged user cannot walk through a private home folder, but can use what it inherits opened:
 * as root, files are handed over as descriptors and named through /proc/self/fd.
 */
function run(
  programs: Programs,
  program: string,
  files: readonly string[],
  args: (names: readonly string[]) => string[],
): ChildProcess {
  const handOver = programs.user !== undefined
  const opened = handOver ? files.map((file) => fs.openSync(file, 'r')) : []
  const log = fs.openSync(programs.log, 'a', 0o600)
  try {
    const names = handOver ? files.map((_, index) => `/proc/self/fd/${FIRST_INHERITED + index}`) : files
    const child = spawn(path.join(programs.binaries, 'bin', program), args(names), {
      ...programs.user,
      cwd: path.parse(programs.binaries).root,
      env: {
        PATH: process.env['PATH'],
        SystemRoot: process.env['SystemRoot'],
        LC_ALL: 'C',
        TZ: 'UTC',
      },
      stdio: ['ignore', log, log, ...opened],
      // Its own process group: a Ctrl-C must reach us first, so that requests under way can end.
      detached: true,
    })
    child.on('error', (error) => fs.appendFileSync(programs.log, `${error.message}\n`))
    return child
  } finally {
    for (const descriptor of [log, ...opened]) fs.closeSync(descriptor)
  }
}
