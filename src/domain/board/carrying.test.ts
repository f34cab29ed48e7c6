import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldFor, needsYes, reachesMore } from './carrying.ts'
import { fieldKinds } from './preset.ts'
import { voices } from './rules.ts'

const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((some) => new Set(some))

test('cards are never carried to anybody who could not read them before', () => {
  fc.assert(
    fc.property(people, people, (receiving, before) => {
      const isWithin = [...receiving].filter((who) => before.has(who)).length === receiving.size
      expect(reachesMore({ receiving, before })).toBe(!isWithin)
    }),
  )
})

test('the family’s words need the family’s yes, unless the one who wrote them carries them', () => {
  const own = { mine: true, writtenFor: false }
  for (const voice of voices) {
    expect(needsYes({ voice, ...own })).toBe(false)
    expect(needsYes({ voice, ...own, mine: false })).toBe(voice !== 'professional')
    // Written down by the one who carries: the words are the family's all the same.
    expect(needsYes({ voice, ...own, writtenFor: true })).toBe(voice !== 'professional')
  }
})

test('a carried card keeps its kind: a worry never becomes anything else, and a wish stays a wish', () => {
  const field = fc.record({ id: fc.constantFrom('x', 'y', 'z'), kind: fc.constantFrom(...fieldKinds) })
  fc.assert(
    fc.property(field, fc.uniqueArray(field, { selector: ({ id }) => id }), (from, fields) => {
      const to = fields.find(({ id }) => id === fieldFor(from, fields))
      expect(to?.kind ?? null).toBe(fields.some(({ kind }) => kind === from.kind) ? from.kind : null)
    }),
  )
})
