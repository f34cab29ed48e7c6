/**
 * What the family may ask its coordinator for here: somebody at a meeting, not to come to one, something put right, or
 * something else.
 */
export const requestKinds = ['meeting-guest', 'not-coming', 'correction', 'other'] as const
export type RequestKind = (typeof requestKinds)[number]

/** Whether it is to be said in words; who does not want to come to a meeting owes no reason. */
export const needsWords = (kind: RequestKind): boolean => kind !== 'not-coming'
