import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, follow, press, see, seeNoMore, tick, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const TITLE = 'Møde om vinteren'
const URGENT = 'Der er vand i kælderen, og vi kan ikke bo her i nat'

describe('a meeting that is called off and called anew, and what could not wait put on its agenda', () => {
  let demo: Demo
  let karla: Page
  let mother: Page
  beforeAll(async () => {
    demo = await startDemo()
    karla = await demo.signIn('Karla Vindinge')
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  const meeting = (): Locator => karla.getByRole('article', { name: TITLE })
  const toFamily = async (page: string): Promise<void> => {
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, page)
  }
  const whenOf = async (one: Locator): Promise<string> => (await one.innerText()).replace(/\s+/g, ' ')

  test('a meeting is called and called off, and another time is promised', async () => {
    await toFamily('Møder')
    await press(karla, 'Kald til møde')
    await choose(karla, 'Hvad er det for et møde?', 'Opfølgningsmøde')
    await write(karla, 'Hvad skal mødet hedde?', TITLE)
    await write(karla, 'Dag', dayIn(20))
    await write(karla, 'Klokken', '14:30')
    await press(karla, 'Kald til møde')
    await see(karla, 'Der er kaldt til møde')
    await press(meeting(), 'Aflys mødet')
    await write(meeting(), 'Hvorfor aflyses mødet?', 'Tolken er syg.')
    await tick(meeting(), 'Og bagefter?', ['Vi finder en anden tid'])
    await meeting().locator('form').getByRole('button', { name: 'Aflys mødet' }).click()
    await see(meeting(), 'Tolken er syg.')
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    await see(mother, 'Tolken er syg.')
    expect(await readOver(karla, 'a meeting that is called off')).toEqual([])
  })

  test('another time is called with the same name and kind; the one that was called off stays', async () => {
    await press(meeting(), /^Kald til den anden tid/)
    const form = meeting().locator('form')
    expect(await form.getByLabel('Hvad skal mødet hedde?').inputValue()).toBe(TITLE)
    expect(await form.getByLabel('Klokken').inputValue()).toBe('14:30')
    expect(await form.getByRole('radio', { name: 'Opfølgningsmøde', exact: true }).isChecked()).toBe(true)
    expect(await form.getByLabel('Dag', { exact: true }).inputValue()).toBe('')
    await write(form, 'Dag', dayIn(21))
    await press(form, 'Kald til møde')
    await meeting().nth(1).waitFor()
    await see(karla, 'Tolken er syg.')
    expect(await readOver(karla, 'a meeting called off and its other time')).toEqual([])
    await mother.getByText(TITLE).nth(1).waitFor()
  })

  test('what the family said could not wait is put on the next meeting on one press, without its words', async () => {
    await follow(mother.locator('.shell-nav'), /^Vores folk/)
    await press(mother, 'Skriv, at det haster')
    await write(mother, 'Hvad sker der?', URGENT)
    await press(mother, 'Send')
    await see(mother, 'Ingen har svaret endnu.')
    await toFamily('Kontakt')
    await see(karla, URGENT)
    await press(karla, /^Sæt det på mødet/)
    await see(karla, /^Det er sat på mødet/)
    expect(await karla.getByRole('button', { name: /^Sæt det på mødet/ }).count()).toBe(0)
    expect(await readOver(karla, 'contact with what is on the agenda')).toEqual([])
    await follow(karla, 'Møder')
    const holding = karla.getByRole('article').filter({ hasText: /Det, der hastede/ })
    await holding.first().waitFor()
    expect(await whenOf(holding.first())).not.toContain(URGENT)
    await seeNoMore(karla, URGENT)
  })
})

/** The Danish day so many days from now. */
const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' })
