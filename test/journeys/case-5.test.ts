import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { relationshipLabels } from '../../src/domain/family/relationship.ts'
import { choose, find, follow, pick, press, see, seeNoMore, send, tick, toFamilies, write } from './support/acting.ts'
import {
  caseFive,
  cpr,
  criterionText,
  familyName,
  given,
  goal,
  lastName,
  person,
  pitfallOf,
  PROGRAMME,
  stonesOf,
  surname,
  waitOf,
  whole,
} from './support/case-five.ts'
import { addToTeam, askToTakePart, recordOnPaper } from './support/consents.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { inDays } from './support/plan.ts'
import {
  addAction,
  addGoal,
  addMeasure,
  addNumber,
  answerYes,
  askToShare,
  publishPlan,
  sayMore,
} from './support/plan-five.ts'
import { readOver } from './support/read-over.ts'

const coordinator = 'Idris Holmstrøm'
const stands = { parent: 'Forælder', 'other-adult': 'Anden voksen', child: 'Barn', network: 'Netværk' } as const

describe('a family with two homes: bread and calm before work, and a way back after a relapse', () => {
  let demo: Demo
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  const pages = new Map<string, Page>()
  /** Somebody's page, which stays open from step to step. */
  const at = async (name: string, phone = false): Promise<Page> => {
    const known = pages.get(name)
    if (known !== undefined) return known
    const page = await demo.signIn(name, { phone })
    pages.set(name, page)
    return page
  }
  /** The family's room as a professional opens it, on one of its tabs. */
  const inRoom = async (name: string, tab: string): Promise<Page> => {
    const page = await at(name)
    if ((await page.getByRole('heading', { level: 1, name: familyName }).count()) === 0) {
      await toFamilies(page)
      await follow(page, familyName)
    }
    await page.getByRole('navigation', { name: 'Familiens rum' }).getByRole('link', { name: tab, exact: true }).click()
    return page
  }

  test('the health visitor writes, and the parents know it', async () => {
    const { referral } = caseFive
    const page = await demo.signIn('Ditte Sandager')
    await follow(page, 'Henvendelser')
    await follow(page, 'Send en henvendelse')
    await choose(page, 'Hvad sender du?', 'En henvendelse om en familie')
    await pick(page, 'Indsats', PROGRAMME)
    await pick(page, 'Hvor kommer den fra?', 'Sundhedsplejen')
    await write(page, 'Navn', `${given('lille')} ${surname}`)
    await write(page, 'Alder, cirka', '2')
    await write(page, 'Hvad er du bekymret for?', referral.concern)
    await write(page, 'Hvad håber du', referral.wish ?? '')
    await choose(page, 'Ved forældrene, at du henvender dig?', 'Ja')
    await press(page, 'Send')
    await page.getByRole('heading', { name: 'Henvendelsen er sendt' }).waitFor()
    expect(await readOver(page, 'henvendelse')).toEqual([])
    await page.context().close()
  })

  test('the programme’s own visitation: who refers has looked, the criteria advise, a coordinator with room takes it', async () => {
    const page = await demo.signIn('Torben Askelund')
    await follow(page, 'Henvendelser')
    await follow(page, new RegExp(`${given('lille')} ${surname}`))
    await see(page, PROGRAMME)
    await see(page, /af 30 er taget/)
    await inPlace(page, /^Skriv, at det er gjort/, 'Gem trinnet', (form) =>
      write(form, 'Hvad så I?', 'Ditte kender hjemmet og mener, at én indgang vil hjælpe.'),
    )
    const words = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke endnu' } as const
    for (const { criterion, answer, note } of caseFive.criteria) {
      const form = page.getByRole('form', { name: criterionText(criterion) })
      await choose(form, criterionText(criterion), words[answer])
      if (note !== null) await write(form, 'Note', note)
      await send(form, 'Gem svaret')
    }
    await see(page, 'Følger af de andre: ser ud til at være opfyldt')
    await see(page, 'Kriterierne ser ud til at være opfyldt – det er jer, der beslutter.')
    await choose(page, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
    await find(page, 'Ansvarlig koordinator', coordinator)
    expect(await readOver(page, 'sag')).toEqual([])
    await write(page, 'Familiens navn i Samspil', familyName)
    await write(page, 'Barnets fornavn', given('lille'))
    await write(page, 'Barnets efternavn', surname)
    await write(page, 'Barnets fødselsdato', person('lille').born ?? '')
    await write(page, 'Hvad lagde I vægt på?', caseFive.decision.note ?? '')
    await press(page, 'Gem beslutningen')
    await see(page, 'Beslutningen er gemt.')
    await page.context().close()
  })

  test('two parents apart, three children, an aunt: who they are to each other, and who decides for the children', async () => {
    const page = await inRoom(coordinator, 'Overblik')
    for (const { key, standsAs, inInitiative, born } of caseFive.people.filter((one) => one.key !== 'lille'))
      await inPlace(page, 'Tilføj person', 'Skriv ind', async () => {
        const form = page.getByRole('form', { name: 'Tilføj person' })
        await choose(form, 'Hvem er det i familien?', stands[standsAs])
        await write(form, 'Fornavn', given(key))
        await write(form, 'Efternavn', lastName(key))
        await write(form, 'Fødselsdato', born ?? '')
        await choose(
          form,
          'Er indsatsen for denne person?',
          inInitiative ? 'Ja, er med i indsatsen' : 'Nej, står her kun, fordi personen hører til familien',
        )
        if (inInitiative) await write(form, 'CPR-nummer', cpr(key))
      })
    for (const { person: who, kind, relative, from } of caseFive.relationships)
      await inPlace(page, 'Tilføj relation', 'Gem', async () => {
        const form = page.getByRole('form', { name: 'Tilføj relation' })
        await pick(form, 'Hvem?', whole(who))
        await pick(form, 'Er hvad?', relationshipLabels[kind])
        await pick(form, 'Til hvem?', whole(relative))
        await write(form, 'Siden', from)
      })
    for (const child of ['datter', 'soen', 'lille']) {
      await press(page, `Ret – ${whole(child)}`)
      await press(page, 'Forældremyndighed')
      const form = page.getByRole('form', { name: 'Forældremyndighed' })
      await choose(form, 'Hvem har forældremyndigheden?', 'Fælles')
      await tick(form, 'Indehavere', [whole('far'), whole('mor')])
      await press(form, 'Gem')
      await see(page.getByRole('listitem').filter({ hasText: whole(child) }), /^Fælles forældremyndighed:/)
      await press(page, 'Færdig')
    }
    for (const own of ['far', 'datter']) {
      await press(page, `Ret – ${whole(own)}`)
      await press(page, 'Egen adgang')
      await press(page, 'Giv adgang')
      await page.getByRole('button', { name: 'Luk for adgang' }).waitFor()
      await press(page, 'Færdig')
    }
    expect(await readOver(page, 'overblik')).toEqual([])
  })

  test('the boy lives in two homes, and the aunt is the family’s own contact person', async () => {
    const page = await inRoom(coordinator, 'Familien')
    for (const home of caseFive.homes ?? []) {
      await inPlace(page, 'Tilføj hjem', 'Gem', (form) => write(form, 'Hvad kalder I hjemmet?', home.name))
      for (const { person: who, share, note } of home.lives)
        await inPlace(page, 'Skriv ind, hvem der bor', 'Gem', async (form) => {
          await pick(form, 'Hvem?', whole(who))
          await pick(form, 'Hvilket hjem?', home.name)
          const shares = {
            all: 'hele tiden',
            most: 'det meste af tiden',
            half: 'halvdelen af tiden',
            some: 'noget af tiden',
          }
          await choose(form, 'Hvor meget af tiden?', shares[share])
          if (note !== null) await write(form, 'Hvordan er det aftalt?', note)
        })
    }
    await see(page, /bor også: Hos/)
    for (const one of caseFive.supporters ?? [])
      await inPlace(page, 'Tilføj en fra netværket', 'Gem', async (form) => {
        await write(form, 'Navn', whole('faster'))
        await write(form, 'Hvem er det?', one.relation ?? '')
        await write(form, 'Hvad gør de?', one.does)
        await write(form, 'Hvordan får vi fat i dem?', one.reachedBy ?? '')
        await form.getByLabel('Er familiens egen kontaktperson').check()
        await pick(form, 'Hvem i familien har aftalt det?', whole('far'))
      })
    await see(page, 'Kontaktperson')
    expect(await readOver(page, 'familien')).toEqual([])
  })

  test('both parents and the girl say yes: on two phones, and on paper for the one who lives apart', async () => {
    const page = await inRoom(coordinator, 'Overblik')
    await askToTakePart(page)
    const father = await at(whole('far'), true)
    await answerYes(father, /At være med i/, 4)
    const daughter = await at(whole('datter'), true)
    await answerYes(daughter, /At være med i/, 1)
    for (const child of ['datter', 'soen', 'lille'])
      await recordOnPaper(page, `${given('mor')} for ${given(child)}`, 'Ja')
    await see(page, /I gang siden/)
    expect(await readOver(father, 'far-ret')).toEqual([])
  })

  test('bread and a bed first: agreed by word, while the plan may wait with its reason', async () => {
    const page = await inRoom(coordinator, 'Forløb')
    await inPlace(page, 'Planen er ikke lavet endnu', 'Gem', async (form) => {
      await write(form, 'Hvorfor er planen ikke lavet endnu?', 'Først mad i køleskabet og en seng til Elna.')
      await write(form, 'Hvornår ser I på det igen?', inDays(14))
    })
    for (const one of caseFive.oralAgreements ?? [])
      await inPlace(page, 'Skriv en mundtlig aftale ned', 'Gem', async (form) => {
        await write(form, 'Hvad har I aftalt?', one.what)
        await tick(form, 'Hvem fra familien var med?', [whole('far')])
        await tick(form, 'Hvem fra teamet var med?', [coordinator])
      })
    await see(page, /Først mad i køleskabet/)
    expect(await readOver(page, 'forloeb')).toEqual([])
    const father = await at(whole('far'), true)
    await follow(father, 'Vores vej')
    await see(father, 'Det har vi aftalt mundtligt')
    await see(father, /Idris kommer med mad og en seng/)
    expect(await readOver(father, 'far-foer-plan')).toEqual([])
  })

  test('three departments come in, each by a yes of those who may give it', async () => {
    const page = await inRoom(coordinator, 'Overblik')
    const father = await at(whole('far'), true)
    const share = { covers: true, person: 'far', purpose: 'At jobcentret venter med praktik, til der er ro på' }
    await askToShare(page, {
      ...share,
      categories: ['Samarbejdet: plan, møder og aftaler', 'Navn, alder og hvem I er', 'Arbejde og ydelser'],
      from: 'Familie og unge',
      to: 'Jobcenter',
    })
    await answerYes(father, /Jobcenter må se noget/, 1)
    await askToShare(page, {
      person: 'far',
      covers: false,
      categories: ['Arbejde og ydelser'],
      from: 'Jobcenter',
      to: 'Familie og unge',
      purpose: 'At Idris kan se, hvad jobcentret gør',
    })
    await answerYes(father, /Familie og unge må se noget/, 1)
    await askToShare(page, {
      person: 'soen',
      covers: true,
      categories: ['Samarbejdet: plan, møder og aftaler', 'Navn, alder og hvem I er', 'Skole og dagtilbud'],
      from: 'Familie og unge',
      to: 'Skole og PPR',
      purpose: 'At skolen kan tage imod Bertram om morgenen i begge uger',
    })
    await answerYes(father, /Skole og PPR må se noget/, 1)
    // The other home answers for its boy as well: until then the school sees nothing.
    const asked = page.getByRole('listitem').filter({ hasText: 'Familie og unge må dele med Skole og PPR' })
    await press(asked, /^Skriv svar ind/)
    await pick(page, 'Hvem?', `${given('mor')} for ${given('soen')}`)
    await page.getByLabel('Ja', { exact: true }).check()
    await choose(page, 'Hvordan?', 'På papir')
    await write(page, 'Hvor ligger beviset?', 'Mappen i modtagelsen')
    await send(page, 'Skriv svar ind')
    await addToTeam(page, 'Jonas Birkemose', 'Rådgiver med beslutningsret')
    await addToTeam(page, 'Selma Norddal', 'Skolesocialrådgiver')
    expect(await readOver(page, 'overblik-med-team')).toEqual([])
  })

  test('one plan in their own words: what fills most comes first, and each says how near they are', async () => {
    const page = await inRoom(coordinator, 'Vej og plan')
    for (const key of ['hverdag', 'ro-om-pengene', 'skole-begge-uger', 'egne-penge']) await addGoal(page, key)
    await addNumber(page, 'hverdag', 'far', 2)
    await addNumber(page, 'hverdag', 'datter', 4)
    for (const { goal: at, what, byPerson, byEmployee } of caseFive.actions.filter((one) => one.since === undefined)) {
      if (byEmployee === 'selma-norddal') continue
      await addAction(page, at ?? '', what, byPerson === null ? `${coordinator}, Familie og unge` : given(byPerson))
    }
    for (const kind of ['praktisk-paedagogisk-stoette', 'gaeldsraadgivning', 'fast-kontaktperson'])
      await addMeasure(page, kind)
    expect(await readOver(page, 'plan')).toEqual([])
  })

  test('stones on the way, what can go wrong and what they do then, said before the plan is agreed', async () => {
    const page = await inRoom(coordinator, 'Vej og plan')
    for (const what of stonesOf('ro-om-pengene'))
      await sayMore(page, 'ro-om-pengene', 'Et trin på vejen', async () => {
        await write(page, 'Hvilket trin?', what)
        await send(page, 'Gem trinnet')
      })
    const { whose, what, response } = pitfallOf('hverdag')
    await sayMore(page, 'hverdag', 'Hvad der kan gå galt', async () => {
      await pick(page, 'Hvem har sagt det?', given(whose))
      await write(page, 'Hvad kan gå galt?', what)
      await write(page, 'Hvad gør I så?', response)
      await send(page, 'Gem')
    })
    await see(page, `${what} – så: ${response}`)
    for (const who of ['far'])
      await sayMore(page, 'ro-om-pengene', 'Om det kan lade sig gøre', async () => {
        await choose(page, 'Hvem har du spurgt?', given(who))
        await choose(page, 'Kan det lade sig gøre?', 'Noget af det')
        await send(page, 'Gem svaret')
      })
    await sayMore(page, 'ro-om-pengene', 'At I har aftalt målet', () => send(page, 'Målet er aftalt'))
    await see(page, /^Aftalt /)
    await publishPlan(page, 'Vores første plan. Først mad og ro.', 1)
    expect(await readOver(page, 'plan-vej')).toEqual([])
    await inRoom(coordinator, 'Forløb')
    // The publication has ended it by itself.
    await see(page, /^Planen blev lavet .*, da udgave 1 blev udgivet/)
    await seeNoMore(page, /^Planen er ikke lavet endnu/)
  })

  test('the jobcentre reads why its practice waits, and the order stands where all see it', async () => {
    const page = await inRoom(coordinator, 'Vej og plan')
    await addGoal(page, 'arbejde')
    const jonas = await inRoom('Jonas Birkemose', 'Vej og plan')
    await see(jonas, goal('arbejde').ownWords)
    await addMeasure(jonas, 'virksomhedspraktik')
    await see(page, 'Virksomhedspraktik')
    await follow(page, 'Rækkefølge')
    await inPlace(page, 'Skriv, hvad der venter på hvad', 'Gem rækkefølgen', async (form) => {
      await pick(form, 'Hvad venter?', 'Indsats: Virksomhedspraktik')
      await pick(form, 'Hvad venter det på?', `Mål: ”${goal('ro-om-pengene').ownWords}”`)
      await write(form, 'Hvorfor i den rækkefølge?', waitOf(0).reason)
    })
    await see(page, /^Venter på ”Jeg vil kunne købe ind.*til det er gjort/)
    await see(page, /^Familien selv \(\d\)/)
    await see(page, /^De professionelle \(\d\)/)
    expect(await readOver(page, 'raekkefoelge')).toEqual([])
  })

  test('the school sees the boy’s part and says what it does, and nothing of the money', async () => {
    const selma = await inRoom('Selma Norddal', 'Vej og plan')
    await see(selma, goal('skole-begge-uger').ownWords)
    const [first] = caseFive.actions.filter((one) => one.byEmployee === 'selma-norddal')
    await addAction(selma, 'skole-begge-uger', first?.what ?? '', 'Selma Norddal, Skole og PPR')
    const text = await selma.getByRole('main').innerText()
    for (const words of [goal('ro-om-pengene').ownWords, goal('arbejde').ownWords]) expect(text).not.toContain(words)
    await selma.context().close()
    pages.delete('Selma Norddal')
  })

  test('the father reads it on his phone and stands on a stone; his daughter meets nothing of his money', async () => {
    const father = await at(whole('far'), true)
    await follow(father, 'Vores vej')
    await see(father, goal('hverdag').ownWords)
    const [stone = ''] = stonesOf('ro-om-pengene')
    await father.getByLabel(stone, { exact: true }).click()
    await see(father, 'Godt. I er kommet et trin videre.')
    await see(father, /Venter på/)
    expect(await readOver(father, 'far-vej')).toEqual([])
    const daughter = await at(whole('datter'), true)
    await follow(daughter, 'Vores vej')
    await see(daughter, goal('egne-penge').ownWords)
    const text = await daughter.getByRole('main').innerText()
    for (const words of [goal('ro-om-pengene').ownWords, goal('arbejde').ownWords]) expect(text).not.toContain(words)
    expect(await readOver(daughter, 'datter-vej')).toEqual([])
  })

  test('a round goal by goal, a second version, and what is new since the first', async () => {
    const page = await inRoom(coordinator, 'Vej og plan')
    const [round] = caseFive.rounds ?? []
    await press(page, 'Gå målene igennem')
    for (const seen of round?.goals ?? []) {
      const part = page
        .locator('section')
        .filter({ hasText: goal(seen.goal).ownWords })
        .last()
      await choose(part, 'Hvad gør I med målet?', 'Vi går videre')
      await write(part, 'Hvad er der sket?', seen.happened)
      await write(part, 'Hvad er næste skridt?', seen.nextStep ?? '')
    }
    await write(page, 'Hvad er anderledes siden sidst?', round?.changed ?? '')
    await write(page, 'Hvornår næste gang?', inDays(28))
    expect(await readOver(page, 'runde')).toEqual([])
    await send(page, 'Gem opfølgningen')
    await see(page, /^Sidst fulgt op .* Næste gang/)
    await publishPlan(page, 'Værkstedet er kommet med, men det venter.', 2)
    await press(page, 'Se, hvad der er nyt')
    await see(page, 'Fra udgave 1 til udgave 2')
    await see(page, `Mål: ${goal('arbejde').ownWords}`)
    await see(page, 'Indsats: Virksomhedspraktik')
    expect(await readOver(page, 'sammenlign')).toEqual([])
  })

  test('help becomes less before it ends, and the family sees how much', async () => {
    const page = await inRoom(coordinator, 'Vej og plan')
    await follow(page, 'Koordinering')
    const [taper] = caseFive.spells ?? []
    await press(page, 'Pause, aftrapning og hvad familien siger – Praktisk, pædagogisk eller anden støtte i hjemmet')
    await choose(page, 'Hvad vil du skrive?', 'En pause, eller at der bliver mindre hjælp')
    await choose(page, 'Hvad sker der?', 'Mindre og mindre hjælp')
    await write(page, 'Hvor meget er der så?', taper?.says ?? '')
    await write(page, 'Fra', inDays(0))
    await write(page, 'Til', inDays(42))
    await write(page, 'Hvorfor?', taper?.reason ?? '')
    await send(page, 'Gem')
    await see(page, new RegExp(`^${taper?.says} fra `))
    expect(await readOver(page, 'koordinering')).toEqual([])
    const father = await at(whole('far'), true)
    await follow(father, 'Vores vej')
    await see(father, new RegExp(`^${taper?.says} fra `))
  })

  const left = 'Én fast voksen at ringe til om morgenen'
  test('the course ends with what is left in somebody’s hands, and days on which to hear how it goes', async () => {
    const page = await inRoom(coordinator, 'Forløb')
    await press(page, 'Forbered afslutningen')
    await write(page, 'Hvorfor slutter forløbet?', 'Hverdagen går, og pengene er i ro.')
    await write(page, 'Hvem har besluttet det?', 'Asger, Tuva og Idris sammen')
    await choose(page, 'Hvem tager over?', 'Det almindelige system')
    await write(page, 'Fra hvilken dag?', inDays(1))
    await see(page, 'Det er stadig åbent i planen')
    await press(page, 'Tag med – Virksomhedspraktik')
    const need = page.getByRole('group', { name: 'Behov 1' })
    await pick(need, 'Hvad handler det om?', 'Arbejde og ydelser')
    await pick(need, 'Hvem handler det om?', whole('far'))
    await write(need, 'Hvem tager over?', 'Jonas Birkemose')
    await pick(need, 'Afdeling', 'Jobcenter')
    await write(need, 'Fra hvilken dag?', inDays(7))
    await press(page, 'Tilføj et behov')
    const more = page.getByRole('group', { name: 'Behov 2' })
    await write(more, 'Hvad er der brug for?', left)
    await pick(more, 'Hvad handler det om?', 'Samarbejdet: plan, møder og aftaler')
    await write(more, 'Hvem tager over?', whole('faster'))
    await write(more, 'Fra hvilken dag?', inDays(1))
    await write(page, `${given('far')} siger`, 'At der kom mad på bordet, før nogen spurgte om arbejde.')
    await choose(page, 'Skal I høre, hvordan det går bagefter?', 'Ja, vi aftaler dage')
    await find(page, 'Hvem holder kontakten?', 'Oline Skovhøj')
    await write(page, 'Dag 1', inDays(21))
    expect(await readOver(page, 'afslut')).toEqual([])
    await send(page, 'Afslut forløbet nu')
    await see(page, 'Behov, der er tilbage')
    await see(page, left)
    expect(await readOver(page, 'afsluttet')).toEqual([])
    const father = await at(whole('far'), true)
    await father.reload()
    await see(father, 'Forløbet er slut')
    await see(father, left)
    expect(await readOver(father, 'far-slut')).toEqual([])
  })

  test('who keeps in touch asks how it goes, and reads no more than that', async () => {
    const oline = await inRoom('Oline Skovhøj', 'Forløb')
    await press(oline, /^Skriv, hvordan det går/)
    await choose(oline, 'Hvordan går det?', 'Noget går godt, noget er svært')
    await write(oline, 'Mere om det', 'Morgenerne er svære igen.')
    await send(oline, 'Gem')
    await see(oline, 'Noget går godt, noget er svært')
    expect(await readOver(oline, 'kontakt')).toEqual([])
    await follow(oline, 'Vej og plan')
    const text = await oline.getByRole('main').innerText()
    for (const one of caseFive.goals) expect(text).not.toContain(one.ownWords)
    await oline.context().close()
    pages.delete('Oline Skovhøj')
  })

  test('it becomes hard again: said in his own words, answered, and the road stands where they left it', async () => {
    const father = await at(whole('far'), true)
    await follow(father, 'Vores vej')
    await press(father, /^Sig, at det er /)
    await write(father, /^Hvad er svært\?/, 'Jeg er begyndt at lade kuverterne ligge.')
    await send(father, 'Send')
    await see(father, /Der er ikke svaret endnu/)
    expect(await readOver(father, 'far-svaert')).toEqual([])
    const torben = await at('Torben Askelund')
    await follow(torben, 'Henvendelser')
    await torben.getByRole('listitem').filter({ hasText: familyName }).getByRole('link').click()
    await see(torben, /Jeg er begyndt at lade kuverterne ligge/)
    await choose(torben, 'Hvad svarer I?', 'Forløbet genoptages')
    await find(torben, 'Hvem bliver koordinator?', coordinator)
    await write(torben, 'Svaret til familien', 'Idris ringer til dig i morgen. I begynder ikke forfra.')
    expect(await readOver(torben, 'igen')).toEqual([])
    await send(torben, 'Send svaret')
    await see(torben, 'Der er svaret.')
    await see(father, 'Forløbet er i gang igen')
    expect(await readOver(father, 'far-igen')).toEqual([])
    const page = await inRoom(coordinator, 'Overblik')
    await see(page, /Afventer familiens ja/)
    // No yes from before holds: the same are asked again, and until then nobody else is in the team.
    await askToTakePart(page)
    await answerYes(father, /At være med i/, 4)
    expect(await page.getByRole('main').innerText()).not.toContain('Jonas Birkemose')
    await inRoom(coordinator, 'Vej og plan')
    await see(page, goal('hverdag').ownWords)
    expect(await readOver(page, 'plan-igen')).toEqual([])
  })
})
