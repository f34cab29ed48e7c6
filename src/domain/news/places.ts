/** The family's pages on which something can be new. */
export const newsPlaces = ['road', 'next', 'people', 'messages'] as const
export type NewsPlace = (typeof newsPlaces)[number]

/** On which page a changed row stands. */
export const placeOfKind = {
  goal: 'road',
  action: 'road',
  measure: 'road',
  stepping_stone: 'road',
  agreement: 'next',
  meeting: 'next',
  minutes_shown: 'next',
  contact_entry: 'people',
  message: 'messages',
  family_request: 'messages',
} as const satisfies Record<string, NewsPlace>
export type NewsKind = keyof typeof placeOfKind
export const newsKinds = Object.keys(placeOfKind) as readonly NewsKind[]
