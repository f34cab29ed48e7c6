import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium of the system where there is one, else the one from the npm registry; headless, and silent towards the network. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM'] ?? SYSTEM.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: QUIET })
  // Its own libraries are unpacked only where it believes to be on that platform.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...QUIET] })
}
