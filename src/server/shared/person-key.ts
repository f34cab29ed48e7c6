import { createHmac } from 'node:crypto'
import { fold } from '../../domain/shared/search-token.ts'

/**
 * What a CPR number (ten digits) is found again by, without its being readable: HMAC-SHA256 under the product's secret.
 * Kept in identity.person_key.
 */
export const cprKey = (secret: string, digits: string): Buffer => createHmac('sha256', secret).update(digits).digest()

/**
 * The same for a name and a birth date ('YYYY-MM-DD'), for people whose number nobody knows: first given name and last
 * family name, folded, so that middle names and accents do not hide somebody. Kept in identity.person_name_key.
 */
export function nameKey(
  secret: string,
  name: { readonly givenName: string; readonly familyName: string; readonly born: string },
): Buffer {
  const first =
    fold(name.givenName)
      .split(/[^\p{L}\p{N}]+/u)
      .find(Boolean) ?? ''
  const last =
    fold(name.familyName)
      .split(/[^\p{L}\p{N}]+/u)
      .findLast(Boolean) ?? ''
  return createHmac('sha256', secret).update(`name:${first}|${last}|${name.born}`).digest()
}
