import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { relationshipLabels } from '../../src/domain/family/relationship.ts'
import { choose, find, follow, pick, press, see, seeNoMore, send, tick, toFamilies, write } from './support/acting.ts'
import { askEverything, nowhere, partsWithSomething, withoutRequest, type Places } from './support/behind-the-wall.ts'
import {
  actionOf,
  caseFour,
  closingReason,
  cpr,
  criterionText,
  familyName,
  given,
  goal,
  imposed,
  lastName,
  measureOf,
  oral,
  person,
  PROGRAMME,
  release,
  surname,
  whole,
} from './support/case-four.ts'
import { addToTeam, askToShare, sayYes } from './support/consents.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { callMeeting } from './support/meeting.ts'
import { overheard } from './support/overheard.ts'
import { followUp, inDays, publish } from './support/plan.ts'
import { readOver } from './support/read-over.ts'

const SICK = 'Vibeke Gyvelbakke'
const COORDINATOR = 'Idris Holmstrøm'
const stands = { parent: 'Forælder', 'other-adult': 'Anden voksen', child: 'Barn', network: 'Netværk' } as const
const areas: Readonly<Record<string, string>> = {
  cooperation: 'Samarbejdet: plan, møder og aftaler',
  housing: 'Bolig',
  school: 'Skole og dagtilbud',
  employment: 'Arbejde og ydelser',
  economy: 'Økonomi og gæld',
  crime: 'Kriminalitet',
}

