import { sharedDa } from '../shared/text/da/shared.ts'
import { agreementDa } from '../shared/agreement/texts.da.ts'
import { boardDa } from '../shared/board/texts.da.ts'
import { stepsDa } from '../shared/board/steps-texts.da.ts'
import { minutesDa } from '../shared/minutes/texts.da.ts'
import { voiceDa } from '../shared/voice/texts.da.ts'
import { createTexts, useTextOf, type Translate } from '../shared/text/texts.ts'
import { accessDa } from './access/texts.da.ts'
import { birthdayDa } from './family/birthday/texts.da.ts'
import { contactDa } from './contact/texts.da.ts'
import { courseDa } from './family/course/texts.da.ts'
import { dayDa } from './day/texts.da.ts'
import { familyDa } from './family/texts.da.ts'
import { grantDa } from './grant/texts.da.ts'
import { historyDa } from './history/texts.da.ts'
import { intakeDa } from './intake/texts.da.ts'
import { conductDa } from './meeting/conduct-texts.da.ts'
import { meetingDa } from './meeting/texts.da.ts'
import { needDa } from './meeting/need-texts.da.ts'
import { professionalMessageDa } from './messages/texts.da.ts'
import { familiesDa } from './family/merge/families-texts.da.ts'
import { mergeDa } from './family/merge/texts.da.ts'
import { writeMinutesDa } from './minutes/texts.da.ts'
import { movingDa } from './family/moving/texts.da.ts'
import { noticePagesDa } from './notice/texts.da.ts'
import { overTimeDa } from './family/over-time/texts.da.ts'
import { planDa } from './plan/texts.da.ts'
import { employeesDa } from './setup/employees/texts.da.ts'
import { programmesDa } from './setup/programmes/texts.da.ts'
import { meetingTypesDa } from './setup/meeting-types/texts.da.ts'
import { setupDa } from './setup/texts.da.ts'
import { teamLeadDa } from './family/team-lead/texts.da.ts'

const da = {
  ...sharedDa,
  ...voiceDa,
  ...boardDa,
  ...stepsDa,
  ...minutesDa,
  ...agreementDa,
  ...accessDa,
  ...birthdayDa,
  ...contactDa,
  ...courseDa,
  ...dayDa,
  ...familyDa,
  ...grantDa,
  ...historyDa,
  ...intakeDa,
  ...meetingDa,
  ...needDa,
  ...conductDa,
  ...writeMinutesDa,
  ...professionalMessageDa,
  ...mergeDa,
  ...familiesDa,
  ...movingDa,
  ...noticePagesDa,
  ...overTimeDa,
  ...planDa,
  ...setupDa,
  ...employeesDa,
  ...programmesDa,
  ...meetingTypesDa,
  ...teamLeadDa,
}

export type ProfessionalKey = keyof typeof da

/** The texts of this face. Another language is one more table with the same keys, loaded on its own. */
export const professionalTexts = (): Translate<ProfessionalKey> => createTexts<ProfessionalKey>('da', da)

/** A page's texts; an unknown key is a type error. */
export const useText = (): Translate<ProfessionalKey> => useTextOf<ProfessionalKey>()
