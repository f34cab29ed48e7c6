import { randomBytes, randomInt } from 'node:crypto'

const COUNT_BITS = 26
/** Begins anywhere in the lower half: it comes to its end, and begins anew, after some thirty millions. */
let count = randomInt(2 ** (COUNT_BITS - 1))

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, a count (§6.2, method 1), then randomness. Those that
 * one process makes in the same millisecond sort in the order in which they were made: rows written together keep it.
 */
export function uuidv7(now: Date): string {
  count = (count + 1) % 2 ** COUNT_BITS
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | (count >>> 14), 6)
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
