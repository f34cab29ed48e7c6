/** The family’s road. */
export const roadDa = {
  'road.title': 'Vores vej',
  'road.empty': 'Vejen er ikke tegnet endnu',
  'road.empty-how': 'I begynder med at sige, hvad der skal være anderledes.',
} as const
