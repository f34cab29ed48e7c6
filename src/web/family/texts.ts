import { sharedDa } from '../shared/text/da/shared.ts'
import { agreementDa } from '../shared/agreement/texts.da.ts'
import { boardDa } from '../shared/board/texts.da.ts'
import { stepsDa } from '../shared/board/steps-texts.da.ts'
import { minutesDa } from '../shared/minutes/texts.da.ts'
import { voiceDa } from '../shared/voice/texts.da.ts'
import { createTexts, useTextOf, type Translate } from '../shared/text/texts.ts'
import { ownCourseDa } from './shared/course/texts.da.ts'
import { languageDa } from './language/texts.da.ts'
import { ownMessageDa } from './messages/texts.da.ts'
import { ownMeetingDa } from './next/meeting-texts.da.ts'
import { nextDa } from './next/texts.da.ts'
import { peopleDa } from './people/texts.da.ts'
import { consentsDa } from './rights/consents-texts.da.ts'
import { rightsDa } from './rights/texts.da.ts'
import { roadDa } from './road/texts.da.ts'

const da = {
  ...sharedDa,
  ...voiceDa,
  ...boardDa,
  ...stepsDa,
  ...minutesDa,
  ...agreementDa,
  ...languageDa,
  ...nextDa,
  ...ownMeetingDa,
  ...ownMessageDa,
  ...ownCourseDa,
  ...peopleDa,
  ...consentsDa,
  ...rightsDa,
  ...roadDa,
}

export type FamilyKey = keyof typeof da

/** The texts of this face. Another language is one more table with the same keys, loaded on its own. */
export const familyTexts = (): Translate<FamilyKey> => createTexts<FamilyKey>('da', da)

/** A page's texts; an unknown key is a type error. */
export const useText = (): Translate<FamilyKey> => useTextOf<FamilyKey>()