describe('taking part that was imposed: the father reads the road, the mother behind a firewall finds nothing', () => {
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
  /** One person's tools, as the coordinator opens them below the name. */
  const correct = async (page: Page, key: string, tool: string, work: () => Promise<void>): Promise<void> => {
    await press(page, `Ret – ${whole(key)}`)
    await press(page, tool)
    await work()
    await press(page, 'Færdig')
  }

  test('the board has decided, and the adviser at intake writes it as a referral', async () => {
    const { referral } = caseFour
    const page = await demo.signIn('Merete Lundsager')
    await follow(page, 'Henvendelser')
    await follow(page, 'Send en henvendelse')
    await choose(page, 'Hvad sender du?', 'En henvendelse om en familie')
    await pick(page, 'Indsats', PROGRAMME)
    await pick(page, 'Hvor kommer den fra?', 'Ungdomskriminalitetsnævnet (UKN)')
    await write(page, 'Navn', `${given('datter')} ${surname}`)
    await write(page, 'Alder, cirka', '15')
    await write(page, 'Hvad er du bekymret for?', referral.concern)
    await write(page, 'Hvad håber du', referral.wish ?? '')
    await choose(page, 'Ved forældrene, at du henvender dig?', 'Ja')
    await press(page, 'Send')
    await page.getByRole('heading', { name: 'Henvendelsen er sendt' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  test('people decide that the family comes in, with one coordinator', async () => {
    const page = await at('Torben Askelund')
    await follow(page, 'Henvendelser')
    await follow(page, new RegExp(`${given('datter')} ${surname}`))
    const words = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke endnu' } as const
    for (const { criterion, answer, note } of caseFour.criteria) {
      if (answer === 'unknown') continue
      const form = page.getByRole('form', { name: criterionText(criterion) })
      await choose(form, criterionText(criterion), words[answer])
      if (note !== null) await write(form, 'Note', note)
      await send(form, 'Gem svaret')
    }
    await choose(page, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
    await find(page, 'Ansvarlig koordinator', SICK)
    await write(page, 'Familiens navn i Samspil', familyName)
    await write(page, 'Barnets fornavn', given('datter'))
    await write(page, 'Barnets efternavn', surname)
    await write(page, 'Barnets fødselsdato', person('datter').born ?? '')
    await write(page, /Hvad lagde I vægt på|Hvorfor tager I familien med nu/, caseFour.decision.note ?? '')
    await press(page, 'Gem beslutningen')
    await see(page, 'Beslutningen er gemt.')
    expect(await page.getByText('Beslutningen er gemt.').count()).toBeGreaterThan(0)
  })

  test('the coordinator falls ill: a leader opens her place and names another, without reading of the family', async () => {
    const page = await at('Torben Askelund')
    const heard = overheard(page)
    await follow(page, 'Teams og koordinatorer')
    await press(page, `Giv pladserne videre – ${SICK}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Giv pladserne videre' }).click()
    await press(page, `Find en – ${familyName}`)
    await find(page, 'Hvem?', COORDINATOR)
    await readOver(page, 'leder')
    await press(page, 'Giv pladsen')
    await seeNoMore(page, familyName)
    const said = await heard()
    for (const words of [caseFour.referral.concern, given('datter')]) expect(said).not.toContain(words)
    await page.context().close()
    pages.delete('Torben Askelund')
  })

  test('the new coordinator writes down who they are, and that both parents decide for the children', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    for (const { key, standsAs, inInitiative, born } of caseFour.people.filter((one) => one.key !== 'datter'))
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
    for (const { person: who, kind, relative, from } of caseFour.relationships)
      await inPlace(page, 'Tilføj relation', 'Gem', async () => {
        const form = page.getByRole('form', { name: 'Tilføj relation' })
        await pick(form, 'Hvem?', whole(who))
        await pick(form, 'Er hvad?', relationshipLabels[kind])
        await pick(form, 'Til hvem?', whole(relative))
        await write(form, 'Siden', from)
      })
    for (const child of ['datter', 'storebror', 'lillebror'])
      await correct(page, child, 'Forældremyndighed', async () => {
        const form = page.getByRole('form', { name: 'Forældremyndighed' })
        await choose(form, 'Hvem har forældremyndigheden?', 'Fælles')
        await tick(form, 'Indehavere', [whole('far'), whole('mor')])
        await press(form, 'Gem')
        await see(page.getByRole('listitem').filter({ hasText: whole(child) }), /^Fælles forældremyndighed:/)
      })
    expect(await page.getByText(/^Fælles forældremyndighed:/).count()).toBeGreaterThan(0)
  })

  test('the father’s address is protected: the mother is kept out at once, and the coordinator says that it stays so', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    const { address } = person('far')
    await correct(page, 'far', 'Kontakt', async () => {
      const form = page.getByRole('form', { name: 'Tilføj kontakt' })
      await choose(form, 'Hvad er det?', 'Adresse')
      await write(form, 'Adresse, nummer eller sted', address ?? '')
      await form.getByLabel('Beskyttet', { exact: true }).check()
      await press(form, 'Tilføj kontakt')
      await page.getByRole('button', { name: 'Vis beskyttet oplysning' }).waitFor()
    })
    await see(page, `${given('mor')} ser ikke, hvad der handler om ${given('far')}`)
    await follow(page, 'Familien')
    await see(page, 'Skal der være skel?')
    await readOver(page, 'spørgsmål om skel')
    await inPlace(page, /^Svar –/, 'Svar', (form) => form.getByLabel(`Ja, ${given('mor')} skal holdes ude`).check())
    await see(page, `${given('mor')} holdes ude af hensyn til ${given('far')}`)
    expect(await page.getByText('Skal der være skel?').count()).toBe(0)
  })

  test('those of the family who will sign in get their own pages, the mother too', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    await correct(page, 'datter', 'CPR-nummer', async () => {
      const form = page.getByRole('form', { name: 'CPR-nummer' })
      await write(form, 'CPR-nummer', cpr('datter'))
      await press(form, 'Gem')
      await see(page, 'Kontrolcifferet passer ikke.')
    })
    for (const own of ['far', 'datter', 'mor'])
      await correct(page, own, 'Egen adgang', async () => {
        await press(page, 'Giv adgang')
        await page.getByRole('button', { name: 'Luk for adgang' }).waitFor()
      })
    await correct(page, 'mor', 'CPR-nummer', async () => {
      const form = page.getByRole('form', { name: 'CPR-nummer' })
      await write(form, 'CPR-nummer', cpr('mor'))
      await press(form, 'Gem')
      await see(page, 'Kontrolcifferet passer ikke.')
    })
    await readOver(page, 'overblik')
    expect(await page.getByText(/har egen adgang/).count()).toBeGreaterThan(0)
  })

  test('taking part is imposed: nobody signs, the course begins, and the decision is written down with its paragraph', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    await see(page, 'Det mangler, før planen kan gå i gang')
    await inPlace(page, 'Pålagt deltagelse', 'Skriv ind', async (form) => {
      await tick(form, 'Hvem handler det om?', [whole('datter')])
      await write(form, 'Afgørelse og paragraf', imposed.paragraph)
      await readOver(page, 'pålæg')
    })
    await see(page, 'Pålagt af Ungdomskriminalitetsnævnet')
    await see(page, /I gang siden/)
    expect(await page.getByText('Venter på svar').count()).toBe(0)
    await see(page, 'Familien har ikke sagt ja til at dele noget. Hver afdeling ser kun sit eget.')
    await follow(page, 'Forløb')
    await see(page, 'Det giver ingen lov til at dele oplysninger.')
    await see(page, 'Afgørelsen er ikke skrevet ind endnu.')
    await inPlace(page, /^Skriv afgørelsen ind/, 'Gem', async (form) => {
      await write(form, 'Hvad er besluttet?', imposed.decision)
      await write(form, 'Besluttet den', imposed.decidedOn)
      await write(form, 'Ventes at slutte', imposed.expectedUntil ?? '')
    })
    await see(page, imposed.decision)
    await readOver(page, 'forløb med pålæg')
  })

  test('sharing still asks for a yes of its own: the jobcentre sees nothing before the father has given it', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    await addToTeam(page, 'Jonas Birkemose', 'Rådgiver med beslutningsret')
    await see(page, /Familien har ikke sagt ja til at dele med Jobcenter endnu/)
    await askToShare(
      page,
      {
        person: 'far',
        categories: ['Samarbejdet: plan, møder og aftaler', 'Navn, alder og hvem I er', 'Arbejde og ydelser'],
        from: 'Familie og unge',
        to: 'Jobcenter',
        purpose: 'At jobcentret og familien arbejder efter samme plan',
      },
      whole('far'),
    )
    const father = await at(whole('far'), true)
    await follow(father, 'Vores ret')
    await readOver(father, 'fars ret')
    await sayYes(father, /Jobcenter må se noget/, 1)
    await seeNoMore(page, 'Familien har ikke sagt ja til at dele med Jobcenter')
    expect(await father.getByText(/Jobcenter må se noget/).count()).toBeGreaterThan(0)
  })
  test('first they agree by word, and what was agreed finds its place in the plan', async () => {
    const page = await inRoom(COORDINATOR, 'Forløb')
    await inPlace(page, 'Skriv en mundtlig aftale ned', 'Gem', async (form) => {
      await write(form, 'Hvad har I aftalt?', oral(1).what)
      await tick(form, 'Hvem fra familien var med?', [whole('far'), whole('storebror')])
    })
    await see(page, 'Står ikke i planen endnu')
    await follow(page, 'Vej og plan')
    for (const key of ['samme-rum', 'egen-doer', 'fri-af-havnen', 'ny-skole', 'far-i-arbejde', 'posten']) {
      const { ownWords, whoseWords, wishedChange, successCriterion, concerns, category } = goal(key)
      await press(page, 'Skriv et mål')
      await pick(page, 'Hvem har sagt det?', given(whoseWords))
      await write(page, 'Familiens egne ord', ownWords)
      await write(page, 'Hvad skal være anderledes?', wishedChange)
      await write(page, 'Hvordan kan I se', successCriterion)
      await choose(page, 'Hvem handler det om?', concerns === null ? 'Hele familien' : given(concerns))
      await pick(page, 'Hvad handler det om?', areas[category] ?? category)
      await send(page, 'Gem målet')
    }
    await follow(page, 'Forløb')
    await inPlace(page, /^Kobl til planen/, 'Gem', (form) =>
      pick(form, 'Hvilket mål eller hvilken aftale', goal('ny-skole').ownWords),
    )
    await see(page, `Står i planen: ${goal('ny-skole').ownWords}`)
    expect(await page.getByText('Står ikke i planen endnu').count()).toBe(0)
  })

  /** A measure of the case file, written by its own department. */
  const addMeasure = async (page: Page, kind: string, name: string, department: string): Promise<void> => {
    const row = measureOf(kind)
    await follow(page, 'Koordinering')
    await press(page, 'Skriv en indsats')
    await pick(page, 'Hvilken afdeling?', department)
    await pick(page, 'Hvilken indsats?', name)
    await pick(page, 'Hvem er den for?', given(row.person))
    await pick(page, 'Hvad handler det om?', areas[row.category] ?? row.category)
    await pick(page, 'Hvilket mål hjælper den?', goal(row.goal ?? '').ownWords)
    await choose(page, 'Hvor står den?', 'I gang')
    await write(page, 'Begynder', row.startsOn ?? '')
    await send(page, 'Gem indsatsen')
    await see(page, name)
    await follow(page, 'Vej')
  }

  test('a room of her own, a boarding school, work and debt advice, each from its own department; then it is published', async () => {
    const page = await inRoom(COORDINATOR, 'Vej og plan')
    for (const [key, who] of [
      ['samme-rum', 'far'],
      ['far-i-arbejde', 'far'],
    ] as const) {
      await press(page, `Skriv en aftale – ${goal(key).ownWords}`)
      await write(page, 'Hvad bliver gjort?', actionOf(key).what)
      await pick(page, 'Hvem gør det?', given(who))
      await write(page, 'Hvornår er det gjort?', inDays(14))
      await send(page, 'Gem aftalen')
    }
    await addMeasure(page, 'hybel', 'Hybelbolig', 'Familie og unge')
    await addMeasure(page, 'kostskole', 'Kostskole', 'Familie og unge')
    const jonas = await inRoom('Jonas Birkemose', 'Vej og plan')
    await see(jonas, goal('far-i-arbejde').ownWords)
    expect(await jonas.getByText(goal('egen-doer').ownWords).count()).toBe(0)
    await addMeasure(jonas, 'ordinaer-indsats-lab', 'Ordinær indsats efter LAB-loven', 'Jobcenter')
    await publish(page, 'Vores første plan. Det meste var aftalt mundtligt.')
    await followUp(page)
    await readOver(page, 'plan')
    await callMeeting(page)
  })

  test('on his phone the father reads the road, and that nobody asks him about what is imposed', async () => {
    const page = await at(whole('far'), true)
    await follow(page, 'Vores vej')
    for (const key of ['samme-rum', 'far-i-arbejde', 'posten']) await see(page, goal(key).ownWords)
    await readOver(page, 'fars vej')
    await page.getByLabel(actionOf('samme-rum').what).filter({ visible: true }).first().click()
    await see(page, 'Godt. Det er gjort.')
    await follow(page, 'Vores ret')
    await readOver(page, 'fars ret')
    const daughter = await at(whole('datter'), true)
    await see(daughter, goal('egen-doer').ownWords)
    await follow(daughter, 'Vores ret')
    await see(daughter, 'Det er bestemt af Ungdomskriminalitetsnævnet')
    await see(daughter, imposed.paragraph)
    await readOver(daughter, 'datters ret')
    expect(await daughter.getByText(/bestemmer I stadig selv/).count()).toBeGreaterThan(0)
  })

  const secrets = (): string[] => [
    person('far').address ?? '',
    familyName,
    whole('far'),
    ...['far', 'datter', 'storebror', 'lillebror'].map(given),
    COORDINATOR,
    SICK,
    'Jonas Birkemose',
    'Møde om bagtrappen',
    imposed.decision,
    imposed.paragraph,
    oral(1).what,
    ...caseFour.goals.map(({ ownWords }) => ownWords),
    ...caseFour.actions.map(({ what }) => what),
    'Hybelbolig',
  ]
  const mother = async (): Promise<{ page: Page; heard: () => Promise<string> }> => {
    const page = await demo.signIn(whole('mor'), { phone: true })
    return { page, heard: overheard(page) }
  }
  /** What stands in addresses, as the coordinator's pages know it. */
  const places = async (): Promise<Places> => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    const family = /familier\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const read = async (path: string) =>
      (await (await page.request.get(`${demo.address}/api/families/${family}${path}`)).json()) as Record<
        string,
        { readonly id: string }[]
      >
    const [room, around] = [await read(''), await read('/around')]
    const of = (list: { readonly id: string }[] | undefined): string => list?.[0]?.id ?? 'nothing'
    return {
      family,
      person: of(room['people']),
      goal: of(room['goals']),
      action: of(room['actions']),
      measure: of(room['measures']),
      snapshot: of(around['snapshots']),
      other: of(around['snapshots']),
      meeting: of(around['meetings']),
      basis: of(around['bases']),
      membership: of(room['team']),
    }
  }
  const findsNothing = async (told: readonly string[]): Promise<string> => {
    const { page, heard } = await mother()
    for (const path of ['/familie', '/familie/naeste', '/familie/folk', '/familie/ret']) {
      await page.goto(`${demo.address}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await seeNoMore(page, 'Henter …')
      await readOver(page, `mors ${path}`)
    }
    const said = await heard()
    expect(said).toContain(given('mor'))
    for (const words of told) expect(said).toContain(words)
    for (const words of secrets()) expect(said).not.toContain(words)
    await page.context().close()
    return said
  }

  test('the mother signs in and finds neither address nor plan, team, names, meetings nor documents', async () => {
    expect(await findsNothing([])).toContain(given('mor'))
  })

  test('whatever route she asks, it answers as it does about a family that is not there', async () => {
    const { page } = await mother()
    const known = await places()
    const answers = await askEverything(page, known)
    const elsewhere = await askEverything(page, nowhere(known))
    expect(answers.length).toBeGreaterThan(40)
    const about = answers.filter(({ route }) => route.includes('{family}'))
    const opened = about.filter(({ status }) => status === 200)
    for (const { route, status, body } of about.filter((one) => one.status !== 200)) {
      const other = elsewhere.find((one) => one.route === route)
      expect([route, status, withoutRequest(body)]).toEqual([route, other?.status, withoutRequest(other?.body ?? '')])
    }
    // Her own name and what she may do, and nothing that could be counted.
    const room = opened.find(({ route }) => route === '/api/own/families/{family}')
    expect(partsWithSomething(room?.body ?? '')).toEqual(['today', 'people', 'may'])
    for (const part of ['around', 'homes', 'voice', 'released']) {
      const answer = opened.find(({ route }) => route === `/api/own/families/{family}/${part}`)
      expect([part, ...partsWithSomething(answer?.body ?? '')]).toEqual([part])
    }
    for (const { route, body } of answers)
      for (const words of secrets()) expect(body.includes(words) ? `${route} tells ${words}` : '').toBe('')
    await page.context().close()
  })
  test('one text is released to the mother: she reads it and nothing else, until it is taken back', async () => {
    const page = await inRoom(COORDINATOR, 'Familien')
    await inPlace(page, 'Giv en tekst videre', 'Giv videre', async (form) => {
      await write(form, 'Overskrift', release.title)
      await write(form, /^Tekst/, `${person('far').address ?? ''}\n${release.body}`)
      await form.getByLabel(/Jeg har læst teksten/).check()
      await press(form, 'Giv videre')
      await see(form, /Det må ikke komme over skellet/)
      await write(form, /^Tekst/, release.body)
      await form.getByLabel(/Jeg har læst teksten/).check()
    })
    await see(page, `Givet videre til ${given('mor')}`)
    await readOver(page, 'givet videre')
    const [line = ''] = release.body.split('\n')
    await findsNothing([release.title, line])

    await inPlace(page, /^Tag tilbage/, 'Tag tilbage', (form) =>
      write(form, 'Hvorfor tages den tilbage?', 'Samværet er flyttet'),
    )
    await see(page, /Taget tilbage/)
    const { page: after, heard } = await mother()
    await after.goto(`${demo.address}/familie`)
    await after.getByRole('heading', { level: 1 }).waitFor()
    await seeNoMore(after, 'Henter …')
    expect(await heard()).not.toContain(release.title)
    await after.context().close()
  })

  test('the imposed time ends: the plan stands, the course waits for a yes, and nobody’s reading has changed', async () => {
    const page = await inRoom(COORDINATOR, 'Forløb')
    await inPlace(page, /^Pålægget er slut/, 'Pålægget er slut', async (form) => {
      await see(form, 'Derefter venter forløbet på et ja.')
      await write(form, 'Hvorfor sluttede det?', 'Nævnet har ophævet forløbet før tid.')
    })
    await see(page, /^Sluttede .*: Nævnet har ophævet/)
    await see(page, 'Afventer familiens ja')
    await readOver(page, 'pålæg slut')
    await follow(page, 'Overblik')
    await see(page, 'Det mangler, før planen kan gå i gang')
    const father = await at(whole('far'), true)
    await follow(father, 'Vores vej')
    await see(father, goal('samme-rum').ownWords)
    const jonas = await inRoom('Jonas Birkemose', 'Vej og plan')
    await see(jonas, goal('far-i-arbejde').ownWords)
    expect(await jonas.getByText(goal('egen-doer').ownWords).count()).toBe(0)
  })

  test('asked now, the girl says no on her phone: nothing is left to hold her, and they close together', async () => {
    const page = await inRoom(COORDINATOR, 'Overblik')
    await inPlace(page, 'Spørg om at deltage', 'Gør klar til svar', async () => {})
    await see(page, 'Venter på svar')
    const daughter = await at(whole('datter'), true)
    await follow(daughter, 'Vores ret')
    const row = daughter.getByRole('listitem').filter({ hasText: /At være med i/ })
    await row
      .getByRole('button', { name: /^Nej –/ })
      .first()
      .click()
    await daughter.getByRole('dialog').getByRole('button', { name: /^Nej/ }).click()
    await see(row, /sagt nej/)
    await follow(page, 'Forløb')
    await press(page, 'Forbered afslutningen')
    await choose(page, 'Hvorfor slutter forløbet?', closingReason('familiens-eget-valg'))
    await write(page, 'Hvem har besluttet det?', 'Familien og koordinatoren sammen')
    await choose(page, 'Hvem tager over?', 'En afdeling i kommunen')
    await pick(page, 'Hvilken afdeling?', 'Jobcenter')
    await write(page, 'Fra hvilken dag?', inDays(1))
    await choose(page, 'Skal I høre, hvordan det går bagefter?', 'Nej, familien ønsker det ikke')
    await choose(page, /^Møde om bagtrappen/, 'Mødet aflyses')
    await write(page, 'Hvorfor aflyses mødet?', 'Forløbet slutter i dag')
    await readOver(page, 'afslutning')
    await press(page, 'Afslut forløbet nu')
    await see(page, /^Afsluttet .* af Idris/)
    await readOver(page, 'afsluttet')
    expect(await page.getByText(/^Afsluttet .* af Idris/).count()).toBeGreaterThan(0)
  })

  test('afterwards the father still reads the road, and the mother still finds nothing', async () => {
    const father = await at(whole('far'), true)
    await father.goto(`${demo.address}/familie`)
    await see(father, goal('samme-rum').ownWords)
    await readOver(father, 'fars vej bagefter')
    await findsNothing([])
    expect(await father.getByText(goal('samme-rum').ownWords).count()).toBeGreaterThan(0)
  })
})
