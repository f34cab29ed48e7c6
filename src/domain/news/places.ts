import type { CommentKind } from '../comment/kinds.ts'

/** The family's pages on which something can be new. */
export const newsPlaces = ['road', 'next', 'people', 'messages', 'rights'] as const
export type NewsPlace = (typeof newsPlaces)[number]

/** A remark stands where what it is said to stands. */
export const placeOfRemark = {
  goal: 'road',
  action: 'road',
  measure: 'road',
  stone: 'road',
  grant: 'next',
  agreement: 'next',
  text: 'next',
  item: 'next',
  line: 'next',
  contact: 'people',
} as const satisfies Record<CommentKind, NewsPlace>

/** On which page a changed row stands. */
export const placeOfKind = {
  goal: 'road',
  action: 'road',
  measure: 'road',
  stepping_stone: 'road',
  'remark-road': 'road',
  agreement: 'next',
  meeting: 'next',
  minutes_shown: 'next',
  'remark-next': 'next',
  contact_entry: 'people',
  'remark-people': 'people',
  message: 'messages',
  family_request: 'messages',
} as const satisfies Record<string, NewsPlace>
export type NewsKind = keyof typeof placeOfKind
export const newsKinds = Object.keys(placeOfKind) as readonly NewsKind[]

/**
 * On which page facts are shown, which lie in no compartment: who is in the team, and what is said yes and no to; and where
 * one proves the address that one wants messages at.
 */
export const placeOfFact = { membership: 'people', basis: 'rights', address: 'rights' } as const satisfies Record<
  string,
  NewsPlace
>
