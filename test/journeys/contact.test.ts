import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, follow, pick, press, see, seeNoMore, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const urgent = 'Der er nogen, der står nede i gården'
const note = 'Vi gik en tur rundt om søen'

describe('contact on the way, on a phone', () => {
  let demo: Demo
  let karla: Page
  let mother: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('from Min dag a contact is written with three taps and a save, and nothing is typed', async () => {
    karla = await demo.signIn('Karla Vindinge', { phone: true })
    await follow(karla, 'Skriv en kontakt')
    await karla.getByRole('heading', { name: 'Hvilken familie?', level: 1 }).waitFor()
    await follow(karla, /Ravnestjerne/)
    await press(karla, 'Gåtur')
    expect(await pressed(karla, 'Hvem?')).toContain('Nadja')
    await press(karla, 'Gem kontakten')
    await karla.getByRole('heading', { name: 'Seneste kontakter' }).waitFor()
    expect(await rows(karla).first().innerText()).toContain('Gåtur med Nadja')
    expect(await sideways(karla)).toBe(false)
  })

  test('from the family’s own page it is the same form, and a contact without purpose has a button of its own', async () => {
    await follow(karla, 'Skriv en kontakt')
    await press(karla, 'Hjemmebesøg')
    await press(karla, 'Bare at være der')
    expect(await readOver(karla, 'the contact form on a phone')).toEqual([])
    expect(await sideways(karla)).toBe(false)
  })

  test('a connection that drops keeps what was chosen, and the contact is saved once when it is back', async () => {
    await karla.getByText('Mere, hvis du vil').click()
    await write(karla, 'Et par ord', note)
    await karla.context().setOffline(true)
    await press(karla, 'Gem kontakten')
    await see(karla, 'Der er ikke forbindelse')
    await karla.context().setOffline(false)
    await karla.getByRole('heading', { name: 'Seneste kontakter' }).waitFor({ timeout: 30_000 })
    await see(karla, note)
    expect(await rows(karla).filter({ hasText: note }).count()).toBe(1)
  })

  test('an answer that was lost on the way is asked for again with the same key: still one contact', async () => {
    await follow(karla, 'Skriv en kontakt')
    await press(karla, 'Telefon')
    await press(karla, 'Forgæves')
    const before = await countOf(karla)
    let lost = 0
    await karla.route('**/contact/entries', async (route) => {
      if (lost > 0) return route.continue()
      lost++
      await route.fetch()
      return route.abort('connectionreset')
    })
    await press(karla, 'Gem kontakten')
    await see(karla, 'Der er ikke forbindelse')
    await karla.getByRole('heading', { name: 'Seneste kontakter' }).waitFor({ timeout: 30_000 })
    await karla.unroute('**/contact/entries')
    expect(await countOf(karla)).toBe(before + 1)
  })

  test('what was written wrong is corrected with a reason, and what was a mistake is taken out and put back', async () => {
    const row = rows(karla).filter({ hasText: note })
    await row.getByRole('button', { name: /^Ret/ }).click()
    await write(row, 'Minutter', '25')
    await write(row, 'Hvad var forkert?', 'Jeg glemte tiden')
    await press(row, 'Gem')
    await see(row, '25 min.')
    await row.getByRole('button', { name: /^Skrevet ved en fejl/ }).click()
    await write(row, 'Hvorfor skal den ud?', 'Det var en anden dag')
    await row.locator('form').getByRole('button', { name: 'Skrevet ved en fejl' }).click()
    await seeNoMore(karla, note)
    await karla.getByText('Taget ud (1)').click()
    await karla.getByRole('button', { name: /^Sæt tilbage/ }).click()
    await write(karla, 'Hvorfor skal den tilbage?', 'Det var rigtigt nok')
    await karla.locator('form').getByRole('button', { name: 'Sæt tilbage' }).click()
    await see(karla, note)
    await expect.poll(() => rows(karla).filter({ hasText: note }).count()).toBe(1)
  })

  test('the family reads what was agreed and the last contacts, and says that something cannot wait', async () => {
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Vores folk/)
    await see(mother, 'I har aftalt at tale sammen mindst hver uge.')
    await see(mother, note)
    await see(mother, 'Er nogen i fare lige nu, så ring 112.')
    await press(mother, 'Skriv, at det haster')
    await write(mother, 'Hvad sker der?', urgent)
    await press(mother, 'Send')
    await see(mother, 'Ingen har svaret endnu.')
    expect(await readOver(mother, 'contact on the mother’s phone')).toEqual([])
    expect(await sideways(mother)).toBe(false)
  })

  test('it stands first in the coordinator’s day until she has answered, and the family reads who answered', async () => {
    await karla.goto(`${demo.address}/fag`)
    await expect.poll(() => karla.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('Haster')
    await follow(karla, 'Familien skriver, at det haster')
    await see(karla, urgent)
    await karla.getByRole('button', { name: /^Skriv, at der er svaret/ }).click()
    await write(karla, 'Hvad blev der gjort?', 'Jeg ringede, og vicevært og politi ser til det')
    await press(karla, 'Gem svaret')
    await seeNoMore(karla, 'Venter på svar')
    await karla.goto(`${demo.address}/fag`)
    await karla.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
    await seeNoMore(karla, 'Familien skriver, at det haster')
    await see(mother, /Karla Vindinge svarede/)
  })

  test('a rhythm is agreed and the page says how it stands; months and forms are a table', async () => {
    await karla.goto(`${demo.address}/fag/familier`)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Kontakt')
    await press(karla, 'Skriv en ny aftale')
    const form = karla.locator('form').filter({ hasText: 'Hvor tit, mindst' })
    await pick(form, 'Hvor tit, mindst', 'hver anden uge')
    await choose(form, /^Hvem i familien/, 'Alva')
    await press(form, 'Gem aftalen')
    await see(karla, 'Mindst hver anden uge')
    await see(karla, 'Aftalen er holdt.')
    await karla.getByRole('columnheader', { name: 'Forgæves' }).waitFor()
    expect(await readOver(karla, 'contact in the room of a family, on a phone')).toEqual([])
    expect(await sideways(karla)).toBe(false)
    await see(mother, 'I har aftalt at tale sammen mindst hver anden uge.')
  })

  test('a leader sees whose family is forgotten and why, and not which family it is', async () => {
    const leader = await demo.signIn('Torben Askelund')
    await leader.goto(`${demo.address}/fag/teams`)
    const part = leader.getByRole('heading', { name: 'Kontakt, der er glemt' }).locator('xpath=ancestor::section')
    expect(await part.innerText()).toMatch(/En familie hos Idris[\s\S]*prøvet 2 gange forgæves/)
  })
})

const rows = (page: Page) =>
  page
    .getByRole('heading', { name: 'Seneste kontakter' })
    .locator('xpath=ancestor::section')
    .locator('.rows')
    .first()
    .locator('> li')

const pressed = async (page: Page, group: string): Promise<string[]> =>
  page.getByRole('group', { name: group }).locator('[aria-pressed="true"]').allInnerTexts()

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** How many contacts the family has, as its page is told. */
const countOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const family = /[\da-f-]{36}/.exec(location.pathname)?.[0]
    const answer = await fetch(`/api/families/${family}/contact`)
    return ((await answer.json()) as { entries: unknown[] }).entries.length
  })
