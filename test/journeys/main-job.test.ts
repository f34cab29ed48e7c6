import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { follow, press, see, seeNoMore, toFamilies } from './support/acting.ts'
import { caseOne, familyName, given, goal, person, surname, whole } from './support/case-one.ts'
import { addToTeam, askToShare, askToTakePart, recordOnPaper, sayYes, withdraw } from './support/consents.ts'
import { overflows, startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { accept, answerCriteria, decline, refer, release, unknowing, writeFromOutside } from './support/intake.ts'
import { callMeeting, inviteGuest, itemForGuest, itemForTeam } from './support/meeting.ts'
import { overheard, streamEnds } from './support/overheard.ts'
import {
  addBonds,
  addCustody,
  addNumber,
  addPeople,
  addProtectedAddress,
  addWall,
  openOwnPages,
} from './support/people.ts'
import { addAction, addGoal, addMeasure, addNumberOf, beginGoal, followUp, publish } from './support/plan.ts'

const motherDoes = 'Gå ned med skraldet om aftenen sammen med Alva to gange om ugen'
const daughterDoes = 'Pakke tasken aftenen før'
const jonasDoes = 'Spørge bageren på torvet om en prøvedag i dagtimerne'

describe('the main job, from a referral to a plan that everybody works from', () => {
  let demo: Demo
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('an outsider writes without login, and intake releases what the parents do not know of', async () => {
    const receipt = await writeFromOutside(demo)
    expect(receipt).toMatch(/^[0-9A-Z-]{6,}$/)
    await release(demo, receipt)
  })

  test('a professional refers the family, criteria advise, and people decide: one yes, one no', async () => {
    await refer(demo)
    const page = await demo.signIn('Torben Askelund')
    await follow(page, 'Henvendelser')
    await follow(page, new RegExp(`${given('datter')} ${surname}`))
    await see(page, 'det er jer, der beslutter')
    const before = await page.getByText('det er jer, der beslutter').innerText()
    await answerCriteria(page)
    expect(await page.getByText('det er jer, der beslutter').innerText()).not.toBe(before)
    for (const answer of ['Tilbyd familien indsatsen', 'Lad familien vente', 'Afslå'])
      expect(await page.getByLabel(answer, { exact: true }).isChecked()).toBe(false)
    await accept(page)
    await decline(page)
    expect(await page.getByRole('link', { name: unknowing }).count()).toBe(0)
  })

  let karla: Page
  test('the coordinator writes down who is in the family, and who must not see whom', async () => {
    karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, familyName)
    await see(karla, 'Det mangler, før planen kan gå i gang')
    await addPeople(karla)
    await addNumber(karla, 'datter')
    await addBonds(karla)
    await addCustody(karla)
    await addProtectedAddress(karla)
    await addWall(karla)
    await openOwnPages(karla, 'mor')
    await openOwnPages(karla, 'datter')
    await see(karla, 'Kim ser ikke, hvad der handler om Nadja')
    expect(await karla.getByRole('main').innerText()).not.toContain(person('mor').address)
  })

  let mother: Page
  test('taking part and sharing are two yeses: one on paper, one on the mother’s phone', async () => {
    await askToTakePart(karla)
    await recordOnPaper(karla, 'Nadja for Viggo', 'Ja')
    mother = await demo.signIn(whole('mor'), { phone: true })
    await sayYes(mother, /At være med i/, 2)
    await see(karla, /I gang siden/)
    await askToShare(karla, {
      person: 'mor',
      categories: ['Samarbejdet: plan, møder og aftaler', 'Navn, alder og hvem I er', 'Arbejde og ydelser'],
      from: 'Familie og unge',
      to: 'Jobcenter',
      purpose: 'At jobcentret og familien arbejder efter samme plan',
    })
    await sayYes(mother, /Jobcenter må se noget/, 1)
    await addToTeam(karla, 'Oline Skovhøj', 'Medkoordinator')
    await addToTeam(karla, 'Jonas Birkemose', 'Rådgiver med beslutningsret')
    expect(await karla.getByText('Familien har ikke sagt ja til at dele med Jobcenter').count()).toBe(0)
  })

  test('the plan: goals in their own words, two who see it differently, agreements, a measure, published', async () => {
    await follow(karla, 'Vej og plan')
    for (const key of ['tryg-hjemme', 'skole', 'arbejde', 'fri-af-gruppen', 'regninger']) await addGoal(karla, key)
    await addNumberOf(karla, 'tryg-hjemme', 'mor', 5)
    await addNumberOf(karla, 'tryg-hjemme', 'datter', 7)
    await see(karla, 'I ser det ikke ens: fra 5 til 7. Det er godt at tale om.')
    for (const row of [/^Nadja 5/, /^Alva 7/]) expect(await karla.getByRole('row', { name: row }).count()).toBe(1)
    await addAction(karla, 'tryg-hjemme', motherDoes, given('mor'))
    await addAction(karla, 'skole', daughterDoes, given('datter'))
    await addMeasure(karla, 'familiebehandling')
    await publish(karla, 'Vores første plan.')
    await followUp(karla)
  })

  test('on her phone the mother meets her own words, says what is done, and can hang the road up', async () => {
    await follow(mother.locator('.shell-nav'), /^Vores vej/)
    await see(mother, goal('tryg-hjemme').ownWords)
    await see(mother, goal('arbejde').ownWords)
    expect(await overflows(mother)).toBe(false)
    await mother.getByLabel(motherDoes).filter({ visible: true }).first().click()
    await see(mother, 'Godt. Det er gjort.')
    const road = await mother.getByRole('link', { name: 'Hent vejen til print' }).getAttribute('href')
    const paper = await mother.request.get(new URL(road ?? '', demo.address).href)
    expect(paper.headers()['content-type']).toBe('application/pdf')
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the daughter meets her own part, and nothing of what is her mother’s', async () => {
    const daughter = await demo.signIn(whole('datter'), { phone: true })
    const heard = overheard(daughter)
    await daughter.reload()
    await see(daughter, goal('skole').ownWords)
    await see(daughter, daughterDoes)
    await follow(daughter.locator('.shell-nav'), /^Det næste/)
    await see(daughter, daughterDoes)
    expect(await heard()).toContain(goal('skole').ownWords)
    for (const words of [goal('arbejde').ownWords, goal('regninger').ownWords])
      expect(await heard()).not.toContain(words)
    await daughter.context().close()
  })

  let jonas: Page
  test('the jobcentre works from its part of the plan, and learns of the rest no more than whom to ask', async () => {
    jonas = await demo.signIn('Jonas Birkemose')
    const heard = overheard(jonas)
    await toFamilies(jonas)
    await follow(jonas, familyName)
    await follow(jonas, 'Vej og plan')
    await see(jonas, goal('arbejde').ownWords)
    await addAction(jonas, 'arbejde', jonasDoes, 'Jonas Birkemose, Jobcenter')
    await addMeasure(jonas, 'mentorstoette')
    await follow(jonas, 'Koordinering')
    await see(jonas, /findes, men er ikke delt med dig/)
    expect(await heard()).toContain(goal('arbejde').ownWords)
    for (const words of [goal('skole').ownWords, goal('fri-af-gruppen').ownWords, person('mor').address ?? ''])
      expect(await heard()).not.toContain(words)
  })

  test('consent is withdrawn while his page is open: the page notices by itself and shows less', async () => {
    const began = await jonas.evaluate(() => performance.timeOrigin)
    await follow(jonas, 'Vej')
    await see(jonas, goal('tryg-hjemme').ownWords)
    const ended = streamEnds(jonas)
    await withdraw(mother, /Jobcenter må se noget/)
    await ended
    await seeNoMore(jonas, goal('tryg-hjemme').ownWords)
    await seeNoMore(jonas, goal('arbejde').ownWords)
    await follow(jonas, 'Koordinering')
    await see(jonas, jonasDoes)
    await see(jonas, 'Mentorstøtte')
    expect(await jonas.evaluate(() => performance.timeOrigin)).toBe(began)
  })

  test('a guest reads the one item of the meeting that is for the guest', async () => {
    await callMeeting(karla)
    await inviteGuest(karla, 'Preben Tvedskov', itemForGuest)
    const guest = await demo.signIn('Preben Tvedskov')
    const heard = overheard(guest)
    await guest.reload()
    await guest.getByRole('listitem').filter({ hasText: itemForGuest }).getByRole('link').click()
    await guest.getByRole('heading', { name: itemForGuest }).waitFor()
    expect(await heard()).toContain(itemForGuest)
    for (const words of [itemForTeam, familyName, given('mor'), goal('tryg-hjemme').ownWords])
      expect(await heard()).not.toContain(words)
    await guest.context().close()
  })

  test('the father behind the firewall finds neither address nor plan, in no page and no answer', async () => {
    const father = await demo.signIn(whole('far'), { phone: true })
    const heard = overheard(father)
    for (const path of ['/familie', '/familie/naeste', '/familie/folk', '/familie/ret']) {
      await father.goto(`${demo.address}${path}`)
      await father.getByRole('heading', { level: 1 }).waitFor()
      await seeNoMore(father, 'Henter …')
    }
    const secrets = [person('mor').address ?? '', ...caseOne.goals.map(({ ownWords }) => ownWords), motherDoes]
    expect(await heard()).toContain(whole('far'))
    for (const words of secrets) expect(await heard()).not.toContain(words)
    await father.context().close()
  })

  test('a half-written goal is there again after signing out and in', async () => {
    await follow(karla, 'Vej og plan')
    await beginGoal(karla, 'koncert')
    await see(karla, /^Gemt kl\./)
    const address = karla.url()
    await press(karla, 'Log ud')
    await karla.getByRole('heading', { name: 'Én plan for familien og alle omkring den' }).waitFor()
    await demo.enter(karla, 'Karla Vindinge', new URL(address).pathname)
    await press(karla, 'Skriv et mål')
    await see(karla, 'Vi har hentet det, du skrev sidst.')
    expect(await karla.getByLabel(/^Familiens egne ord/).inputValue()).toBe(goal('koncert').ownWords)
  })
})
