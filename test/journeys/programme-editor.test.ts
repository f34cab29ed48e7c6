import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { choose, find, follow, pick, press, see, seeNoMore, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { readOver } from './support/read-over.ts'

const NAME = 'Sammen om familien'
const RENAMED = 'Sammen om familien – fra foråret'
const CRITERION = 'Familien har mindst to sager i kommunen.'
const EXCEPTION = 'En familie, der lige er flyttet hertil, kan komme med.'

describe('a programme of the municipality’s own: copied, changed, mended, published, and published once more', () => {
  let demo: Demo
  let editor: Page
  beforeAll(async () => {
    demo = await startDemo()
    editor = await demo.signIn('Torben Askelund')
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  const programmes = async (page: Page): Promise<void> => {
    await follow(page, 'Opsætning')
    await follow(page, 'Indsatser')
    await page.getByRole('heading', { name: 'Indsatser', level: 1 }).waitFor()
  }
  const part = (page: Page, name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Dele af indsatsen' }).getByRole('link', { name, exact: true }).click()
  const member = (page: Page, name: string): Locator =>
    page.locator('.member').filter({ has: page.getByRole('heading', { name, exact: true }) })
  const save = async (page: Page): Promise<void> => {
    await press(page, 'Gem kladden')
    await see(page, 'Alt er gemt')
  }
  const publish = async (page: Page, why: string): Promise<void> => {
    await write(page, 'Hvorfor laver I en ny udgave?', why)
    await press(page, 'Udgiv')
    await page.getByRole('button', { name: 'Ret og lav en ny udgave' }).waitFor()
  }
  /** A family is referred to the programme, and accepted by its own visitation. */
  const enter = async (child: string, programme: string): Promise<void> => {
    const sender = await demo.signIn('Oline Skovhøj')
    await follow(sender, 'Henvendelser')
    await follow(sender, 'Send en henvendelse')
    await choose(sender, 'Hvad sender du?', 'En henvendelse om en familie')
    await pick(sender, 'Indsats', programme)
    await pick(sender, 'Hvor kommer den fra?', 'Jobcenteret')
    await write(sender, 'Navn', `${child} Tornbjerg`)
    await write(sender, 'Alder, cirka', '2')
    await write(sender, 'Hvad er du bekymret for?', 'Mor og far når ikke det, de gerne vil.')
    await choose(sender, 'Ved forældrene, at du henvender dig?', 'Ja')
    await press(sender, 'Send')
    await sender.getByRole('heading', { name: 'Henvendelsen er sendt' }).waitFor()
    await sender.context().close()

    await follow(editor, 'Henvendelser')
    await follow(editor, new RegExp(`${child} Tornbjerg`))
    await see(editor, programme)
    await inPlace(editor, /^Skriv, hvem der siger ja – Den, der henviser/, 'Gem trinnet', (form) =>
      form.getByRole('textbox').fill('Vi er enige om det.'),
    )
    await choose(editor, 'Hvad beslutter I?', 'Tilbyd familien indsatsen')
    await find(editor, 'Ansvarlig koordinator', 'Idris Holmstrøm')
    await write(editor, 'Familiens navn i Samspil', `Familien ${child} Tornbjerg`)
    await write(editor, 'Barnets fornavn', child)
    await write(editor, 'Barnets efternavn', 'Tornbjerg')
    await write(editor, 'Barnets fødselsdato', '2024-03-01')
    await write(editor, /Hvad lagde I vægt på|Hvorfor tager I familien med nu/, 'De vil det selv.')
    await press(editor, 'Gem beslutningen')
    await see(editor, 'Beslutningen er gemt.')
  }

  test('a shipped programme is read in words, and copied under a name of one’s own', async () => {
    await programmes(editor)
    await follow(editor, 'Helhedsorienteret indsats (Gladsaxe)')
    await see(editor, /ting er ikke oplyst: kilden siger det ikke/)
    await press(editor, 'Tag en kopi')
    await write(editor, 'Hvad skal jeres indsats hedde?', NAME)
    await press(editor, 'Begynd på kladden')
    await editor.getByRole('heading', { name: NAME, level: 1 }).waitFor()
    expect(await readOver(editor, 'kladde')).toEqual([])
  })

  test('a criterion with an exception; all of some, and one of others', async () => {
    await part(editor, 'Kriterier')
    await press(editor, 'Tilføj et kriterium')
    const made = member(editor, 'Kriterium 6')
    await write(made, 'Kriteriet, skrevet', CRITERION)
    await write(made, 'Undtagen', EXCEPTION)
    const rule = editor.getByRole('group', { name: 'Kriterierne tilsammen' })
    await rule.getByRole('button', { name: 'Tilføj en gruppe' }).click()
    await rule.getByRole('button', { name: 'Tilføj et kriterium til reglen' }).first().click()
    await rule.getByLabel('Kriterium', { exact: true }).last().selectOption({ label: CRITERION })
    expect(await readOver(editor, 'kriterier')).toEqual([])
    await save(editor)
  })

  test('a step becomes one more yes; a step that nothing leads to is told in words, leads to its place, and is mended', async () => {
    await part(editor, 'Visitation')
    const first = member(editor, 'Trin 1')
    await pick(first, 'Hvilken slags trin er det?', 'Én mere skal sige ja')
    const next = first
      .getByRole('group', { name: /^Hvad kan komme derefter/ })
      .getByLabel(/^Teamet af familiekoordinatorer/)
    await next.uncheck()
    await press(editor, 'Gem kladden')
    await see(editor, '3 ting skal rettes, før I kan udgive')
    await part(editor, 'Udgiv')
    await see(editor, 'Ret det, der mangler, og gem. Så kan I udgive.')
    await editor.getByRole('link', { name: /Teamet af familiekoordinatorer.*Intet trin fører hertil/ }).click()
    await editor.locator('h4:focus', { hasText: 'Trin 2' }).waitFor()
    expect(await readOver(editor, 'fejl')).toEqual([])
    await next.check()
    await save(editor)
    await seeNoMore(editor, /ting skal rettes/)
  })

  test('the draft is read as a page and tried, and published with a reason', async () => {
    await part(editor, 'Læs som side')
    await see(editor, 'Én mere skal sige ja')
    await see(editor, 'Mindst én af disse er opfyldt:')
    await see(editor, `${CRITERION} Undtagen: ${EXCEPTION}`)
    await part(editor, 'Prøv kriterierne')
    await choose(editor, CRITERION, 'Ja')
    await see(editor, /^Der mangler \d+ svar\.$/)
    await part(editor, 'Udgiv')
    await publish(editor, 'Udvalget har besluttet det.')
    await see(editor, 'Jeres egen. Udgave 1.0.0.')
    expect(await readOver(editor, 'udgivet')).toEqual([])
  })

  test('a family enters under it, by its own visitation', async () => {
    await enter('Asger', NAME)
    expect(await readOver(editor, 'visiteret')).toEqual([])
  })

  test('two who publish: the second chooses field by field, and publishes on top of the first', async () => {
    const begin = async (page: Page): Promise<void> => {
      await programmes(page)
      await follow(page, NAME)
      await press(page, 'Ret og lav en ny udgave')
      await page.getByLabel('Indsatsens navn').waitFor()
    }
    const colleague = await demo.signIn('Anders Kildeby')
    await begin(editor)
    await write(editor, 'Indsatsens navn', RENAMED)
    await save(editor)
    await begin(colleague)
    await part(colleague, 'Team og plads')
    await write(colleague, 'Familier i alt', '40')
    await save(colleague)
    await part(colleague, 'Udgiv')
    await publish(colleague, 'Der er plads til 40.')
    await colleague.context().close()

    await part(editor, 'Udgiv')
    await write(editor, 'Hvorfor laver I en ny udgave?', 'Nyt navn.')
    await press(editor, 'Udgiv')
    await see(editor, 'Anders Kildeby har udgivet udgave 1.1.0, siden du begyndte på kladden')
    await see(editor, 'Begrundelsen er: Der er plads til 40.')
    await see(editor, 'Kun din kollega har ændret det.')
    expect(await readOver(editor, 'to udgaver')).toEqual([])
    await press(editor, 'Saml dem, og gem kladden')
    await see(editor, 'Udgiv som udgave 1.2.0')
    await publish(editor, 'Nyt navn.')
    await editor.getByRole('heading', { name: RENAMED, level: 1 }).waitFor()
    await see(editor, '40 familier')
  })

  test('a new family gets the newest; the one that entered earlier keeps its own', async () => {
    await enter('Bodil', RENAMED)
    const coordinator = await demo.signIn('Idris Holmstrøm')
    await toFamilies(coordinator)
    const row = (child: string): Locator =>
      coordinator
        .getByRole('listitem')
        .filter({ hasText: `Familien ${child} Tornbjerg` })
        .first()
    await see(row('Bodil'), new RegExp(RENAMED))
    await see(row('Asger'), new RegExp(NAME))
    expect(await row('Asger').getByText(RENAMED).count()).toBe(0)
  })
})
