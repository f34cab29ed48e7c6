import { ownContactTr } from './contact/texts.tr.ts'
import { ownGrantTr } from './grant/texts.tr.ts'
import { languageTr } from './language/texts.tr.ts'
import { ownMessageTr } from './messages/texts.tr.ts'
import { ownMeetingTr } from './next/meeting-texts.tr.ts'
import { nextTr } from './next/texts.tr.ts'
import { peopleTr } from './people/texts.tr.ts'
import { consentsTr } from './rights/consents-texts.tr.ts'
import { rightsTr } from './rights/texts.tr.ts'
import { roadTr } from './road/texts.tr.ts'
import { ownCourseTr } from './shared/course/texts.tr.ts'
import { agreementTr } from '../shared/agreement/texts.tr.ts'
import { boardTr } from '../shared/board/texts.tr.ts'
import { stepsTr } from '../shared/board/steps-texts.tr.ts'
import { workTr } from '../shared/course/texts.tr.ts'
import { mistakeTr } from '../shared/history/mistake-texts.tr.ts'
import { changesTr } from '../shared/history/texts.tr.ts'
import { remarkTr } from '../shared/comment/texts.tr.ts'
import { minutesTr } from '../shared/minutes/texts.tr.ts'
import { replyTr } from '../shared/meeting/texts.tr.ts'
import { overTr } from '../shared/notice/over-texts.tr.ts'
import { noticeTr } from '../shared/notice/texts.tr.ts'
import { numbersTr } from '../shared/road/numbers-texts.tr.ts'
import { versionTr } from '../shared/road/version-texts.tr.ts'
import { sharedTr } from '../shared/text/tr/shared.ts'
import { voiceTr } from '../shared/voice/texts.tr.ts'
import type { Language } from '../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { meTr } from './me/texts.tr.ts'
import { problemsTr } from '../shared/text/tr/problems.ts'
import { shippedTr } from './language/shipped.tr.ts'

const messages: OtherWords = {
  ...sharedTr,
  ...agreementTr,
  ...boardTr,
  ...stepsTr,
  ...workTr,
  ...mistakeTr,
  ...changesTr,
  ...minutesTr,
  ...remarkTr,
  ...replyTr,
  ...overTr,
  ...noticeTr,
  ...numbersTr,
  ...versionTr,
  ...voiceTr,
  ...ownContactTr,
  ...ownGrantTr,
  ...meTr,
  ...languageTr,
  ...ownMessageTr,
  ...ownMeetingTr,
  ...nextTr,
  ...peopleTr,
  ...consentsTr,
  ...rightsTr,
  ...roadTr,
  ...ownCourseTr,
}

/** All that the family reads in Turkish. */
export const turkish: Language = { locale: 'tr', messages, problems: problemsTr, shipped: shippedTr }
