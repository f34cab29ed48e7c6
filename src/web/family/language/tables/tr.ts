import { ownContactTr } from '../../../family/contact/texts.tr.ts'
import { languageTr } from '../../../family/language/texts.tr.ts'
import { ownMessageTr } from '../../../family/messages/texts.tr.ts'
import { ownMeetingTr } from '../../../family/next/meeting-texts.tr.ts'
import { nextTr } from '../../../family/next/texts.tr.ts'
import { peopleTr } from '../../../family/people/texts.tr.ts'
import { consentsTr } from '../../../family/rights/consents-texts.tr.ts'
import { rightsTr } from '../../../family/rights/texts.tr.ts'
import { roadTr } from '../../../family/road/texts.tr.ts'
import { ownCourseTr } from '../../../family/shared/course/texts.tr.ts'
import { agreementTr } from '../../../shared/agreement/texts.tr.ts'
import { boardTr } from '../../../shared/board/texts.tr.ts'
import { workTr } from '../../../shared/course/texts.tr.ts'
import { mistakeTr } from '../../../shared/history/mistake-texts.tr.ts'
import { changesTr } from '../../../shared/history/texts.tr.ts'
import { minutesTr } from '../../../shared/minutes/texts.tr.ts'
import { overTr } from '../../../shared/notice/over-texts.tr.ts'
import { noticeTr } from '../../../shared/notice/texts.tr.ts'
import { numbersTr } from '../../../shared/road/numbers-texts.tr.ts'
import { versionTr } from '../../../shared/road/version-texts.tr.ts'
import { sharedTr } from '../../../shared/text/tr/shared.ts'
import { voiceTr } from '../../../shared/voice/texts.tr.ts'
import type { Language } from '../../../shared/text/spoken.ts'
import type { OtherWords } from './other-words.ts'
import { problemsTr } from './problems.tr.ts'

const messages: OtherWords = {
  ...sharedTr,
  ...agreementTr,
  ...boardTr,
  ...workTr,
  ...mistakeTr,
  ...changesTr,
  ...minutesTr,
  ...overTr,
  ...noticeTr,
  ...numbersTr,
  ...versionTr,
  ...voiceTr,
  ...ownContactTr,
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
export const turkish: Language = { locale: 'tr', messages, problems: problemsTr }
