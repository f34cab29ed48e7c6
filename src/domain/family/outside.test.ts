import { expect, test } from 'vitest'
import { writtenAbout } from './outside.ts'

const of = (standsAs: string, inInitiative: boolean) => ({ standsAs, inInitiative })

test('something can be written about everybody but the brothers and sisters whom the initiative is not for', () => {
  const boy = of('child', true)
  const toddler = of('child', false)
  const elsewhere = of('parent', false)
  const aunt = of('network', false)
  expect(writtenAbout([boy, toddler, elsewhere, aunt])).toEqual([boy, elsewhere, aunt])
})
