import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { relationshipLabels } from '../../src/domain/family/relationship.ts'
import { shareLabels } from '../../src/domain/family/residence.ts'
import { longDate } from '../../src/web/shared/text/dates.ts'
import { addDays, dayAt } from '../../src/domain/shared/time.ts'
import { choose, find, follow, pick, press, see, seeNoMore, send, tick, toFamilies, write } from './support/acting.ts'
import {
  action,
  caseThree,
  cpr,
  criterionText,
  familyName,
  given,
  goal,
  home,
  measure,
  oral,
  pause,
  pending,
  person,
  PROGRAMME,
  round,
  story,
  surname,
  trust,
  wait,
  whole,
} from './support/case-three.ts'
import { addToTeam, askToTakePart } from './support/consents.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { answerYes } from './support/plan-five.ts'
import { overheard } from './support/overheard.ts'
import { readOver } from './support/read-over.ts'
import { startWeeks, type Weeks } from './support/weeks.ts'

const today = dayAt(new Date().toISOString())
const inDays = (days: number): string => addDays(today, days)
const coordinator = 'Idris Holmstrøm'
const closest = 'Oline Skovhøj'
const names: Readonly<Record<string, string>> = { 'idris-holmstroem': coordinator, 'oline-skovhoej': closest }
const categories: Readonly<Record<string, string>> = {
  cooperation: 'Samarbejdet: plan, møder og aftaler',
  school: 'Skole og dagtilbud',
  leisure: 'Fritid, foreninger og fællesskaber',
  parenting: 'At være forælder',
}
const stands = { parent: 'Forælder', 'other-adult': 'Anden voksen', child: 'Barn', network: 'Netværk' } as const
const laterReason = 'De bor sammen igen og vil se, om det holder. De siger selv til, når planen skal skrives.'
const wishWords = 'Oline er sød, men hun taler til Vilma, som om hun er lille. Vilma vil helst have en anden.'

