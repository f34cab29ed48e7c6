/** Two people wrote in one draft. */
export const clashDa = {
  'programme.clash': '{name} har gemt kladden, mens du skrev',
  'programme.clash-text':
    '{count, plural, =0 {De to udgaver siger det samme. Saml dem, og gem.} one {Intet er tabt. I siger forskelligt ét sted. Vælg, hvad der skal stå.} other {Intet er tabt. I siger forskelligt # steder. Vælg for hvert, hvad der skal stå.}}',
  'programme.clash-only-mine': 'Kun du har ændret det.',
  'programme.clash-only-theirs': 'Kun din kollega har ændret det.',
  'programme.clash-mine-says': 'Din: {value}',
  'programme.clash-theirs-says': 'Kollegaens: {value}',
  'programme.clash-choose': 'Vælg, hvad der skal stå.',
  'programme.clash-left': '{count, plural, one {Der mangler # valg.} other {Der mangler # valg.}}',
  'programme.clash-collect': 'Saml de to udgaver',
  'programme.clash-collected': 'De to udgaver er samlet. Se dem igennem, og gem kladden.',
  'programme.clash-all-mine': 'Vælg mine alle steder',
  'programme.clash-all-theirs': 'Vælg kollegaens alle steder',
  'programme.somewhere': 'Et andet sted',
  'programme.whole': 'Indsatsen som helhed',
  'programme.number': 'nummer {number}',
  'programme.order': 'rækkefølgen',
  'programme.field-text': 'Teksten',
} as const
