/** "hver anden uge": how often, in words; days are counted where no word fits. */
export const everyWords = (days: number): string => EVERY[days] ?? `hver ${days}. dag`

const EVERY: Readonly<Record<number, string>> = {
  1: 'hver dag',
  2: 'hver anden dag',
  7: 'hver uge',
  14: 'hver anden uge',
  21: 'hver tredje uge',
  28: 'hver fjerde uge',
}
