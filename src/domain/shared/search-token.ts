/**
 * The forms under which a name is found again. Equality is the only comparison that can use an index under row
 * security, so likeness is made here: folded, phonetic and one-deletion forms (a typed form meets a stored one when
 * they differ by one letter).
 */
export function storedTokens(text: string): string[] {
  const tokens = new Set<string>()
  for (const word of words(text)) {
    tokens.add(`w:${word}`)
    tokens.add(`p:${phonetic(word)}`)
    for (let length = 2; length < word.length && length <= 12; length++) tokens.add(`b:${word.slice(0, length)}`)
    if (word.length >= 4) for (const form of deletions(word)) tokens.add(`d:${form}`)
  }
  return [...tokens]
}

/** For each word of a question, the tokens of which any will do. */
export function askedTokens(text: string): string[][] {
  return words(text)
    .slice(0, 5)
    .map((word) => {
      const near =
        word.length >= 4 ? [`d:${word}`, ...deletions(word).flatMap((form) => [`d:${form}`, `w:${form}`])] : []
      return [...new Set([`w:${word}`, `b:${word}`, `p:${phonetic(word)}`, ...near])]
    })
}

/** Lower case without accents and without characters that have no shape; æ, ø and å as people write them without a Danish keyboard. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0 && word.length <= 60)

const deletions = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, 16) }, (_, i) => word.slice(0, i) + word.slice(i + 1))

/** Letters that sound alike in Danish names fall together: Christian and Kristian, Sofie and Sophie, Ibrahim and Ibrahem. */
function phonetic(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replace(/ch|ck|q|c/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/th|dt/g, 't')
    .replace(/[aeiouyj]+/g, 'a')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
}
