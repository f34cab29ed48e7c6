import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { withManyFamilies } from './support/long-day.ts'

/** Presses of keys, counted: what a morning costs a hand that is on the keyboard. */
function keyboardOf(page: Page) {
  let count = 0
  const press = async (key: string): Promise<void> => {
    count += 1
    await page.keyboard.press(key)
  }
  const name = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent
      return (label ?? '').replaceAll(/\s+/g, ' ').trim()
    })
  return {
    press,
    name,
    pressed: () => count,
    /** Goes on with Tab until something by this name has the focus; fails after forty. */
    to: async (words: RegExp): Promise<void> => {
      for (let left = 40; left > 0; left -= 1) {
        await press('Tab')
        if (words.test(await name())) return
      }
      throw new Error(`Forty presses did not lead to ${String(words)}.`)
    },
  }
}

describe('a coordinator of many families goes through the morning with the keyboard alone', () => {
  let demo: Demo
  let page: Page
  let keyboard: ReturnType<typeof keyboardOf>
  beforeAll(async () => {
    demo = await startDemo()
    page = await demo.signIn('Karla Vindinge')
    await withManyFamilies(page)
    await page.goto(`${demo.address}/fag`)
    await page.getByRole('navigation', { name: 'Hvor meget der venter' }).waitFor()
    keyboard = keyboardOf(page)
  })
  afterAll(async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await demo.close()
  })
  inOrder(() => demo.shown())

  test('how much waits is said first, what is over its day before what is for today, and more than eighteen families', async () => {
    const [first, second] = await page
      .getByRole('navigation', { name: 'Hvor meget der venter' })
      .getByRole('link')
      .allInnerTexts()
    expect([first, second]).toEqual([
      expect.stringMatching(/^\d+ Skulle være gjort$/),
      expect.stringMatching(/^\d+ I dag$/),
    ])
    const families = /i (\d+) familier/.exec(await page.getByText(/ting i \d+ familier/).innerText())?.[1]
    expect(Number(families)).toBeGreaterThanOrEqual(18)
    for (const row of await page.locator('main .rows > li').all()) expect(await row.innerText()).toMatch(/ · |\n/)
  })

  test('the most urgent is reached and ticked in a few presses, and what was ticked by mistake is ticked off again', async () => {
    const before = keyboard.pressed()
    await keyboard.to(/^Spring til indholdet$/)
    await keyboard.press('Enter')
    await keyboard.to(/Skulle være gjort$/)
    await keyboard.press('Enter')
    await keyboard.to(/^Finde en aflastning til torsdag$/)
    expect(keyboard.pressed() - before).toBeLessThanOrEqual(8)
    const box = (checked: boolean) => page.getByRole('checkbox', { name: 'Finde en aflastning til torsdag', checked })
    await keyboard.press('Space')
    await box(true).waitFor()
    await box(true).focus()
    await keyboard.press('Space')
    await box(false).waitFor()
    expect(await box(true).count()).toBe(0)
  })

  test('the message that waits is opened, and the day is there again as it was', async () => {
    await page.goto(`${demo.address}/fag`)
    await page.getByRole('navigation', { name: 'Hvor meget der venter' }).waitFor()
    const before = keyboard.pressed()
    await keyboard.to(/^Spring til indholdet$/)
    await keyboard.press('Enter')
    await keyboard.to(/I dag$/)
    await keyboard.press('Enter')
    await keyboard.to(/^(Nadja|Alva) har/)
    await keyboard.press('Enter')
    await page.waitForURL(/\/beskeder/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
    expect(keyboard.pressed() - before).toBeLessThanOrEqual(20)
  })

  test('one kind of thing at a time is chosen with the keyboard, and everything comes back', async () => {
    await page.goto(`${demo.address}/fag`)
    await page.getByRole('navigation', { name: 'Hvor meget der venter' }).waitFor()
    const before = keyboard.pressed()
    const messages = page.locator('main .rows > li').filter({ hasText: 'har skrevet til dig' })
    await messages.first().waitFor()
    await keyboard.to(/^Spring til indholdet$/)
    await keyboard.press('Enter')
    await keyboard.to(/ting i \d+ familier/)
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('K')
    await page.waitForFunction(() => !document.querySelector('main')?.textContent?.includes('har skrevet til dig'))
    expect(await page.locator('main .rows > li').filter({ hasText: 'Tag kontakt' }).count()).toBeGreaterThan(0)
    await keyboard.press('Home')
    await messages.first().waitFor()
    expect(keyboard.pressed() - before).toBeLessThanOrEqual(20)
  })

  test('on a phone nothing is wider than the screen, and what is urgent begins on the first of it', async () => {
    const phone = await demo.signIn('Karla Vindinge', { phone: true })
    await withManyFamilies(phone)
    await phone.goto(`${demo.address}/fag`)
    const heading = phone.getByRole('heading', { name: 'Skulle være gjort' })
    await heading.waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect((await heading.boundingBox())?.y).toBeLessThan(600)
    await phone.unrouteAll({ behavior: 'ignoreErrors' })
  })
})
