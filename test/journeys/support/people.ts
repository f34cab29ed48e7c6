import type { Page } from 'playwright-core'
import { relationshipLabels } from '../../../src/domain/family/relationship.ts'
import { choose, pick, press, see, seeNoMore, tick, write } from './acting.ts'
import { caseOne, cpr, given, person, whole } from './case-one.ts'

const stands = { parent: 'Forælder', 'other-adult': 'Anden voksen', child: 'Barn', network: 'Netværk' } as const

/** A form that opens in its place: filled in, sent, and gone again. */
async function inForm(page: Page, name: string, submit: string, fill: () => Promise<void>): Promise<void> {
  await press(page, name)
  await fill()
  const form = page.getByRole('form', { name })
  await press(form, submit)
  await form.waitFor({ state: 'hidden' })
}

/** Everybody of the case file but the child that the referral named, in and outside the household. */
export async function addPeople(page: Page): Promise<void> {
  for (const { key, standsAs, inInitiative, born } of caseOne.people.filter((one) => one.key !== 'datter'))
    await inForm(page, 'Tilføj person', 'Skriv ind', async () => {
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
      if (inInitiative) await write(form, 'CPR-nummer', cpr(key))
    })
}

/** What they are to each other, since when, and who lives together. */
export async function addBonds(page: Page): Promise<void> {
  for (const { person: who, kind, relative, inHousehold, from } of caseOne.relationships)
    await inForm(page, 'Tilføj relation', 'Gem', async () => {
      const form = page.getByRole('form', { name: 'Tilføj relation' })
      await pick(form, 'Hvem?', whole(who))
      await pick(form, 'Er hvad?', relationshipLabels[kind])
      await pick(form, 'Til hvem?', whole(relative))
      if (inHousehold) await form.getByLabel('De bor sammen').check()
      await write(form, 'Siden', from)
    })
}

/** One person's tools, as the coordinator opens them below the name. */
async function correct(page: Page, key: string, tool: string, work: () => Promise<void>): Promise<void> {
  await press(page, `Ret – ${whole(key)}`)
  await press(page, tool)
  await work()
  await press(page, 'Færdig')
}

export async function addNumber(page: Page, key: string): Promise<void> {
  await correct(page, key, 'CPR-nummer', async () => {
    const form = page.getByRole('form', { name: 'CPR-nummer' })
    await write(form, 'CPR-nummer', '3102801234')
    await press(form, 'Gem')
    await form.getByRole('alert').first().waitFor()
    await write(form, 'CPR-nummer', cpr(key))
    await press(form, 'Gem')
    // The numbers of the demo belong to nobody: their check digit cannot fit, and that is said, not refused.
    await see(page, 'Kontrolcifferet passer ikke.')
  })
}

export async function addCustody(page: Page): Promise<void> {
  for (const { child, holder } of caseOne.custody) {
    await correct(page, child, 'Forældremyndighed', async () => {
      const form = page.getByRole('form', { name: 'Forældremyndighed' })
      await choose(form, 'Hvem har forældremyndigheden?', 'Én alene')
      await tick(form, 'Indehavere', [whole(holder)])
      await press(form, 'Gem')
      await see(page.getByRole('listitem').filter({ hasText: whole(child) }), 'har forældremyndigheden alene')
    })
  }
}

/** The address is protected: written down apart, and shown only after one more click. */
export async function addProtectedAddress(page: Page): Promise<void> {
  const { address } = person('mor')
  await correct(page, 'mor', 'Kontakt', async () => {
    const form = page.getByRole('form', { name: 'Tilføj kontakt' })
    await choose(form, 'Hvad er det?', 'Adresse')
    await write(form, 'Adresse, nummer eller sted', address ?? '')
    await form.getByLabel('Beskyttet', { exact: true }).check()
    await press(form, 'Tilføj kontakt')
    await page.getByRole('button', { name: 'Vis beskyttet oplysning' }).waitFor()
  })
  await seeNoMore(page, address ?? '')
  await press(page, 'Vis beskyttet oplysning')
  await see(page, address ?? '')
  await press(page, 'Skjul')
}

/** A wall in front of the father. */
export const addWall = (page: Page): Promise<void> =>
  inForm(page, 'Sæt skel', 'Sæt skel', async () => {
    const form = page.getByRole('form', { name: 'Sæt skel' })
    await pick(form, 'Hvem skal beskyttes?', whole('mor'))
    await pick(form, 'Hvem må ikke se det?', whole('far'))
    await choose(form, 'Hvorfor?', 'Vold eller trusler')
  })

/** Opens the family's own pages for somebody. */
export async function openOwnPages(page: Page, key: string): Promise<void> {
  await correct(page, key, 'Egen adgang', async () => {
    await press(page, 'Giv adgang')
    await page.getByRole('button', { name: 'Luk for adgang' }).waitFor()
  })
}
