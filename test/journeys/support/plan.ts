import type { Page } from 'playwright-core'
import { addDays, type Day } from '../../../src/domain/shared/time.ts'
import { choose, follow, pick, press, see, send, write } from './acting.ts'
import { caseOne, given, goal, today } from './case-one.ts'

const categories: Readonly<Record<string, string>> = {
  cooperation: 'Samarbejdet: plan, møder og aftaler',
  school: 'Skole og dagtilbud',
  employment: 'Arbejde og ydelser',
  economy: 'Økonomi og gæld',
  crime: 'Kriminalitet',
}

export const inDays = (days: number): Day => addDays(today, days)

/** What is typed of a goal before it is saved. */
export async function beginGoal(page: Page, key: string): Promise<void> {
  const { ownWords, whoseWords, parentGoal } = goal(key)
  await press(page, parentGoal === null ? 'Skriv et mål' : `Skriv et skridt – ${goal(parentGoal).ownWords}`)
  await pick(page, 'Hvem har sagt det?', given(whoseWords))
  await write(page, 'Familiens egne ord', ownWords)
}

/** A goal of the case file: whose words, what is to change, how everybody will see it, whom and what it is about. */
export async function addGoal(page: Page, key: string): Promise<void> {
  const { wishedChange, successCriterion, concerns, category } = goal(key)
  await beginGoal(page, key)
  await write(page, 'Hvad skal være anderledes?', wishedChange)
  await write(page, 'Hvordan kan I se', successCriterion)
  await choose(page, 'Hvem handler det om?', concerns === null ? 'Hele familien' : given(concerns))
  await pick(page, 'Hvad handler det om?', categories[category] ?? category)
  await send(page, 'Gem målet')
}

/** One person's number from 0 to 10. */
export async function addNumberOf(page: Page, key: string, who: string, value: number): Promise<void> {
  await press(page, `Skriv et tal – ${goal(key).ownWords}`)
  await choose(page, 'Hvis tal er det?', given(who))
  await choose(page, 'Hvor tæt på målet?', String(value))
  await send(page, 'Gem tallet')
}

/** An agreement: what, who, by when. */
export async function addAction(page: Page, key: string, what: string, who: string): Promise<void> {
  await press(page, `Skriv en aftale – ${goal(key).ownWords}`)
  await write(page, 'Hvad bliver gjort?', what)
  await pick(page, 'Hvem gør det?', who)
  await write(page, 'Hvornår er det gjort?', inDays(14))
  await send(page, 'Gem aftalen')
}

const measures = {
  familiebehandling: { name: /^Familiebehandling/, category: 'At være forælder', department: 'Familie og unge' },
  mentorstoette: { name: /^Mentorstøtte$/, category: 'Arbejde og ydelser', department: 'Jobcenter' },
} as const

/** A measure of the case file, written by its own department: legal basis, and where it stands or what it waits for. */
export async function addMeasure(page: Page, kind: keyof typeof measures): Promise<void> {
  const { name, category, department } = measures[kind]
  const row = caseOne.measures.find((one) => one.kind === kind)
  if (!row?.goal) throw new Error(`presets/demo/case-1.json has no goal for ${kind}.`)
  await follow(page, 'Koordinering')
  await press(page, 'Skriv en indsats')
  await pick(page, 'Hvilken afdeling?', department)
  const kinds = page.getByLabel('Hvilken indsats?')
  await kinds.selectOption(await kinds.getByRole('option', { name }).getAttribute('value'))
  await pick(page, 'Hvem er den for?', given(row.person))
  await pick(page, 'Hvad handler det om?', category)
  await pick(page, 'Hvilket mål hjælper den?', goal(row.goal).ownWords)
  await choose(page, 'Hvor står den?', row.waitingFor === null ? 'I gang' : 'Venter')
  if (row.waitingFor !== null) await write(page, 'Hvad venter I på?', row.waitingFor)
  if (row.startsOn !== null) await write(page, 'Begynder', row.startsOn)
  await pick(page, 'Lovgrundlag', row.legalBasis ?? '')
  await send(page, 'Gem indsatsen')
  await see(page, row.legalBasis ?? '')
  if (row.waitingFor !== null) await see(page, `Venter på: ${row.waitingFor}`)
  await follow(page, 'Vej')
}

/** The plan as it stands, published with its reason; and the day on which it is looked at again. */
export async function publish(page: Page, reason: string): Promise<void> {
  await press(page, 'Udgiv planen')
  await write(page, 'Hvorfor udgiver I nu?', reason)
  await send(page, 'Udgiv')
  await see(page, 'Udgave 1')
  await see(page, reason)
}

export async function followUp(page: Page): Promise<void> {
  await press(page, 'Skriv en opfølgning')
  await write(page, 'Hvad er anderledes siden sidst?', 'Vi er begyndt.')
  await write(page, 'Hvornår næste gang?', inDays(28))
  await send(page, 'Gem opfølgningen')
  await see(page, /^Sidst fulgt op .* Næste gang/)
}
