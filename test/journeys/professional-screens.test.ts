import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'

const widths = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }

let demo: Demo
let karla: Page
/** The rooms of the families that Karla works with, by a part of the name. */
let rooms: (name: string) => string

beforeAll(async () => {
  demo = await startDemo()
  karla = await demo.signIn('Karla Vindinge')
  await open(karla, '/fag/familier')
  const links = await karla
    .locator('.rows a')
    .evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute('href')] as const))
  rooms = (name) => links.find(([words]) => words?.includes(name))?.[1] ?? `no room of ${name}`
})

afterAll(() => demo?.close())

/** Opens an address and waits until the page has its title and nothing is on its way. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${demo.address}${path}`)
  await settled(page)
}

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('.skeleton') === null &&
      document.title.endsWith(' – Samspil'),
  )

/** What is wrong with the page as it stands, on the desk and on the phone; `readAt`: where it is read by axe. */
async function faults(page: Page, where: string, readAt: readonly string[] = Object.keys(widths)): Promise<string[]> {
  const found: string[] = []
  for (const [name, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    const told = [
      ...(readAt.includes(name) ? await accessibilityFaults(page) : []),
      ...((await overflows(page)) ? ['hangs over the side'] : []),
      ...((await page.locator('h1').count()) === 1 ? [] : ['has not exactly one first heading']),
    ]
    found.push(...told.map((fault) => `${where}, ${name}: ${fault}`))
  }
  await page.setViewportSize(widths.desk)
  return found
}

async function faultsOf(page: Page, paths: readonly string[], readAt?: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await open(page, path)
    found.push(...(await faults(page, path, readAt)))
  }
  return found
}

const tabs = ['', '/plan', '/plan?visning=koordinering', '/moeder', '/adgang']
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click()
/** What the focus is on, in words: its name, or for a field its id. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: on } = document
    return on?.id.startsWith('felt-') ? on.id : (on?.textContent ?? '')
  })

test('a coordinator’s own pages can be read by everybody, on a desk and on a phone', async () => {
  expect(
    await faultsOf(karla, [
      '/fag',
      '/fag/familier',
      '/fag/henvendelser/send',
      '/fag/opsaetning',
      '/fag/opsaetning/regelbog',
    ]),
  ).toEqual([])
})

test.each([
  ['Ravnestjerne', ['desk', 'phone']],
  // The emptiest and the longest are built of the same parts.
  ['Lyngbakke', ['phone']],
  ['Abildstjerne', ['phone']],
])('the room of %s can be read by everybody', async (name, readAt) => {
  const paths = tabs.map((tab) => rooms(name) + tab)
  expect(await faultsOf(karla, paths, readAt)).toEqual([])
})

test('every tool that puts a person right can be read by everybody', async () => {
  await open(karla, rooms('Ravnestjerne'))
  await press(karla, /^Ret – Alva/)
  const found: string[] = []
  for (const tool of ['CPR-nummer', 'Kontakt', 'Relationer', 'Forældremyndighed', 'Plads i familien', 'Egen adgang']) {
    await press(karla, tool)
    found.push(...(await faults(karla, tool, ['phone'])))
  }
  expect(found).toEqual([])
})

test('the forms of the overview and of the plan can be read by everybody', async () => {
  const found: string[] = []
  await open(karla, rooms('Ravnestjerne'))
  for (const form of ['Tilføj person', 'Tilføj relation', 'Sæt skel', 'Spørg om at dele', 'Giv ansvaret videre']) {
    await press(karla, form)
    await settled(karla)
    found.push(...(await faults(karla, form, ['phone'])))
  }
  await open(karla, `${rooms('Ravnestjerne')}/plan`)
  await press(karla, /^Vis alle \d+ mål/)
  await press(karla, /^Mere –/)
  for (const form of [/^Skriv en aftale/, /^Skriv et tal/, /^Ret målet/, 'Skriv et mål', 'Skriv en opfølgning']) {
    await press(karla, form)
    await settled(karla)
    found.push(...(await faults(karla, String(form), ['phone'])))
  }
  expect(found).toEqual([])
})

test('the list of a person picker leaves the page readable, and keys alone choose from it', async () => {
  await open(karla, rooms('Ravnestjerne'))
  await press(karla, 'Tilføj i teamet')
  const picker = karla.getByRole('combobox', { name: 'Hvem?' })
  await picker.focus()
  await karla.keyboard.type('mal')
  await karla.getByRole('option', { name: /Malik Østerbye/ }).waitFor()
  expect(await faults(karla, 'the open list')).toEqual([])
  await karla.keyboard.press('Escape')
  expect(await karla.getByRole('listbox').count()).toBe(0)
  await karla.keyboard.press('ArrowDown')
  await karla.keyboard.press('ArrowDown')
  await karla.keyboard.press('Enter')
  expect(await picker.inputValue()).toBe('Malik Østerbye')
})

test.each([
  ['', /^Ophæv skel – Kim/],
  ['', /^Afslut – Jonas/],
  ['/plan', 'Udgiv planen'],
])('a dialog (%s %s) is readable, closes with Escape and gives the focus back', async (tab, name) => {
  await open(karla, rooms('Ravnestjerne') + tab)
  if (String(name).includes('Afslut')) await press(karla, /^Mere – Jonas/)
  await press(karla, name)
  await karla.getByRole('dialog').waitFor()
  expect(await faults(karla, String(name))).toEqual([])
  await karla.keyboard.press('Escape')
  await karla.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(karla)).toMatch(name)
})

test('a form that is closed gives the focus back to what opened it', async () => {
  await open(karla, rooms('Ravnestjerne'))
  await press(karla, 'Tilføj relation')
  await press(karla, 'Fortryd')
  expect(await focused(karla)).toBe('Tilføj relation')
})

test('a refused form puts the focus on what is wrong, and its link on the field', async () => {
  await open(karla, `${rooms('Ravnestjerne')}/moeder`)
  await press(karla, 'Kald til møde')
  await karla.getByRole('textbox', { name: 'Hvad skal mødet hedde?' }).waitFor()
  await press(karla, 'Kald til møde')
  const summary = karla.getByRole('alert')
  await summary.getByRole('link').first().waitFor()
  expect(await focused(karla)).toBe(await summary.textContent())
  expect(await faults(karla, 'a refused form')).toEqual([])
  await summary.getByRole('link').first().press('Enter')
  expect(await focused(karla)).toMatch(/^felt-/)
})

/** Goes on with the Tab key until the focus is on what bears these words. */
async function tabTo(page: Page, words: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    if (words.test(await focused(page))) return
  }
  throw new Error(`The Tab key never came to ${words}`)
}

