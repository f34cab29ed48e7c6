/** What somebody invited can answer: they come, cannot come, or propose another time. */
export const replies = ['comes', 'cannot', 'other'] as const
export type ReplyAnswer = (typeof replies)[number]
