import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import type { ClosingDraft } from './closing-draft.ts'

/** What each group of fields of a closing is given. */
export interface DraftFields {
  readonly draft: ClosingDraft
  readonly set: (change: Partial<ClosingDraft>) => void
  readonly errors: FieldErrors
}
