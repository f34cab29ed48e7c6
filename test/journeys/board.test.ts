import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, follow, pick, press, see, seeNoMore, toFamilies, write } from './support/acting.ts'
import { cardOf, part, writeCard } from './support/board.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { callMeeting, inviteGuest, inviteOfFamily, itemForTeam } from './support/meeting.ts'
import { readOver } from './support/read-over.ts'

const ofFamily = 'Nadja sover dårligt, når telefonen ringer om natten'
const wish = 'Stille nætter, så alle kan sove'
const works = 'Alva kommer til tiden fire dage om ugen'
const ofAdviser = 'Aftaler bliver glemt, når brevene hober sig op'
const remark = 'Vi kan sende en besked i stedet for et brev'

describe('a board meeting: one large screen, four more around the table', () => {
  let demo: Demo
  let screen: Page
  let jonas: Page
  let guest: Page
  let mother: Page
  let daughter: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('the coordinator calls the meeting, invites those who are to be at the table, and puts up a board', async () => {
    screen = await demo.signIn('Karla Vindinge')
    await toFamilies(screen)
    await follow(screen, /Ravnestjerne/)
    await callMeeting(screen)
    const meeting = screen.getByRole('article', { name: 'Møde om bagtrappen' })
    await inviteGuest(screen, 'Preben Tvedskov', itemForTeam, meeting)
    for (const name of ['Nadja Ravnestjerne', 'Alva Ravnestjerne']) await inviteOfFamily(meeting, name, itemForTeam)
    await meeting.getByRole('button', { name: 'Sæt en tavle op' }).first().click()
    await choose(meeting, 'Hvilken tavle?', 'Fire temaer i tre søjler')
    await press(screen, 'Sæt tavlen op')
    await follow(screen, 'Åbn tavlen')
    await screen.getByRole('heading', { name: itemForTeam, level: 1 }).waitFor()
    await expect
      .poll(() => screen.getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual([
        'Bekymrer',
        'Fungerer',
        'Se ske',
        'Aftaler',
        // What was agreed last time does not stand here: the guest does not read it.
        'Aftalt her',
        // The demo's family had a board at the meeting before.
        'Tidligere tavler',
      ])
  })

  test('everybody finds the board from their own pages', async () => {
    const at = new URL(screen.url()).pathname.split('/').slice(-2).join('/')
    jonas = await demo.signIn('Jonas Birkemose')
    guest = await demo.signIn('Preben Tvedskov')
    await guest.getByRole('listitem').filter({ hasText: itemForTeam }).getByRole('link').click()
    await follow(guest, 'Åbn tavlen')
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    // The demo's family is still let into its last meeting; this one is the later of the two.
    await mother.getByRole('button', { name: 'Se, hvad vi taler om' }).nth(1).click()
    await follow(mother, 'Åbn mødets tavle')
    daughter = await demo.signIn('Alva Ravnestjerne', { phone: true })
    await daughter.goto(`${demo.address}/familie/tavle/${at}`)
    await jonas.goto(`${demo.address}/fag/tavle/${at}`)
    for (const page of [screen, jonas, guest, mother, daughter]) {
      await page.getByRole('heading', { name: itemForTeam, level: 1 }).waitFor()
      expect(await page.getByRole('region').count()).toBe(4)
    }
  })

  test('what the family writes stands first on every screen, without anybody loading anew', async () => {
    await writeCard(guest, 'Fungerer', works, 'Fagperson')
    await see(screen, works)
    await writeCard(mother, 'Bekymrer', ofFamily)
    await writeCard(mother, 'Fungerer', 'Vi spiser morgenmad sammen')
    for (const page of [screen, jonas, guest, daughter]) {
      await see(page, ofFamily)
      await see(page, 'Vi spiser morgenmad sammen')
      const cards = await part(page, 'Fungerer').getByRole('list').first().innerText()
      expect(cards.indexOf('Vi spiser morgenmad sammen')).toBeLessThan(cards.indexOf(works))
    }
  })

  test('a professional’s worry waits until the family has been told; words like “altid” are asked about', async () => {
    const field = part(jonas, 'Bekymrer')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Kortet', `${ofAdviser} altid`)
    await see(field, 'Hvor mange gange, og i hvilken tid?')
    await write(field, 'Kortet', ofAdviser)
    await choose(field, 'Hvis ord er det?', 'Fagperson')
    await press(field, 'Sæt kortet op')
    await see(field, 'Familien skal have hørt bekymringen, før den kommer på tavlen')
    await choose(field, 'Har familien hørt bekymringen før mødet?', 'Ja, vi har talt om den')
    await write(field, 'Hvornår talte I om den?', new Date().toLocaleDateString('sv-SE'))
    await press(field, 'Sæt kortet op')
    await see(mother, ofAdviser)
    expect(await cardOf(mother, ofAdviser).innerText()).toContain('Familien hørte det')
  })

  test('nobody rewrites another’s card: what an adviser wants to say stands beside it', async () => {
    const card = cardOf(jonas, ofFamily)
    expect(await card.getByRole('button', { name: /^Ret/ }).count()).toBe(0)
    await card.getByRole('button', { name: /^Skriv en bemærkning/ }).click()
    await write(card, 'Bemærkning', remark)
    await press(card, 'Sæt bemærkningen ved kortet')
    await see(mother, remark)
    await see(mother, ofFamily)
  })

  test('a connection that drops takes nothing that was typed, and the others see it when it is back', async () => {
    const field = part(daughter, 'Se ske')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await daughter.context().setOffline(true)
    await write(field, 'Kortet', 'Jeg vil gå til koncert med Viggo')
    await press(field, 'Sæt kortet op')
    await see(daughter, 'Det, du har skrevet, er her stadig')
    await daughter.context().setOffline(false)
    await press(field, 'Sæt kortet op')
    await see(screen, 'Jeg vil gå til koncert med Viggo')
    await see(mother, 'Jeg vil gå til koncert med Viggo')
    expect(await cardOf(screen, 'Jeg vil gå til koncert med Viggo').count()).toBe(1)
  })

  test('the mother makes her worry a wish, and the wish remembers it', async () => {
    const card = cardOf(mother, ofFamily)
    await card.getByRole('button', { name: /^Lav til et ønske/ }).click()
    await write(card, 'Hvad vil I hellere se ske?', wish)
    await press(card, 'Sæt kortet op')
    await see(screen, wish)
    expect(await cardOf(screen, wish).innerText()).toContain(`Ønske ud fra bekymringen: “${ofFamily}”`)
  })

  test('the board is read with a keyboard and a screen reader, on a desk and on a phone', async () => {
    expect([
      ...(await readOver(screen, 'the board on the large screen')),
      ...(await readOver(mother, 'the board on the mother’s phone')),
    ]).toEqual([])
    const field = part(screen, 'Fungerer')
    const move = cardOf(screen, works).getByRole('button', { name: /^Flyt/ })
    await move.focus()
    await screen.keyboard.press('Enter')
    await field.getByRole('button', { name: 'Højere op' }).waitFor()
    await screen.keyboard.press('Tab')
    await press(screen, 'Luk')
  })

  test('the board is closed with the next step, the next meeting and a contact, and stands on every screen', async () => {
    await press(screen, 'Luk tavlen')
    const form = screen.locator('form').filter({ hasText: 'Tre ting skal være på plads' })
    await write(form, 'Hvad er næste skridt?', 'Karla skriver til boligforeningen om bagtrappen')
    await pick(form, 'Hvornår er næste møde?', 'Der er ikke aftalt et nyt møde')
    await write(form, 'Hvorfor ikke?', 'Vi venter på svar fra boligforeningen')
    await pick(form, 'Hvem er kontaktperson til familien?', 'Karla Vindinge')
    await press(form, 'Luk tavlen')
    for (const page of [screen, jonas, guest, mother, daughter]) {
      await see(page, 'Den står, som den blev.')
      await seeNoMore(page, 'Skriv et kort')
    }
    expect([
      ...(await readOver(screen, 'the closed board')),
      ...(await readOver(daughter, 'the closed board on a phone')),
    ]).toEqual([])
  })
})
