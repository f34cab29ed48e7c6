import { locales, type Locale } from '../../../domain/shared/locale.ts'
import { signal } from '../api/signal.ts'

/**
 * All texts of one language other than Danish, by key; what refusals say in it, by their code; and the words of the product
 * that come with answers in Danish, by those words.
 */
export interface Language {
  readonly locale: Exclude<Locale, 'da'>
  readonly messages: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
  readonly shipped: Readonly<Record<string, string>>
}

/** The language that the pages are shown in now; undefined is Danish, which every page carries. */
export const spoken = signal<Language | undefined>(undefined)

/** Shows the pages in a language from now on, and tells the browser and screen readers which. Undefined is Danish. */
export const speak = (language: Language | undefined): void => {
  const locale = language?.locale ?? 'da'
  document.documentElement.lang = locale
  document.documentElement.dir = locales.find(({ code }) => code === locale)?.dir ?? 'ltr'
  spoken.set(language)
}

/** How each language writes dates, numbers and lists; in Arabic with the digits that stand on Danish letters. */
const tags: Readonly<Record<Locale, string>> = {
  da: 'da-DK',
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  tr: 'tr-TR',
}

/** The BCP 47 tag to format with, of the language that is shown or of a named one. */
export const tagOf = (locale: Locale = spoken.get()?.locale ?? 'da'): string => tags[locale]
