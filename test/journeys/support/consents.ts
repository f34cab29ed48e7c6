import type { Page } from 'playwright-core'
import { choose, find, follow, pick, press, see, send, tick, write } from './acting.ts'
import { whole } from './case-one.ts'

/** The question whether they will take part, ready for answers. */
export async function askToTakePart(page: Page): Promise<void> {
  await press(page, 'Spørg om at deltage')
  await press(page, 'Gør klar til svar')
  await see(page, 'Venter på svar')
}

/** What somebody answered on paper, one answer at a time. */
export async function recordOnPaper(page: Page, signature: string, answer: string): Promise<void> {
  await press(page, /^Skriv svar ind –/)
  await pick(page, 'Hvem?', signature)
  await page.getByLabel(answer, { exact: true }).check()
  await choose(page, 'Hvordan?', 'På papir')
  await write(page, 'Hvor ligger beviset?', 'Mappen i modtagelsen')
  await send(page, 'Skriv svar ind')
}

interface Share {
  readonly person: string
  readonly categories: readonly string[]
  readonly from: string
  readonly to: string
  readonly purpose: string
}

/** The question whether one department may share with another. */
export async function askToShare(page: Page, share: Share, name = whole(share.person)): Promise<void> {
  await press(page, 'Spørg om at dele')
  const form = page.getByRole('form', { name: 'Spørg om at dele' })
  await tick(form, 'Hvem handler det om?', [name])
  await form.getByLabel('Også det, der handler om familien som helhed').check()
  await tick(form, 'Hvilke emner?', share.categories)
  await tick(form, 'Hvem må dele?', [share.from])
  await pick(form, 'Hvem må se det?', share.to)
  await write(form, 'Hvad skal det bruges til?', share.purpose)
  await press(form, 'Gør klar til svar')
  await form.waitFor({ state: 'hidden' })
}

/** The mother answers on her phone: yes to what is asked, one answer at a time. */
export async function sayYes(page: Page, question: RegExp, times: number): Promise<void> {
  await follow(page.locator('.shell-nav'), /^Vores ret/)
  const row = page.getByRole('listitem').filter({ hasText: question })
  for (let left = times; left > 0; left -= 1) {
    await row.getByRole('button', { name: /^Ja –/ }).first().click()
    await press(page, 'Ja, det er i orden')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    if (left > 1)
      await row
        .getByRole('button', { name: /^Ja –/ })
        .nth(left - 1)
        .waitFor({ state: 'hidden' })
  }
  await see(row, 'Gælder siden')
}

/** One yes taken back, on the phone. */
export async function withdraw(page: Page, question: RegExp): Promise<void> {
  await follow(page.locator('.shell-nav'), /^Vores ret/)
  const row = page.getByRole('listitem').filter({ hasText: question })
  await press(row, /^Træk dit ja tilbage/)
  await press(page, 'Ja, træk det tilbage')
  await see(row, 'Trukket tilbage')
}

export async function addToTeam(page: Page, name: string, role: string): Promise<void> {
  await press(page, 'Tilføj i teamet')
  const form = page.getByRole('form', { name: 'Tilføj i teamet' })
  await find(page, 'Hvem?', name)
  await pick(form, 'Rolle', role)
  await press(form, 'Tilføj')
  await form.waitFor({ state: 'hidden' })
  await see(page, name)
}
