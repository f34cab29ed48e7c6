import { languageAr } from '../../../family/language/texts.ar.ts'
import { nextAr } from '../../../family/next/texts.ar.ts'
import { peopleAr } from '../../../family/people/texts.ar.ts'
import { consentsAr } from '../../../family/rights/consents-texts.ar.ts'
import { rightsAr } from '../../../family/rights/texts.ar.ts'
import { roadAr } from '../../../family/road/texts.ar.ts'
import { ownCourseAr } from '../../../family/shared/course/texts.ar.ts'
import { boardAr } from '../../../shared/board/texts.ar.ts'
import { workAr } from '../../../shared/course/texts.ar.ts'
import { mistakeAr } from '../../../shared/history/mistake-texts.ar.ts'
import { changesAr } from '../../../shared/history/texts.ar.ts'
import { numbersAr } from '../../../shared/road/numbers-texts.ar.ts'
import { versionAr } from '../../../shared/road/version-texts.ar.ts'
import { sharedAr } from '../../../shared/text/ar/shared.ts'
import { voiceAr } from '../../../shared/voice/texts.ar.ts'
import type { Language } from '../../../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { problemsAr } from './problems.ar.ts'

const messages: OtherWords = {
  ...sharedAr,
  ...boardAr,
  ...workAr,
  ...mistakeAr,
  ...changesAr,
  ...numbersAr,
  ...versionAr,
  ...voiceAr,
  ...languageAr,
  ...nextAr,
  ...peopleAr,
  ...consentsAr,
  ...rightsAr,
  ...roadAr,
  ...ownCourseAr,
}

/** All that the family reads in Arabic. */
export const arabic: Language = { locale: 'ar', messages, problems: problemsAr }