describe('a family that wanted no plan yet: agreed by word, written down, and a plan when they asked for it', () => {
  let weeks: Weeks
  beforeAll(async () => void (weeks = await startWeeks(caseThree.referral.receivedOn)))
  afterAll(() => weeks?.demo.close())
  inOrder(() => weeks.demo.shown())

  /** The family's room as the coordinator opens it, on one of its tabs. */
  const inRoom = async (tab: string, name = coordinator): Promise<Page> => {
    const page = await weeks.at(name)
    if ((await page.getByRole('heading', { level: 1, name: familyName }).count()) === 0) {
      await toFamilies(page)
      await follow(page, familyName)
    }
    await page.getByRole('navigation', { name: 'Familiens rum' }).getByRole('link', { name: tab, exact: true }).click()
    return page
  }
  const onPhone = (key: string): Promise<Page> => weeks.at(whole(key), { phone: true })

  const writeDown = (page: Page, which: number): Promise<void> =>
    inPlace(page, 'Skriv en mundtlig aftale ned', 'Gem', async (form) => {
      const { what, on, persons, employees } = oral(which)
      await write(form, 'Hvad har I aftalt?', what)
      await write(form, 'Hvornår aftalte I det?', on)
      await tick(form, 'Hvem fra familien var med?', persons.map(whole))
      await tick(
        form,
        'Hvem fra teamet var med?',
        employees.map((one) => names[one] ?? one),
      )
    })

  const moveIn = async (page: Page, which: number): Promise<void> => {
    const { name, lives } = home(which)
    await inPlace(page, 'Tilføj hjem', 'Gem', (form) => write(form, 'Hvad kalder I hjemmet?', name))
    for (const { person: who, share, note, from } of lives)
      await inPlace(page, 'Skriv ind, hvem der bor', 'Gem', async (form) => {
        await pick(form, 'Hvem?', whole(who))
        await pick(form, 'Hvilket hjem?', name)
        await choose(form, 'Hvor meget af tiden?', shareLabels[share])
        if (note !== null) await write(form, 'Hvordan er det aftalt?', note)
        await write(form, 'Fra', from)
      })
  }

  const relate = (page: Page, bond: (typeof caseThree.relationships)[number]): Promise<void> =>
    inPlace(page, 'Tilføj relation', 'Gem', async (form) => {
      await pick(form, 'Hvem?', whole(bond.person))
      await pick(form, 'Er hvad?', relationshipLabels[bond.kind])
      await pick(form, 'Til hvem?', whole(bond.relative))
      if (bond.inHousehold && bond.kind === 'partner') await form.getByLabel('De bor sammen').check()
      await write(form, 'Siden', bond.from)
    })

  /** The tools of one person, opened below the name. */
  const correct = async (page: Page, key: string, tool: string, work: () => Promise<void>): Promise<void> => {
    await press(page, `Ret – ${whole(key)}`)
    await press(page, tool)
    await work()
    await press(page, 'Færdig')
  }

  test('in the residents’ house the mother writes herself, on a phone, without login', async () => {
    const { referral } = caseThree
    const page = await weeks.demo.visit('/henvendelse', { phone: true })
    await choose(page, 'Hvorfor henvender du dig?', 'Jeg søger hjælp til mig selv eller min egen familie')
    await write(page, 'Dit navn', whole('mor'))
    await press(page, 'Send henvendelsen')
    await see(page, 'Skriv, hvordan vi kan få fat i dig.')
    await write(page, 'Hvordan får vi fat i dig?', referral.senderContact ?? '')
    await write(page, 'Hvem handler det om?', `${given('datter')} ${surname}`)
    await write(page, 'Hvor gammel, cirka?', '14')
    await write(page, 'Hvad er svært lige nu?', referral.concern)
    await write(page, 'Hvad tror du', referral.wish ?? '')
    expect(await readOver(page, 'henvendelse')).toEqual([])
    await press(page, 'Send henvendelsen')
    await page.getByRole('heading', { name: 'Tak. Vi har fået din henvendelse' }).waitFor()
    await page.context().close()
  })

  test('a week later people decide, without a test of risk, and the one whom they know becomes their coordinator', async () => {
    await weeks.until(caseThree.decision.on)
    const page = await weeks.at('Torben Askelund')
    await follow(page, 'Henvendelser')
    await see(page, 'Familien søger selv')
    await follow(page, new RegExp(`${given('datter')} ${surname}`))
    await see(page, PROGRAMME)
    const words = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke endnu' } as const
    for (const { criterion, answer, note } of caseThree.criteria) {
      if (answer === 'unknown') continue
      const form = page.getByRole('form', { name: criterionText(criterion) })
      await choose(form, criterionText(criterion), words[answer])
      if (note !== null) await write(form, 'Note', note)
      await send(form, 'Gem svaret')
    }
    expect(await page.getByLabel('Tilbyd familien indsatsen', { exact: true }).isChecked()).toBe(false)
    await choose(page, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
    await find(page, 'Ansvarlig koordinator', coordinator)
    await write(page, 'Familiens navn i Samspil', familyName)
    await write(page, 'Barnets fornavn', given('datter'))
    await write(page, 'Barnets efternavn', surname)
    await write(page, 'Barnets fødselsdato', person('datter').born ?? '')
    await write(page, /Hvad lagde I vægt på|Hvorfor tager I familien med nu/, caseThree.decision.note ?? '')
    await press(page, 'Gem beslutningen')
    await see(page, 'Beslutningen er gemt.')
  })

  test('two parents apart and four children: who they are to each other, and who decides', async () => {
    await weeks.until(pending.saidOn)
    const page = await inRoom('Overblik')
    for (const { key, standsAs, inInitiative, born } of caseThree.people.filter((one) => one.key !== 'datter'))
      await inPlace(page, 'Tilføj person', 'Skriv ind', async (form) => {
        await choose(form, 'Hvem er det i familien?', stands[standsAs])
        await write(form, 'Fornavn', given(key))
        await write(form, 'Efternavn', surname)
        await write(form, 'Fødselsdato', born ?? '')
        await choose(
          form,
          'Er indsatsen for denne person?',
          inInitiative ? 'Ja, er med i indsatsen' : 'Nej, står her kun, fordi personen hører til familien',
        )
        if (inInitiative) await write(form, 'CPR-nummer', cpr(key))
      })
    await correct(page, 'datter', 'CPR-nummer', async () => {
      const form = page.getByRole('form', { name: 'CPR-nummer' })
      await write(form, 'CPR-nummer', cpr('datter'))
      await press(form, 'Gem')
      await see(page, 'Kontrolcifferet passer ikke.')
    })
    for (const bond of caseThree.relationships.filter(({ kind }) => kind !== 'partner')) await relate(page, bond)
    await see(page, `tidligere partner til ${given('far')}`)
    for (const child of ['datter', 'soen', 'lille'])
      await correct(page, child, 'Forældremyndighed', async () => {
        const form = page.getByRole('form', { name: 'Forældremyndighed' })
        await choose(form, 'Hvem har forældremyndigheden?', 'Fælles')
        await tick(form, 'Indehavere', [whole('mor'), whole('far')])
        await press(form, 'Gem')
        await see(page.getByRole('listitem').filter({ hasText: whole(child) }), /^Fælles forældremyndighed:/)
      })
    for (const own of ['mor', 'far', 'datter'])
      await correct(page, own, 'Egen adgang', async () => {
        await press(page, 'Giv adgang')
        await page.getByRole('button', { name: 'Luk for adgang' }).waitFor()
      })
    expect(await readOver(page, 'overblik')).toEqual([])
  })

  test('the children of two homes stand in both, on the day they lived so', async () => {
    const page = await inRoom('Familien')
    await moveIn(page, 0)
    await moveIn(page, 1)
    await see(page, 'halvdelen af tiden; bor også: Hos far')
    // Of a grown sister whom the initiative is not for, nothing is collected: she can be put into no home.
    await press(page, 'Skriv ind, hvem der bor')
    expect(await page.getByRole('option', { name: whole('store') }).count()).toBe(0)
    await press(page, 'Fortryd')
  })

  test('two contacts work as a pair, and the family reads what each of them does', async () => {
    const page = await inRoom('Overblik')
    await addToTeam(page, closest, 'Medkoordinator')
    await inPlace(page, `Hvad gør de? – ${closest}`, 'Gem', async (form) => {
      await write(form, 'Hvad gør personen for familien?', 'Følges med Vilma om morgenen.')
      await choose(form, 'Hvad gør personen her?', 'Hjælper')
    })
    await inPlace(page, `Makker – ${coordinator}`, 'Gem', (form) => pick(form, 'Makker', `${closest}, Medkoordinator`))
    await see(page, `Makker med ${closest}`)
    expect(await page.getByText(`Makker med ${closest}`).count()).toBe(1)
  })

  test('there is no plan yet: it says why, and when they look again; what was agreed by word is written down', async () => {
    const page = await inRoom('Forløb')
    await inPlace(page, 'Planen er ikke lavet endnu', 'Gem', async (form) => {
      await write(form, 'Hvorfor er planen ikke lavet endnu?', pending.reason)
      await write(form, 'Hvornår ser I på det igen?', pending.lookAgainOn)
    })
    await see(page, pending.reason)
    await see(page, `I ser på det igen ${longDate(pending.lookAgainOn)}.`)
    await writeDown(page, 0)
    await see(page, 'Står ikke i planen endnu')
    expect(await readOver(page, 'forløb uden plan')).toEqual([])
  })

  test('on their phones mother and daughter read why there is no plan, and what they have agreed', async () => {
    for (const key of ['mor', 'datter']) {
      const page = await onPhone(key)
      await see(page, pending.reason)
      await see(page, oral(0).what)
    }
    expect(await readOver(await onPhone('mor'), 'vejen uden plan')).toEqual([])
  })

  test('the day to look again has gone, and the parents have moved together: both are told as they are', async () => {
    await weeks.until(addDays(pending.lookAgainOn, 1))
    let page = await inRoom('Forløb')
    await see(page, 'Dagen er gået')
    await writeDown(page, 1)
    await writeDown(page, 2)
    await inPlace(page, 'Ret hvorfor og hvornår', 'Gem', async (form) => {
      await write(form, 'Hvorfor er planen ikke lavet endnu?', laterReason)
      await write(form, 'Hvornår ser I på det igen?', pending.madeOn ?? '')
    })
    await see(page, laterReason)
    await seeNoMore(page, 'Dagen er gået')

    page = await inRoom('Overblik')
    const [parted, together] = ['former-partner', 'partner'].map((kind) =>
      caseThree.relationships.find((one) => one.kind === kind),
    )
    await correct(page, 'mor', 'Relationer', async () => {
      await press(page, `Ret – ${given('mor')} er tidligere partner til ${given('far')}`)
      await write(page, 'Sluttede', parted?.until ?? '')
      await send(page.getByRole('main'), 'Gem')
    })
    if (together) await relate(page, together)
    await seeNoMore(page, `tidligere partner til ${given('far')}`)
    await see(page, `partner til ${given('far')}`)
    expect(await page.getByText(`tidligere partner til ${given('far')}`).count()).toBe(0)
  })

  test('whoever lived in two homes lives in one now, and the days before can still be seen', async () => {
    const page = await inRoom('Familien')
    for (const which of [0, 1])
      for (const { person: who, until } of home(which).lives) {
        const table = page.locator('details').filter({ hasText: 'Vis som tabel med alle perioder' })
        if ((await table.getAttribute('open')) === null) await table.locator('summary').click()
        await inPlace(page, `Ret – ${given(who)}, ${home(which).name}`, 'Gem', (form) =>
          write(form, 'Til', until ?? ''),
        )
      }
    await moveIn(page, 2)
    const picture = page.getByRole('list', { name: 'Hvem bor hvor' })
    await picture.getByRole('heading', { name: home(2).name }).waitFor()
    expect(await picture.getByRole('heading').count()).toBe(1)
    await write(page, 'Vis en bestemt dag', addDays(home(0).lives[0]?.until ?? today, -1))
    await picture.getByRole('heading', { name: home(1).name }).waitFor()
    expect(await readOver(page, 'familien, før de flyttede sammen')).toEqual([])
  })

  test('weeks after the first talk they say yes, each for themselves and for the children', async () => {
    await weeks.until(caseThree.course.startsOn ?? today)
    const page = await inRoom('Overblik')
    await askToTakePart(page)
    for (const key of ['mor', 'far']) await answerYes(await onPhone(key), /At være med i/, 4)
    await see(page, /I gang siden/)
    expect(await page.getByText('Afventer familiens ja').count()).toBe(0)
  })

  const addGoal = async (page: Page, key: string): Promise<void> => {
    const { ownWords, whoseWords, wishedChange, successCriterion, concerns, category, parentGoal } = goal(key)
    await press(page, parentGoal === null ? 'Skriv et mål' : `Skriv et skridt – ${goal(parentGoal).ownWords}`)
    await pick(page, 'Hvem har sagt det?', given(whoseWords))
    await write(page, 'Familiens egne ord', ownWords)
    await write(page, 'Hvad skal være anderledes?', wishedChange)
    await write(page, 'Hvordan kan I se', successCriterion)
    await choose(page, 'Hvem handler det om?', concerns === null ? 'Hele familien' : given(concerns))
    await pick(page, 'Hvad handler det om?', categories[category] ?? category)
    await send(page, 'Gem målet')
  }
  const addAction = async (page: Page, which: number): Promise<void> => {
    const { goal: at, what, byPerson, byEmployee, due } = action(which)
    await press(page, `Skriv en aftale – ${goal(at ?? '').ownWords}`)
    await write(page, 'Hvad bliver gjort?', what)
    await pick(
      page,
      'Hvem gør det?',
      byPerson === null ? `${names[byEmployee ?? '']}, Familie og unge` : given(byPerson),
    )
    await write(page, 'Hvornår er det gjort?', due)
    await send(page, 'Gem aftalen')
  }
  const addMeasure = async (page: Page, kind: string): Promise<void> => {
    const row = measure(kind)
    await press(page, 'Skriv en indsats')
    await pick(page, 'Hvilken afdeling?', 'Familie og unge')
    await page.getByLabel('Hvilken indsats?').selectOption(kind)
    await pick(page, 'Hvem er den for?', given(row.person))
    await pick(page, 'Hvad handler det om?', categories[row.category] ?? row.category)
    await pick(page, 'Hvilket mål hjælper den?', goal(row.goal ?? '').ownWords)
    await choose(page, 'Hvor står den?', row.waitingFor === null ? 'I gang' : 'Venter')
    if (row.waitingFor !== null) await write(page, 'Hvad venter I på?', row.waitingFor)
    if (row.startsOn !== null) await write(page, 'Begynder', row.startsOn)
    if (row.legalBasis !== null) await pick(page, 'Lovgrundlag', row.legalBasis)
    await send(page, 'Gem indsatsen')
  }

  test('they ask for it themselves: the plan is written from what was agreed, and each agreement says where it stands', async () => {
    await weeks.until(pending.madeOn ?? today)
    let page = await inRoom('Vej og plan')
    for (const { key } of caseThree.goals) await addGoal(page, key)
    for (const which of caseThree.actions.keys()) await addAction(page, which)
    for (const [who, value] of [
      ['datter', 2],
      ['mor', 1],
    ] as const) {
      await press(page, `Skriv et tal – ${goal('skole-vilma').ownWords}`)
      await choose(page, 'Hvis tal er det?', given(who))
      await choose(page, 'Hvor tæt på målet?', String(value))
      await send(page, 'Gem tallet')
      // The scale grows by a line, and what stands below it moves.
      await page.getByRole('row', { name: new RegExp(`^${given(who)} ${value}`) }).waitFor()
    }
    await follow(page, 'Koordinering')
    for (const { kind } of caseThree.measures) await addMeasure(page, kind ?? '')
    await see(page, `Venter på: ${measure('efterskole').waitingFor}`)

    page = await inRoom('Forløb')
    for (const which of [0, 1, 2]) {
      const { what, goal: became } = oral(which)
      await inPlace(page, `Kobl til planen – ${what}`, 'Gem', (form) =>
        pick(form, 'Hvilket mål eller hvilken aftale er det blevet til?', goal(became ?? '').ownWords),
      )
      await see(page.getByRole('listitem').filter({ hasText: what }), `Står i planen: ${goal(became ?? '').ownWords}`)
    }
    await press(page, 'Planen er lavet')
    await see(page, /^Planen blev lavet /)
    await see(page, `Indtil da stod her: ${laterReason}`)

    page = await inRoom('Vej og plan')
    await press(page, 'Udgiv planen')
    await write(page, 'Hvorfor udgiver I nu?', caseThree.snapshots[0]?.reason ?? '')
    await send(page, 'Udgiv')
    await see(page, 'Udgave 1')
    expect(await readOver(page, 'vej')).toEqual([])
  })

  test('the father reads on his phone what has become of what he agreed to', async () => {
    const page = await onPhone('far')
    await see(page, goal('samme-hjem').ownWords)
    // What has become part of the plan stands there, and no longer beside it.
    expect(await page.getByText(oral(2).what).count()).toBe(0)
  })

  test('the teacher who came along has left: the climbing rests with a reason, and all see what waits for what', async () => {
    await weeks.until(round.on)
    const page = await inRoom('Vej og plan')
    await follow(page, 'Koordinering')
    const climbing = page.getByRole('listitem').filter({ hasText: 'Fritidsaktivitet eller fast træning' })
    await climbing.getByRole('button', { name: /^Pause, aftrapning/ }).click()
    await choose(page, 'Hvad vil du skrive?', 'En pause, eller at der bliver mindre hjælp')
    await choose(page, 'Hvad sker der?', 'Pause')
    await write(page, 'Fra', pause.startsOn)
    await write(page, 'Hvorfor?', pause.reason)
    await send(page.getByRole('main'), 'Gem')
    await see(climbing, pause.reason)
    await see(climbing, 'På pause')

    await follow(page, 'Rækkefølge')
    await press(page, 'Skriv, hvad der venter på hvad')
    const pickThing = async (label: string, part: string): Promise<void> => {
      const list = page.getByLabel(label, { exact: true })
      const option = list.getByRole('option', { name: new RegExp(part) })
      await list.selectOption(await option.getAttribute('value'))
    }
    await pickThing('Hvad venter?', 'Efterskole')
    await pickThing('Hvad venter det på?', goal('skole-vilma').ownWords)
    await write(page, 'Hvorfor i den rækkefølge?', wait.reason)
    await send(page.getByRole('main'), 'Gem rækkefølgen')
    await see(page, new RegExp(wait.reason))
    expect(await readOver(page, 'rækkefølge')).toEqual([])
  })

  test('the goals are gone through: she is away from school less, and it stands who saw it', async () => {
    const page = await inRoom('Vej og plan')
    await press(page, 'Gå målene igennem')
    for (const { goal: key, outcome, happened, nextStep } of round.goals) {
      const part = page.locator('.round-goal').filter({ hasText: goal(key).ownWords })
      await choose(part, 'Hvad gør I med målet?', outcome === 'continue' ? 'Vi går videre' : 'Vi laver det om')
      await write(part, 'Hvad er der sket?', happened)
      await write(part, 'Hvad er næste skridt?', nextStep ?? '')
      if (key === 'skole-vilma') await part.getByLabel(`${given('datter')} fra 0 til 10`).selectOption('6')
    }
    await write(page, 'Hvad er anderledes siden sidst?', round.changed)
    await write(page, 'Hvornår næste gang?', round.nextOn ?? '')
    expect(await readOver(page, 'gennemgang')).toEqual([])
    await send(page, 'Gem opfølgningen')
    await page.getByText(/^Tidligere opfølgninger/).click()
    await see(page, round.changed)
    await see(page, round.goals[0]?.happened ?? '')
  })

  test('the mother tells her story once: nobody reads it before she shows it, and nobody after she takes it back', async () => {
    const page = await onPhone('mor')
    await follow(page.locator('.shell-nav'), /^Vores folk/)
    await inPlace(page, 'Skriv din historie', 'Gem', (form) => write(form, 'Din historie', story.body))
    await inPlace(page, 'Skriv om en', 'Gem', async (form) => {
      await write(form, 'Hvem handler det om?', trust.title ?? '')
      await choose(form, 'Hvordan har det været?', 'Godt')
      await write(form, 'Hvad er der sket', trust.body)
    })
    const told = page.locator('.telling').filter({ hasText: story.body })
    await see(told, 'Familie og unge kan ikke læse det.')
    expect(await readOver(page, 'vores folk')).toEqual([])

    const idris = await weeks.at(coordinator)
    const heard = overheard(idris)
    await inRoom('Familien')
    await see(idris, 'Familien har ikke fortalt noget til din afdeling. Det bestemmer de selv.')
    expect(await heard()).not.toContain(story.body)
    await press(told, 'Vis det – Familie og unge')
    await see(told, 'Familie og unge kan læse det.')
    await see(idris, story.body)
    expect(await heard()).not.toContain(trust.body)
    expect(await readOver(idris, 'familien har fortalt')).toEqual([])
    await press(told, 'Tag det tilbage – Familie og unge')
    await see(told, 'Familie og unge kan ikke læse det.')
    await seeNoMore(idris, story.body)
  })

  test('she asks for another than one of the two; a leader promises a day and answers; the one it is about reads nothing', async () => {
    const page = await onPhone('mor')
    const card: Locator = page.getByRole('listitem').filter({ has: page.getByText(closest, { exact: true }) })
    await press(card, /^Bed om en anden/)
    await write(page, 'Hvorfor vil du gerne have en anden?', wishWords)
    expect(await readOver(page, 'ønske om en anden')).toEqual([])
    await send(page.getByRole('main'), 'Send til lederen')
    await see(card, wishWords)
    const oline = await weeks.at(closest)
    const heard = overheard(oline)
    await inRoom('Overblik', closest)
    await see(oline, `Makker med ${coordinator}`)
    expect(await heard()).not.toContain(wishWords)

    const leader = await weeks.at('Torben Askelund')
    await follow(leader, 'Teams og koordinatorer')
    await see(leader, wishWords)
    await inPlace(leader, `Lov en dag – ${closest}`, 'Fortæl familien dagen', (form) =>
      write(form, 'Hvornår svarer du senest?', addDays(round.on, 7)),
    )
    await see(card, /Torben Askelund svarer dig senest/)
    await inPlace(leader, `Svar – ${closest}`, 'Send svaret', async (form) => {
      await choose(form, 'Hvad svarer du?', 'Nej, ikke nu')
      await write(form, 'Dit svar til familien', 'Jeg har talt med Oline. Hun spørger fra nu af Vilma først.')
    })
    await see(card, 'Jeg har talt med Oline. Hun spørger fra nu af Vilma først.')
    expect(await readOver(page, 'svar på ønske')).toEqual([])
  })

  test('she turns 15 in twelve days: what changes is told before, and what she must now be asked herself', async () => {
    await weeks.until(today)
    const page = await inRoom('Over tid')
    await see(page, new RegExp(`^${whole('datter')} fylder 15 år`))
    await page.getByLabel('Fortæl den unge om sine rettigheder').click()
    await see(page, 'Krydset er gemt')
    expect(await readOver(page, 'før hun fylder 15')).toEqual([])
    await weeks.until(inDays(12))
    const after = await inRoom('Over tid')
    await see(after, new RegExp(`^${whole('datter')} fyldte 15 år`))
    await see(after, new RegExp(`At deltage: mangler ${whole('datter')}`))
    expect(await after.getByLabel('Fortæl den unge om sine rettigheder').isChecked()).toBe(true)
    await after.getByLabel('Spørg den unge selv om de samtykker, der gælder').click()
    await see(after, 'Krydset er gemt')
  })

  test('from that day she says yes herself, on her own phone', async () => {
    const page = await inRoom('Overblik')
    await inPlace(page, 'Spørg om at deltage', 'Gør klar til svar', async (form) => {
      for (const other of ['mor', 'far', 'soen', 'lille']) await form.getByLabel(whole(other)).uncheck()
    })
    const daughter = await onPhone('datter')
    await answerYes(daughter, /At være med i/, 1)
    expect(await daughter.getByRole('button', { name: /^Ja –/ }).count()).toBe(0)
    await see(page, 'Venter på svar')
  })
})
