/** The people around the family. */
export const peopleDa = {
  'people.title': 'Vores folk',
  'people.empty': 'Her er ingen endnu',
  'people.empty-how': 'Her ser I, hvem der er med, og hvad de gør.',
} as const
