import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales, type Locale } from '../../src/domain/shared/locale.ts'
import { shippedWords } from './support/shipped-words.ts'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'
import { emptied, leaves, smallTargets } from './support/family-screens.ts'
import { chooses, headingFaults, speaks, unmarked } from './support/languages.ts'

const places = [
  '/familie',
  '/familie/naeste',
  '/familie/folk',
  '/familie/beskeder',
  '/familie/ret',
  '/familie/aendringer',
] as const

let demo: Demo
beforeAll(async () => void (demo = await startDemo()))
afterAll(() => demo?.close())

/** What every state of a page owes its reader in each language: what axe finds, and what it does not see. */
async function expectClean(page: Page, language: Locale, where: string): Promise<void> {
  await speaks(page, language)
  const at = `${language} ${where}`
  expect.soft(await accessibilityFaults(page), `${at}: accessibility`).toEqual([])
  expect.soft(await headingFaults(page), `${at}: headings`).toEqual([])
  expect.soft(await overflows(page), `${at}: hangs over the side`).toBe(false)
  expect.soft(await smallTargets(page), `${at}: too small for a thumb`).toEqual([])
  expect.soft(await unmarked(page, shippedWords), `${at}: Danish that is not marked`).toEqual([])
}

/** Opens everything of the page that is folded and holds nothing but reading: lists, goals, lines that open. */
async function unfoldAll(page: Page): Promise<void> {
  for (const button of await page.locator('main button.link-button:has(+ *), main ul.rows + button.link-button').all())
    if (await button.isVisible()) await button.click()
  for (const line of await page.locator('.station-head button[aria-expanded="false"]').all()) await line.click()
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
  })
}

/** Presses each button that opens a form in its place, one after the other, and looks at each form. */
async function everyForm(page: Page, language: Locale, where: string, most: number): Promise<number> {
  const forms = page.locator('main .tools button[aria-expanded="false"]:visible')
  let opened = 0
  for (const id of await forms.evaluateAll((all) => all.map((one) => one.id).filter((one) => one !== ''))) {
    if (opened === most) break
    const button = page.locator(`[id="${id}"]`)
    if (!(await button.isVisible())) continue
    await button.click()
    await expectClean(page, language, `${where}, ${id.replace(/-[0-9a-f-]{30,}.*/, '')}`)
    opened += 1
  }
  return opened
}

const BEHIND = ['/familie/tavle/', '/familie/referat/', '/familie/aftaleark/'] as const

/** The pages behind what comes next, one of each kind: a meeting's board, its minutes, what was agreed there. */
async function pagesBehind(page: Page): Promise<string[]> {
  await page.goto(`${demo.address}/familie/naeste`)
  const items = page.locator('main .row-main + button[aria-expanded="false"]')
  await items.first().waitFor()
  for (const button of await items.all()) await button.click()
  await page.locator(`main a[href^="${BEHIND[0]}"]`).first().waitFor()
  const found = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const [, family = ''] = /^\/familie\/tavle\/([^/]+)/.exec(found.find((one) => one.startsWith(BEHIND[0])) ?? '') ?? []
  return [...found, `${BEHIND[2]}${family}`].filter(
    (one, at, all) =>
      all.findIndex((other) => BEHIND.some((kind) => one.startsWith(kind) && other.startsWith(kind))) === at,
  )
}

test.each(locales)(
  'the family’s app is clean in $name in every state a family meets',
  { timeout: 600_000 },
  async ({ code, name }) => {
    const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await speaks(page, 'da')
    if (code !== 'da') await chooses(page, name, code)
    for (const place of places) {
      await page.goto(demo.address + place)
      await speaks(page, code)
      await unfoldAll(page)
      await expectClean(page, code, `${place} unfolded`)
    }
    const behind = await pagesBehind(page)
    expect(behind).toHaveLength(BEHIND.length)
    for (const place of behind) {
      await page.goto(demo.address + place)
      await speaks(page, code)
      await page.locator('main h1').waitFor()
      await unfoldAll(page)
      await expectClean(page, code, place.replaceAll(/[0-9a-f-]{30,}/g, ':id'))
    }
    await page.goto(`${demo.address}/familie`)
    await speaks(page, code)
    expect(await everyForm(page, code, 'road', 3)).toBeGreaterThan(0)
    await page.goto(`${demo.address}/familie/folk`)
    await speaks(page, code)
    // What one has told of oneself comes last.
    await page.locator('[id="aabn-trust-add"]').waitFor()
    expect(await everyForm(page, code, 'people', 6)).toBeGreaterThan(2)
    await page.locator('.remark-sign').first().click()
    await page.locator('.remarks textarea').first().waitFor()
    await expectClean(page, code, 'a remark being written')
    // The phone of the test has no voice: that is said in words.
    await page.locator('.read-aloud button').click()
    await expectClean(page, code, 'the voice asked for')
    await page.goto(`${demo.address}/familie/beskeder?aabn=oensk`)
    await expectClean(page, code, 'a wish being written')
    await emptied(page)
    for (const place of places.slice(0, 3)) {
      await page.goto(demo.address + place)
      await expectClean(page, code, `${place} of an empty family`)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    if (code !== 'da') {
      await page.goto(`${demo.address}/familie`)
      await speaks(page, code)
      await chooses(page, 'Dansk', 'da')
    }
    await leaves(page)
  },
)

test.each(locales)('the longest family reads its app in $name', { timeout: 300_000 }, async ({ code, name }) => {
  const page = await demo.signIn('Anne-Katrine', { phone: true })
  await speaks(page, 'da')
  if (code !== 'da') await chooses(page, name, code)
  for (const place of places) {
    await page.goto(demo.address + place)
    await speaks(page, code)
    await unfoldAll(page)
    await expectClean(page, code, `${place} of the longest family`)
  }
  if (code !== 'da') await chooses(page, 'Dansk', 'da')
  await page.context().close()
})

test.each(locales)('a child’s own page is clean in $name', { timeout: 300_000 }, async ({ code, name }) => {
  const page = await demo.signIn('Alva Ravnestjerne', { phone: true })
  await speaks(page, 'da')
  if (code !== 'da') await chooses(page, name, code)
  await page.goto(`${demo.address}/familie/mig`)
  await speaks(page, code)
  await page.locator('main h1').waitFor()
  await unfoldAll(page)
  await expectClean(page, code, 'a child’s own page')
  if (code !== 'da') await chooses(page, 'Dansk', 'da')
  await page.context().close()
})
