const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2] as const

/**
 * A CPR number that can be read like any other and cannot belong to anybody.
 *
 * Its first nine digits would need the check digit 10, which does not exist: whatever the tenth digit is, also after a
 * typing error in it, the number fails modulus 11. Numbers that fail it are issued only to people born on certain
 * 1 Januaries, where the others had run out; nobody here is born on a 1 January (source cpr-personnummer, "Personnumre
 * uden kontrolciffer").
 * @param born 'YYYY-MM-DD', 1937 to 2036
 * @param which 0, 1, 2 …: another number for another person born that day
 * @throws Error for a 1 January
 */
export function fictionalCpr(born: string, registeredAs: 'female' | 'male', which = 0): string {
  const [year = '', month = '', day = ''] = born.split('-')
  if (month === '01' && day === '01') throw new Error('A number of somebody born on 1 January could be real.')
  // The seventh digit tells the century: 0 the 1900s, 4 the years 2000 to 2036.
  const start = `${day}${month}${year.slice(2)}${year < '2000' ? '0' : '4'}`
  let found = -1
  for (let serial = 0; serial < 100; serial += 1) {
    const nine = `${start}${String(serial).padStart(2, '0')}`
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(nine[at]), 0)
    if (sum % 11 === 1) found += 1
    if (sum % 11 === 1 && found === which) return `${nine}${registeredAs === 'female' ? '0' : '1'}`
  }
  throw new Error(`No such number for ${born}.`)
}
