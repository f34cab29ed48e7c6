const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2] as const

/**
 * A CPR number that can be read like any other and cannot belong to anybody.
 *
 * Its first nine digits would need the check digit 10, which does not exist: whatever the tenth digit is, also after a
 * typing error in it, the number fails modulus 11. Numbers that fail it are issued only to people born on certain
 * 1 Januaries, where the others had run out; nobody here is born on a 1 January (source cpr-personnummer, "Personnumre
 * uden kontrolciffer").
 * @param born 'YYYY-MM-DD', 1937 to 2036
 * @param which 0, 1, 2 … below 150: another number for another person born that day and registered so
 * @throws Error for a 1 January
 */
export function fictionalCpr(born: string, registeredAs: 'female' | 'male', which = 0): string {
  const [year = '', month = '', day = ''] = born.split('-')
  if (month === '01' && day === '01') throw new Error('A number of somebody born on 1 January could be real.')
  const start = `${day}${month}${year.slice(2)}`
  const starts = (year < '2000' ? CENTURY_1900 : CENTURY_2000).flatMap((century) => ninesOf(`${start}${century}`))
  const nine = starts[which % starts.length]
  const last = (registeredAs === 'female' ? 0 : 1) + 2 * Math.floor(which / starts.length)
  if (nine === undefined || last > 9) throw new Error(`No such number for ${born}.`)
  return `${nine}${last}`
}

/** The seventh digit tells the century (years 1937 to 1999, and 2000 to 2036). */
const CENTURY_1900 = [0, 1, 2, 3]
const CENTURY_2000 = [4, 5, 6, 7, 8, 9]

/** Nine digits that ask for the check digit 10, by the seven that they begin with. */
function ninesOf(seven: string): string[] {
  const sum = WEIGHTS.slice(0, 7).reduce((total, weight, at) => total + weight * Number(seven[at]), 0)
  const found: string[] = []
  for (let serial = 0; serial < 100; serial += 1) {
    if ((sum + 3 * Math.floor(serial / 10) + 2 * (serial % 10)) % 11 === 1)
      found.push(`${seven}${String(serial).padStart(2, '0')}`)
  }
  return found
}
