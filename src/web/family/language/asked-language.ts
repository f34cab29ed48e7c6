import { isLocale, type Locale } from '../../../domain/shared/locale.ts'

/** Reads the language that was chosen before sign-in from the address (`?sprog=ar`), and takes it out of there. */
const read = (): Locale | undefined => {
  const address = new URL(location.href)
  const value = address.searchParams.get('sprog')
  if (value === null) return undefined
  address.searchParams.delete('sprog')
  history.replaceState(history.state, '', address)
  return isLocale(value) ? value : undefined
}

// Before the router looks at the address.
let asked = read()

/** The language chosen before sign-in, once; undefined when none was. */
export const takeAskedLanguage = (): Locale | undefined => {
  const found = asked
  asked = undefined
  return found
}
