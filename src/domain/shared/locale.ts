/** Languages of the family's pages, Danish first, each with what it calls itself and which way it is written. */
export const locales = [
  { code: 'da', name: 'Dansk', dir: 'ltr' },
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'tr', name: 'Türkçe', dir: 'ltr' },
] as const

export type Locale = (typeof locales)[number]['code']

/** Whether somebody's pages can be shown in this language; any value may be asked about. */
export const isLocale = (value: unknown): value is Locale => locales.some(({ code }) => code === value)
