import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, follow, press, see, seeNoMore, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const question = 'Kan vi flytte mødet til efter klokken fire?'
const answer = 'Ja, klokken halv fem passer mig også'
const lost = 'Jeg har fundet brevet fra boligforeningen'
const late = 'Viggo har feber, så vi kommer ikke i morgen'

describe('the mother on her phone and the coordinator at her desk write to each other', () => {
  let demo: Demo
  let mother: Page
  let karla: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('what has waited since yesterday stands in the coordinator’s day, and is marked as read when she opens it', async () => {
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Beskeder/)
    await mother.getByRole('heading', { level: 1, name: 'Beskeder' }).waitFor()
    await see(mother, 'Sendt. Ikke læst endnu.')
    karla = await demo.signIn('Karla Vindinge')
    await karla
      .getByRole('link', { name: /^(Nadja|Alva) har/ })
      .first()
      .click()
    await karla.getByRole('link', { name: /^Nadja/ }).click()
    await see(log(karla), 'Viggo vil gerne have, at hans spejderleder ved')
    await see(log(mother), /Læst af Karla Vindinge/)
    await seeNoMore(mother, 'Sendt. Ikke læst endnu.')
    expect(
      await log(karla)
        .getByText(/^Læst af Karla Vindinge/)
        .count(),
    ).toBeGreaterThan(0)
  })

  test('a question and its answer come without anybody loading anew, and each says who wrote it in which role', async () => {
    await write(mother, 'Skriv en besked', question)
    await press(mother, 'Send')
    await see(log(karla), question)
    await see(log(mother), question)
    await write(karla, 'Skriv en besked', answer)
    await press(karla, 'Send')
    await see(log(mother), answer)
    const said = mother.getByRole('listitem').filter({ hasText: answer })
    expect(await said.innerText()).toContain('Karla Vindinge')
    expect(await mother.getByLabel(/^Skriv en besked/).inputValue()).toBe('')
  })

  test('without a connection nothing typed is lost, and it is sent once when the connection is back', async () => {
    await write(mother, 'Skriv en besked', late)
    await mother.context().setOffline(true)
    await press(mother, 'Send')
    await see(mother, 'Ikke sendt. Der er ingen forbindelse.')
    expect(await mother.getByLabel(/^Skriv en besked/).inputValue()).toBe(late)
    await mother.context().setOffline(false)
    await see(log(karla), late)
    await see(log(mother), late)
    expect(await log(karla).getByText(late).count()).toBe(1)
  })

  test('when only the answer is lost on its way, sending again makes no second message', async () => {
    const address = '**/api/own/families/*/messages'
    await mother.route(address, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      await route.fetch()
      return route.abort()
    })
    await write(mother, 'Skriv en besked', lost)
    await press(mother, 'Send')
    await see(mother, 'Ikke sendt. Der er ingen forbindelse.')
    await see(log(karla), lost)
    await mother.unroute(address)
    await press(mother, 'Send igen')
    await see(mother, 'Beskeden er sendt.')
    expect(await log(karla).getByText(lost).count()).toBe(1)
    expect(await log(mother).getByText(lost).count()).toBe(1)
  })

  test('what is half written is there on another page and another day', async () => {
    await write(mother, 'Skriv en besked', 'Jeg ville også spørge om')
    await see(mother, /^Gemt kl\./)
    await mother.reload()
    await see(mother, 'Vi har hentet det, du skrev sidst.')
    expect(await mother.getByLabel(/^Skriv en besked/).inputValue()).toBe('Jeg ville også spørge om')
    await write(mother, 'Skriv en besked', '')
  })

  test('a slip is corrected and says so; a message is taken back, and what it said is gone from the other’s page', async () => {
    const mine = mother.getByRole('listitem').filter({ hasText: lost })
    await mine.getByRole('button', { name: /^Ret/ }).click()
    await write(mother, 'Ret beskeden', `${lost} igen`)
    await press(mother, 'Gem')
    await see(log(karla), `${lost} igen`)
    await see(log(karla), /^Rettet/)
    const gone = mother.getByRole('listitem').filter({ hasText: late })
    await gone.getByRole('button', { name: /^Tag tilbage/ }).click()
    await mother.getByRole('dialog').getByRole('button', { name: 'Tag tilbage' }).click()
    await seeNoMore(karla, late)
    await see(log(karla), /^Taget tilbage/)
    expect(await log(karla).innerText()).not.toContain(late)
  })

  test('the mother asks for something, and reads the answer with why', async () => {
    await press(mother, 'Bed om noget nyt')
    await choose(mother, 'Hvad vil du bede om?', 'Ret noget, der er forkert')
    await write(mother, 'Hvad er forkert?', 'Vores etage')
    await write(mother, 'Fortæl mere', 'Vi bor på anden sal')
    await press(mother, 'Send ønsket')
    const wish = karla.getByRole('listitem').filter({ hasText: 'Vores etage' })
    await wish.getByRole('button', { name: /^Svar/ }).click()
    await choose(wish, 'Kan det lade sig gøre?', 'Ja')
    await write(wish, 'Hvorfor, eller hvad sker der nu?', 'Det er rettet i dag')
    await press(wish, 'Send svaret')
    await see(mother, 'Det er rettet i dag')
    const asked = mother.getByRole('listitem').filter({ hasText: 'Vores etage' })
    expect(await asked.innerText()).toContain('Svar fra Karla Vindinge')
  })

  test('the daughter’s page says who reads and who does not, and shows nothing of her mother’s', async () => {
    const alva = await demo.signIn('Alva Ravnestjerne', { phone: true })
    await follow(alva.locator('.shell-nav'), /^Beskeder/)
    await see(alva, 'Hej Alva. Her kan du skrive til mig')
    await alva.getByText('Hvem læser det, jeg skriver?').click()
    await see(alva, /Dine forældre kan ikke læse det\./)
    expect(await alva.locator('main').innerText()).not.toContain(question)
    await alva.context().close()
  })

  test('all pages of messages are read on a phone and at a desk', async () => {
    expect([
      ...(await readOver(mother, 'the mother’s messages')),
      ...(await readOver(karla, 'a family’s messages')),
    ]).toEqual([])
    await follow(karla, 'Beskeder')
    await karla.getByRole('heading', { level: 1, name: 'Beskeder' }).waitFor()
    await karla.getByRole('link', { name: 'Alva' }).waitFor()
    expect(await readOver(karla, 'all messages')).toEqual([])
  })
})

const log = (page: Page) => page.getByRole('log', { name: 'Beskeder' })
