import fs from 'node:fs'
import { StoreError } from '../store-error.ts'

/** The unprivileged account that runs PostgreSQL when we are root. */
export type ServerUser = { readonly uid: number; readonly gid: number }

/** `nobody` on every Linux, whether or not an account of that name is listed. */
const NOBODY = 65534

/** PostgreSQL refuses to run as root; undefined means that it runs as the user we are. */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (process.platform !== 'linux')
    throw new StoreError(
      'database-unsupported',
      'The embedded PostgreSQL cannot be started by root on this system. Start Samspil as an ordinary user, or set DATABASE_URL.',
    )
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined
  // A cluster made by an ordinary user stays theirs when root starts it once.
  return owner === undefined || owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: owner.uid, gid: owner.gid }
}
