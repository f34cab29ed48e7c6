import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'
import { browserKeeps, emptied, hearAnswers, leaves, settled, smallTargets } from './support/family-screens.ts'

const caseOne = JSON.parse(readFileSync(new URL('../../presets/demo/case-1.json', import.meta.url), 'utf8')) as {
  readonly people: readonly Readonly<Record<'key' | 'givenName' | 'address' | 'phone' | 'cpr', string | null>>[]
  readonly goals: readonly { readonly ownWords: string; readonly wishedChange: string }[]
  readonly meetings: readonly { readonly title: string }[]
}
const places = ['/familie', '/familie/naeste', '/familie/folk', '/familie/ret', '/familie/aendringer'] as const
const people = [
  'Nadja Ravnestjerne',
  'Alva Ravnestjerne',
  'Viggo Ravnestjerne',
  'Kim Sortvinge',
  'Elin Toftelys',
  'Theodora',
] as const

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo?.close())

/** What every page owes its reader. */
async function expectReadable(page: Page, where: string): Promise<void> {
  await settled(page)
  expect.soft(await accessibilityFaults(page), `${where}: accessibility`).toEqual([])
  expect.soft(await overflows(page), `${where}: hangs over the side`).toBe(false)
  expect.soft(await page.locator('h1').count(), `${where}: titles`).toBe(1)
  expect.soft(await page.title(), `${where}: the window's name`).toMatch(/\S+ – Samspil$/)
  expect.soft(await page.locator('html').getAttribute('lang'), `${where}: language`).toBe('da')
  expect.soft(await smallTargets(page), `${where}: too small for a thumb`).toEqual([])
}

test.each(people)('%s reads every page of the family on a phone', async (name) => {
  const page = await demo.signIn(name, { phone: true })
  for (const place of places) {
    await page.goto(demo.address + place)
    await expectReadable(page, `${name} ${place} 390`)
  }
  expect(await browserKeeps(page)).toEqual([])
  await page.context().close()
})

test.each([
  ['Nadja Ravnestjerne', places],
  ['Anne-Katrine', ['/familie/folk', '/familie/ret']],
] as const)('%s reads on a wide screen and on the narrowest', async (name, read) => {
  const page = await demo.signIn(name)
  for (const place of places) {
    await page.goto(demo.address + place)
    await settled(page)
    if ((read as readonly string[]).includes(place)) await expectReadable(page, `${name} ${place} 1280`)
    await page.setViewportSize({ width: 320, height: 640 })
    expect.soft(await overflows(page), `${name} ${place} 320`).toBe(false)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await page.context().close()
})

test('everybody can read the way in and the form without login on a phone', async () => {
  const page = await demo.visit('/', { phone: true })
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  await page.goto(`${demo.address}/henvendelse`)
  await page.getByRole('button', { name: 'Send henvendelsen' }).waitFor()
  await expectReadable(page, '/henvendelse')
  await page.goto(`${demo.address}/sign-in?return-to=/`)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  await page.context().close()
})

test('a father behind a firewall meets a page of his own, and no answer tells him of the others', async () => {
  const page = await demo.signIn('Kim Sortvinge', { phone: true })
  const answers = hearAnswers(page)
  for (const place of places) {
    await page.goto(demo.address + place)
    await settled(page)
    expect.soft(await page.locator('h1').textContent()).toMatch(/^Din (side|ret)$/)
  }
  const menu = await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link').allTextContents()
  expect(menu.map((words) => words.trim())).toEqual(['Din side', 'Beskeder', 'Din ret'])
  await page.goto(`${demo.address}/familie/beskeder`)
  await settled(page)
  expect(await page.locator('h1').textContent()).toBe('Beskeder')
  const told = (await answers.all()).join('\n') + (await page.content())
  // What is his own reaches him, so that the silence below is not an empty ear.
  expect(told).toContain('Tale med Idris')
  const others = caseOne.people.filter(({ key }) => key !== 'far')
  const hidden = [
    ...others.flatMap(({ givenName, address, phone, cpr }) => [givenName, address, phone, cpr]),
    ...caseOne.goals.flatMap(({ ownWords, wishedChange }) => [ownWords, wishedChange]),
    ...caseOne.meetings.map(({ title }) => title),
    'Ravnestjerne',
    'Karla',
    'Pilevænget',
  ].filter((words) => words !== null && words !== '')
  expect(hidden.length).toBeGreaterThan(15)
  expect(hidden.filter((words) => told.includes(words ?? ''))).toEqual([])
  await page.context().close()
})

test('a child of twelve meets no yes or no that is about others alone, and no button for a grown-up’s decision', async () => {
  const page = await demo.signIn('Viggo Ravnestjerne', { phone: true })
  await page.goto(`${demo.address}/familie/ret`)
  await settled(page)
  expect(await page.getByText('Økonomi og gæld').count()).toBe(0)
  expect(await page.getByText('Fysisk helbred').count()).toBe(0)
  await page.goto(`${demo.address}/familie/folk`)
  await settled(page)
  expect(await page.getByRole('button', { name: 'Fjern fra teamet' }).count()).toBe(0)
  await page.context().close()
})

test('a family without a plan is told where it begins', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  await emptied(page)
  for (const place of ['/familie/naeste', '/familie']) {
    await page.goto(demo.address + place)
    await expectReadable(page, `empty ${place}`)
  }
  await page.getByText('Vejen er ikke tegnet endnu').waitFor()
  await page.getByRole('button', { name: 'Skriv det her' }).click()
  await expectReadable(page, 'empty, writing')
  await leaves(page)
})

