import { createContext, useContext } from 'react'
import { createIntl, createIntlCache } from 'react-intl'
import type { sharedDa } from './da/shared.ts'

/** Languages of the pages. Only Danish has texts so far; a language is one more file beside `da` per subject. */
export type Locale = 'da' | 'en' | 'ar' | 'tr'

export type TextValues = Readonly<Record<string, string | number | boolean | Date>>

/** Gives the text of a key in the page's language, with its ICU values filled in. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string

export type SharedKey = keyof typeof sharedDa

/** One language's messages for one face of the product. Throws never: a missing key is shown as itself. */
export const createTexts = <Key extends string>(
  locale: Locale,
  messages: Readonly<Record<Key, string>>,
): Translate<Key> => {
  const intl = createIntl(
    { locale, messages, timeZone: 'Europe/Copenhagen', onError: () => undefined },
    createIntlCache(),
  )
  return (key, values) => intl.formatMessage<TextValues>({ id: key }, values ?? {})
}

const TextContext = createContext<Translate<string> | undefined>(undefined)

/** Set once, at the top of each face. */
export const TextProvider = TextContext.Provider

/** The page's texts. Each face narrows the keys to its own (`useText` in professional/texts and family/texts). */
export const useTextOf = <Key extends string>(): Translate<Key> => {
  const text = useContext(TextContext)
  if (!text) throw new Error('A page is drawn outside its TextProvider')
  return text
}

/** The texts that shared parts use. */
export const useSharedText = (): Translate<SharedKey> => useTextOf<SharedKey>()
