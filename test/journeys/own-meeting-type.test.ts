import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, follow, press, see, seeNoMore, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const NAME = 'Skolemøde'
const DECIDED = 'Børne- og Skoleudvalget, punkt 4'
const OWN_STEP = 'Mødes på skolen, når børnene har fri.'

describe('a type of meeting of the municipality’s own: copied, changed, mended, published, used and taken out of use', () => {
  let demo: Demo
  let editor: Page
  let karla: Page
  beforeAll(async () => {
    demo = await startDemo()
    editor = await demo.signIn('Torben Askelund')
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  const types = async (page: Page): Promise<void> => {
    await follow(page, 'Opsætning')
    await follow(page, 'Mødetyper')
    await page.getByRole('heading', { name: 'Mødetyper', level: 1 }).waitFor()
  }
  const part = (page: Page, name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Dele af kladden' }).getByRole('link', { name, exact: true }).click()
  const save = async (page: Page): Promise<void> => {
    await press(page, 'Gem kladden')
    await see(page, 'Alt er gemt')
  }

  test('a shipped type is read as a page, and copied', async () => {
    await types(editor)
    expect(await readOver(editor, 'the list of types')).toEqual([])
    await follow(editor, 'Samarbejdsmøde')
    await see(editor, 'Et formøde med forældrene, før mødet bekræftes')
    expect(await readOver(editor, 'a type as a page')).toEqual([])
    await press(editor, 'Tag en kopi')
    await write(editor, 'Hvad skal jeres mødetype hedde?', NAME)
    await press(editor, 'Begynd på kladden')
    await editor.getByRole('heading', { name: NAME, level: 1 }).waitFor()
  })

  test('what is wrong is told with its field, and nothing is published before it is mended', async () => {
    await write(editor, 'Hvad er mødet til for, med ord til familien?', '')
    await editor.getByLabel('Familien har hørt en bekymring, før den kommer på tavlen').uncheck()
    await save(editor)
    await see(editor, /2 ting skal rettes/)
    expect(await readOver(editor, 'the form with faults')).toEqual([])
    await part(editor, 'Udgiv')
    await see(editor, 'Ret det, der mangler, og gem.')
    await part(editor, 'Skriv')
    await write(editor, 'Hvad er mødet til for, med ord til familien?', 'Vi mødes på skolen og finder en vej.')
    await editor.getByLabel('Familien har hørt en bekymring, før den kommer på tavlen').check()
    await editor.getByLabel('Hvad gør I?').first().fill(OWN_STEP)
    await save(editor)
    await seeNoMore(editor, /skal rettes/)
  })

  test('it is published with where it was decided, and everybody reads that', async () => {
    await part(editor, 'Læs som side')
    await see(editor, OWN_STEP)
    await part(editor, 'Udgiv')
    await press(editor, 'Udgiv')
    await editor.getByRole('alert').first().waitFor()
    await write(editor, 'Hvor er det besluttet?', DECIDED)
    await press(editor, 'Udgiv')
    await editor.getByRole('button', { name: 'Ret og lav en ny udgave' }).waitFor()
    await see(editor, DECIDED)
    expect(await readOver(editor, 'a type of one’s own as a page')).toEqual([])
    await see(editor, 'Besluttet i kommunen')
  })

  test('a coordinator calls a meeting by it', async () => {
    karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Møder')
    await press(karla, 'Kald til møde')
    await choose(karla, 'Hvad er det for et møde?', NAME)
    await write(karla, 'Dag', '2027-01-15')
    await press(karla, 'Kald til møde')
    await see(karla, 'Der er kaldt til møde')
    const meeting = karla.getByRole('article', { name: NAME })
    await see(meeting, 'Det mangler før mødet')
    expect(await meeting.getByText('Hold først et formøde').count()).toBe(1)
  })

  test('out of use nobody calls by it, and the meeting that was called keeps it; then it is taken into use again', async () => {
    await press(editor, 'Tag ud af brug')
    await write(editor, 'Hvorfor?', 'Vi holder samarbejdsmøder i stedet.')
    await editor.locator('form').getByRole('button', { name: 'Tag ud af brug' }).click()
    await see(editor, 'Mødetypen er taget ud af brug.')
    await karla.reload()
    const meeting = karla.getByRole('article', { name: NAME })
    await see(meeting, 'Det mangler før mødet')
    await press(karla, 'Kald til møde')
    await karla.getByRole('radio', { name: 'Samarbejdsmøde', exact: true }).waitFor()
    expect(await karla.getByRole('radio', { name: NAME, exact: true }).count()).toBe(0)
    await press(editor, 'Tag i brug igen')
    await write(editor, 'Hvorfor?', 'Skolen vil gerne igen.')
    await editor.locator('form').getByRole('button', { name: 'Tag i brug igen' }).click()
    await editor.getByRole('button', { name: 'Tag ud af brug' }).waitFor()
  })
})