test('who is part of no family meets the same page as who shares nothing', async () => {
  const page = await demo.signIn('Viggo Ravnestjerne', { phone: true })
  await page.route('**/api/own/families', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), families: [] } })
  })
  for (const place of ['/familie', '/familie/ret']) {
    await page.goto(demo.address + place)
    await expectReadable(page, `no family ${place}`)
    expect(await page.locator('h1').textContent()).toMatch(/^Din (side|ret)$/)
  }
  await leaves(page)
})

test('a long road is folded: what I have promised comes first, and a goal opens by tap, by key, by link and by address', async () => {
  const page = await demo.signIn('Anne-Katrine', { phone: true })
  await page.goto(`${demo.address}/familie`)
  await settled(page)
  const stations = page.locator('.station')
  const inside = page.locator('.station-inside')
  const isOpen = (place: number): Promise<boolean> => inside.nth(place).isVisible()
  expect(await stations.count()).toBeGreaterThan(7)
  expect(await page.locator('.station-inside:visible').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5_000)
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('Det har du lovet')).toBeLessThan(headings.indexOf('Det vil vi nå'))
  await stations
    .nth(1)
    .locator('.station-head')
    .click({ position: { x: 120, y: 12 } })
  expect(await isOpen(1)).toBe(true)
  await expectReadable(page, 'a station opened by its words')
  const line = stations.nth(3).getByRole('button', { name: /^Vis/ })
  expect(await line.getAttribute('aria-expanded')).toBe('false')
  await line.press('Enter')
  expect(await isOpen(3)).toBe(true)
  expect(await isOpen(1)).toBe(false)
  const [first] = await page.locator('.towards a').all()
  const address = await first?.getAttribute('href')
  await page.goto(`${demo.address}/familie/naeste`)
  await settled(page)
  await page.locator(`.towards a[href="${address}"]`).first().click()
  const led = page.locator(`[id="${new URL(address ?? '', demo.address).hash.slice(1)}"] .station-inside`)
  await led.waitFor()
  await page.goto('about:blank')
  await page.goto(`${demo.address}${address}`)
  await led.waitFor()
  await page.context().close()
})

test('on paper the folded road is whole', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne')
  await page.goto(`${demo.address}/familie`)
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  const inside = page.locator('.station-inside')
  expect(await inside.count()).toBeGreaterThan(2)
  expect(await page.locator('.station-inside:visible').count()).toBe(await inside.count())
  expect(await page.getByText(/^Vis alle/).isVisible()).toBe(false)
  await page.getByText('Udgave 1', { exact: true }).waitFor()
  await page.context().close()
})

