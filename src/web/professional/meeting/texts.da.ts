/** Meetings of one family. */
export const meetingDa = {
  'meetings.title': 'Møder',
  'meetings.empty': 'Ingen møder endnu',
  'meetings.empty-how': 'Det første møde er der, hvor familiens team aftaler planen.',
} as const
