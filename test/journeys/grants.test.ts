import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, follow, pick, press, see, send, toFamilies, write } from './support/acting.ts'
import { overflows, startDemo, type Demo } from './support/demo.ts'
import { inOrder } from './support/in-order.ts'
import { readOver } from './support/read-over.ts'

const why = 'Alva skal have den samme voksne at ringe til, også om aftenen'
const more = 'Der skal en mere med hjem i nogle uger'

describe('a grant from the question to the answer', () => {
  let demo: Demo
  let oline: Page
  let leader: Page
  let mother: Page
  beforeAll(async () => void (demo = await startDemo()))
  afterAll(() => demo.close())
  inOrder(() => demo.shown())

  const ask = async (measure: RegExp, words: string, amount: string): Promise<void> => {
    await press(oline, 'Søg om en bevilling')
    const option = await oline
      .getByLabel(/^Hvilken indsats/)
      .locator('option', { hasText: measure })
      .innerText()
    await pick(oline, 'Hvilken indsats', option)
    await write(oline, 'Hvad skal der til for at lykkes', words)
    await write(oline, 'Hvad siger familien selv', 'Det vil de gerne')
    await write(oline, 'Forventet pris', amount)
    expect(await readOver(oline, 'the form that asks for a grant')).toEqual([])
    await send(oline, 'Send ansøgningen')
  }

  test('who asks without authority is told at once who decides', async () => {
    oline = await demo.signIn('Oline Skovhøj')
    await toFamilies(oline)
    await follow(oline, /Ravnestjerne/)
    await follow(oline, 'Bevillinger')
    await see(oline, 'Svar på bevilling fra Ragnhild Ellekrat')
    await ask(/kontaktperson/, why, '5000')
    await see(oline, why)
    const asked = oline.getByRole('listitem').filter({ hasText: why }).filter({ hasText: 'Forventet' })
    expect(await asked.innerText()).toContain('Venter på svar fra Ragnhild Ellekrat')
  })

  test('what nobody may grant alone waits for the reality check', async () => {
    await ask(/Familiebehandling/, more, '90.000')
    await see(oline, 'Venter på realitetstjek')
    expect(await overflows(oline)).toBe(false)
  })

  test('the leader sees what was asked and nothing of the family, and answers with changes', async () => {
    leader = await demo.signIn('Ragnhild Ellekrat')
    await follow(leader, 'Bevillinger')
    await see(leader, why)
    expect(await leader.getByText(more).count()).toBe(0)
    const row = leader.getByRole('listitem').filter({ hasText: why })
    await press(row, /^Svar/)
    await choose(row, 'Hvad svarer du?', 'Bevilget med ændringer')
    await write(row, 'Bevilget pris', '4000')
    await write(row, 'Begrundelse', 'Vi begynder med fire aftener')
    expect(await readOver(leader, 'the form that answers a grant')).toEqual([])
    await send(row, 'Send svaret')
    await see(leader, 'Vi begynder med fire aftener')
  })

  test('the family reads the answer, its reason, what it waits for, and that it can complain', async () => {
    mother = await demo.signIn('Nadja Ravnestjerne', { phone: true })
    await mother.goto(`${demo.address}/familie/naeste`)
    await see(mother, 'Ja, men lidt anderledes.')
    await see(mother, 'Vi begynder med fire aftener')
    await see(mother, /Er I uenige, kan I klage/)
    await see(mother, /En leder skal se på det ved et møde/)
    expect(await readOver(mother, 'the family’s page of what comes next')).toEqual([])
    expect(await overflows(mother)).toBe(false)
  })

  test('a reality check decides the rest, and everybody reads what was decided', async () => {
    await press(oline, 'Indkald til realitetstjek')
    await pick(oline, 'Hvilken leder', 'Ragnhild Ellekrat')
    expect(await readOver(oline, 'the form that calls a reality check')).toEqual([])
    await send(oline, 'Send indkaldelsen')
    await see(oline, 'Mangler beslutninger')
    await leader.reload()
    const row = leader.locator('.grant-item').filter({ hasText: more })
    await press(row, /^Beslut/)
    await choose(row, 'Hvad beslutter I?', 'Godkendt')
    await write(row, 'Begrundelse', 'Det har hjulpet indtil nu')
    await send(row, 'Gem beslutningen')
    await see(row, 'Godkendt')
    await oline.reload()
    await see(oline, 'Det har hjulpet indtil nu')
    await mother.reload()
    await see(mother, 'Det har hjulpet indtil nu')
    expect(await overflows(leader)).toBe(false)
  })
})
