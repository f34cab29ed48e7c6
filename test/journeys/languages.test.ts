import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales, type Locale } from '../../src/domain/shared/locale.ts'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'
import { browserKeeps, hearAnswers, settled, smallTargets } from './support/family-screens.ts'
import { chooses, danishLeft, headingFaults, speaks } from './support/languages.ts'

const places = [
  '/familie',
  '/familie/naeste',
  '/familie/folk',
  '/familie/beskeder',
  '/familie/ret',
  '/familie/aendringer',
] as const
const caseOne = JSON.parse(readFileSync(new URL('../../presets/demo/case-1.json', import.meta.url), 'utf8')) as {
  readonly people: readonly Readonly<Record<'key' | 'givenName', string | null>>[]
  readonly goals: readonly { readonly ownWords: string }[]
}
const others = languagesBut('da')

function languagesBut(code: Locale): { readonly code: Locale; readonly name: string; readonly dir: string }[] {
  return locales.filter((one) => one.code !== code)
}

let demo: Demo
beforeAll(async () => void (demo = await startDemo()))
afterAll(() => demo?.close())

test.each(others)(
  'every page of the family can be read in $name, on a phone and on a wide screen',
  async (language) => {
    const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await settled(page)
    await chooses(page, language.name, language.code)
    for (const place of places) {
      await page.goto(demo.address + place)
      await speaks(page, language.code)
      const where = `${language.code} ${place}`
      expect.soft(await page.locator('html').getAttribute('dir'), `${where}: direction`).toBe(language.dir)
      expect.soft(await accessibilityFaults(page), `${where}: accessibility`).toEqual([])
      expect.soft(await smallTargets(page), `${where}: too small for a thumb`).toEqual([])
      expect.soft(await danishLeft(page), `${where}: left in Danish`).toEqual([])
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        expect.soft(await overflows(page), `${where} ${width}: hangs over the side`).toBe(false)
      }
      await page.setViewportSize({ width: 390, height: 844 })
    }
    await chooses(page, 'Dansk', 'da')
    await page.context().close()
  },
)

test('what is typed stays while the language changes, and a refusal is said in the new one', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  await page.goto(`${demo.address}/familie`)
  await settled(page)
  await page.getByRole('button', { name: 'Skriv, hvad der kan gå galt' }).click()
  await page.getByLabel('Hvad kan gå galt?').fill('Vi glemmer det.')
  await chooses(page, 'English', 'en')
  expect(await page.getByLabel('What may go wrong?').inputValue()).toBe('Vi glemmer det.')
  await page.getByLabel('What may go wrong?').fill('')
  await page.getByRole('button', { name: 'Save it' }).click()
  await page.getByText('Write something in the field.').first().waitFor()
  await chooses(page, 'Dansk', 'da')
  await page.context().close()
})

test('the language is chosen before sign-in, goes along, and is there the next time without a trace on the phone', async () => {
  const page = await demo.visit('/?sprog=ar', { phone: true })
  await speaks(page, 'ar')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  await page.locator('#log-ind').click()
  const kept = page.waitForResponse((one) => one.url().endsWith('/api/me/language') && one.ok())
  await page
    .getByRole('button', { name: /Alva Ravnestjerne/ })
    .first()
    .click()
  await kept
  await speaks(page, 'ar')
  expect(new URL(page.url()).search).toBe('')
  expect(await browserKeeps(page)).toEqual([])
  await page.context().close()
  const again = await demo.signIn('Alva Ravnestjerne', { phone: true })
  await speaks(again, 'ar')
  await chooses(again, 'Dansk', 'da')
  await again.context().close()
})

test('a father behind a firewall is told no more in Arabic than in Danish', async () => {
  const page = await demo.signIn('Kim Sortvinge', { phone: true })
  await settled(page)
  await chooses(page, 'العربية', 'ar')
  const answers = hearAnswers(page)
  for (const place of places) {
    await page.goto(demo.address + place)
    await speaks(page, 'ar')
    expect.soft(await page.locator('h1').count()).toBe(1)
    expect.soft(await accessibilityFaults(page), place).toEqual([])
  }
  await page.goto(`${demo.address}/familie`)
  await speaks(page, 'ar')
  expect(await page.locator('h1').textContent()).toBe('صفحتك')
  const told = (await answers.all()).join('\n') + (await page.content())
  expect(told).toContain('Tale med Idris')
  const hidden = [
    ...caseOne.people.filter(({ key }) => key !== 'far').map(({ givenName }) => givenName),
    ...caseOne.goals.map(({ ownWords }) => ownWords),
    'Ravnestjerne',
    'Pilevænget',
  ].filter((words): words is string => words !== null && words !== '')
  expect(hidden.length).toBeGreaterThan(8)
  expect(hidden.filter((words) => told.includes(words))).toEqual([])
  await chooses(page, 'Dansk', 'da')
  await page.context().close()
})

