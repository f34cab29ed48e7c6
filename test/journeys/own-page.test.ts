import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, press, see, send, toFamilies, follow, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { settled } from './support/family-screens.ts'
import { inOrder } from './support/in-order.ts'
import { headingFaults } from './support/languages.ts'
import { readOver } from './support/read-over.ts'

describe('a child’s own page, on a phone', () => {
  let demo: Demo
  let child: Page
  let karla: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('a boy of twelve finds what he has said, what he has promised, who helps him and whom he writes to', async () => {
    child = await demo.signIn('Viggo Ravnestjerne', { phone: true })
    await settled(child)
    const first = child.locator('.shell-nav').getByRole('link').first()
    expect((await first.innerText()).trim()).toBe('Min side')
    await first.click()
    await child.getByRole('heading', { level: 1, name: 'Min side' }).waitFor()
    await settled(child)
    for (const part of [
      'Det har jeg sagt',
      'Møder',
      'Det har jeg lovet',
      'Dem, der hjælper mig',
      'Skriv til din koordinator',
    ])
      await child.getByRole('heading', { level: 2, name: part }).waitFor()
    await see(child, /Dine forældre kan ikke læse det\./)
    expect(await headingFaults(child)).toEqual([])
    expect(await readOver(child, 'a child’s own page')).toEqual([])
  })

  test('his page asks nothing of the server that the family’s other pages do not ask', async () => {
    const asked: string[] = []
    child.on('request', (one) => {
      const { pathname } = new URL(one.url())
      if (pathname.startsWith('/api/')) asked.push(pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'))
    })
    await child.reload()
    await see(child, /Dine forældre kan ikke læse det\./)
    const elsewhere = ['', '/around', '/stream', '/agreements', '/team', '/minutes', '/messages', '/news', '/comments']
    const known = [
      '/api/me',
      '/api/own/families',
      '/api/own/meetings',
      '/api/stream',
      ...elsewhere.map((part) => `/api/own/families/:id${part}`),
    ]
    expect(asked.length).toBeGreaterThan(5)
    expect([...new Set(asked)].filter((path) => !known.includes(path))).toEqual([])
  })

  test('he says no to a meeting without saying why, the page says that he has, and he can take it back', async () => {
    await child
      .getByRole('button', { name: /^Sig, at du ikke vil med/ })
      .first()
      .click()
    await see(child, 'Du behøver ikke sige hvorfor.')
    expect(await readOver(child, 'a no to a meeting being said')).toEqual([])
    await send(child, 'Send ønsket')
    await see(child, 'Du har sagt nej til mødet')
    expect(await child.getByRole('button', { name: /^Sig, at du ikke vil med/ }).count()).toBe(0)
    await follow(child, 'Skriv en besked')
    await see(child, /Sig nej til et møde/)
    const asked = child.getByRole('listitem').filter({ hasText: 'Sig nej til et møde' })
    await asked.getByRole('button', { name: /^Tag ønsket tilbage/ }).click()
    await see(asked, 'Taget tilbage')
    await asked.getByRole('button', { name: /^Bed om det igen/ }).click()
    await see(asked, 'Venter på svar')
  })

  test('he asks for somebody to come along, with words', async () => {
    await child.goto(`${demo.address}/familie/mig`)
    await settled(child)
    await child
      .getByRole('button', { name: /^Tag nogen med/ })
      .first()
      .click()
    await write(child, 'Hvem skal med?', 'Min spejderleder')
    await press(child, 'Send ønsket')
    await see(child, 'Skriv noget i feltet.')
    expect(await child.getByLabel(/^Hvem skal med/).inputValue()).toBe('Min spejderleder')
    await write(child, 'Fortæl mere', 'Ham kan jeg snakke med')
    await send(child, 'Send ønsket')
  })

  test('the coordinator reads both and answers, and he reads the answer on his page', async () => {
    karla = await demo.signIn('Karla Vindinge')
    await toFamilies(karla)
    await follow(karla, /Ravnestjerne/)
    await follow(karla, /^Beskeder/)
    await karla.getByRole('link', { name: /^Viggo/ }).click()
    const no = karla.getByRole('listitem').filter({ hasText: 'Sig nej til et møde' })
    await no.getByRole('button', { name: /^Svar/ }).click()
    await choose(no, 'Kan det lade sig gøre?', 'Ja')
    await write(no, 'Hvorfor, eller hvad sker der nu?', 'Helt i orden. Jeg fortæller dig bagefter, hvad vi talte om')
    await press(no, 'Send svaret')
    await see(karla, 'Min spejderleder')
    await child.goto(`${demo.address}/familie/mig`)
    await see(child, /Jeg fortæller dig bagefter/)
    expect(await child.getByRole('button', { name: /^Sig, at du ikke vil med/ }).count()).toBe(0)
  })

  test('a grown-up’s menu is as it was', async () => {
    const mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await settled(mother)
    const words = await mother.locator('.shell-nav').getByRole('link').allInnerTexts()
    expect(words.map((one) => one.split(/\s+\d/)[0]?.trim())).toEqual([
      'Vores vej',
      'Det næste',
      'Vores folk',
      'Beskeder',
      'Vores ret',
    ])
  })
})
