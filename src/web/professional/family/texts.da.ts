/** The list of families, the frame of a family’s room, and its overview. */
export const familyDa = {
  'families.title': 'Familier',
  'families.empty': 'Du er ikke med om nogen familie endnu',
  'families.empty-how': 'Når du bliver en del af en families team, står familien her.',
  'room.untitled': 'Familien',
  'room.navigation': 'Familiens rum',
  'room.overview': 'Overblik',
  'overview.title': 'Overblik',
  'overview.empty': 'Her er ikke skrevet noget endnu',
  'overview.empty-how': 'Begynd med at skrive, hvem der hører til familien.',
} as const
