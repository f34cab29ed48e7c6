import { createTexts } from '../../shared/text/texts.ts'
import { meDa } from './texts.da.ts'

/** The texts of a child's own page come with it. */
export const meText = createTexts<keyof typeof meDa>('da', meDa)
