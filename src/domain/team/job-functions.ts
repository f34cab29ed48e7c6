/**
 * What an employee is trusted with beside their families: each opens tasks or pages, and none of them a family by itself.
 * Given and taken by the municipality's administrator.
 */
export const jobFunctions = {
  intake: 'Modtager underretninger',
  visitation: 'Visiterer',
  'decision-right': 'Har beslutningsret',
  'team-lead': 'Leder koordinatorer',
  'granting-leader': 'Bevilger',
  leader: 'Leder (kun tal)',
  'programme-editor': 'Skriver indsatser',
  'record-keeper': 'Bevarer lukkede sager',
  'data-protection': 'Databeskyttelse',
  administrator: 'Administrator',
} as const
export type JobFunction = keyof typeof jobFunctions

export const isJobFunction = (key: string): key is JobFunction => key in jobFunctions

/** In words; one that is not known here is called by its key. */
export const jobFunctionName = (key: string): string => (isJobFunction(key) ? jobFunctions[key] : key)
