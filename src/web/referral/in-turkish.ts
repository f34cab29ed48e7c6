import { problemsTr } from '../shared/text/tr/problems.ts'
import { sharedTr } from '../shared/text/tr/shared.ts'
import type { Language } from '../shared/text/spoken.ts'
import { referralTr } from './texts.tr.ts'

/** All that the form says in Turkish. */
export const turkish: Language = {
  locale: 'tr',
  messages: { ...sharedTr, ...referralTr },
  problems: problemsTr,
  shipped: {},
}
