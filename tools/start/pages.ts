import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ENTRIES = ['index', 'family', 'professional', 'referral'] as const
const SOURCES = ['src/web', 'src/contract', 'src/domain', 'vite.config.ts', 'package-lock.json'] as const

/**
 * Builds the pages when they are missing, half built, or older than what they are made of.
 * @param root the repository's folder
 * @returns whether they were built now
 * @throws Error when they cannot be built
 */
export async function ensurePages(root: string, say: (sentence: string) => void): Promise<boolean> {
  const builtAt = timeOfBuild(root)
  if (builtAt !== null && SOURCES.every((path) => newestIn(join(root, path)) <= builtAt)) return false
  say('Bygger siderne …')
  await build(root)
  return true
}

/** In a process of its own: what a build takes in memory, the server would keep for as long as it runs. */
async function build(root: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('Siderne kunne ikke bygges; se ovenfor.')
}

/** The compressed copies are written last, so a build that was cut off has not all of them. */
function timeOfBuild(root: string): number | null {
  const times = ENTRIES.map((entry) => timeOf(join(root, 'dist/web', `${entry}.html.br`)))
  return times.includes(null) ? null : Math.min(...times.map(Number))
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}

function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(found.mtimeMs, ...inside.map((name) => timeOf(join(path, name)) ?? 0))
}