test('what I have promised is ticked on Min dag, stays there for the day, and leads to its place in the plan', async () => {
  await open(karla, '/fag')
  const promise = karla.getByRole('checkbox', { name: 'Bestille tolk til mødet i skolen' })
  await promise.click()
  await karla.getByText('Gjort. Den står her resten af dagen').waitFor()
  await open(karla, '/fag')
  expect(await promise.isChecked()).toBe(true)
  expect(await faults(karla, 'a promise that was ticked')).toEqual([])
  await promise.click()
  await karla.getByText('Aftalen er ikke gjort endnu.').waitFor()
  await karla.getByRole('link', { name: 'Se den i planen – Bestille tolk' }).click()
  await karla.waitForFunction(() => document.activeElement?.classList.contains('station'))
  expect(
    await karla.evaluate(() => document.activeElement?.querySelector('.station-inside')?.hasAttribute('hidden')),
  ).toBe(false)
})

test.each([
  ['Skriv, hvad I aftalte', 'felt-what'],
  ['Kald til møde', 'felt-title'],
  ['Skriv en opfølgning', 'felt-on'],
])('from the overview one press leads into the form: %s', async (link, field) => {
  await open(karla, rooms('Ravnestjerne'))
  await karla.getByRole('link', { name: link, exact: true }).click()
  await karla.waitForFunction((id) => document.activeElement?.id === id, field)
  expect(await faults(karla, link, ['phone'])).toEqual([])
})

test('a goal on the overview leads to its place in the plan, open', async () => {
  await open(karla, rooms('Abildstjerne'))
  await karla.getByRole('link', { name: /^De andre skal holde op/ }).click()
  await karla.waitForFunction(() => document.activeElement?.classList.contains('station'))
  expect(await karla.evaluate(() => document.activeElement?.querySelector('.station-inside')?.textContent)).toContain(
    'Lægge alle telefoner i køkkenet',
  )
  expect(await karla.getByText('Lægge alle telefoner i køkkenet').first().isVisible()).toBe(true)
})

test('a large family opens home by home on the overview', async () => {
  await open(karla, rooms('Abildstjerne'))
  const person = karla.getByText(/^Theodora Sofie Emilie/).filter({ visible: true })
  const home = karla.locator('summary', { hasText: 'Hos Anne-Katrine Elisabeth · 11 personer' })
  expect(await karla.getByRole('button', { name: /^Ret – Theodora/ }).count()).toBe(0)
  await home.focus()
  await karla.keyboard.press('Enter')
  await person.first().waitFor()
  expect(await faults(karla, 'an open home', ['phone'])).toEqual([])
})

test('what can go wrong for the whole family is written in the plan without a goal, and stands below the road', async () => {
  await open(karla, `${rooms('Tordenager')}/plan`)
  await press(karla, 'Skriv, hvad der kan gå galt for familien')
  await karla.getByLabel('Hvem har sagt det?').selectOption({ index: 1 })
  await karla.getByLabel('Hvad kan gå galt?').fill('Vi går hver til sit, når det bliver svært.')
  await karla.getByLabel('Hvad gør I så?').fill('Vi ringer til mormor.')
  expect(await faults(karla, 'a pitfall without a goal', ['phone'])).toEqual([])
  await press(karla, 'Gem')
  await karla.getByText('Vi går hver til sit, når det bliver svært. – så: Vi ringer til mormor.').waitFor()
})

