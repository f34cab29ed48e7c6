/** The page of what was changed in a family. */
export const historyDa = {
  'history.title': 'Ændringer',
  'history.lead': 'Hvad er ændret, af hvem, hvornår og hvorfor. Du ser det, du selv kan åbne.',
} as const
