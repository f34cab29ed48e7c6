/** Choosing a language, and what is said of it. */
export const languageDa = {
  'language.open': 'Sprog (Language)',
  'language.title': 'Vælg sprog',
  'language.chosen': 'Siderne vises på dansk.',
  'language.not-fetched': 'Sproget kunne ikke hentes. Prøv igen, når der er forbindelse.',
  'language.not-kept': 'Sproget er skiftet her, men ikke gemt. Prøv igen, når der er forbindelse.',
  'language.note':
    'Nogle ord kommer fra kommunen eller fra andre mennesker. De står, som de er skrevet, for det meste på dansk.',
  'language.review': 'Oversættelsen er ikke læst igennem endnu af en, der har sproget som modersmål.',
  'aloud.read': 'Læs siden højt',
  'aloud.stop': 'Stop oplæsningen',
  'aloud.none': 'Din telefon eller computer har ingen stemme, der kan læse dansk højt.',
} as const
