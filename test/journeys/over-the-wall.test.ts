import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'

/** One text passes a firewall and comes back; the father finds neither address nor plan, before, meanwhile or after. */
const TITLE = 'Det, vi har aftalt'
const BODY = 'Du kommer til samtale hver tirsdag.'
let demo: Demo
let coordinator: Page
beforeAll(async () => {
  demo = await startDemo()
  coordinator = await demo.signIn('Karla Vindinge')
  await coordinator.goto(`${demo.address}/fag/familier`)
  await coordinator.getByRole('link', { name: /Ravnestjerne/ }).click()
  await coordinator.getByRole('link', { name: 'Familien', exact: true }).click()
}, 120_000)
afterAll(() => demo?.close())

const fatherReads = async (): Promise<string> => {
  const page = await demo.signIn('Kim Sortvinge', { phone: true })
  await page.getByRole('heading', { name: 'Din side' }).waitFor()
  await page.waitForLoadState('networkidle')
  const text = await page.locator('main').innerText()
  expect(await overflows(page)).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
  for (const hidden of ['Nadja', 'Alva', 'Karla', 'Vores vej']) expect(text).not.toContain(hidden)
  return text
}

test('a text is read as the other one will see it, released, and taken back', async () => {
  expect(await fatherReads()).not.toContain(TITLE)
  await coordinator.getByRole('button', { name: 'Giv en tekst videre' }).click()
  const form = coordinator.getByRole('form', { name: 'Giv en tekst videre' })
  await form.getByLabel('Overskrift').fill(TITLE)
  await form.getByLabel('Tekst', { exact: true }).fill(BODY)
  await form.getByRole('region', { name: 'Det her ser Kim' }).getByText(BODY).waitFor()
  await form.getByRole('button', { name: 'Giv videre' }).click()
  await form.getByText('Læs teksten igennem').waitFor()
  await form.getByLabel(/Jeg har læst teksten/).check()
  await form.getByRole('button', { name: 'Giv videre' }).click()
  await coordinator.getByText('Givet videre til Kim').waitFor()
  expect(await accessibilityFaults(coordinator)).toEqual([])
  expect(await fatherReads()).toContain(BODY)

  await coordinator.getByRole('button', { name: /^Tag tilbage/ }).click()
  await coordinator.getByLabel('Hvorfor tages den tilbage?').fill('Sendt for tidligt')
  await coordinator.locator('form').getByRole('button', { name: 'Tag tilbage', exact: true }).click()
  await coordinator.getByText(/Taget tilbage/).waitFor()
  expect(await fatherReads()).not.toContain(TITLE)
}, 120_000)
