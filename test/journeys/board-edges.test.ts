import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { choose, pick, press, see, seeNoMore, write } from './support/acting.ts'
import { cardOf, part, tableWithBoard, writeCard } from './support/board.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { streamEnds } from './support/overheard.ts'
import { readOver } from './support/read-over.ts'

describe('a board at its edges: several tabs, access that ends, hands that meet', () => {
  let demo: Demo
  let coordinator: Page
  let guest: Page
  let mother: Page
  let place: Awaited<ReturnType<typeof tableWithBoard>>
  beforeAll(async () => {
    demo = await startDemo()
    coordinator = await demo.signIn('Karla Vindinge')
    place = await tableWithBoard(coordinator, {
      family: /Ravnestjerne/,
      // Those of the meeting before: what stood there is carried to nobody else.
      team: ['Oline Skovhøj'],
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
    const { pathname, searchParams } = new URL((await ended).url())
    const of = searchParams.getAll('of')
    expect([pathname, of]).toEqual(['/api/stream', [expect.stringMatching(/^\/api\/boards\/[0-9a-f-]{36}\/stream$/)]])
    await other.waitForURL((url) => !url.pathname.startsWith('/fag'))
    await demo.enter(other, 'Karla Vindinge', '/fag')
    await other.close()
    await demo.enter(coordinator, 'Karla Vindinge', place.onFag)
    await part(coordinator, 'Fungerer').waitFor()
  })
  test('what somebody types is kept by the server, and there again on the next visit', async () => {
    const words = 'Far kommer om onsdagen'
    const field = part(mother, 'Fungerer')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Kortet', words)
    await see(field, /^Gemt kl/)
    await mother.reload()
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await see(field, 'Vi har hentet det, du skrev sidst.')
    expect(await field.getByLabel('Kortet').inputValue()).toBe(words)
    await press(field, 'Sæt kortet op')
    await see(guest, words)
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    expect(await field.getByLabel('Kortet').inputValue()).toBe('')
    await press(field, 'Fortryd')
  })

  test('a card of ten thousand characters is refused with a sentence, and stays where it was typed', async () => {
    const field = part(guest, 'Fungerer')
    const long = 'Vi ringer til hinanden. '.repeat(417)
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Kortet', long)
    await choose(field, 'Hvis ord er det?', 'Fagperson')
    await press(field, 'Sæt kortet op')
    await see(field, 'Teksten er for lang')
    await see(field, /tegn for meget/)
    expect(await field.getByLabel('Kortet').inputValue()).toBe(long)
    await write(field, 'Kortet', 'Vi ringer til hinanden')
    await press(field, 'Sæt kortet op')
    await see(mother, 'Vi ringer til hinanden')
  })

  test('words from right to left stand in a Danish board as they were written, and the line around them in its own order', async () => {
    const words = 'نحن نأكل معًا كل يوم'
    await writeCard(mother, 'Fungerer', words)
    await see(guest, words)
    const says = cardOf(guest, words).locator('> .board-says')
    expect(await says.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
    expect(await guest.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('ltr')
  })

  test('a phone that comes back after two hours shows what happened meanwhile, and sends what was being written', async () => {
    await mother.clock.install()
    await mother.goto(`${demo.address}${place.onFamilie}`)
    const field = part(mother, 'Se ske')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await mother.context().setOffline(true)
    await write(field, 'Kortet', 'At telefonen er slukket om natten')
    await writeCard(guest, 'Se ske', 'Ro på bagtrappen', 'Fagperson')
    await mother.clock.fastForward('02:00:00')
    expect(await mother.getByText('Ro på bagtrappen').count()).toBe(0)
    await mother.context().setOffline(false)
    await see(mother, 'Ro på bagtrappen')
    await press(field, 'Sæt kortet op')
    await see(guest, 'At telefonen er slukket om natten')
    await expect.poll(() => cardOf(mother, 'At telefonen er slukket om natten').count()).toBe(1)
  })

  test('a card is dragged by hand, with a mouse and with a finger, and lies there on every screen', async () => {
    await drag(guest, 'Vi ringer til hinanden', part(guest, 'Se ske'))
    for (const page of [guest, coordinator, mother])
      await part(page, 'Se ske').locator('.board-says', { hasText: 'Vi ringer til hinanden' }).waitFor()
    // Nothing gets around that the family hears of a worry first.
    await drag(guest, 'Vi ringer til hinanden', part(guest, 'Bekymrer'))
    await see(guest, 'Familien skal have hørt bekymringen, før den kommer på tavlen')
    await dragWithFinger(mother, 'Far kommer om onsdagen', cardOf(mother, 'Vi tænder lys ved aftensmaden'))
    for (const page of [guest, coordinator, mother])
      await expect
        .poll(async () => (await part(page, 'Fungerer').locator('.board-says').allInnerTexts())[0])
        .toBe('Far kommer om onsdagen')
  })

  test('of two who drag one card the later is told, and both see where it lies', async () => {
    const words = 'Ro på bagtrappen'
    const held = await lift(guest, words)
    await drag(coordinator, words, part(coordinator, 'Aftaler'))
    await part(guest, 'Aftaler').locator('.board-says', { hasText: words }).waitFor()
    await guest.mouse.up()
    await see(guest, 'En anden flyttede eller rettede kortet i samme øjeblik.')
    expect(held.y).toBeGreaterThan(0)
    for (const page of [guest, coordinator, mother])
      await part(page, 'Aftaler').locator('.board-says', { hasText: words }).waitFor()
  })

  test('one of the family is asked how often instead of “altid”, and the balance stands in words and numbers', async () => {
    const field = part(mother, 'Bekymrer')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Kortet', 'Der larmer altid på trappen')
    await see(field, 'Hvor mange gange, og i hvilken tid?')
    await write(field, 'Hvor ofte? Antal gange', '3')
    await pick(field, 'Om', 'ugen')
    await seeNoMore(field, 'Hvor mange gange, og i hvilken tid?')
    await press(field, 'Sæt kortet op')
    for (const page of [mother, coordinator]) {
      await cardOf(page, 'Der larmer altid på trappen').getByText('3 gange om ugen').waitFor()
      expect(await page.locator('.board-balance').innerText()).toMatch(/^1 bekymring, \d+ ting der fungerer/)
    }
  })

  test('an invitation that is withdrawn ends the open board at once, and what was typed can be copied and not sent', async () => {
    const field = part(guest, 'Fungerer')
    await field.getByRole('button', { name: /^Skriv et kort/ }).click()
    await write(field, 'Kortet', 'Jeg nåede ikke at sende det her')
    await coordinator.goto(`${demo.address}${place.meetings}`)
    const meeting = coordinator.getByRole('article', { name: 'Møde om bagtrappen' })
    await press(meeting, 'Træk invitationen til Preben Tvedskov tilbage')
    await see(guest, 'Din adgang til tavlen er slut')
    expect(await guest.getByLabel('Det, du var i gang med at skrive').inputValue()).toBe(
      'Jeg nåede ikke at sende det her',
    )
    expect(await guest.getByRole('button', { name: 'Sæt kortet op' }).count()).toBe(0)
    expect(await guest.locator('body').innerText()).not.toContain('Vi går en tur om søndagen')
    expect(await readOver(guest, 'the board that has ended')).toEqual([])
    await guest.reload()
    await see(guest, 'Siden findes ikke, eller den er ikke delt med dig.')
  })

  test('the board of the meeting before lies beside this one, what is new says so, and a card is carried over', async () => {
    await coordinator.goto(`${demo.address}${place.onFag}`)
    await press(coordinator, /^Læg ved siden af/)
    const then = coordinator.getByRole('region', { name: 'Tavlen dengang' })
    const now = coordinator.getByRole('region', { name: 'Tavlen nu' })
    await then.locator('.board-says').first().waitFor()
    const [left, right] = [await now.boundingBox(), await then.boundingBox()]
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
    await see(now, 'Nyt siden dengang')
    const words = await then.locator('.board-says').first().innerText()
    await then.getByRole('checkbox').first().check()
    await then.getByLabel('Familien har sagt ja til, at deres ord tages med').check()
    await press(then, 'Tag 1 kort med')
    for (const page of [coordinator, mother])
      await cardOf(page, words).getByText('Taget med fra en tidligere tavle').waitFor()
    expect(await readOver(coordinator, 'two boards beside each other')).toEqual([])
    await press(mother, /^Læg ved siden af/)
    await mother.getByRole('region', { name: 'Tavlen dengang' }).locator('.board-says').first().waitFor()
    expect(await readOver(mother, 'two boards below each other on a phone')).toEqual([])
    await press(cardOf(coordinator, words).first(), /^Tag af/)
    await see(coordinator, 'Kortet er taget af tavlen.')
  })
})

interface Point {
  readonly x: number
  readonly y: number
}

async function middleOf(place: Locator): Promise<Point> {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

/** Takes a card by its grip, and holds it. */
async function lift(page: Page, says: string): Promise<Point> {
  const grip = await middleOf(cardOf(page, says).locator('.board-grip'))
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x - 20, grip.y + 10)
  return grip
}

async function drag(page: Page, says: string, to: Locator): Promise<void> {
  await lift(page, says)
  const box = await to.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 40, { steps: 5 })
  await page.mouse.up()
}

/** The same on a phone: above another card. */
async function dragWithFinger(page: Page, says: string, above: Locator): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const from = await middleOf(cardOf(page, says).locator('.board-grip'))
  const box = await above.boundingBox()
  const to = { x: from.x, y: (box?.y ?? 0) + 4 }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  for (const part of [0.5, 1])
    await finger.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: to.x, y: from.y + (to.y - from.y) * part }],
    })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await finger.detach()
}
