/** What happens next. */
export const nextDa = {
  'next.title': 'Det næste',
  'next.empty': 'Der er ikke aftalt noget lige nu',
  'next.empty-how': 'Når I aftaler noget, står det her.',
} as const