test('without a connection the page stays, a new one says so in four languages, and after sign-out the phone holds nothing', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true, worker: true })
  await settled(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  // From now on the worker stands in between; what it keeps are the files of the pages.
  await page.goto(`${demo.address}/familie`)
  await settled(page)
  // It fills itself while nobody waits for it.
  const whole = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const script = await (await fetch(active!.scriptURL)).text()
    return (JSON.parse(/const FILES = (\[[^\]]*\])/.exec(script)![1]!) as string[]).length
  })
  await expect.poll(async () => (await filesKept(page)).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(whole)
  const kept = await filesKept(page)
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.filter((path) => !/^\/(assets\/|familie-offline\.html$)/.test(path))).toEqual([])
  await page.context().setOffline(true)
  await page.getByText('Der er ingen forbindelse lige nu.').waitFor()
  expect(await page.locator('h1').textContent()).toBe('Vores vej')
  // Another page draws itself from what is kept, and says that it could not ask.
  await page.locator('.shell-nav').getByRole('link', { name: 'Vores ret' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vores ret' }).waitFor()
  await page.goto(`${demo.address}/familie/naeste`)
  expect(await page.locator('section').count()).toBe(4)
  expect(await page.locator('[lang="ar"]').getAttribute('dir')).toBe('rtl')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().setOffline(false)
  await page.goto(`${demo.address}/familie`)
  await settled(page)
  expect((await browserKeeps(page)).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByRole('heading', { name: 'Én plan for familien og alle omkring den' }).waitFor()
  expect(await browserKeeps(page)).toEqual([])
  await page.context().close()
})

test('the app can be put on a phone: its manifest names pictures that are there', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  const manifest = (await (await page.request.get(`${demo.address}/app.webmanifest`)).json()) as {
    readonly start_url: string
    readonly display: string
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[]
  }
  expect([manifest.start_url, manifest.display]).toEqual(['/familie', 'minimal-ui'])
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const { src, type } of manifest.icons) {
    const answer = await page.request.get(demo.address + src)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, type])
  }
  await page.context().close()
})

/** The addresses of the files that the worker keeps. */
const filesKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname)
    return addresses
  })

test.each(others)('the form without sign-in is read, refused and sent in $name', async ({ code, name, dir }) => {
  const page = await demo.visit(`/?sprog=${code}`, { phone: true })
  await speaks(page, code)
  await page.locator('[data-text="welcome.help-button"]').click()
  await page.locator('form').waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe(dir)
  await page.locator('[name="concern"]').fill('Jeg ser, at han går alene om aftenen')
  await page.locator('form [type="submit"]').click()
  // What lacks is said in the chosen language, and the words typed before are there.
  const fault = await page.locator('.form-error-message').first().innerText()
  expect(fault.trim()).not.toBe('')
  expect(fault).not.toMatch(/^(Vælg|Skriv)/)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await headingFaults(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  expect(await danishLeft(page)).toEqual([])
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await overflows(page), `${code} ${width}`).toBe(false)
  }
  await page.getByRole('button', { name: 'Dansk', exact: true }).click()
  await page.locator('html[lang="da"]').waitFor({ state: 'attached' })
  expect(await page.locator('[name="concern"]').inputValue()).toContain('alene om aftenen')
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator(`html[lang="${code}"]`).waitFor({ state: 'attached' })
  await page.locator('[name="kind"]').first().check()
  await page.locator('[name="aboutName"]').fill('Villads')
  await page.locator('[name="parentsKnow"]').first().check()
  await page.locator('form [type="submit"]').click()
  await page.locator('.receipt').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await browserKeeps(page)).toEqual([])
  await page.context().close()
})
