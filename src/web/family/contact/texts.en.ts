import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownContactDa } from './texts.da.ts'

/** The same in English. */
export const ownContactEn: TextsOf<typeof ownContactDa> = {
  'own-contact.title': 'How often we talk',
  'own-contact.none': 'You have not agreed how often you talk together. Say what suits you.',
  'own-contact.agreed': 'You have agreed to talk together at least {every}.',
  'own-contact.how': 'Preferably like this: {form}.',
  'own-contact.with': 'It is {names}.',
  'own-contact.from': 'The agreement holds from {day}.',
  'own-contact.wrong': 'If it no longer suits you, tell your coordinator (koordinator).',
  'own-contact.last': 'When we last talked',
  'own-contact.last-none': 'It stands here when you have talked together.',
  'own-contact.entry': '{form} with {names}',
  'own-contact.somebody': 'somebody else',
  'own-contact.by': '{name} from the team',
  'own-contact.tried': 'We tried, but did not get hold of you',
  'own-contact.acute': 'Is it urgent?',
  'own-contact.danger': 'If somebody is in danger right now, call 112.',
  'own-contact.acute-what':
    'If it cannot wait until tomorrow, write it here. Your coordinator sees it at the top of the list. If you hear nothing, call.',
  'own-contact.acute-say': 'Write that it is urgent',
  'own-contact.acute-words': 'What is happening?',
  'own-contact.acute-hint': 'It can be read by those in the team who may read your own words.',
  'own-contact.acute-send': 'Send',
  'own-contact.acute-sent': 'It is sent. Your coordinator can see it now.',
  'own-contact.acute-yours': 'You wrote {when}',
  'own-contact.acute-theirs': '{name} wrote {when}',
  'own-contact.acute-waits': 'Nobody has answered yet.',
  'own-contact.acute-answered': '{name} answered {when}.',
  'own-contact.acute-earlier': 'What could not wait before ({count})',
  'own-contact.acute-back': 'It can wait after all',
  'own-contact.acute-taken': 'Taken back.',
}
