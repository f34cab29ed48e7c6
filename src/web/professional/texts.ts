import { sharedDa } from '../shared/text/da/shared.ts'
import { createTexts, useTextOf, type Translate } from '../shared/text/texts.ts'
import { accessDa } from './access/texts.da.ts'
import { dayDa } from './day/texts.da.ts'
import { familyDa } from './family/texts.da.ts'
import { intakeDa } from './intake/texts.da.ts'
import { meetingDa } from './meeting/texts.da.ts'
import { planDa } from './plan/texts.da.ts'
import { setupDa } from './setup/texts.da.ts'

const da = {
  ...sharedDa,
  ...accessDa,
  ...dayDa,
  ...familyDa,
  ...intakeDa,
  ...meetingDa,
  ...planDa,
  ...setupDa,
}

export type ProfessionalKey = keyof typeof da

/** The texts of this face. Another language is one more table with the same keys, loaded on its own. */
export const professionalTexts = (): Translate<ProfessionalKey> => createTexts<ProfessionalKey>('da', da)

/** A page's texts; an unknown key is a type error. */
export const useText = (): Translate<ProfessionalKey> => useTextOf<ProfessionalKey>()
