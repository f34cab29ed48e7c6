import { problemsAr } from '../shared/text/ar/problems.ts'
import { sharedAr } from '../shared/text/ar/shared.ts'
import type { Language } from '../shared/text/spoken.ts'
import { referralAr } from './texts.ar.ts'

/** All that the form says in Arabic. */
export const arabic: Language = {
  locale: 'ar',
  messages: { ...sharedAr, ...referralAr },
  problems: problemsAr,
  shipped: {},
}
