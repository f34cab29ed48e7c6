/** A plan whose course is closed. */
export const closedPlanDa = {
  'plan.closed': 'Forløbet er afsluttet',
  'plan.closed-on': 'Forløbet blev afsluttet {date}',
  'plan.closed-what':
    'Planen står, som den var den dag, og kan ikke skrives i. En fejl kan stadig rettes med en grund under Ændringer.',
  'plan.closed-take-back': 'Var det en fejl, kan du fortryde afslutningen resten af dagen.',
  'plan.closed-hard': 'Er det blevet svært igen, så skriv det. Så kan forløbet blive genoptaget.',
  'plan.closed-reopen': 'Svar familien, og genoptag forløbet',
  'plan.closed-course': 'Se afslutningen, og hvad der sker nu',
} as const
