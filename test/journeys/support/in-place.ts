import type { Locator, Page } from 'playwright-core'
import { press, send } from './acting.ts'

/** A form that opens in its place: filled in, sent by its last word, and gone again. */
export async function inPlace(
  page: Page,
  opens: string | RegExp,
  submit: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await press(page, opens)
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: submit, exact: true }) })
    .last()
  await form.waitFor()
  await fill(form)
  await send(page.locator('main'), submit)
}
