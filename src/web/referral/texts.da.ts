/** The public referral form. */
export const referralDa = {
  'referral.title': 'Henvend dig om en familie',
  'referral.lead': 'Du behøver ikke at logge ind. Skriv, hvad du ser, og hvad du er bekymret for.',
  'referral.home': 'Til forsiden',
} as const
