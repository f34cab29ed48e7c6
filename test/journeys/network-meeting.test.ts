import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, find, follow, pick, press, see, seeNoMore, tick, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inviteOfFamily } from './support/meeting.ts'
import { readOver } from './support/read-over.ts'

const item = 'De fem trin'
const title = 'Netværksmøde om morgenerne'
const ofMother = 'Vi har ro om morgenen, når vi bor hos mig'
const ofFather = 'Bussen går for tidligt, så vi kommer for sent'
const ofAdviser = 'Bertram kom for sent syv gange i august'
const need = 'En voksen, der følger til bussen'
const own = 'Jeg taler med skolen om en senere første time'
const wish = 'Find en anden afgang med bussen'

describe('a network meeting in five steps: one large screen, four more around the table', () => {
  let demo: Demo
  let screen: Page
  let selma: Page
  let guest: Page
  let mother: Page
  let father: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())
  const everybody = (): Page[] => [screen, selma, guest, mother, father]

  test('the coordinator calls a network meeting, and the family says yes to somebody from outside its team', async () => {
    screen = await demo.signIn('Idris Holmstrøm')
    await toFamilies(screen)
    await follow(screen, /Storkeng/)
    await follow(screen, 'Møder')
    await press(screen, 'Kald til møde')
    const soon = new Date(Date.now() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
    await write(screen, 'Hvad skal mødet hedde?', title)
    await write(screen, 'Dag', soon.slice(0, 10))
    await write(screen, 'Klokken', soon.slice(11, 16))
    await choose(screen, 'Hvad er det for et møde?', 'Netværksmøde i fem trin')
    await press(screen, 'Brug forslaget til dagsorden')
    await press(screen, 'Kald til møde')
    await see(screen, 'Der er kaldt til møde')
    const meeting = screen.getByRole('article', { name: title })
    await press(meeting, 'Invitér')
    await find(screen, 'Medarbejder', 'Preben Tvedskov')
    await write(meeting, 'Hvorfor skal personen med?', 'Ved, hvem der kan følge til bussen')
    await tick(meeting, 'Hvilke punkter må personen åbne?', [item])
    await meeting.getByRole('button', { name: 'Invitér', exact: true }).last().click()
    await see(screen, 'Invitationen er gemt.')
    for (const name of ['Rikke Hasselhøj', 'Asger Storkeng']) await inviteOfFamily(meeting, name, item)
    mother = await demo.signIn('Rikke Hasselhøj', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    await press(mother, /^Ja, Preben Tvedskov/)
    await see(mother, 'I har sagt ja til Preben Tvedskov.')
    await meeting.getByRole('button', { name: 'Sæt en tavle op' }).first().click()
    // The board of the type is chosen beforehand.
    await press(meeting, 'Sæt tavlen op')
    await follow(meeting, 'Åbn tavlen')
    await screen.getByRole('heading', { name: item, level: 1 }).waitFor()
    expect(await screen.getByRole('navigation', { name: 'Mødets trin' }).getByRole('listitem').count()).toBe(5)
  })

  test('everybody opens the board and stands at the first step', async () => {
    const at = new URL(screen.url()).pathname.split('/').slice(-2).join('/')
    selma = await demo.signIn('Selma Norddal')
    guest = await demo.signIn('Preben Tvedskov')
    father = await demo.signIn('Asger Storkeng', { phone: true })
    for (const page of [selma, guest]) await page.goto(`${demo.address}/fag/tavle/${at}`)
    for (const page of [mother, father]) await page.goto(`${demo.address}/familie/tavle/${at}`)
    for (const page of everybody()) {
      await see(page, 'Alle fortæller, hvordan de ser det. I behøver ikke blive enige.')
      expect(await stepOf(page)).toContain('1. Den fælles historie')
    }
  })

  test('each tells in a place of their own, and two who see it differently stand side by side on every screen', async () => {
    await tell(mother, ofMother)
    await tell(father, ofFather)
    await tell(selma, 'Jeg ser to forældre, der gerne vil')
    for (const page of everybody()) {
      await see(page, ofMother)
      await see(page, ofFather)
    }
    await see(screen, /har ikke fortalt endnu/)
    expect(await readOver(screen, 'the first step on the large screen')).toEqual([])
    expect(await readOver(mother, 'the first step on a phone')).toEqual([])
  })

  test('no step is left out, and leaving one with something missing asks for a sentence that all can read', async () => {
    expect(await mother.getByRole('button', { name: /^Gå videre/ }).count()).toBe(0)
    await press(screen, 'Gå videre til trin 2')
    await press(screen, 'Gå videre til trin 2')
    await see(screen, 'Der mangler noget på trinnet')
    await write(screen, 'Hvorfor går I videre nu?', 'Preben og Idris siger noget senere')
    await press(screen, 'Gå videre til trin 2')
    for (const page of everybody()) {
      await see(page, 'Familien lægger sin egen erfaring ved siden af.')
      expect(await stepOf(page)).toContain('2. Den fælles drøftelse')
    }
    await lookAt(father, '1. Den fælles historie')
    await see(father, 'Preben og Idris siger noget senere')
    await press(father, 'Vis det trin, I er ved')
  })

  test('a professional says why, what may happen and on what; what is missing is told, and the family answers beside it', async () => {
    const field = part(selma, 'Det, der bekymrer')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Hvad er der set?', ofAdviser)
    await choose(field, 'Hvis ord er det?', 'Fagperson')
    await choose(field, 'Har familien hørt bekymringen før mødet?', 'Ja, vi har talt om den')
    await write(field, 'Hvornår talte I om den?', new Date().toLocaleDateString('sv-SE'))
    await press(field, 'Sæt kortet op')
    await see(field, 'Svar også på: Hvorfor bekymrer det?')
    await write(field, 'Hvorfor bekymrer det?', 'Han går glip af morgensangen')
    await write(field, 'Hvad er du bekymret for kan ske?', 'At han ikke vil i skole')
    await press(field, 'Sæt kortet op')
    await see(mother, ofAdviser)
    await see(mother, 'Mangler endnu: Hvad bygger du det på?')
    const beside = part(mother, 'Familiens egen erfaring')
    await beside.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(beside, 'Kortet', 'Syv gange, og hver gang var det bussen')
    await press(beside, 'Sæt kortet op')
    await see(screen, 'Syv gange, og hver gang var det bussen')
    const card = part(selma, 'Det, der bekymrer').getByRole('listitem').filter({ hasText: ofAdviser }).first()
    await card.getByRole('button', { name: /^Ret/ }).click()
    await write(field, 'Hvad bygger du det på?', 'Skolens protokol for august')
    await press(field, 'Gem kortet')
    await see(mother, 'Skolens protokol for august')
    await seeNoMore(mother, 'Mangler endnu')
    expect(await readOver(mother, 'the second step on a phone')).toEqual([])
  })

  test('what the father writes while his connection is gone is not lost, and the room does not tear it away', async () => {
    await press(screen, 'Gå videre til trin 3')
    await see(father, 'I skriver helt konkret, hvad der mangler')
    const field = part(father, 'Det, der mangler')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await father.context().setOffline(true)
    await write(field, 'Hvad mangler der?', need)
    await write(field, 'Hvad er helt konkret anderledes', 'Bertram er ved stoppestedet klokken 7.25')
    await press(field, 'Sæt kortet op')
    await see(father, 'Det, du har skrevet, er her stadig')
    // Meanwhile the room looks back at what was said, and comes again.
    await press(screen, 'Tilbage til trin 2')
    await see(mother, ofAdviser)
    await press(screen, 'Gå videre til trin 3')
    await father.context().setOffline(false)
    await press(field, 'Sæt kortet op')
    for (const page of everybody()) {
      await see(page, need)
      expect(await part(page, 'Det, der mangler').getByText(need, { exact: true }).count()).toBe(1)
    }
  })

  test('at the fourth step a professional finds only themselves, and only the family wishes something of another', async () => {
    await press(screen, 'Gå videre til trin 4')
    await see(selma, 'Hver fagperson siger, hvad de selv gør.')
    await press(selma, 'Lav en aftale')
    const form = selma.locator('form').filter({ hasText: 'Hvad er aftalt?' })
    await expect.poll(() => form.getByRole('group', { name: 'Hvem gør det?' }).getByRole('checkbox').count()).toBe(1)
    await write(form, 'Hvad er aftalt?', own)
    await tick(form, 'Hvem gør det?', ['Jeg selv'])
    await choose(form, 'Hvornår er det gjort?', 'Vi sætter ikke en dag på')
    await press(form, 'Gem aftalen')
    await see(screen, own)
    await press(mother, 'Lav en aftale eller et ønske')
    const asks = mother.locator('form').filter({ hasText: 'Hvad er aftalt?' })
    await choose(mother, 'Hvem kan læse aftalen?', 'Kun dem ved bordet, og kun til 14 dage efter mødet')
    await write(asks, 'Hvad er aftalt?', wish)
    await tick(asks, 'Hvem gør det?', ['Preben Tvedskov'])
    await choose(asks, 'Hvornår er det gjort?', 'Vi sætter ikke en dag på')
    await press(asks, 'Gem aftalen')
    await see(guest, wish)
    await see(screen, 'Et ønske venter på svar')
    await press(guest, /^Ja, det gør jeg/)
    await seeNoMore(screen, 'Et ønske venter på svar')
    expect(await readOver(mother, 'the fourth step on a phone')).toEqual([])
  })

  test('the meeting is not closed before every need stands somewhere, all have it in writing and a day is set', async () => {
    await press(screen, 'Gå videre til trin 5')
    await see(father, 'I går herfra med mål i planen')
    const closing = screen.locator('form').filter({ hasText: 'Mødet kan lukkes, når' })
    await press(closing, 'Luk mødet')
    for (const missing of [
      'Et mål er hverken lagt i planen eller sat til at vente.',
      'En ved bordet har ikke fået aftalerne på skrift.',
      'Vælg den dag, hvor I følger op på målene.',
    ])
      await see(closing, missing)
    expect(await readOver(screen, 'the closing with what is missing')).toEqual([])
  })

  test('the need becomes a goal in the plan, everybody gets the agreements, and the meeting stands on every screen', async () => {
    await lookAt(screen, '3. De fælles mål som udækkede behov')
    await press(screen, /^Læg i planen som mål/)
    const goal = screen.locator('form').filter({ hasText: 'Det bliver et mål i familiens plan' })
    await pick(goal, 'Hvem har sagt det?', 'Asger')
    await write(goal, 'Hvordan kan I se, at målet er nået?', 'Bertram er i skole til tiden fem dage i træk')
    await press(goal, 'Læg i planen som mål')
    await see(father, /afslutning/i)
    await press(screen, 'Vis det trin, I er ved')
    const closing = screen.locator('form').filter({ hasText: 'Mødet kan lukkes, når' })
    await pick(closing, 'Hvordan får Rikke', 'På sin egen side')
    await pick(closing, 'Hvordan får Asger', 'På papir, og læst højt')
    const day = new Date(Date.now() + 14 * 86_400_000).toLocaleDateString('sv-SE')
    await write(closing, 'Hvornår følger I op på målene?', day)
    await press(closing, 'Luk mødet')
    for (const page of everybody()) {
      await see(page, 'Den står, som den blev.')
      await see(page, 'Står som mål i planen')
      await see(page, ofMother)
      await see(page, 'Har ikke fortalt noget')
      await seeNoMore(page, 'Skriv et kort')
    }
    expect(await readOver(screen, 'the closed network meeting')).toEqual([])
    expect(await readOver(father, 'the closed network meeting on a phone')).toEqual([])
  })

  test('each finds what was agreed afterwards: the family on its own page, a copy for each on paper, the goal in the plan', async () => {
    const [family = ''] = new URL(screen.url()).pathname.split('/').slice(-2)
    await follow(mother, 'Se det, I fik med fra mødet')
    await see(mother, own)
    expect(await readOver(mother, 'what was handed out, on a phone')).toEqual([])
    await follow(screen, /^Indkald til opfølgning/)
    const day = new Date(Date.now() + 14 * 86_400_000).toLocaleDateString('sv-SE')
    await expect.poll(() => screen.locator('input[name="day"]').first().inputValue()).toBe(day)
    await screen.goBack()
    await follow(screen, 'Aftaleark til udskrift')
    await see(screen, own)
    await expect.poll(() => screen.getByLabel('Hvilket ark?').getByRole('option').count()).toBeGreaterThan(3)
    await see(mother, wish)
    await screen.goto(`${demo.address}/fag/familier/${family}/plan`)
    await see(screen, need)
  })
})

/** One field of the board. */
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The step that the room stands at, as the page says it. */
const stepOf = (page: Page): Promise<string | null> =>
  page.getByRole('navigation', { name: 'Mødets trin' }).locator('[aria-current="step"]').textContent()

/** Looks at another step that was reached. */
const lookAt = (page: Page, step: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Mødets trin' })
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .click()

async function tell(page: Page, says: string): Promise<void> {
  const place = part(page, 'Sådan ser jeg det')
  await press(place, 'Fortæl, hvordan du ser det')
  await write(place, 'Kortet', says)
  await press(place, 'Sæt kortet op')
  await see(place, says)
}
