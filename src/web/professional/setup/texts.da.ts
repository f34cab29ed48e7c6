/** The municipality’s own settings. */
export const setupDa = {
  'setup.title': 'Opsætning',
  'setup.empty': 'Intet at sætte op endnu',
  'setup.empty-how': 'Her vælger kommunen forløb, enheder og kategorier.',
} as const
