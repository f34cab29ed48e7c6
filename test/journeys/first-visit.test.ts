import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { see } from './support/acting.ts'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'

/** Presses Tab until the focus stands on what has this role and name: nobody tabs more than this often. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const goal = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) })
  await goal.first().waitFor()
  for (let presses = 0; presses < 90; presses += 1) {
    const there = goal.and(page.locator(':focus'))
    if ((await there.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to the ${role} ${String(name)}.`)
}

/** Writes with the keyboard into the field that Tab comes to. */
async function type(page: Page, field: RegExp, words: string): Promise<void> {
  await tabTo(page, 'textbox', field)
  await page.keyboard.insertText(words)
}

describe('a first visit', () => {
  let demo: Demo
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())

  test('with the keyboard alone one signs in, comes to the day, and signs out again', async () => {
    const page = await demo.visit('/')
    await page.getByRole('heading', { name: 'Én plan for familien og alle omkring den' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await tabTo(page, 'link', 'Log ind')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Vælg hvem du er i demoen' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await tabTo(page, 'button', /^Karla Vindinge/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Min dag', level: 1 }).waitFor()
    await see(page, 'Karla Vindinge')
    await tabTo(page, 'link', 'Spring til indholdet')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('main').and(page.locator(':focus')).count()).toBe(1)
    await page.keyboard.press('Shift+Tab')
    await page.reload()
    await tabTo(page, 'button', 'Log ud')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Én plan for familien og alle omkring den' }).waitFor()
    await page.goto(`${demo.address}/fag`)
    await page.waitForURL(/\/choose\/|\/sign-in/)
    await page.context().close()
  })

  test('with the keyboard alone an outsider sends a referral, also after sending it half-filled', async () => {
    const page = await demo.visit('/', { phone: true })
    expect(await overflows(page)).toBe(false)
    await tabTo(page, 'link', 'Skriv til kommunen')
    await page.keyboard.press('Enter')
    await tabTo(page, 'button', 'Send henvendelsen')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await overflows(page)).toBe(false)
    // What is wrong has the focus, and leads to its field.
    await tabTo(page, 'link', 'Vælg, hvorfor du henvender dig.')
    await page.keyboard.press('Enter')
    await tabTo(page, 'radio', 'Jeg kender en familie, som jeg tror har brug for hjælp')
    await page.keyboard.press('Space')
    await type(page, /^Hvem handler det om\?/, 'Bertil Kongsted')
    await type(page, /^Hvad ser du/, 'Bertil sidder ofte alene på trappen om aftenen.')
    await tabTo(page, 'radio', 'Ja')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tak. Vi har fået din henvendelse' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.context().close()
  })
})
