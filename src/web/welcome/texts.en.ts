import type { TextsOf } from '../shared/text/texts.ts'
import type { welcomeDa } from './texts.da.ts'

/** The same in English. */
export const welcomeEn: TextsOf<typeof welcomeDa> = {
  'welcome.lead-title': 'One plan for the family and everybody around it',
  'welcome.lead':
    'Here the family, the school and the departments of the municipality (kommune) go together. Everybody sees the same road, and the family sees who is looking.',
  'welcome.in-title': 'You are already part of this',
  'welcome.in-text': 'Sign in as a family or as a professional.',
  'welcome.in-button': 'Sign in',
  'welcome.help-title': 'You need help, or you are worried about somebody',
  'welcome.help-text':
    'Write to the municipality without signing in. Also if you are a child yourself. The form is in Danish; you may write in your own language.',
  'welcome.help-button': 'Write to the municipality',
  'welcome.danger': 'If somebody is in danger right now, call 112.',
  'welcome.choose': 'Choose a language',
  'welcome.no-account': 'You have no user here yet. Ask the one who invited you.',
  'welcome.expired': 'It took too long. Sign in again.',
  'welcome.cancelled': 'You stopped before you were signed in.',
  'welcome.unavailable': 'Sign-in does not answer right now. Try again in a moment.',
  'welcome.failed': 'We could not sign you in. Try again.',
}
