import { wayDa } from '../../shared/road/texts.da.ts'

/** Opening one's own family, and the road both faces share. */
export const ownDa = {
  ...wayDa,
  'own.none': 'Du er ikke med i en familie her endnu',
  'own.none-how': 'Jeres koordinator kan åbne for dig.',
  'own.choose': 'Vælg familie',
  'own.unnamed': 'Familien',
  'own.closed': 'Her er ikke noget, du kan se lige nu',
  'own.closed-how': 'Har du spørgsmål, kan du ringe til kommunen.',
  'own.ticked': 'Godt. Det er gjort.',
  'own.unticked': 'Fluebenet er taget væk.',
} as const
