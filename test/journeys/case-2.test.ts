import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { relationshipLabels } from '../../src/domain/family/relationship.ts'
import { choose, find, follow, pick, press, see, send, tick, toFamilies, write } from './support/acting.ts'
import {
  actionsBy,
  caseTwo,
  cpr,
  criterionText,
  familyName,
  given,
  goal,
  inside,
  outside,
  partOf,
  person,
  surname,
  whole,
} from './support/case-two.ts'
import { addToTeam } from './support/consents.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { overheard } from './support/overheard.ts'
import { inDays } from './support/plan.ts'
import { readOver } from './support/read-over.ts'

const coordinator = 'Idris Holmstrøm'
const mentor = 'Tage Sivbjerg'
const stands = { parent: 'Forælder', 'other-adult': 'Anden voksen', child: 'Barn', network: 'Netværk' } as const
const outsideNote = /Her står kun navn, alder og hvem I er for hinanden/
const categories: Readonly<Record<string, string>> = {
  crime: 'Kriminalitet',
  school: 'Skole og dagtilbud',
  parenting: 'At være forælder',
  leisure: 'Fritid, foreninger og fællesskaber',
}

describe('brothers and sisters whom the initiative is not for, and a plan with a task for each of the others', () => {
  let demo: Demo
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  let page: Page
  const tab = async (on: Page, name: string): Promise<void> => {
    if ((await on.getByRole('heading', { level: 1, name: familyName }).count()) === 0) {
      await toFamilies(on)
      await follow(on, familyName)
    }
    await on.getByRole('navigation', { name: 'Familiens rum' }).getByRole('link', { name, exact: true }).click()
  }

  test('the school refers, and a street worker’s notification about the same boy is assessed as one', async () => {
    const refers = async (name: string, kind: string, source: string, concern: string): Promise<void> => {
      const sender = await demo.signIn(name)
      await follow(sender, 'Henvendelser')
      await follow(sender, 'Send en henvendelse')
      await choose(sender, 'Hvad sender du?', kind)
      await pick(sender, 'Indsats', 'Udenom banderne – sammen med familien')
      await pick(sender, 'Hvor kommer den fra?', source)
      await write(sender, 'Navn', `${given('dreng')} ${surname}`)
      await write(sender, 'Alder, cirka', '16')
      await write(sender, 'Hvad er du bekymret for?', concern)
      await choose(sender, 'Ved forældrene, at du henvender dig?', 'Ja')
      if (kind === 'En underretning') await choose(sender, 'Har I drøftet særlige forhold?', 'Ja')
      await press(sender, 'Send')
      await sender.getByRole('heading', { name: 'Henvendelsen er sendt' }).waitFor()
      await sender.context().close()
    }
    await refers(
      'Selma Norddal',
      'En henvendelse om en familie',
      'AKT-lærere, skolepsykologer m.fl., som arbejder forebyggende på skolerne',
      caseTwo.referral.concern,
    )
    await refers(
      'Yusuf Dalgård',
      'En underretning',
      'Opsøgende gadeplansmedarbejdere',
      'Jeg har set Nuno sammen med tre voksne ved porten sent tirsdag. Han gav dem en pose og fik den igen.',
    )
    const intake = await demo.signIn('Merete Lundsager')
    await follow(intake, 'Henvendelser')
    await follow(intake, new RegExp(`${given('dreng')} ${surname}`))
    await see(intake, 'Særlige forhold drøftet')
    await press(intake, 'Frigiv til kandidatlisten')
    await see(intake, 'Henvendelsen er frigivet.')
    expect(await intake.getByText('Henvendelsen er frigivet.').count()).toBeGreaterThan(0)
    await intake.context().close()
  })

  test('the criteria advise, and people offer the family a place', async () => {
    const leader = await demo.signIn('Torben Askelund')
    await follow(leader, 'Henvendelser')
    const both = leader.getByRole('link', { name: new RegExp(`${given('dreng')} ${surname}`) })
    await both.nth(1).waitFor()
    expect(await both.count()).toBe(2)
    await both.first().click()
    await see(leader, caseTwo.referral.concern)
    const answers = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke endnu' } as const
    for (const { criterion, answer, note } of caseTwo.criteria) {
      const form = leader.getByRole('form', { name: criterionText(criterion) })
      await choose(form, criterionText(criterion), answers[answer])
      if (note !== null) await write(form, 'Note', note)
      await send(form, 'Gem svaret')
    }
    await choose(leader, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
    await find(leader, 'Ansvarlig koordinator', coordinator)
    await write(leader, 'Familiens navn i Samspil', familyName)
    await write(leader, 'Barnets fornavn', given('dreng'))
    await write(leader, 'Barnets efternavn', surname)
    await write(leader, 'Barnets fødselsdato', person('dreng').born ?? '')
    await write(leader, /Hvad lagde I vægt på|Hvorfor tager I familien med nu/, caseTwo.decision.note ?? '')
    await press(leader, 'Gem beslutningen')
    await see(leader, 'Beslutningen er gemt.')
    await leader.context().close()
  })

  test('five children, of whom two take part: all stand in the family, and of three no more than name and age is asked', async () => {
    page = await demo.signIn(coordinator)
    await tab(page, 'Overblik')
    await see(page, 'Familiens team')
    expect(await page.getByText('Noget gik galt hos os').count()).toBe(0)
    for (const { key, standsAs, inInitiative, born } of caseTwo.people.filter((one) => one.key !== 'dreng'))
      await inPlace(page, 'Tilføj person', 'Skriv ind', async () => {
        const form = page.getByRole('form', { name: 'Tilføj person' })
        await choose(form, 'Hvem er det i familien?', stands[standsAs])
        await write(form, 'Fornavn', given(key))
        await write(form, 'Efternavn', whole(key).slice(given(key).length + 1))
        await write(form, 'Fødselsdato', born ?? '')
        await choose(
          form,
          'Er indsatsen for denne person?',
          inInitiative ? 'Ja, er med i indsatsen' : 'Nej, står her kun, fordi personen hører til familien',
        )
        expect((await form.getByLabel('CPR-nummer').count()) > 0).toBe(inInitiative)
        if (inInitiative) await write(form, 'CPR-nummer', cpr(key))
      })
  })

  test('what they are to each other is written of them all, and about the three there is nothing else to write', async () => {
    for (const { person: who, kind, relative, inHousehold, from } of caseTwo.relationships)
      await inPlace(page, 'Tilføj relation', 'Gem', async () => {
        const form = page.getByRole('form', { name: 'Tilføj relation' })
        await pick(form, 'Hvem?', whole(who))
        await pick(form, 'Er hvad?', relationshipLabels[kind])
        await pick(form, 'Til hvem?', whole(relative))
        if (inHousehold) await form.getByLabel('De bor sammen').check()
        await write(form, 'Siden', from)
      })
    for (const key of outside) {
      const row = page
        .getByRole('listitem')
        .filter({ hasText: whole(key) })
        .first()
      await see(row, 'Ikke i indsatsen')
      await press(page, `Ret – ${whole(key)}`)
      await see(page, outsideNote)
      for (const tool of ['CPR-nummer', 'Kontakt', 'Egen adgang'])
        expect(await page.getByRole('button', { name: tool, exact: true }).count(), `${key}: ${tool}`).toBe(0)
      await press(page, 'Færdig')
    }
  })

  test('who decides for the two, and pages of their own for the boy and his mother', async () => {
    for (const child of ['dreng', 'soester']) {
      await press(page, `Ret – ${whole(child)}`)
      await press(page, 'Forældremyndighed')
      const form = page.getByRole('form', { name: 'Forældremyndighed' })
      await choose(form, 'Hvem har forældremyndigheden?', 'Én alene')
      await tick(form, 'Indehavere', [whole('mor')])
      await press(form, 'Gem')
      await see(page.getByRole('listitem').filter({ hasText: whole(child) }), 'har forældremyndigheden alene')
      await press(page, 'Færdig')
    }
    await press(page, `Ret – ${whole('dreng')}`)
    await press(page, 'CPR-nummer')
    const number = page.getByRole('form', { name: 'CPR-nummer' })
    await write(number, 'CPR-nummer', cpr('dreng'))
    await press(number, 'Gem')
    await see(page, 'Kontrolcifferet passer ikke.')
    await press(page, 'Færdig')
    for (const own of ['dreng', 'mor']) {
      await press(page, `Ret – ${whole(own)}`)
      await press(page, 'Egen adgang')
      await press(page, 'Giv adgang')
      await page.getByRole('button', { name: 'Luk for adgang' }).waitFor()
      await press(page, 'Færdig')
    }
    expect(await page.getByRole('button', { name: 'Luk for adgang' }).count()).toBe(0)
    await readOver(page, 'overblik')
  })

  test('another language at home: how to talk with the mother is written, and a child is never the interpreter', async () => {
    await tab(page, 'Familien')
    const said = caseTwo.communications?.[0]
    await page.getByText('Skriv aftale', { exact: true }).first().click()
    await inPlace(page, `Skriv aftale – ${whole('mor')}`, 'Gem', async (form) => {
      await write(form, 'Sprog', said?.language ?? '')
      await form.getByLabel('Brug for tolk').check()
      await see(form, /Et barn skal aldrig være tolk/)
      await write(form, 'Hvilken tolk?', said?.interpreterNote ?? '')
      await write(form, 'Hvornår passer det ikke?', said?.notWhen ?? '')
    })
    await see(page, said?.interpreterNote ?? '')
    for (const key of outside)
      expect(await page.getByRole('button', { name: `Skriv aftale – ${whole(key)}` }).count()).toBe(0)
    await readOver(page, 'familien')
    await tab(page, 'Overblik')
    await see(page, 'Brug tolk')
  })

  test('they say yes at the table at home, each for themselves, and nobody is asked about the three outside', async () => {
    await press(page, 'Spørg om at deltage')
    for (const key of inside) await page.getByLabel(whole(key), { exact: true }).waitFor()
    for (const key of outside) expect(await page.getByLabel(whole(key), { exact: true }).count()).toBe(0)
    await press(page, 'Gør klar til svar')
    await see(page, 'Venter på svar')
    for (const who of ['dreng', 'mor', 'papfar', 'mor for dreng', 'mor for soester']) {
      const [signer = '', child] = who.split(' for ')
      await press(page, /^Skriv svar ind –/)
      await pick(page, 'Hvem?', child === undefined ? given(signer) : `${given(signer)} for ${given(child)}`)
      await page.getByLabel('Ja', { exact: true }).check()
      await choose(page, 'Hvordan?', 'Mundtligt')
      await write(page, 'Hvor ligger beviset?', 'Mødet hjemme i stuen, med tolk')
      await send(page, 'Skriv svar ind')
    }
    await see(page, /I gang siden/)
  })

  test('three share the coordination, and the family reads who is whose: one of them is the boy’s own adult', async () => {
    await addToTeam(page, mentor, 'Medkoordinator')
    await addToTeam(page, 'Oline Skovhøj', 'Medkoordinator')
    for (const [name, employee] of [
      [coordinator, 'idris-holmstroem'],
      [mentor, 'tage-sivbjerg'],
      ['Oline Skovhøj', 'oline-skovhoej'],
    ] as const)
      await inPlace(page, `Hvad gør de? – ${name}`, 'Gem', (form) =>
        write(form, 'Hvad gør personen for familien?', partOf(employee)),
      )
    await see(page, partOf('tage-sivbjerg'))
    const boy = await demo.signIn(whole('dreng'), { phone: true })
    await follow(boy.locator('.shell-nav'), /^Vores folk/)
    await see(boy, partOf('tage-sivbjerg'))
    for (const key of outside) await see(boy, given(key))
    expect(await boy.getByText('Hører til familien, men er ikke med her').count()).toBe(outside.length)
    await readOver(boy, 'folk')
    await boy.context().close()
  })

  test('a written plan with small steps, and a task for each of them, the parents too; those outside are in no list', async () => {
    await tab(page, 'Vej og plan')
    for (const { key, parentGoal, horizon } of caseTwo.goals) {
      const { ownWords, whoseWords, wishedChange, successCriterion, concerns, category } = goal(key)
      await press(
        page,
        horizon === 'long-term' ? 'Skriv et mål' : `Skriv et skridt – ${goal(parentGoal ?? '').ownWords}`,
      )
      const whose = page.getByLabel('Hvem har sagt det?')
      await whose.waitFor()
      const offered = await whose.getByRole('option').allTextContents()
      for (const one of inside) expect(offered).toContain(given(one))
      for (const one of outside) expect(offered).not.toContain(given(one))
      const about = page.getByRole('group', { name: 'Hvem handler det om?' })
      for (const one of outside) expect(await about.getByLabel(given(one), { exact: true }).count()).toBe(0)
      await whose.selectOption({ label: given(whoseWords) })
      await write(page, 'Familiens egne ord', ownWords)
      await write(page, 'Hvad skal være anderledes?', wishedChange)
      await write(page, 'Hvordan kan I se', successCriterion)
      await choose(page, 'Hvem handler det om?', concerns === null ? 'Hele familien' : given(concerns))
      await pick(page, 'Hvad handler det om?', categories[category] ?? category)
      await send(page, 'Gem målet')
    }
    for (const who of ['papfar', 'mor', 'dreng'])
      for (const { goal: at, what } of actionsBy(who)) {
        await press(page, `Skriv en aftale – ${goal(at ?? '').ownWords}`)
        await write(page, 'Hvad bliver gjort?', what)
        await page.getByLabel('Hvem gør det?').waitFor()
        const offered = await page.getByLabel('Hvem gør det?').getByRole('option').allTextContents()
        for (const one of outside) expect(offered).not.toContain(given(one))
        await pick(page, 'Hvem gør det?', given(who))
        await write(page, 'Hvornår er det gjort?', inDays(7))
        await send(page, 'Gem aftalen')
      }
    await press(page, `Skriv et tal – ${goal('skole-der-passer').ownWords}`)
    const number = page.getByRole('group', { name: 'Hvis tal er det?' })
    for (const one of outside) expect(await number.getByLabel(given(one), { exact: true }).count()).toBe(0)
    await choose(page, 'Hvis tal er det?', given('mor'))
    await choose(page, 'Hvor tæt på målet?', '3')
    await send(page, 'Gem tallet')
    await readOver(page, 'plan')
    await press(page, 'Udgiv planen')
    await write(page, 'Hvorfor udgiver I nu?', caseTwo.snapshots[0]?.reason ?? '')
    await send(page, 'Udgiv')
    await see(page, 'Udgave 1')
  })

  test('every week they look at it again, goal by goal', async () => {
    const [round] = caseTwo.rounds ?? []
    await press(page, 'Gå målene igennem')
    await write(page, 'Hvad er anderledes siden sidst?', round?.changed ?? '')
    const seen = page.locator('section.round-goal').filter({ hasText: goal('vaerkstedet').ownWords })
    await choose(seen, 'Hvad gør I med målet?', 'Vi går videre')
    await write(seen, 'Hvad er der sket?', round?.goals[0]?.happened ?? '')
    await write(seen, 'Hvad er næste skridt?', round?.goals[0]?.nextStep ?? '')
    for (const one of outside) expect(await seen.getByLabel(`${given(one)} fra 0 til 10`).count()).toBe(0)
    await write(page, 'Hvornår næste gang?', inDays(7))
    await readOver(page, 'opfoelgning')
    await send(page, 'Gem opfølgningen')
    await see(page, /^Sidst fulgt op .* Næste gang/)
  })

  test('the mother meets her own tasks on her phone, and the mentor the boy’s goals', async () => {
    const mother = await demo.signIn(whole('mor'), { phone: true })
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    for (const { what } of actionsBy('mor')) await see(mother, what)
    expect(await mother.getByText(actionsBy('mor')[0]?.what ?? '').count()).toBeGreaterThan(0)
    await readOver(mother, 'mor-naeste')
    await mother.context().close()
    const tage = await demo.signIn(mentor)
    await tab(tage, 'Vej og plan')
    await see(tage, goal('egne-venner').ownWords)
    await tage.context().close()
  })

  test('the school learns of those outside that they are there, and nothing besides', async () => {
    await tab(page, 'Overblik')
    await press(page, 'Spørg om at dele')
    const form = page.getByRole('form', { name: 'Spørg om at dele' })
    for (const key of outside) expect(await form.getByLabel(whole(key), { exact: true }).count()).toBe(0)
    await tick(form, 'Hvem handler det om?', [whole('dreng')])
    await form.getByLabel('Også det, der handler om familien som helhed').check()
    await tick(form, 'Hvilke emner?', ['Samarbejdet: plan, møder og aftaler', 'Skole og dagtilbud'])
    await tick(form, 'Hvem må dele?', ['Familie og unge'])
    await pick(form, 'Hvem må se det?', 'Skole og PPR')
    await write(form, 'Hvad skal det bruges til?', 'At skolen og teamet går efter det samme')
    await press(form, 'Gør klar til svar')
    await form.waitFor({ state: 'hidden' })
    for (const signer of ['dreng', 'mor']) {
      const own = await demo.signIn(whole(signer), { phone: true })
      await follow(own, 'Vores ret')
      const row = own.getByRole('listitem').filter({ hasText: /Skole og PPR må se noget/ })
      await row.getByRole('button', { name: /^Ja –/ }).first().click()
      await press(own, 'Ja, det er i orden')
      await own.getByRole('dialog').waitFor({ state: 'hidden' })
      await own.context().close()
    }
    await addToTeam(page, 'Selma Norddal', 'Skolesocialrådgiver')
    const selma = await demo.signIn('Selma Norddal')
    const heard = overheard(selma)
    await tab(selma, 'Overblik')
    for (const key of outside) await see(selma, whole(key))
    await see(selma, 'Ikke i indsatsen')
    expect(await selma.getByRole('main').innerText()).not.toContain(relationshipLabels['half-sibling'])
    await tab(selma, 'Vej og plan')
    await see(selma, goal('skole-der-passer').ownWords)
    expect(await heard()).not.toContain(goal('egne-venner').ownWords)
    await readOver(selma, 'skolen')
  })
})
