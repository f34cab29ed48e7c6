import { problemsEn } from '../shared/text/en/problems.ts'
import { sharedEn } from '../shared/text/en/shared.ts'
import type { Language } from '../shared/text/spoken.ts'
import { referralEn } from './texts.en.ts'

/** All that the form says in English. */
export const english: Language = {
  locale: 'en',
  messages: { ...sharedEn, ...referralEn },
  problems: problemsEn,
  shipped: {},
}
