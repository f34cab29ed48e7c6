import { intakeSentences } from '../../domain/intake/sentences.ts'
import { fieldSentences } from '../../domain/shared/fields.ts'
import { Problem } from '../problems.ts'

/** What a rule of intake found wrong: the field in the body, and a sentence or the code of one. */
export interface Fault {
  readonly field: string
  readonly code: string
  readonly detail: string
}

/** A fault whose sentence the domain has. */
export const fault = (field: string, code: keyof typeof intakeSentences): Fault => ({
  field,
  code,
  detail: intakeSentences[code].da,
})

export const missing = (field: string): Fault => ({
  field,
  code: 'text.missing',
  detail: fieldSentences['text.missing'].da,
})

/** Throws one problem document for all faults; does nothing when there are none. */
export function refuse(faults: readonly Fault[]): void {
  const first = faults[0]
  if (first) throw new Problem(400, 'invalid-input', first.detail, { field: first.field, problems: faults })
}

export const noDecisionRight = (): Problem =>
  new Problem(
    403,
    'no-decision-right',
    'Du kan læse henvendelsen, men det kræver beslutningsret at gøre dette. Spørg en kollega, der har den.',
  )

export const alreadyDecided = (): Problem =>
  new Problem(409, 'already-decided', 'Der er allerede truffet en beslutning. Hent siden igen for at se den.')
