/** The people around the family. */
export const peopleDa = {
  'people.title': 'Vores folk',
  'people.lead': 'Her ser I, hvem der er med, og hvad de gør.',
  'people.empty': 'Her er ingen endnu',
  'people.empty-how': 'Når nogen skal hjælpe jer, står de her.',
  'people.team': 'Dem, der hjælper os',
  'people.us': 'Os',
  'people.chosen': 'Har I selv valgt',
  'people.call': 'Ring {phone}',
  'people.sees-own': 'Ser kun det, {department} selv har skrevet. I har ikke sagt ja til mere.',
  'people.sees-shared': 'Ser også det, I har sagt ja til.',
  'people.what-does': '{department}: {does}',
  'people.remove': 'Fjern fra teamet',
  'people.remove-title': 'Vil I fjerne {name}?',
  'people.remove-what':
    '{name} kan ikke længere se jeres plan. Det, {name} har skrevet, bliver hos kommunen.',
  'people.remove-yes': 'Ja, fjern {name}',
  'people.remove-no': 'Nej, behold {name}',
  'people.removed': '{name} er fjernet',
  'people.other-coordinator':
    'Vil I have en anden koordinator? Sig det til {name} eller til kommunen. I skal altid have én.',
  'people.me': 'dig',
  'people.unborn': 'En lille ny',
  'people.outside': 'hører til familien, men er ikke med i indsatsen',
} as const
