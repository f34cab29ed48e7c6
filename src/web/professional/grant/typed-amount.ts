/**
 * An amount as it is typed, whole and with thousands apart: '20.000', '20 000 kr.'. Anything else, with a decimal or a word,
 * is 0, which no amount of the contract is: so it is refused at its field, and never taken for another amount.
 */
export function wholeOf(typed: string): number {
  const [, digits] = /^(\d+|\d{1,3}(?:[.\s]\d{3})+)(?:\s*kr\.?)?$/.exec(typed.trim()) ?? []
  return digits === undefined ? 0 : Number(digits.replaceAll(/\D/g, ''))
}
