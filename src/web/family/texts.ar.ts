import { ownContactAr } from './contact/texts.ar.ts'
import { ownGrantAr } from './grant/texts.ar.ts'
import { languageAr } from './language/texts.ar.ts'
import { ownMessageAr } from './messages/texts.ar.ts'
import { ownMeetingAr } from './next/meeting-texts.ar.ts'
import { nextAr } from './next/texts.ar.ts'
import { peopleAr } from './people/texts.ar.ts'
import { consentsAr } from './rights/consents-texts.ar.ts'
import { rightsAr } from './rights/texts.ar.ts'
import { roadAr } from './road/texts.ar.ts'
import { ownCourseAr } from './shared/course/texts.ar.ts'
import { agreementAr } from '../shared/agreement/texts.ar.ts'
import { boardAr } from '../shared/board/texts.ar.ts'
import { stepsAr } from '../shared/board/steps-texts.ar.ts'
import { workAr } from '../shared/course/texts.ar.ts'
import { mistakeAr } from '../shared/history/mistake-texts.ar.ts'
import { changesAr } from '../shared/history/texts.ar.ts'
import { remarkAr } from '../shared/comment/texts.ar.ts'
import { minutesAr } from '../shared/minutes/texts.ar.ts'
import { replyAr } from '../shared/meeting/texts.ar.ts'
import { overAr } from '../shared/notice/over-texts.ar.ts'
import { noticeAr } from '../shared/notice/texts.ar.ts'
import { numbersAr } from '../shared/road/numbers-texts.ar.ts'
import { versionAr } from '../shared/road/version-texts.ar.ts'
import { sharedAr } from '../shared/text/ar/shared.ts'
import { voiceAr } from '../shared/voice/texts.ar.ts'
import type { Language } from '../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { meAr } from './me/texts.ar.ts'
import { problemsAr } from '../shared/text/ar/problems.ts'
import { shippedAr } from './language/shipped.ar.ts'

const messages: OtherWords = {
  ...sharedAr,
  ...agreementAr,
  ...boardAr,
  ...stepsAr,
  ...workAr,
  ...mistakeAr,
  ...changesAr,
  ...minutesAr,
  ...remarkAr,
  ...replyAr,
  ...overAr,
  ...noticeAr,
  ...numbersAr,
  ...versionAr,
  ...voiceAr,
  ...ownContactAr,
  ...ownGrantAr,
  ...meAr,
  ...languageAr,
  ...ownMessageAr,
  ...ownMeetingAr,
  ...nextAr,
  ...peopleAr,
  ...consentsAr,
  ...rightsAr,
  ...roadAr,
  ...ownCourseAr,
}

/** All that the family reads in Arabic. */
export const arabic: Language = { locale: 'ar', messages, problems: problemsAr, shipped: shippedAr }
