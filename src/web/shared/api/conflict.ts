import { signal } from './signal.ts'

/** Two people changed the same row: what this person sent, and what stands now (only fields they may see). */
export interface Conflict {
  /** Field name in the body and in `current` → its label on the page. */
  readonly fields: readonly { readonly name: string; readonly label: string }[]
  readonly mine: Readonly<Record<string, unknown>>
  /** As the server's `extra.current`: the fields, and `version`. */
  readonly current: Readonly<Record<string, unknown>>
  /** Closes; what was typed stays in the form, and the page learns the version that stands now. */
  readonly back: () => void
  readonly keepMine: () => void
  readonly useCurrent: () => void
}

/** The conflict that waits for an answer; the shell shows the dialog. */
export const conflict = signal<Conflict | undefined>(undefined)
