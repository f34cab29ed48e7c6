/** What is told outside the product beside appointments. */
export const newsKinds = ['agreement', 'news'] as const
export type NewsKind = (typeof newsKinds)[number]
