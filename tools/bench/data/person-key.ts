import { createHash } from 'node:crypto'

/** A key as long as a real one, for person number `n`; the statement that lays them in says the same in SQL. */
export function personKey(n: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(n))
  return createHash('sha256').update(bytes).digest()
}

export const personKeySql = (n: string): string => `sha256(int8send(${n}))`
