/** When a child turns 10, 15 or 18. */
export const birthdayDa = {
  'birthday.title': 'Fødselsdage, der ændrer noget',
  'birthday.none': 'Ingen i familien fylder 10, 15 eller 18 år det næste halve år.',
  'birthday.turns': '{name} fylder {age} år {date}',
  'birthday.turned': '{name} fyldte {age} år {date}',
  'birthday.changes': 'Det ændrer sig',
  'birthday.unverified': 'ikke efterprøvet',
  'birthday.source': 'Kilde: {source}',
  'birthday.reading-ends': '{names} kan ikke længere læse det, der handler om {name}. Det sker af sig selv på dagen.',
  'birthday.consents': 'Samtykker, der skal spørges om igen',
  'birthday.consent-missing': '{kind}: mangler {names}',
  'birthday.kind.consent-to-take-part': 'At deltage',
  'birthday.kind.consent-to-pass-on': 'At dele',
  'birthday.kind.consent-to-obtain': 'At indhente',
  'birthday.todo': 'Det gør du',
  'birthday.saved': 'Krydset er gemt',
  'birthday.unticked': 'Krydset er taget tilbage',
} as const
