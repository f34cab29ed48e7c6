import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { press, see } from './support/acting.ts'
import { tableWithBoard } from './support/board.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { itemForTeam } from './support/meeting.ts'
import { readOver } from './support/read-over.ts'

describe('access that ends while a page is open', () => {
  let demo: Demo
  let coordinator: Page
  let minutes: Page
  let agenda: Page
  let mother: Page
  let meetings: string
  const withdraw = async (name: string): Promise<void> => {
    await coordinator.goto(`${demo.address}${meetings}`)
    const meeting = coordinator.getByRole('article', { name: 'Møde om bagtrappen' })
    await press(meeting, `Træk invitationen til ${name} tilbage`)
  }
  const expectGone = async (page: Page, words: string): Promise<void> => {
    await see(page, words)
    const body = await page.getByRole('main').innerText()
    expect(body).not.toContain(itemForTeam)
    expect(body).not.toContain('Ravnestjerne')
    expect(await readOver(page, words)).toEqual([])
  }
  beforeAll(async () => {
    demo = await startDemo()
    coordinator = await demo.signIn('Karla Vindinge')
    const place = await tableWithBoard(coordinator, {
      family: /Ravnestjerne/,
      team: ['Oline Skovhøj'],
      guest: 'Preben Tvedskov',
      ofFamily: ['Nadja Ravnestjerne'],
    })
    meetings = place.meetings
    minutes = await demo.signIn('Preben Tvedskov')
    const { family, meeting } = await minutes.evaluate(async () => {
      const answer = await fetch('/api/meetings')
      const { open } = (await answer.json()) as { open: { family: string; meeting: string; titles: string[] }[] }
      return open.find(({ titles }) => titles.includes('Hvordan går det derhjemme?'))!
    })
    await minutes.goto(`${demo.address}/fag/referat/${family}/${meeting}`)
    agenda = await minutes.context().newPage()
    await agenda.goto(`${demo.address}/fag/inviteret/${family}/${meeting}`)
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await mother.goto(`${demo.address}/familie/referat/${family}/${meeting}`)
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  test('everybody invited has the item open: the guest minutes and agenda, the mother minutes on her phone', async () => {
    for (const page of [minutes, agenda, mother])
      await page.getByRole('heading', { name: itemForTeam, level: 2 }).waitFor()
    expect(await readOver(mother, 'minutes on a phone')).toEqual([])
  })

  test('an invitation that is withdrawn ends the open minutes and the open agenda at once', async () => {
    await withdraw('Preben Tvedskov')
    await expectGone(minutes, 'Siden findes ikke, eller den er ikke delt med dig.')
    await expectGone(agenda, 'Invitationen gælder ikke')
    await mother.getByRole('heading', { name: itemForTeam, level: 2 }).waitFor()
  })

  test('and so it does on the mother’s phone', async () => {
    await withdraw('Nadja')
    await expectGone(mother, 'Siden findes ikke, eller den er ikke til dig.')
  })
})
