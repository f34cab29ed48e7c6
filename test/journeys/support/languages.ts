import type { Page } from 'playwright-core'
import type { Locale } from '../../../src/domain/shared/locale.ts'
import { settled } from './family-screens.ts'

/** Waits until the page speaks this language, and is whole. */
export async function speaks(page: Page, language: Locale): Promise<void> {
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
  await settled(page)
}

/** Chooses a language in the head of the page, and waits until it is kept. */
export async function chooses(page: Page, name: string, language: Locale): Promise<void> {
  await page.locator('.language-open').click()
  const kept = page.waitForResponse((one) => one.url().endsWith('/api/me/language') && one.ok())
  await page.getByRole('button', { name, exact: true }).click()
  await kept
  await speaks(page, language)
}

/** Words in Danish letters that stand where no Danish is said to stand. */
export const danishLeft = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, summary, nav a')]
      .map((one) => one.cloneNode(true) as HTMLElement)
      .map((one) => {
        for (const danish of one.querySelectorAll('[lang="da"]')) danish.remove()
        return one.textContent
      })
      .filter((words) => /^(Ret|Vis|Luk|Tag|Sig|Log ud|Skriv|Bed om|Det|Vores|Dem)\b/.test(words.trim())),
  )

/** Danish sentences of the product itself that stand on the page without being marked as Danish. */
export const unmarked = (page: Page, danish: readonly string[]): Promise<string[]> =>
  page.evaluate((known) => {
    const sentences = new Set(document.documentElement.lang === 'da' ? [] : known)
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const marked = node.parentElement?.closest<HTMLElement>('[lang]')?.lang
      if (marked !== 'da' && sentences.has(words)) found.push(words)
    }
    return found
  }, danish)

/** Headings that skip a level, and titles too many or too few. */
export const headingFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
      (one) => one.getClientRects().length > 0 && !one.closest('dialog'),
    )
    const titles = shown.filter(({ tagName }) => tagName === 'H1').length
    const skipped = shown.filter((one, at) => {
      const before = shown[at - 1]
      return before !== undefined && Number(one.tagName[1]) > Number(before.tagName[1]) + 1
    })
    return [
      ...(titles === 1 ? [] : [`${titles} titles`]),
      ...skipped.map((one) => `${one.tagName} ${one.textContent} skips a level`),
    ]
  })
