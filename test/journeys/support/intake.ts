import type { Page } from 'playwright-core'
import { choose, find, follow, pick, press, see, send, write } from './acting.ts'
import { caseOne, criterionText, familyName, given, person, surname } from './case-one.ts'
import type { Demo } from './demo.ts'

/** A family of which the parents do not know that a neighbour writes. */
export const unknowing = 'Bertil Kongsted'

/** A neighbour writes from the phone, without login; answers the number on the receipt. */
export async function writeFromOutside(demo: Demo): Promise<string> {
  const page = await demo.visit('/henvendelse', { phone: true })
  await press(page, 'Send henvendelsen')
  await see(page, 'Skriv, hvem det handler om.')
  await choose(page, 'Hvorfor henvender du dig?', 'Jeg kender en familie, som jeg tror har brug for hjælp')
  await write(page, 'Hvor kender du familien fra?', 'Nabo')
  await write(page, 'Hvem handler det om?', unknowing)
  await write(page, 'Hvor gammel, cirka?', '9')
  await write(page, 'Hvad ser du', 'Bertil sidder ofte alene på trappen efter klokken otte om aftenen.')
  await choose(page, 'Ved forældrene, at du henvender dig?', 'Nej')
  await choose(page, 'Hvorfor ved de det ikke?', 'Jeg har ikke kunnet få fat i dem')
  await press(page, 'Send henvendelsen')
  await page.getByRole('heading', { name: 'Tak. Vi har fået din henvendelse' }).waitFor()
  const receipt = await page.getByText(/^[0-9A-Z]{4,}(-[0-9A-Z]+)*$/).innerText()
  await page.context().close()
  return receipt
}

/** The adviser at intake finds it among the notifications, reads it and releases it. */
export async function release(demo: Demo, receipt: string): Promise<void> {
  const page = await demo.signIn('Merete Lundsager')
  await follow(page, 'Henvendelser')
  await see(page, 'Forældrene ved det ikke')
  await follow(page, new RegExp(unknowing))
  await see(page, receipt)
  await see(page, 'Nej – ikke truffet')
  await press(page, 'Frigiv til kandidatlisten')
  await see(page, 'Henvendelsen er frigivet.')
  await page.context().close()
}

/** A professional writes the referral of the case file; the parents know. */
export async function refer(demo: Demo): Promise<void> {
  const { referral } = caseOne
  const page = await demo.signIn('Oline Skovhøj')
  await follow(page, 'Henvendelser')
  await follow(page, 'Send en henvendelse')
  await choose(page, 'Hvad sender du?', 'En henvendelse om en familie')
  await pick(page, 'Indsats', 'Udenom banderne – sammen med familien')
  await pick(page, 'Hvor kommer den fra?', 'Familieafdeling, ungdomsrådgivning')
  await write(page, 'Navn', `${given('datter')} ${surname}`)
  await write(page, 'Alder, cirka', '14')
  await write(page, 'Hvad er du bekymret for?', referral.concern)
  await write(page, 'Hvad håber du', referral.wish ?? '')
  await choose(page, 'Ved forældrene, at du henvender dig?', 'Ja')
  await press(page, 'Send')
  await page.getByRole('heading', { name: 'Henvendelsen er sendt' }).waitFor()
  await page.context().close()
}

const answers = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke endnu' } as const

/** The criteria of the case file, one at a time. */
export async function answerCriteria(page: Page): Promise<void> {
  for (const { criterion, answer, note } of caseOne.criteria) {
    if (answer === 'unknown') continue
    const form = page.getByRole('form', { name: criterionText(criterion) })
    await choose(form, criterionText(criterion), answers[answer])
    if (note !== null) await write(form, 'Note', note)
    await send(form, 'Gem svaret')
  }
}

/** Accepted by people: with one responsible coordinator, and what the family and the child are called. */
export async function accept(page: Page): Promise<void> {
  await choose(page, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
  await find(page, 'Ansvarlig koordinator', 'Karla Vindinge')
  await write(page, 'Familiens navn i Samspil', familyName)
  await write(page, 'Barnets fornavn', given('datter'))
  await write(page, 'Barnets efternavn', surname)
  await write(page, 'Barnets fødselsdato', person('datter').born ?? '')
  await write(page, /Hvad lagde I vægt på|Hvorfor tager I familien med nu/, caseOne.decision.note ?? '')
  await press(page, 'Gem beslutningen')
  await see(page, 'Beslutningen er gemt.')
}

/** Declined with one of the programme's reasons. */
export async function decline(page: Page): Promise<void> {
  await follow(page, new RegExp(unknowing))
  await choose(page, 'Hvad beslutter I?', 'Afslå')
  await press(page, 'Gem beslutningen')
  await see(page, 'Vælg en begrundelse.')
  await pick(page, 'Begrundelse', 'Kriterierne er ikke opfyldt')
  await press(page, 'Gem beslutningen')
  await see(page, 'Beslutningen er gemt.')
}
