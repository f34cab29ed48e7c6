/** The plan of one family. */
export const planDa = {
  'plan.title': 'Vej og plan',
  'plan.empty': 'Familien har ingen plan endnu',
  'plan.empty-how': 'Planen begynder med det, familien selv vil forandre.',
} as const
