import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lixOf } from './lix.ts'

test('a text of four words in one sentence without long words has LIX 4', () => {
  expect(lixOf('Vi er ude nu.')).toEqual({ lix: 4, words: 4, sentences: 1, longWords: 0 })
})

test('a word of six letters is not long, and one of seven is', () => {
  expect(lixOf('Skolen')?.longWords).toBe(0)
  expect(lixOf('Skolens')?.longWords).toBe(1)
  expect(lixOf('Skolens')?.lix).toBe(101)
})

test('ten words in two sentences have LIX 45 with four long words and 35 with three', () => {
  const text = 'Familien mødes igen på torsdag. Afdelingen ringer til dig forinden.'
  expect(lixOf(text)).toEqual({ lix: 45, words: 10, sentences: 2, longWords: 4 })
  expect(lixOf('Familien mødes igen på fredag. Afdelingen ringer til dig forinden.')?.lix).toBe(35)
})

test('a full stop inside an abbreviation or a time ends no sentence', () => {
  expect(lixOf('Vi ses kl. 10 og spiser f.eks. boller.')?.sentences).toBe(1)
})

test('a colon ends a sentence, and so does a line without a mark', () => {
  expect(lixOf('Husk: tag tøj med')?.sentences).toBe(2)
  expect(lixOf('Mor henter\nFar laver mad\n\n')?.sentences).toBe(2)
})

test('a text without words has no LIX', () => {
  expect([lixOf(''), lixOf(' \n'), lixOf('… !')]).toEqual([null, null, null])
})

const word = fc.stringMatching(/^[a-zæøå]{1,12}$/)

test('the parts always make up the number, and a text written twice reads as it did once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.map((line) => `${line.join(' ')}.`).join('\n')
      const read = lixOf(text)!
      expect(read.words).toBe(lines.flat().length)
      expect(read.sentences).toBe(lines.length)
      expect(read.lix).toBe(Math.round(read.words / read.sentences + (read.longWords * 100) / read.words))
      expect(lixOf(`${text}\n${text}`)?.lix).toBe(read.lix)
    }),
  )
})
