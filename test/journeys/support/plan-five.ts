import type { Page } from 'playwright-core'
import { choose, follow, pick, press, see, send, tick, write } from './acting.ts'
import { given, goal, measure, whole } from './case-five.ts'
import { inDays } from './plan.ts'

const categories: Readonly<Record<string, string>> = {
  cooperation: 'Samarbejdet: plan, møder og aftaler',
  school: 'Skole og dagtilbud',
  employment: 'Arbejde og ydelser',
  economy: 'Økonomi og gæld',
  parenting: 'At være forælder',
}
const departments: Readonly<Record<string, string>> = { familie: 'Familie og unge', job: 'Jobcenter' }
const statuses = { planned: 'Planlagt', waiting: 'Venter', active: 'I gang', paused: 'På pause', ended: 'Afsluttet' }

/** A goal of the case file: whose words, what is to change, how everybody will see it, whom and what it is about. */
export async function addGoal(page: Page, key: string): Promise<void> {
  const { ownWords, whoseWords, wishedChange, successCriterion, concerns, category } = goal(key)
  await press(page, 'Skriv et mål')
  await pick(page, 'Hvem har sagt det?', given(whoseWords))
  await write(page, 'Familiens egne ord', ownWords)
  await write(page, 'Hvad skal være anderledes?', wishedChange)
  await write(page, 'Hvordan kan I se', successCriterion)
  await choose(page, 'Hvem handler det om?', concerns === null ? 'Hele familien' : given(concerns))
  await pick(page, 'Hvad handler det om?', categories[category] ?? category)
  await send(page, 'Gem målet')
}

/** An agreement at a goal: what, who, by when. */
export async function addAction(page: Page, key: string, what: string, who: string): Promise<void> {
  await press(page, `Skriv en aftale – ${goal(key).ownWords}`)
  await write(page, 'Hvad bliver gjort?', what)
  await pick(page, 'Hvem gør det?', who)
  await write(page, 'Hvornår er det gjort?', inDays(14))
  await send(page, 'Gem aftalen')
}

/** One person's number from 0 to 10. */
export async function addNumber(page: Page, key: string, who: string, value: number): Promise<void> {
  await press(page, `Skriv et tal – ${goal(key).ownWords}`)
  await choose(page, 'Hvis tal er det?', given(who))
  await choose(page, 'Hvor tæt på målet?', String(value))
  await send(page, 'Gem tallet')
}

/** More about a goal: a stone, a pitfall, whether it can be done, or that all agree. */
export async function sayMore(page: Page, key: string, what: string, fill: () => Promise<void>): Promise<void> {
  await press(page, `Skriv mere om målet – ${goal(key).ownWords}`)
  await choose(page, 'Hvad vil du skrive?', what)
  await fill()
}

/** A measure of the case file, by the department that gives it. */
export async function addMeasure(page: Page, kind: string): Promise<void> {
  const row = measure(kind)
  await follow(page, 'Koordinering')
  await press(page, 'Skriv en indsats')
  await pick(page, 'Hvilken afdeling?', departments[row.department] ?? row.department)
  await page.getByLabel('Hvilken indsats?').selectOption(kind)
  await pick(page, 'Hvem er den for?', given(row.person))
  await pick(page, 'Hvad handler det om?', categories[row.category] ?? row.category)
  if (row.goal !== null) await pick(page, 'Hvilket mål hjælper den?', goal(row.goal).ownWords)
  await choose(page, 'Hvor står den?', statuses[row.status])
  if (row.waitingFor !== null) await write(page, 'Hvad venter I på?', row.waitingFor)
  if (row.startsOn !== null) await write(page, 'Begynder', row.startsOn)
  if (row.legalBasis !== null) await pick(page, 'Lovgrundlag', row.legalBasis)
  await send(page, 'Gem indsatsen')
  if (row.waitingFor !== null) await see(page, `Venter på: ${row.waitingFor}`)
  await follow(page, 'Vej')
}

interface Share {
  readonly person: string
  /** Also what is about the family as a whole. */
  readonly covers: boolean
  readonly categories: readonly string[]
  readonly from: string
  readonly to: string
  readonly purpose: string
}

/** The question whether one department may share with another. */
export async function askToShare(page: Page, share: Share): Promise<void> {
  await press(page, 'Spørg om at dele')
  const form = page.getByRole('form', { name: 'Spørg om at dele' })
  await tick(form, 'Hvem handler det om?', [whole(share.person)])
  if (share.covers) await form.getByLabel('Også det, der handler om familien som helhed').check()
  await tick(form, 'Hvilke emner?', share.categories)
  await tick(form, 'Hvem må dele?', [share.from])
  await pick(form, 'Hvem må se det?', share.to)
  await write(form, 'Hvad skal det bruges til?', share.purpose)
  await press(form, 'Gør klar til svar')
  await form.waitFor({ state: 'hidden' })
}

/** Answers yes on the phone as often as the question is asked of this one: for oneself, and for each child. */
export async function answerYes(page: Page, question: RegExp, times: number): Promise<void> {
  await follow(page, 'Vores ret')
  const row = page.getByRole('listitem').filter({ hasText: question })
  const yes = row.getByRole('button', { name: /^Ja –/ })
  for (let left = times; left > 0; left -= 1) {
    await yes.nth(left - 1).waitFor()
    await yes.first().click()
    await press(page, 'Ja, det er i orden')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await yes.nth(left - 1).waitFor({ state: 'hidden' })
  }
}

/** The plan as it stands, published with its reason under its number. */
export async function publishPlan(page: Page, reason: string, number: number): Promise<void> {
  await press(page, 'Udgiv planen')
  await write(page, 'Hvorfor udgiver I nu?', reason)
  await send(page, 'Udgiv')
  await see(page, `Udgave ${number}`)
  await see(page, reason)
}
