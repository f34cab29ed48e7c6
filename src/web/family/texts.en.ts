import { ownContactEn } from './contact/texts.en.ts'
import { ownGrantEn } from './grant/texts.en.ts'
import { languageEn } from './language/texts.en.ts'
import { ownMessageEn } from './messages/texts.en.ts'
import { ownMeetingEn } from './next/meeting-texts.en.ts'
import { nextEn } from './next/texts.en.ts'
import { peopleEn } from './people/texts.en.ts'
import { consentsEn } from './rights/consents-texts.en.ts'
import { rightsEn } from './rights/texts.en.ts'
import { roadEn } from './road/texts.en.ts'
import { ownCourseEn } from './shared/course/texts.en.ts'
import { agreementEn } from '../shared/agreement/texts.en.ts'
import { boardEn } from '../shared/board/texts.en.ts'
import { stepsEn } from '../shared/board/steps-texts.en.ts'
import { workEn } from '../shared/course/texts.en.ts'
import { mistakeEn } from '../shared/history/mistake-texts.en.ts'
import { changesEn } from '../shared/history/texts.en.ts'
import { remarkEn } from '../shared/comment/texts.en.ts'
import { minutesEn } from '../shared/minutes/texts.en.ts'
import { replyEn } from '../shared/meeting/texts.en.ts'
import { overEn } from '../shared/notice/over-texts.en.ts'
import { noticeEn } from '../shared/notice/texts.en.ts'
import { numbersEn } from '../shared/road/numbers-texts.en.ts'
import { versionEn } from '../shared/road/version-texts.en.ts'
import { sharedEn } from '../shared/text/en/shared.ts'
import { voiceEn } from '../shared/voice/texts.en.ts'
import type { Language } from '../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { meEn } from './me/texts.en.ts'
import { problemsEn } from '../shared/text/en/problems.ts'
import { shippedEn } from './language/shipped.en.ts'

const messages: OtherWords = {
  ...sharedEn,
  ...agreementEn,
  ...boardEn,
  ...stepsEn,
  ...workEn,
  ...mistakeEn,
  ...changesEn,
  ...minutesEn,
  ...remarkEn,
  ...replyEn,
  ...overEn,
  ...noticeEn,
  ...numbersEn,
  ...versionEn,
  ...voiceEn,
  ...ownContactEn,
  ...ownGrantEn,
  ...meEn,
  ...languageEn,
  ...ownMessageEn,
  ...ownMeetingEn,
  ...nextEn,
  ...peopleEn,
  ...consentsEn,
  ...rightsEn,
  ...roadEn,
  ...ownCourseEn,
}

/** All that the family reads in English. */
export const english: Language = { locale: 'en', messages, problems: problemsEn, shipped: shippedEn }
