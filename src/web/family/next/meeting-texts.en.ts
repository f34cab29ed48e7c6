import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMeetingDa } from './meeting-texts.da.ts'

/** The same in English. */
export const ownMeetingEn: TextsOf<typeof ownMeetingDa> = {
  'meet.confirmed': 'The meeting is confirmed.',
  'meet.length': 'It lasts {minutes} minutes.',
  'meet.interpreter': 'An interpreter (tolk) comes along: {language}.',
  'meet.without': 'Professionals meet without you. Because:',
  'meet.by-law-told': 'The law requires it ({rule}). You were told on {day}: {says}',
  'meet.by-law-will': 'The law requires it ({rule}). You will be told about it on {day}: {says}',
  'meet.before-held': 'Talk before the meeting on {day}, with: {says}',
  'meet.before-not-wanted': 'You did not want a talk before the meeting: {says}',
  'meet.before-legal-duty': 'The law asks for something to be done. You were told on {day}: {says}',
  'meet.about': 'About the meeting, and who comes',
  'meet.who': 'Who is coming?',
  'meet.why': 'Because: {why}',
  'meet.asked': 'May {name} come along?',
  'meet.asked-how': 'This person is not in your team, and is told nothing until you say yes.',
  'meet.asked-grown-ups': 'It is the grown-ups in the family who say yes or no.',
  'meet.yes': 'Yes',
  'meet.yes-to': 'Yes, {name} may come along',
  'meet.no': 'No',
  'meet.no-to': 'No, {name} is not to come along',
  'meet.said-yes': 'You have said yes to {name}.',
  'meet.said-no': 'You have said no to {name}.',
  'meet.words': '“{words}”',
  'meet.change': 'Answer something else',
  'meet.change-about': 'Answer something else about {name}',
  'meet.no-why': 'Would you like to write why?',
  'meet.no-why-hint': 'You need not.',
  'meet.no-send': 'Send a no',
  'meet.done': 'Your answer is saved.',
}