test('what can go wrong for the whole family is written once and stands on the road', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  await page.goto(`${demo.address}/familie`)
  await page.getByRole('button', { name: 'Skriv, hvad der kan gå galt' }).click()
  await page.getByLabel('Hvad kan gå galt?').fill('Vi holder op med at sige det til hinanden.')
  await page.getByLabel('Hvad gør vi så?').fill('Vi spiser aftensmad sammen den dag.')
  await page.getByRole('button', { name: 'Gem det' }).click()
  await page.getByRole('heading', { name: 'Hvad kan gå galt for os alle?' }).waitFor()
  await page.getByText('Vi holder op med at sige det til hinanden. – så:').waitFor()
  await expectReadable(page, 'a pitfall without a goal')
  await page.context().close()
})

test('an earlier version opens in its place', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  await page.getByText(/^Tidligere udgaver/).click()
  await page.getByRole('button', { name: 'Åbn udgaven' }).last().click()
  await page.getByRole('button', { name: 'Luk udgaven' }).waitFor()
  await page.locator('.version blockquote').first().waitFor()
  expect(await overflows(page)).toBe(false)
  await page.context().close()
})

test('one’s own number is corrected where it stands; the earlier one stays, and the page of changes sets it back', async () => {
  const page = await demo.signIn('Asger Storkeng', { phone: true })
  await page.goto(`${demo.address}/familie`)
  await page.getByRole('button', { name: /^Vis alle \d+ mål/ }).click()
  await page.getByRole('button', { name: 'Se alle tal' }).first().click()
  await page
    .getByRole('button', { name: /^Ret tallet/ })
    .first()
    .click()
  await page.getByLabel('9', { exact: true }).check()
  await page.getByRole('button', { name: 'Gem det rigtige tal' }).click()
  await page.getByText('Skriv, hvorfor du retter tallet.').first().waitFor()
  await page.getByLabel('Hvorfor retter du det?').fill('Jeg trykkede forkert')
  await expectReadable(page, 'a number being corrected')
  await page.getByRole('button', { name: 'Gem det rigtige tal' }).click()
  await page.getByText(/Rettet .* Før: \d+\. Jeg trykkede forkert/).waitFor()
  await page.getByRole('link', { name: 'Se, hvad der er ændret i planen' }).click()
  await page.getByRole('button', { name: /^Sæt mit tal tilbage/ }).click()
  await page.getByLabel('Hvorfor sætter du det tilbage?').fill('Det første var rigtigt')
  await expectReadable(page, 'a number being set back')
  await page.getByRole('button', { name: 'Sæt mit tal tilbage', exact: true }).click()
  await page.getByText('Begrundelse: Det første var rigtigt').waitFor()
  await page.context().close()
})

test('who is part of two families chooses, and the choice goes along to the next page', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  const other = '00000000-0000-4000-8000-000000000002'
  await emptied(page, other)
  await page.goto(`${demo.address}/familie`)
  await page.getByRole('navigation', { name: 'Vælg familie' }).getByRole('link').last().click()
  await page.getByText('Vejen er ikke tegnet endnu').waitFor()
  await page.locator('.shell-nav').getByRole('link', { name: 'Vores folk' }).click()
  await expectReadable(page, 'two families')
  expect(page.url()).toContain(other)
  await leaves(page)
})

test('a lost connection is said, and goes away again', async () => {
  const page = await demo.signIn('Viggo Ravnestjerne', { phone: true })
  await settled(page)
  await page.context().setOffline(true)
  const said = page.getByText('Der er ingen forbindelse lige nu')
  await said.waitFor()
  expect(await page.locator('h1').textContent()).toBe('Vores vej')
  await page.context().setOffline(false)
  await said.waitFor({ state: 'detached' })
  await page.context().close()
})

test('after sign-out the way back shows nothing, and the browser keeps nothing', async () => {
  const page = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  await settled(page)
  await page.getByText('Jeg vil turde lukke').filter({ visible: true }).first().waitFor()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/familie'))
  await page.goBack()
  await page.waitForLoadState()
  await page.waitForURL((url) => !url.pathname.startsWith('/familie'))
  expect(await page.content()).not.toContain('Jeg vil turde lukke')
  await page.goto(demo.address)
  expect(await browserKeeps(page)).toEqual([])
  await page.context().close()
})
