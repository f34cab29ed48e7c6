import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boardPresetSchema } from './preset.ts'
import { balanceOf, hintsFor, inOrder, mustBeTold, placeAfter, voiceOf, voices, type Voice } from './rules.ts'

const aCard = fc.record({
  id: fc.uuid(),
  voice: fc.constantFrom(...voices),
  position: fc.integer({ min: -5000, max: 5000 }),
})
const cards = fc.uniqueArray(aCard, { selector: (card) => card.position, minLength: 1, maxLength: 12 })

test('no card of a professional ever stands before one of the family', () => {
  fc.assert(
    fc.property(cards, (some) => {
      const sides = inOrder(some).map((card) => card.voice === 'professional')
      expect(sides).toEqual(sides.toSorted((a, b) => Number(a) - Number(b)))
    }),
  )
})

test('a card that is put after another stands right after it, or the field is said to have no room', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (some, n) => {
      const ordered = some.toSorted((a, b) => a.position - b.position)
      const after = ordered[n % ordered.length]!
      const position = placeAfter(some, after.id)
      const next = ordered[(n % ordered.length) + 1]?.position ?? Infinity
      const isBetween = position !== null && position > after.position && position < next
      const hasNoRoom = position === null && next - after.position === 1
      expect([isBetween, hasNoRoom]).toContain(true)
    }),
  )
})

test('a card that is put before all others stands first', () => {
  fc.assert(
    fc.property(cards, (some) => {
      expect(placeAfter(some, null)).toBeLessThan(Math.min(...some.map((card) => card.position)))
    }),
  )
})

test('only a professional’s worry needs that the family was told', () => {
  const told = voices.filter((voice) => mustBeTold('worry', voice))
  expect(told).toEqual<Voice[]>(['professional'])
  expect(voices.some((voice) => mustBeTold('works', voice) || mustBeTold('wish', voice))).toBe(false)
})

test('everybody of the family speaks from where they stand in it', () => {
  expect((['child', 'parent', 'other-adult', 'network'] as const).map(voiceOf)).toEqual([
    'child',
    'parent',
    'network',
    'network',
  ])
})

test('a board of worries alone looks one-sided, and resources count as what works', () => {
  expect(balanceOf(['worry', 'worry', 'worry'])).toEqual({ worries: 3, works: 0, looksOneSided: true })
  expect(balanceOf(['worry', 'worry', 'worry', 'resource', 'works']).looksOneSided).toBe(false)
  expect(balanceOf(['worry', 'worry']).looksOneSided).toBe(false)
})

test('sweeping words are asked about until somebody has counted, labels always, and the first person where it is the family’s plan', () => {
  const worry = { kind: 'worry', firstPerson: false, counted: false } as const
  expect(hintsFor('Han kommer altid for sent', worry)).toEqual(['how-often'])
  expect(hintsFor('Han kommer altid for sent', { ...worry, counted: true })).toEqual([])
  expect(hintsFor('Et problembarn', worry)).toEqual(['label'])
  expect(hintsFor('Borgeren skal møde til tiden', { ...worry, firstPerson: true })).toEqual(['first-person'])
  expect(hintsFor('Vi kalder på hinanden', worry)).toEqual([])
})

test('every shipped board is whole, and has a field for what the family wishes', () => {
  const folder = 'presets/boards'
  const presets = readdirSync(folder).map((file) =>
    boardPresetSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  )
  expect(presets).toHaveLength(6)
  for (const { fields } of presets) {
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length)
    // Where the goals are unmet needs, those are what is wished.
    expect(fields.some((field) => field.kind === 'wish' || field.kind === 'need')).toBe(true)
  }
})
