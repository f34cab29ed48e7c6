import { createHash } from 'node:crypto'

/** The first millisecond of the demo's ids: they sort as if all were made then. */
const MADE_AT = Date.UTC(2026, 0, 1)

/** The same id (in the shape of a UUID of version 7) for the same name, so that accounts find their people again. */
export function demoId(name: string): string {
  const bytes = createHash('sha256').update(`demo ${name}`).digest().subarray(0, 16)
  bytes.writeUIntBE(MADE_AT, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
