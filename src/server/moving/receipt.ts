import { createHash } from 'node:crypto'

/**
 * What the receiving municipality answers for a file: nobody can say it who has not had the file, and it tells nothing.
 * Eight letters and digits in two groups.
 */
export const receiptOf = (packageId: string): string => {
  const hash = createHash('sha256').update(`received ${packageId}`).digest('hex').toUpperCase()
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`
}
