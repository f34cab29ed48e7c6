import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow, pick, press, see, seeNoMore, tick, toFamilies, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { callMeeting, inviteOfFamily, itemForTeam } from './support/meeting.ts'
import { readOver } from './support/read-over.ts'

const agreed = 'Ringer sammen til boligforeningen'
const nextStep = 'Karla skriver til boligforeningen om bagtrappen'

describe('an agreement from the board until it is done', () => {
  let demo: Demo
  let karla: Page
  let mother: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('the meeting begins with what was agreed last time', async () => {
    karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await callMeeting(karla)
    const meeting = karla.getByRole('article', { name: 'Møde om bagtrappen' })
    await inviteOfFamily(meeting, 'Nadja Ravnestjerne', itemForTeam)
    await meeting.getByRole('heading', { name: 'Fra sidst' }).waitFor()
    await see(meeting, 'Skriver ned, hvilke nætter telefonen ringer')
    await meeting.getByRole('button', { name: 'Sæt en tavle op' }).first().click()
    await meeting.getByRole('radio', { name: 'Fire temaer i tre søjler' }).check()
    await press(karla, 'Sæt tavlen op')
    expect(await meeting.getByRole('heading', { level: 4 }).first().innerText()).toBe('Fra sidst')
  })

  test('at the board an agreement is made with two who do it, and the mother sees it on her phone', async () => {
    await follow(karla, 'Åbn tavlen')
    await press(karla, 'Lav en aftale')
    const form = karla.locator('form').filter({ hasText: 'Hvad er aftalt?' })
    await write(form, 'Hvad er aftalt?', agreed)
    await tick(form, 'Hvem gør det?', ['Nadja', 'Jeg selv'])
    await write(form, 'Hvilken dag?', new Date().toLocaleDateString('sv-SE'))
    await press(form, 'Gem aftalen')
    await see(karla, agreed)
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Det næste/)
    await see(mother, agreed)
    expect(await readOver(mother, 'agreements on a phone')).toEqual([])
    expect(await readOver(karla, 'the board with its agreements')).toEqual([])
  })

  test('the next step that the board is closed with is made an agreement', async () => {
    await press(karla, 'Luk tavlen')
    const form = karla.locator('form').filter({ hasText: 'Tre ting skal være på plads' })
    await write(form, 'Hvad er næste skridt?', nextStep)
    await pick(form, 'Hvornår er næste møde?', 'Der er ikke aftalt et nyt møde')
    await write(form, 'Hvorfor ikke?', 'Vi venter på svar')
    await pick(form, 'Hvem er kontaktperson til familien?', 'Karla Vindinge')
    await write(form, 'Der står intet ønske fra barnet eller den unge. Hvorfor?', 'Alva var ikke med i dag')
    await press(form, 'Luk tavlen')
    await press(karla, 'Gør næste skridt til en aftale')
    const made = karla.locator('form').filter({ hasText: 'Hvad er aftalt?' })
    expect(await made.getByLabel('Hvad er aftalt?').inputValue()).toBe(nextStep)
    await tick(made, 'Hvem gør det?', ['Jeg selv'])
    await made.getByRole('radio', { name: 'Vi sætter ikke en dag på' }).check()
    await press(made, 'Gem aftalen')
    await see(karla, 'Aftalt her')
  })

  test('both are found first on the agenda of the meeting after, and on the coordinator’s day with why', async () => {
    await karla.goto(`${demo.address}/fag`)
    const task = karla.getByRole('listitem').filter({ hasText: agreed })
    await task.waitFor()
    expect(await task.innerText()).toContain('Du har sagt ja til det')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Møder')
    const next = karla.getByRole('article', { name: 'Vi kigger på vejen sammen' })
    await next.getByRole('heading', { name: 'Fra sidst' }).waitFor()
    await see(next, agreed)
    await see(next, nextStep)
  })

  test('the mother ticks it on her phone, and it is gone from the coordinator’s day', async () => {
    await mother.getByRole('checkbox', { name: agreed }).click()
    await see(mother, 'Aftalen er gjort.')
    await karla.goto(`${demo.address}/fag`)
    await see(karla, 'Ringer til viceværten om lyset i opgangen')
    await seeNoMore(karla, agreed)
    expect(await mother.getByText('2 aftaler er afsluttet').count()).toBe(1)
  })

  test('the sheet of the meeting says whom each copy is for', async () => {
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, 'Møder')
    const meeting = karla.getByRole('article', { name: 'Møde om bagtrappen' })
    await meeting.getByRole('link', { name: 'Aftaleark til udskrift' }).click()
    await pick(karla, 'Hvilket ark?', 'Til Nadja')
    await karla.getByRole('heading', { name: 'Til Nadja', level: 2 }).waitFor()
    await see(karla, agreed)
    expect(await readOver(karla, 'the sheet of agreements')).toEqual([])
  })
})
