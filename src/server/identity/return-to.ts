const longest = 2000
// The base is never visited: it only shows whether a browser would leave the origin.
const base = 'https://own.invalid'

/**
 * The place to return to after sign-in, when it stays on this origin.
 * @param value what the address bar said, any text
 * @returns the path with query and fragment, unchanged, or null when it is refused: not an absolute path,
 * a second slash or a backslash (browsers read both as another host), or characters that browsers drop
 */
export const ownPath = (value: string): string | null => {
  if (value.length > longest || !value.startsWith('/')) return null
  if (!/^[\x21-\x7e]+$/.test(value) || value.includes('\\')) return null
  if (!URL.canParse(value, base)) return null
  const url = new URL(value, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return null
  return value
}
