/** Who may see what of one family. */
export const accessDa = {
  'access.title': 'Adgang',
  'access.empty': 'Ingen har fået adgang endnu',
  'access.empty-how': 'Her står, hvem der kan se hvad, og hvorfor.',
} as const
