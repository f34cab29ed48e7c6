import { once } from 'node:events'
import { createServer } from 'node:net'
import { SettingsError } from '../../src/server/settings.ts'

/** Whether anything listens on this port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  probe.listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}

/** @throws SettingsError when the port is taken, with what to do about it */
export async function requireFree(port: number): Promise<void> {
  if (await isFree(port)) return
  throw portTaken(port)
}

export const portTaken = (port: number): SettingsError =>
  new SettingsError(
    `Port ${port} er optaget af et andet program. Luk det, eller vælg en anden port: PORT=${port + 100} npm start`,
  )

/** The port that was used before when it is free, else the next free one after the pages' own. */
export async function signInPort(wished: number | undefined, pages: number): Promise<number> {
  const candidates = [wished, ...Array.from({ length: 20 }, (_, i) => pages + 1 + i)]
  for (const port of candidates) {
    if (port !== undefined && port !== pages && port <= 65_535 && (await isFree(port))) return port
  }
  throw portTaken(pages + 1)
}
