import chromium from '@sparticuz/chromium'
import fs from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'

const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium, else the one from the npm registry. */
export async function openChromium(): Promise<Browser> {
  const own = OF_THE_SYSTEM.find((file) => fs.existsSync(file))
  const executablePath = own ?? (await chromium.executablePath())
  return playwright.launch({
    executablePath,
    args: own ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] : chromium.args,
  })
}
