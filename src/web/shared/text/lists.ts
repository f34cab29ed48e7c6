import { spoken, tagOf } from './spoken.ts'

/** Names in one sentence: ”Ida, Bo og Liv”, in the page's language. In Arabic each keeps its own direction. */
export const inList = (names: readonly string[]): string =>
  new Intl.ListFormat(tagOf(), { type: 'conjunction' }).format(
    spoken.get()?.locale === 'ar' ? names.map((name) => `\u2068${name}\u2069`) : names,
  )
