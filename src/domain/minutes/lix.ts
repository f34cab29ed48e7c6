/** How a text reads by LIX, with what the number is made of. */
export interface Lix {
  /** Words in a sentence and long words in a hundred, added and rounded to a whole number. */
  readonly lix: number
  readonly words: number
  readonly sentences: number
  /** Words of more than six letters. */
  readonly longWords: number
}

const LONGER_THAN = 6
const WORD = /[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu
const LETTER = /\p{L}/gu
/** A mark before a capital letter or the end; a colon before anything; a line that ends without a mark ends a sentence too. */
const SENTENCE_END = /[.!?…]+["”»')\]]*(?=\s+["“«”'([]*\p{Lu}|\s*$)|:(?=\s|$)|\n/gu

/**
 * The readability index LIX (`bjoernsson-1968`): words in a sentence, and the share of words of more than six letters in a
 * hundred. A higher number is harder to read. Null for a text without words.
 */
export function lixOf(text: string): Lix | null {
  const words = text.match(WORD) ?? []
  if (words.length === 0) return null
  const sentences = text.split(SENTENCE_END).filter((part) => part.match(WORD) !== null).length
  const longWords = words.filter((word) => (word.match(LETTER) ?? []).length > LONGER_THAN).length
  const lix = Math.round(words.length / sentences + (longWords * 100) / words.length)
  return { lix, words: words.length, sentences, longWords }
}
