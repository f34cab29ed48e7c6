/** What somebody can say something to, beside it. Cards of a board have remarks of their own. */
export const commentKinds = [
  'goal',
  'action',
  'agreement',
  'measure',
  'stone',
  'contact',
  'text',
  'item',
  'line',
  'grant',
] as const
export type CommentKind = (typeof commentKinds)[number]
