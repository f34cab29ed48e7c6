import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import { asCode, CODE_DIGITS } from '../../domain/notice/proof.ts'

/** What is kept of a code: slow to try, since six digits are few. */
export interface KeptCode {
  readonly salt: Buffer
  readonly hash: Buffer
}

const hashOf = (code: string, salt: Buffer): Buffer => scryptSync(code, salt, 32)

/** A new code, with what is kept of it. */
export function newCode(): KeptCode & { readonly code: string } {
  const code = asCode(randomInt(10 ** CODE_DIGITS))
  const salt = randomBytes(16)
  return { code, salt, hash: hashOf(code, salt) }
}

/** Whether this is the code; as slow for a wrong one as for the right one. */
export const isCode = (typed: string, { salt, hash }: KeptCode): boolean => timingSafeEqual(hashOf(typed, salt), hash)
