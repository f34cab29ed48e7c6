import { AxeBuilder } from '@axe-core/playwright'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readSettings } from '../../../src/server/settings.ts'
import { startDemoServer, type DemoServer } from '../../../tools/start/demo-server.ts'
import { launchBrowser } from './browser.ts'

export interface Demo {
  readonly address: string
  /** Signs a demo person in, in a browser of their own. */
  readonly signIn: (name: string, options?: Viewing) => Promise<Page>
  /** Signs a demo person in, in a browser that is open, and leads them to the path. */
  readonly enter: (page: Page, name: string, path: string) => Promise<void>
  /** A browser of somebody who is not signed in. */
  readonly visit: (path: string, options?: Viewing) => Promise<Page>
  /** What every open page shows now, for the reader of a test that failed. */
  readonly shown: () => Promise<string>
  readonly close: () => Promise<void>
}

export interface Viewing {
  readonly phone?: boolean
  /** With the worker that serves a dropped connection; without it every answer can be changed on its way. */
  readonly worker?: boolean
}

/** The product as `npm start` starts it, on a database and ports of its own, with a browser; by another clock where one is given. */
export async function startDemo(clock?: () => Date): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samspil-journey-'))
  const port = await freePort()
  const settings = readSettings({ PORT: String(port), DATA_DIR: dataDir })
  const server: DemoServer = await startDemoServer(settings, () => {}, clock)
  const browser: Browser = await launchBrowser()
  const open = async (viewing: Viewing = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      serviceWorkers: viewing.worker ? 'allow' : 'block',
      viewport: viewing.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    })
    context.setDefaultTimeout(15_000)
    return context
  }
  const enter = async (page: Page, name: string, path: string): Promise<void> => {
    await page.goto(`${server.address}/sign-in?return-to=${encodeURIComponent(path)}`)
    await page
      .getByRole('button', { name: new RegExp(escaped(name)) })
      .first()
      .click()
    await page.waitForURL(/\/(fag|familie)/)
  }
  return {
    address: server.address,
    enter,
    async signIn(name, viewing) {
      const page = await (await open(viewing)).newPage()
      await enter(page, name, '/')
      return page
    },
    async visit(path, viewing) {
      const page = await (await open(viewing)).newPage()
      await page.goto(`${server.address}${path}`)
      return page
    },
    async shown() {
      const pages = browser.contexts().flatMap((context) => context.pages())
      const shots = pages.map(async (page) => `${page.url()}\n${await page.locator('body').ariaSnapshot()}`)
      return (await Promise.all(shots)).join('\n\n')
    },
    async close() {
      await browser.close()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

async function freePort(): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const probe = createServer()
      probe.once('error', reject)
      probe.listen(0, '127.0.0.1', () => {
        const { port: found } = probe.address() as AddressInfo
        probe.close(() => resolve(found))
      })
    })
    // The provider of sign-ins takes the next one.
    if (port < 65_000) return port
  }
}

/** What axe finds against WCAG 2.2 AA on the page as it stands; empty when nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    (v) =>
      `${v.id}: ${v.help} (${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join('; ')})`,
  )
}

/** Whether anything hangs over the side of the page. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
