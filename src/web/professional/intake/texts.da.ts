/** Referrals and triage. */
export const intakeDa = {
  'intake.title': 'Henvendelser',
  'intake.empty': 'Ingen nye henvendelser',
  'intake.empty-how': 'Nye henvendelser til din enhed kommer her.',
} as const
