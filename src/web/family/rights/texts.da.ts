/** Consents, who has looked, corrections. */
export const rightsDa = {
  'rights.title': 'Vores ret',
  'rights.empty': 'I har ikke givet samtykke til noget endnu',
  'rights.empty-how': 'Her ser I, hvad I har sagt ja til, og hvem der har set med.',
} as const
