import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow, press, see, send, write } from './support/acting.ts'
import { startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const says = 'Det var godt, at vi kom ud i luften'
const wrong = 'Det var ikke Alva, der var med'

describe('what the family says beside a record, on a phone', () => {
  let demo: Demo
  let mother: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  test('a mother says something beside a contact: one sign, and then a count', async () => {
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await follow(mother.locator('.shell-nav'), /^Vores folk/)
    await press(mother, /^Vis alle 5/)
    const shown = mother.getByRole('button', { name: /^Skriv en bemærkning – Hjemmebesøg/ })
    await shown.click()
    expect(await readOver(mother, 'a remark being written')).toEqual([])
    await write(mother, 'Din bemærkning', says)
    await press(mother, 'Skriv bemærkningen')
    await see(mother, says)
    const count = mother.getByRole('button', { name: /^1 bemærkning – Hjemmebesøg/ })
    expect(await count.getAttribute('aria-expanded')).toBe('true')
  })

  test('she asks for it to be put right, and it stands there until there is an answer', async () => {
    await press(mother, /^Noget her er forkert/)
    await write(mother, 'Hvad er forkert', wrong)
    await send(mother, 'Bed om at få det rettet')
    await see(mother, 'Venter på svar')
    expect(await readOver(mother, 'something asked to be put right')).toEqual([])
  })

  test('that the family has said something stands in the coordinator’s day', async () => {
    const karla = await demo.signIn('Karla Vindinge')
    await see(karla, 'Familien har skrevet en bemærkning')
    expect(await karla.getByText('Familien har skrevet en bemærkning').count()).toBeGreaterThan(0)
  })
})
