import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './data-folder.ts'

const PATIENCE_MS = 30_000

/**
 * Stops the PostgreSQL that a killed process left running on this cluster.
 * Only the process that postmaster.pid names is signalled, and only when it is this cluster's PostgreSQL.
 */
export async function stopOrphan(cluster: string, log: (sentence: string) => void): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  const pid = postmasterPid(file)
  if (pid === undefined || !isAlive(pid)) return
  if (!servesCluster(pid, cluster)) {
    // The number went to another program, which PostgreSQL would take for a running server.
    fs.rmSync(file, { force: true })
    return
  }
  log(`A database left over from a run that was cut off is stopped first (process ${pid}).`)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    const until = performance.now() + PATIENCE_MS
    while (isAlive(pid) && performance.now() < until) await wait(20)
    if (!isAlive(pid)) return
  }
}

function postmasterPid(file: string): number | undefined {
  if (!fs.existsSync(file)) return undefined
  const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
  return pid > 1 ? pid : undefined
}

function servesCluster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') {
      const program = path.basename(fs.readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
      return program === 'postgres' && fs.readlinkSync(`/proc/${pid}/cwd`) === cluster
    }
    const command = execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
    })
    return command.includes('postgres') && command.includes(cluster)
  } catch {
    return false
  }
}
