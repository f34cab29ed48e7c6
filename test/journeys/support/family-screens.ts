import type { Page, Response } from 'playwright-core'

/** Waits until the page has its title and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

/** Collects the body of every answer of the interface, streams left out. */
export function hearAnswers(page: Page): { readonly all: () => Promise<string[]> } {
  const heard: Promise<string>[] = []
  page.on('response', (response: Response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/api/') || pathname.endsWith('/stream')) return
    heard.push(
      response.text().then(
        (body) => `${pathname} ${body}`,
        () => pathname,
      ),
    )
  })
  return { all: () => Promise.all(heard) }
}

/** What the page has put into the browser's own stores, by name; empty when nothing. */
export const browserKeeps = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? 'a database'),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])

/** Buttons, and links that stand alone, lower than 44 px; a tick or a choice is held by its label. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a.button, nav a, summary, label[for], select')]
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
      .filter(
        (one) => !(one instanceof HTMLLabelElement) || /radio|checkbox/.test((one.control as HTMLInputElement)?.type),
      )
      .map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`),
  )

/**
 * Answers as if nothing were written about the family yet; with `other`, as if the reader were part of a second family
 * besides, and that one were empty.
 */
export async function emptied(page: Page, other?: string): Promise<void> {
  const nothing: Readonly<Record<string, object>> = {
    '': { plan: null, goals: [], scalings: [], actions: [], measures: [] },
    '/around': { meetings: [], snapshots: [], bases: [] },
  }
  let own = ''
  await page.route('**/api/own/families', async (route) => {
    const response = await route.fetch()
    const { me, families } = (await response.json()) as { me: string; families: { id: string; name: string | null }[] }
    own = families[0]?.id ?? ''
    await route.fulfill({
      response,
      json: { me, families: other === undefined ? families : [...families, { id: other, name: 'Familien To' }] },
    })
  })
  await page.route(/\/api\/own\/families\/[^/]+(\/(?!stream)[^/]+)?$/, async (route) => {
    const [, asked, part = ''] = /\/families\/([^/]+)(\/.+)?$/.exec(route.request().url()) ?? []
    if (other !== undefined && asked !== other) return route.continue()
    const response = await route.fetch({
      url: route
        .request()
        .url()
        .replace(other ?? own, own),
    })
    if (!(part in nothing)) return route.fulfill({ response })
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...nothing[part] } })
  })
}

/** Closes a page whose answers were changed, whatever of them is still on its way. */
export async function leaves(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().close()
}
