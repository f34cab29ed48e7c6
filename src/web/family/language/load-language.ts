import type { Locale } from '../../../domain/shared/locale.ts'
import { speak, type Language } from '../../shared/text/spoken.ts'

type Other = Exclude<Locale, 'da'>

/** Each language is one file of its own, fetched when somebody reads in it. */
const languages: Readonly<Record<Other, () => Promise<Language>>> = {
  en: async () => (await import('../texts.en.ts')).english,
  ar: async () => (await import('../texts.ar.ts')).arabic,
  tr: async () => (await import('../texts.tr.ts')).turkish,
}

/** Fetches a language's texts and shows the pages in it. Rejects when they could not be fetched; nothing is changed then. */
export const speakIn = async (locale: Locale): Promise<void> =>
  speak(locale === 'da' ? undefined : await languages[locale]())
