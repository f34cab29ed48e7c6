/** Min dag. */
export const dayDa = {
  'day.title': 'Min dag',
  'day.empty': 'Ingen aftaler i dag',
  'day.empty-how': 'Når du er med i en families team, står dagens aftaler her.',
} as const
