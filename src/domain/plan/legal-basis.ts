import type { Day } from '../shared/time.ts'
import { legalBasesOn, type CatalogueMeasure } from './measure.ts'

/** Act and paragraph as people write them: "Barnets lov § 32, stk. 1, nr. 5"; the act alone where the paragraph is not found out. */
export const legalBasisLabel = (basis: { readonly act: string; readonly paragraph: string | null }): string =>
  basis.paragraph === null ? basis.act : `${basis.act} ${basis.paragraph}`

/** True when the catalogue names this basis for the kind of measure on that day. */
export const isBasisOn = (measure: Pick<CatalogueMeasure, 'legalBases'>, label: string, on: Day): boolean =>
  legalBasesOn(measure, on).some((basis) => legalBasisLabel(basis) === label)
