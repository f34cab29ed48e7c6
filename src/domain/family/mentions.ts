import { fold } from '../shared/search-token.ts'

const words = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
const digits = (text: string): string => text.replace(/\D/g, '')

/** Shorter ones would be found in ordinary words. */
const SHORTEST = 4

/**
 * Which of these secrets a text names: an address whole or by its street, a place, a number however it is spaced. It finds
 * what is written as it is stored; "hun er flyttet til havnen" it cannot know, so a person reads the text besides.
 */
export function mentions(text: string, secrets: readonly string[]): readonly string[] {
  const said = ` ${words(text)} `
  const numbers = digits(text)
  return secrets.filter((secret) => {
    const whole = words(secret)
    const street = words(secret.split(/[\d,]/u)[0] ?? '')
    const number = digits(secret)
    return (
      (whole.length >= SHORTEST && said.includes(` ${whole} `)) ||
      (street.length >= SHORTEST && said.includes(` ${street} `)) ||
      (number.length >= 8 && numbers.includes(number))
    )
  })
}
