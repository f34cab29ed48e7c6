import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, follow, press, see, seeNoMore, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { inviteOfFamily } from './support/meeting.ts'
import { readOver } from './support/read-over.ts'

const title = 'Samarbejdsmøde om skolen'
const lacking = 'Det mangler før mødet'

describe('a cooperation meeting, from the call until it was held', () => {
  let demo: Demo
  let karla: Page
  let oline: Page
  let mother: Page
  let meeting: Locator
  /** How far the product's clock runs ahead, so that a meeting called for later is over without waiting. */
  let ahead = 0
  beforeAll(async () => void (demo = await startDemo(() => new Date(Date.now() + ahead))))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('it is called by its type, with a suggested agenda that begins with what was agreed', async () => {
    karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Møder')
    await press(karla, 'Kald til møde')
    await choose(karla, 'Hvad er det for et møde?', 'Samarbejdsmøde')
    await write(karla, 'Hvad skal mødet hedde?', title)
    const { day, time } = danish(15)
    await write(karla, 'Dag', day)
    await write(karla, 'Klokken', time)
    await press(karla, 'Brug forslaget til dagsorden')
    expect(await karla.getByLabel(/^Punkter på dagsordenen/).inputValue()).toMatch(/^Åbne aftaler fra sidst\nDet, der/)
    await press(karla, 'Kald til møde')
    await see(karla, 'Der er kaldt til møde')
    meeting = karla.getByRole('article', { name: title })
    await see(meeting, 'Det, vi gerne vil se ske')
  })

  test('the gate says what is missing, and nothing is confirmed until it is written', async () => {
    await see(meeting, lacking)
    await see(meeting, /^Ingen fra familien er inviteret/)
    await inviteOfFamily(meeting, 'Nadja Ravnestjerne', 'Aftaler')
    await seeNoMore(meeting, /^Ingen fra familien er inviteret/)
    await press(meeting, 'Bekræft mødet')
    await meeting.getByRole('alert').first().waitFor()
    await press(meeting, 'Skriv det ind')
    await write(meeting, 'Hvilken dag?', danish(0).day)
    await write(meeting, 'Hvem var med?', 'Nadja og Karla')
    await press(meeting, 'Gem')
    await seeNoMore(meeting, lacking)
    await press(meeting, 'Bekræft mødet')
    await meeting.getByText('Bekræftet', { exact: true }).waitFor()
    expect(await meeting.getByText('Nadja og Karla').count()).toBe(1)
  })

  test('the mother is invited and reads what the meeting is for; a colleague marks the checklist', async () => {
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    await see(mother, title)
    oline = await demo.signIn('Oline Skovhøj')
    await toFamilies(oline)
    await follow(oline, /Ravnestjerne/)
    await follow(oline, 'Møder')
    const same = oline.getByRole('article', { name: title })
    await press(same, 'Gjort: Familien kender de bekymringer, der kommer op')
    await see(same, 'Oline Skovhøj')
    expect(await readOver(oline, 'the meeting of a colleague')).toEqual([])
  })

  test('held, it can be called off no more', async () => {
    ahead = 16 * 60_000
    await karla.clock.setFixedTime(Date.now() + ahead)
    await karla.reload()
    await press(meeting, 'Mødet er holdt')
    await meeting.getByText('Holdt', { exact: true }).waitFor()
    expect(await meeting.getByRole('button', { name: 'Aflys mødet' }).count()).toBe(0)
  })
})

/** The Danish day and time so many minutes from now. */
function danish(minutes: number): { day: string; time: string } {
  const written = new Date(Date.now() + minutes * 60_000).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
  const [day = '', time = ''] = written.split(' ')
  return { day, time: time.slice(0, 5) }
}
