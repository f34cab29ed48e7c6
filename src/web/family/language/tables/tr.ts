import { languageTr } from '../../../family/language/texts.tr.ts'
import { nextTr } from '../../../family/next/texts.tr.ts'
import { peopleTr } from '../../../family/people/texts.tr.ts'
import { consentsTr } from '../../../family/rights/consents-texts.tr.ts'
import { rightsTr } from '../../../family/rights/texts.tr.ts'
import { roadTr } from '../../../family/road/texts.tr.ts'
import { ownCourseTr } from '../../../family/shared/course/texts.tr.ts'
import { boardTr } from '../../../shared/board/texts.tr.ts'
import { workTr } from '../../../shared/course/texts.tr.ts'
import { mistakeTr } from '../../../shared/history/mistake-texts.tr.ts'
import { changesTr } from '../../../shared/history/texts.tr.ts'
import { numbersTr } from '../../../shared/road/numbers-texts.tr.ts'
import { versionTr } from '../../../shared/road/version-texts.tr.ts'
import { sharedTr } from '../../../shared/text/tr/shared.ts'
import { voiceTr } from '../../../shared/voice/texts.tr.ts'
import type { Language } from '../../../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { problemsTr } from './problems.tr.ts'

const messages: OtherWords = {
  ...sharedTr,
  ...boardTr,
  ...workTr,
  ...mistakeTr,
  ...changesTr,
  ...numbersTr,
  ...versionTr,
  ...voiceTr,
  ...languageTr,
  ...nextTr,
  ...peopleTr,
  ...consentsTr,
  ...rightsTr,
  ...roadTr,
  ...ownCourseTr,
}

/** All that the family reads in Turkish. */
export const turkish: Language = { locale: 'tr', messages, problems: problemsTr }
