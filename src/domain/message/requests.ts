/** What the family may ask its coordinator for here: somebody at a meeting, something put right, or something else. */
export const requestKinds = ['meeting-guest', 'correction', 'other'] as const
export type RequestKind = (typeof requestKinds)[number]
