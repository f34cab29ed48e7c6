import { createContext, useContext } from 'react'
import { createIntl, createIntlCache, type IntlShape } from 'react-intl'
import type { Locale } from '../../../domain/shared/locale.ts'
import type { sharedDa } from './da/shared.ts'
import { type Language, spoken, tagOf } from './spoken.ts'

export type TextValues = Readonly<Record<string, string | number | boolean | Date>>

/** Gives the text of a key in the page's language, with its ICU values filled in. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string

export type SharedKey = keyof typeof sharedDa

/** A table in another language: exactly the keys of the Danish one. */
export type TextsOf<Danish> = Readonly<Record<keyof Danish, string>>

const intlOf = (locale: Locale, messages: Readonly<Record<string, string>>): IntlShape =>
  createIntl(
    { locale: tagOf(locale), messages, timeZone: 'Europe/Copenhagen', onError: () => undefined },
    createIntlCache(),
  )

const known = new WeakMap<Language, IntlShape>()

const intlIn = (language: Language): IntlShape => {
  const found = known.get(language) ?? intlOf(language.locale, language.messages)
  known.set(language, found)
  return found
}

/** Between these, a value keeps its own direction: a name or a phone number in Latin letters among Arabic ones. */
const isolated = (values: TextValues): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  )

/**
 * The messages of one face or part, in Danish or, where another language has been chosen and has the key, in that.
 * Throws never: a missing key is shown as itself.
 */
export const createTexts = <Key extends string>(
  locale: 'da',
  messages: Readonly<Record<Key, string>>,
): Translate<Key> => {
  const danish = intlOf(locale, messages)
  return (key, values = {}) => {
    const language = spoken.get()
    if (language === undefined || !(key in language.messages))
      return danish.formatMessage<TextValues>({ id: key }, values)
    const shown = language.locale === 'ar' ? isolated(values) : values
    return intlIn(language).formatMessage<TextValues>({ id: key }, shown)
  }
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
