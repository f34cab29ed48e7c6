import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, follow, press, see, send, write } from './support/acting.ts'
import { accessibilityFaults, overflows, startDemo, type Demo } from './support/demo.ts'

/**
 * Two coordinators find out that a family is written down twice: one proposes, the other says yes, the families read it,
 * and it is taken apart again. Neither learns anything of the other family before both have said yes.
 */
let demo: Demo
let karla: Page
let idris: Page
beforeAll(async () => {
  demo = await startDemo()
  idris = await overTime('Idris Holmstrøm', /Storkeng/)
  karla = await overTime('Karla Vindinge', /Ravnestjerne/)
}, 120_000)
afterAll(() => demo?.close())

async function overTime(name: string, family: RegExp): Promise<Page> {
  const page = await demo.signIn(name)
  await page.goto(`${demo.address}/fag/familier`)
  await page.getByRole('link', { name: family }).first().click()
  await follow(page, 'Over tid')
  await page.getByRole('heading', { name: 'Skrevet ind som to familier' }).waitFor()
  return page
}

const isWell = async (page: Page): Promise<void> => {
  expect(await overflows(page)).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
}

/** What somebody of a family reads at the top of their road, on a phone. */
async function roadOf(name: string): Promise<string> {
  const page = await demo.signIn(name, { phone: true })
  await page.getByRole('heading', { name: 'Vores vej' }).waitFor()
  await page.waitForLoadState('networkidle')
  await isWell(page)
  const text = await page.locator('main').innerText()
  await page.context().close()
  return text
}

/** When somebody of the family that is asked for was born, as its own coordinator reads it. */
const bornOf = (givenName: string): Promise<string> =>
  idris.evaluate(async (name) => {
    const family = /familier\/([0-9a-f-]+)/.exec(location.href)?.[1]
    const room = await (await fetch(`/api/families/${family}`)).json()
    return room.people.find((one: { givenName: string }) => one.givenName === name).born
  }, givenName)

test('one proposes and learns nothing of the other family; the other reads the words and says yes', async () => {
  await press(karla, 'Foreslå det til en anden koordinator')
  const form = karla.getByRole('form', { name: 'Foreslå det til en anden koordinator' })
  await press(form, 'Send forslaget')
  await see(form, 'Der er 3 ting, du skal rette')
  await form.getByLabel('Navn og fødselsdato').check()
  await write(form, 'Fornavn', 'Asger')
  await write(form, 'Efternavn', 'Storkeng')
  await form.locator('input[name=born]').fill(await bornOf('Asger'))
  await choose(form, 'Hvilken af de to går videre?', 'Denne familie går videre, og den anden lukkes')
  await write(form, 'Hvorfor tror du, at det er den samme familie?', 'De har selv sagt det.')
  await isWell(karla)
  await send(form, 'Send forslaget')
  await see(karla, /Venter på svar til/)
  expect(await karla.locator('main').innerText()).not.toContain('Storkeng')

  await idris.reload()
  await see(idris, 'En anden koordinator spørger: Er det den samme familie?')
  await see(idris, 'De har selv sagt det.')
  expect(await idris.locator('main').innerText()).not.toContain('Ravnestjerne')
  await press(idris, 'Ja, læg dem sammen')
  const yes = idris.getByRole('form', { name: 'Ja, læg dem sammen' })
  await choose(yes, 'De møder, der er aftalt i den familie, der lukkes', 'Aflys dem')
  await isWell(idris)
  await send(yes, 'Ja, læg dem sammen')
  await see(idris, /Familien er lagt sammen med Familien Ravnestjerne/)
}, 120_000)

test('the closed plan stands where it lies, and what is needed is carried over one by one', async () => {
  const row = idris.getByRole('listitem').filter({ hasText: 'Gældsrådgivning' })
  await row.getByRole('button', { name: /^Før over/ }).click()
  await row.getByText('Ført over').waitFor()
  await isWell(idris)
  await follow(idris, 'Overblik')
  await see(idris, /Planen her står, som den var/)
  await follow(idris, 'Forløb')
  await see(idris, /Afsluttet/)
  await isWell(idris)
  await karla.reload()
  await see(karla, /Familien Storkeng er lagt ind i denne familie/)
  await follow(karla, 'Vej og plan')
  await see(karla, 'Gældsrådgivning')
  expect(await overflows(karla)).toBe(false)
}, 120_000)

test('both families read it in plain words, and again when the two are taken apart', async () => {
  for (const name of ['Asger Storkeng', 'Nadja Ravnestjerne'])
    expect(await roadOf(name)).toContain('I stod skrevet ind to gange')
  await follow(karla, 'Over tid')
  await press(karla, /^Skil ad igen/)
  const form = karla.getByRole('form', { name: 'Skil ad igen' })
  await write(form, 'Hvorfor skal de skilles ad?', 'Det var to familier alligevel')
  await isWell(karla)
  await send(form, 'Skil ad igen')
  await see(karla, /Var lagt sammen med Familien Storkeng, skilt ad igen/)
  expect(await roadOf('Asger Storkeng')).toContain('blev de skilt ad igen')
}, 120_000)
