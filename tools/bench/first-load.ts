import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openChromium } from './browser.ts'
import { idOf } from './data/ids.ts'
import { finding, type Finding } from './report.ts'
import type { Site } from './site.ts'

export const PAGES = path.resolve('dist/web')
const KILOBYTE = 1000
const FACES = [
  { name: 'family', route: '/familie', who: { person: idOf('person', 0, 0) }, limit: 190 },
  { name: 'professional', route: '/fag', who: { employee: idOf('employee', 0) }, limit: 320 },
]

export async function buildPages(): Promise<void> {
  const build = spawn(path.join('node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const [code] = (await once(build, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The pages could not be built.')
}

/** Every script that a browser fetches until the first page stands still, each brotli at its best. Needs the built pages. */
export async function measureFirstLoad(site: Site): Promise<Finding[]> {
  const cookies = await site.cookiesOf(FACES.map(({ who }) => who))
  const browser = await openChromium()
  try {
    const findings: Finding[] = []
    for (const [at, { name, route, limit }] of FACES.entries()) {
      const scripts = await scriptsOf(browser, site.origin, route, cookies[at] ?? '')
      for (const { file, bytes } of scripts) console.log(`  ${name}: ${file} ${(bytes / KILOBYTE).toFixed(1)} kB`)
      const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
      findings.push(
        finding('first load', `${name}'s JavaScript at ${route}, brotli`, total / KILOBYTE, 'at most', limit, 'kB'),
      )
    }
    return findings
  } finally {
    await browser.close()
  }
}

async function scriptsOf(
  browser: Browser,
  origin: string,
  route: string,
  cookie: string,
): Promise<{ file: string; bytes: number }[]> {
  const context = await browser.newContext({ locale: 'da-DK' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' || response.url().endsWith('.js'))
      scripts.set(response.url(), response.body())
  })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${origin}${route}`, { waitUntil: 'load' })
  // A heading stands when the first page does; what it fetches meanwhile is part of the first load.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  if (faults.length > 0) throw new Error(`${route}: ${faults.join('; ')}`)
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => ({ file: path.basename(url), bytes: brotli(await body) })),
  )
  await context.close()
  return sizes
}

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length
