import type { TextsOf } from '../../shared/text/texts.ts'
import type { languageDa } from './texts.da.ts'

/** The same in English. */
export const languageEn: TextsOf<typeof languageDa> = {
  'language.open': 'Language (Sprog)',
  'language.title': 'Choose a language',
  'language.chosen': 'The pages are shown in English.',
  'language.not-fetched': 'The language could not be fetched. Try again when there is a connection.',
  'language.not-kept': 'The language is changed here, but not saved. Try again when there is a connection.',
  'language.note':
    'Some words come from the municipality (kommune) or from other people. They stand as they were written, mostly in Danish.',
  'language.review': 'No native speaker has read this translation through yet.',
  'aloud.read': 'Read the page aloud',
  'aloud.stop': 'Stop reading',
  'aloud.none': 'Your phone or computer has no voice that can read English aloud.',
}
