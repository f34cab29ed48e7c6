import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 256 bits from the system, 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether a text has the form of a secret made here; anything else need not reach the database. */
export const isSecret = (value: string | undefined): value is string => value !== undefined && /^[\w-]{43}$/.test(value)

/** What is kept of a secret: its SHA-256, 32 bytes. A fast hash suffices, since 256 random bits cannot be searched. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
