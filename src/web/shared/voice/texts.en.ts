import type { TextsOf } from '../text/texts.ts'
import type { voiceDa } from './texts.da.ts'

/** The same in English. */
export const voiceEn: TextsOf<typeof voiceDa> = {
  'voice.save': 'Save',
  'voice.saved': 'Saved',
  'voice.cancel': 'Cancel',
  'voice.language': 'Language',
  'voice.interpreter': 'Needs an interpreter (tolk)',
  'voice.yes': 'Yes',
  'voice.interpreter-note': 'Which interpreter?',
  'voice.interpreter-hint': 'For example dialect, or who it must not be. A child must never interpret.',
  'voice.reach': 'How to reach me',
  'voice.reach-label': 'How is it best to be told things?',
  'voice.reach.call': 'a call',
  'voice.reach.text': 'a text message',
  'voice.reach.letter': 'a letter',
  'voice.reach.digital-post': 'Digital Post',
  'voice.reach.visit': 'a visit',
  'voice.not-when': 'Does not suit',
  'voice.not-when-label': 'When does it not suit?',
  'voice.large-print': 'Large print',
  'voice.read-aloud': 'Read aloud',
  'voice.words': 'Words',
  'voice.words-label': 'Which words should we use, and which should we leave alone?',
  'voice.nothing': 'Nothing special is written.',
  'voice.name': 'Name',
  'voice.relation': 'Who is it?',
  'voice.relation-hint': 'For example an aunt, a neighbour or a coach.',
  'voice.does': 'What do they do?',
  'voice.reached-by': 'How do we get hold of them?',
  'voice.contact-person': 'Is the family’s own contact person',
}
