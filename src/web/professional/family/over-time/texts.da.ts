/** What happens to people and families as time goes: birthdays, two records of one person, moving away. */
export const overTimeDa = {
  'over-time.title': 'Over tid',
} as const
