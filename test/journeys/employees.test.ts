import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, follow, pick, press, see, send, tick, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inPlace } from './support/in-place.ts'
import { inDays } from './support/plan.ts'
import { readOver } from './support/read-over.ts'

describe('the people of a municipality: hired, changed, stopped and back again', () => {
  let demo: Demo
  let administrator: Page
  beforeAll(async () => {
    demo = await startDemo()
    administrator = await demo.signIn('Anders Kildeby')
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  const setup = async (page: Page, words: string): Promise<void> => {
    await follow(page, 'Opsætning')
    await follow(page, words)
    await page.getByRole('heading', { name: words, level: 1 }).waitFor()
  }
  const employee = async (name: string): Promise<void> => {
    await setup(administrator, 'Medarbejdere')
    await follow(administrator, name)
    await administrator.getByRole('heading', { name, level: 1 }).waitFor()
  }

  /** A form whose button says the same as the one that opens it. */
  const takeBack = async (words: string, reason: string): Promise<void> => {
    await press(administrator, words)
    const form = administrator.getByRole('form', { name: words })
    await write(form, 'Hvorfor?', reason)
    await send(form, words)
  }

  test('somebody new is written in: what is missing is said at its field, and nothing typed is lost', async () => {
    await setup(administrator, 'Medarbejdere')
    await press(administrator, 'Ansæt en ny medarbejder')
    const form = administrator.getByRole('form', { name: 'Ny medarbejder' })
    await write(form, 'Titel', 'Rådgiver')
    await press(form, 'Ansæt')
    await see(form, 'Vælg en afdeling.')
    await pick(form, 'Afdeling', 'Jobcenter')
    await press(form, 'Ansæt')
    await form.getByRole('link', { name: 'Skriv noget i feltet.' }).waitFor()
    expect(await readOver(administrator, 'ansæt')).toEqual([])
    await write(form, 'Navn', 'Nanna Birkelund')
    await tick(form, 'Særlige opgaver', ['Visiterer'])
    await press(form, 'Ansæt')
    await administrator.getByRole('heading', { name: 'Nanna Birkelund', level: 1 }).waitFor()
    await see(administrator, 'Særlige opgaver: Visiterer.')
    await see(administrator, /^Ansat fra/)
  })

  test('a change that comes on a day is seen until it holds, and cancelled; one that holds now is read at once', async () => {
    await inPlace(administrator, 'Ret titel, afdeling eller opgaver', 'Gem', async (form) => {
      await write(form, 'Titel', 'Faglig koordinator')
      await write(form, 'Gælder fra', inDays(10))
      await see(form, 'Fra dagen gælder ændringen af sig selv')
      await write(form, 'Hvorfor?', 'Ny stilling.')
    })
    await see(administrator, /^Fra .*Faglig koordinator · Jobcenter · Visiterer/)
    expect(await readOver(administrator, 'kommende ændring')).toEqual([])
    await takeBack('Aflys den aftalte ændring', 'Stillingen blev ikke til noget.')
    await see(administrator, /^Ændringen fra .* aflyst/)
    await inPlace(administrator, 'Ret titel, afdeling eller opgaver', 'Gem', async (form) => {
      await write(form, 'Titel', 'Jobkonsulent')
      await write(form, 'Hvorfor?', 'Titlen var forkert.')
    })
    await see(administrator, 'Jobkonsulent · Jobcenter')
  })

  test('a department whose name tells too much goes by another one', async () => {
    await setup(administrator, 'Afdelingernes navne')
    const row = administrator.getByRole('listitem').filter({ hasText: 'Jobcenter' }).first()
    await inPlace(administrator, /^Vælg navn – Jobcenter/, 'Gem navnet', (form) =>
      write(form, 'Navn, som andre ser', 'Borgerservice'),
    )
    await see(row, 'Vises for andre som “Borgerservice”')
    await employee('Nanna Birkelund')
    await see(administrator, 'Jobkonsulent · Borgerservice')
    expect(await administrator.getByText('Jobkonsulent · Jobcenter').count()).toBe(0)
  })

  test('whoever leads coordinators writes the municipality’s own weights and what its people can', async () => {
    const leader = await demo.signIn('Torben Askelund')
    await follow(leader, 'Teams og koordinatorer')
    await inPlace(leader, 'Tilføj en vægt', 'Gem', async (form) => {
      await write(form, 'Hvad kalder I den?', 'Tung')
      await write(form, 'Hvor meget tæller familien?', '3')
    })
    await see(leader, 'Tæller 3')
    await inPlace(leader, 'Tilføj til listen', 'Gem', (form) => write(form, 'Hvad kan nogen?', 'Tegnsprog'))
    await leader.getByRole('listitem').filter({ hasText: 'Tegnsprog' }).first().waitFor()
    expect(await leader.getByRole('listitem').filter({ hasText: 'Tegnsprog' }).count()).toBe(1)
    await leader.context().close()
  })

  test('when somebody stops, the families left are asked about, and what is open is counted', async () => {
    await employee('Karla Vindinge')
    await see(administrator, /^Koordinator for \d+ familier$/)
    await see(administrator, /aftaler? i planer er ikke gjort|aftale i en plan er ikke gjort/)
    await press(administrator, 'Afslut ansættelsen')
    const form = administrator.getByRole('form', { name: 'Afslut Karla Vindinges ansættelse' })
    await write(form, 'Sidste arbejdsdag', inDays(14))
    await write(form, 'Hvorfor?', 'Har fået nyt arbejde.')
    await form.getByLabel('Bed lederne om at finde andre til pladserne').uncheck()
    await press(form, 'Afslut ansættelsen')
    await see(form, /har ansvar for familier, som ellers står uden/)
    expect(await readOver(administrator, 'afslut')).toEqual([])
    await form.getByLabel('Bed lederne om at finde andre til pladserne').check()
    await send(form, 'Afslut ansættelsen')
    await see(administrator, /^Sidste dag er/)
    await see(administrator, /Lederne er i gang med at finde/)
  })

  test('each family’s team reads what somebody else must take over; the leader finds the empty places', async () => {
    const karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Adgang')
    await karla.getByRole('heading', { name: 'Kolleger, der stopper' }).waitFor()
    await see(karla, 'Har ansvaret for familien og for den næste opfølgning.')
    expect(await readOver(karla, 'kolleger, der stopper')).toEqual([])
    await karla.context().close()
    const leader = await demo.signIn('Torben Askelund')
    await follow(leader, 'Teams og koordinatorer')
    await leader.getByRole('listitem').filter({ hasText: 'Efter Karla Vindinge' }).first().waitFor()
    await leader.context().close()
  })

  test('the end was a mistake: everything is as it was, and both stand in the history with their reasons', async () => {
    await employee('Karla Vindinge')
    await takeBack('Afslutningen var en fejl', 'Hun bliver alligevel.')
    await see(administrator, /^Afslutningen taget tilbage/)
    await see(administrator, 'Begrundelse: Har fået nyt arbejde.')
    expect(await administrator.getByText(/^Sidste dag er/).count()).toBe(0)
    await setup(administrator, 'Medarbejdere')
    await choose(administrator, 'Hvem vil du se?', 'Dem, der er stoppet')
    await see(administrator, 'Ingen endnu')
  })
})
