import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { see } from './support/acting.ts'
import { part, tableWithBoard, writeCard } from './support/board.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { streamEnds } from './support/overheard.ts'

describe('a board at its edges: several tabs, access that ends, hands that meet', () => {
  let demo: Demo
  let coordinator: Page
  let guest: Page
  let mother: Page
  let place: { onFag: string; onFamilie: string }
  beforeAll(async () => {
    demo = await startDemo()
    coordinator = await demo.signIn('Karla Vindinge')
    place = await tableWithBoard(coordinator, {
      family: /Ravnestjerne/,
      guest: 'Preben Tvedskov',
      ofFamily: ['Nadja Ravnestjerne'],
    })
    guest = await demo.signIn('Preben Tvedskov')
    await guest.goto(`${demo.address}${place.onFag}`)
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await mother.goto(`${demo.address}${place.onFamilie}`)
    for (const page of [guest, mother]) await part(page, 'Fungerer').waitFor()
  })
  afterAll(() => demo?.close())
  inOrder(() => demo.shown())

  test('somebody with the board in three tabs follows one stream, and all three tabs show what is new', async () => {
    let streams = 0
    guest.context().on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/stream')) streams += 1
    })
    const tabs = [guest, await guest.context().newPage(), await guest.context().newPage()]
    for (const tab of tabs.slice(1)) {
      await tab.goto(`${demo.address}${place.onFag}`)
      await part(tab, 'Fungerer').waitFor()
    }
    await writeCard(mother, 'Fungerer', 'Vi tænder lys ved aftensmaden')
    for (const tab of tabs) await see(tab, 'Vi tænder lys ved aftensmaden')
    expect(streams).toBe(0)
    // The tab that followed is closed: another follows, and nothing is missed.
    const [first, second, third] = tabs
    guest = third!
    await first!.close()
    await expect.poll(() => streams).toBe(1)
    await writeCard(mother, 'Fungerer', 'Vi går en tur om søndagen')
    for (const tab of [second!, third!]) await see(tab, 'Vi går en tur om søndagen')
    await second!.close()
  })

  test('signing out in one tab ends what the others follow, and covers them', async () => {
    const other = await coordinator.context().newPage()
    await other.goto(`${demo.address}/fag`)
    const ended = streamEnds(coordinator)
    await other.getByRole('button', { name: 'Log ud' }).click()
    await see(coordinator, 'Du er logget ud')
    expect(new URL((await ended).url()).pathname).toMatch(/^\/api\/boards\/.*stream$/)
    await demo.enter(other, 'Karla Vindinge', '/fag')
    await other.close()
    await demo.enter(coordinator, 'Karla Vindinge', place.onFag)
    await part(coordinator, 'Fungerer').waitFor()
  })
})
