import { useTextOf } from '../shared/text/texts.ts'
import type { referralDa } from './texts.da.ts'

/** The form's texts. */
export const useText = () => useTextOf<keyof typeof referralDa>()