test('with keys alone: from the list to a family, to its plan, and a goal is written', async () => {
  const words = 'Jeg vil have en hund, der kan svømme.'
  await open(karla, '/fag/familier')
  await tabTo(karla, /Lyngbakke/)
  await karla.keyboard.press('Enter')
  await karla.getByRole('heading', { level: 1, name: /Lyngbakke/ }).waitFor()
  await tabTo(karla, /^Vej og plan$/)
  await karla.keyboard.press('Enter')
  await karla.getByRole('button', { name: 'Skriv et mål' }).waitFor()
  await tabTo(karla, /^Skriv et mål$/)
  await karla.keyboard.press('Enter')
  await karla.getByLabel('Hvem har sagt det?').waitFor()
  await tabTo(karla, /^felt-whoseWords$/)
  await karla.keyboard.type('Oskar')
  await tabTo(karla, /^felt-ownWords$/)
  await karla.keyboard.type(words)
  await tabTo(karla, /^felt-wishedChange$/)
  await karla.keyboard.type('Oskar har noget at komme hjem til.')
  await tabTo(karla, /^felt-successCriterion$/)
  await karla.keyboard.type('Hunden har været i søen.')
  await tabTo(karla, /^Gem målet$/)
  await karla.keyboard.press('Enter')
  await karla.getByRole('blockquote').filter({ hasText: words }).waitFor()
  expect(await karla.locator('form').count()).toBe(0)
})

test('who has little access meets pages that say so, readable for everybody', async () => {
  const room = rooms('Ravnestjerne')
  const found: string[] = []
  const link = await demo.signIn('Yusuf Dalgård')
  found.push(...(await faultsOf(link, ['/fag', room, `${room}/plan`, `${room}/moeder`])))
  const guest = await demo.signIn('Preben Tvedskov')
  await settled(guest)
  const invitation = await guest.locator('main a[href*="inviteret"]').getAttribute('href')
  found.push(...(await faultsOf(guest, ['/fag/familier', invitation ?? 'no invitation', room])))
  expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe('Det kan du ikke se')
  const leader = await demo.signIn('Lone Stensgaard')
  found.push(...(await faultsOf(leader, ['/fag', '/fag/familier', '/fag/henvendelser'])))
  expect(found).toEqual([])
})

test('intake, visitation and data protection have pages that everybody can read', async () => {
  const found: string[] = []
  const intake = await demo.signIn('Merete Lundsager')
  const member = await demo.signIn('Torben Askelund')
  for (const [page, path] of [
    [intake, '/fag/henvendelser'],
    [member, '/fag/henvendelser/kandidater'],
  ] as const) {
    found.push(...(await faultsOf(page, [path])))
    const first = await page.locator('main .rows a').first().getAttribute('href')
    found.push(...(await faultsOf(page, [first ?? 'no task'])))
  }
  const officer = await demo.signIn('Ulla Grønnevang')
  found.push(...(await faultsOf(officer, ['/fag/opsaetning/hvem-har-set'])))
  expect(found).toEqual([])
})

test('whose work is a page of its own lands there, and the menu shows what they can use', async () => {
  const menu = (page: Page): Promise<string[]> =>
    page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link').allTextContents()
  const ulla = await demo.signIn('Ulla Grønnevang')
  await ulla.getByRole('heading', { name: 'Hvem har set en person?', level: 1 }).waitFor()
  expect(await menu(ulla)).toEqual(['Henvendelser', 'Opsætning'])
  const lone = await demo.signIn('Lone Stensgaard')
  await lone.getByRole('heading', { name: 'Indsatser', level: 1 }).waitFor()
  await open(karla, '/fag')
  expect(await menu(karla)).toEqual(['Min dag', 'Familier', 'Beskeder', 'Henvendelser', 'Opsætning'])
})

test('the waiting list says to others that it is not theirs, and not whether anybody waits', async () => {
  await open(karla, '/fag/henvendelser/venteliste')
  await karla.getByText('Du har ikke adgang til denne side').waitFor()
  expect(await karla.getByText('Ingen familier venter').count()).toBe(0)
})

test('a page that breaks while it is drawn says so, and does not blame the connection', async () => {
  const page = await demo.signIn('Karla Vindinge')
  await page.route('**/api/families', (route) => route.fulfill({ json: { today: '', more: false, families: null } }))
  await page.goto(`${demo.address}/fag/familier`)
  await page.getByRole('heading', { name: 'Siden kunne ikke vises', level: 1 }).waitFor()
  expect(await page.getByText('Der er ingen forbindelse').count()).toBe(0)
  expect(await faults(page, 'a broken page')).toEqual([])
})
