import type { Locator, Page } from 'playwright-core'

/** A page, or a part of one. */
export type Place = Page | Locator

type Words = string | RegExp

/** Chooses one of a question's answers. */
export const choose = (place: Place, question: Words, answer: string): Promise<void> =>
  place.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()

/** Ticks some of a question's answers. */
export async function tick(place: Place, question: Words, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await choose(place, question, answer)
}

/** Writes into the field whose label begins with these words. */
export const write = (place: Place, label: Words, words: string): Promise<void> =>
  place.getByLabel(typeof label === 'string' ? beginning(label) : label).fill(words)

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A label that begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^${escaped(words)}`)

/** Chooses from the list whose label begins with these words. */
export async function pick(place: Place, label: Words, option: string): Promise<void> {
  await place.getByLabel(typeof label === 'string' ? beginning(label) : label).selectOption({ label: option })
}

/** Finds somebody by the beginning of their name, and takes them. */
export async function find(page: Page, label: Words, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name)
  await page.getByRole('option', { name }).first().click()
}

/** Presses a button by exactly the words on it, or by a pattern; a folded part that it lies in is opened first. */
export async function press(place: Place, words: Words): Promise<void> {
  const named = { name: words, ...(typeof words === 'string' && { exact: true }) }
  await unfold(place.getByRole('button', { ...named, includeHidden: true }).first())
  await place.getByRole('button', named).click()
}

/** Opens what a button lies behind, from the outside in: a folded goal, then ”Mere”, or a line that opens. */
async function unfold(button: Locator): Promise<void> {
  await button.waitFor({ state: 'attached' })
  for (;;) {
    const behind = await button.evaluate((found) => {
      const folded: string[] = []
      for (let at = found.parentElement; at !== null; at = at.parentElement) {
        if (at.hidden) folded.push(at.id)
        if (at instanceof HTMLDetailsElement && !at.open) folded.push('')
      }
      return folded.at(-1)
    })
    if (behind === undefined) return
    if (behind === '') await button.locator('xpath=ancestor::details[not(@open)]').first().locator('> summary').click()
    else await button.page().locator(`[aria-controls="${behind}"]`).click()
  }
}

/** Sends the open form, and waits until it has gone. */
export async function send(place: Place, words: string): Promise<void> {
  // While it is under way the button says so.
  const button = place.getByRole('button', { name: new RegExp(`^(${escaped(words)}|Sender …)$`) })
  await button.click()
  await button.waitFor({ state: 'hidden' })
}

/** Follows a link by exactly its words, or by a pattern. */
export const follow = (place: Place, words: Words): Promise<void> =>
  place.getByRole('link', { name: typeof words === 'string' ? withWhatIsNew(words) : words }).click()

/** A link by these words and no others, but for how much is new behind it. */
const withWhatIsNew = (words: string): RegExp => new RegExp(`^${escaped(words)}( \\d+ nye?)?$`)

/** The list of families, once it is there: Min dag names them too. */
export async function toFamilies(page: Page): Promise<void> {
  await follow(page, 'Familier')
  await page.getByRole('heading', { level: 1, name: 'Familier' }).waitFor()
}

/** Waits until these words can be seen. */
export const see = (place: Place, words: Words): Promise<void> =>
  place.getByText(words).filter({ visible: true }).first().waitFor()

/** Waits until these words can be seen no more. */
export const seeNoMore = (place: Place, words: Words): Promise<void> =>
  place.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' })
