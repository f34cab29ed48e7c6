/** What was written by mistake, as both faces tell it; loaded with the form and with the page of changes. */
export const mistakeDa = {
  'mistake.open': 'Skrevet ved en fejl?',
  'mistake.title': 'Tag ud: skrevet ved en fejl',
  'mistake.stands': 'Det kan ikke tages ud:',
  'mistake.means':
    'Det forsvinder fra planen og fra det, der bliver udgivet og printet fra nu af. Under Ændringer står, at det var en fejl, med dit navn og din begrundelse. Dér kan det sættes ind igen.',
  'mistake.own-means':
    'Det forsvinder fra jeres plan. På siden ”Hvad er der ændret?” står, at det var en fejl. Dér kan du sætte det ind igen.',
  'mistake.along': 'Det her går med ud, og kommer med tilbage:',
  'mistake.why': 'Hvad er fejlen?',
  'mistake.why-hint':
    'For eksempel: skrevet to gange, eller hos den forkerte familie. Alle, der kunne læse det, kan læse din begrundelse.',
  'mistake.own-why-hint': 'For eksempel: skrevet to gange. Alle, der kunne læse det, kan læse din begrundelse.',
  'mistake.take-out': 'Tag det ud',
  'mistake.taken-out': 'Det er taget ud. Du kan sætte det ind igen under Ændringer.',
  'mistake.own-taken-out': 'Det er taget ud. Du kan sætte det ind igen under ”Hvad er der ændret?”.',
  'mistake.list': 'Taget ud, fordi det var skrevet ved en fejl',
  'mistake.put-back': 'Sæt det ind igen',
  'mistake.put-back-why': 'Hvorfor skal det ind igen?',
  'mistake.is-back': 'Det er sat ind igen, med det, der gik med ud.',
} as const
