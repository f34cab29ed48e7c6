import { fold } from '../../domain/shared/search-token.ts'

/** Programmes and types of meetings that a municipality has made itself are called so; those that are shipped never are. */
const OWN = 'egen-'
export const isOwn = (key: string): boolean => key.startsWith(OWN)

/** A key of one's own made from a name; `otherwise` where nothing of the name can stand in a key. */
export function ownKey(name: string, otherwise: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const key = words === '' ? otherwise : words
  return isOwn(key) ? key : `${OWN}${key}`
}

/** The key itself, or with the first number after it that nobody has taken. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(key)) return key
  }
}
