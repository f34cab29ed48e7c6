import { isBuilt, type Fault } from '../shared/fault.ts'
import { withNotStated } from './not-stated.ts'
import { checkRules, shapeFaults, tooDeep } from './preset.ts'
import { programmeSchema, type Programme } from './schema.ts'

export type DraftResult =
  | { readonly ok: true; readonly programme: Programme; readonly faults: readonly Fault[] }
  /** Not a programme at all: nothing that a form could show. */
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads a programme that is being written. What is empty or does not fit yet comes back as faults beside it; only what
 * has another build than a programme is refused. What is left empty is entered in `notStated` by itself.
 */
export function readDraft(input: unknown): DraftResult {
  const deep = tooDeep(input)
  if (deep) return { ok: false, faults: [deep] }
  const parsed = programmeSchema.safeParse(input)
  if (parsed.success) {
    const programme = withNotStated(parsed.data)
    return { ok: true, programme, faults: checkRules(programme) }
  }
  const faults = shapeFaults(parsed.error.issues)
  if (!isBuilt(parsed.error.issues) || !expressionsHold(input)) return { ok: false, faults }
  const programme = withNotStated(input as Programme)
  return { ok: true, programme, faults: [...faults, ...checkRules(programme)] }
}

function expressionsHold(input: unknown): boolean {
  if (Array.isArray(input)) return input.every(expressionsHold)
  if (input === null || typeof input !== 'object') return true
  return Object.entries(input).every(([key, value]) =>
    key === 'expression' || key === 'when' || key === 'admission'
      ? value === null || value === undefined || isExpression(value)
      : expressionsHold(value),
  )
}

function isExpression(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  const { criterion, all, any, of, atLeast } = value as Readonly<Record<string, unknown>>
  if (criterion !== undefined) return typeof criterion === 'string'
  const parts = all ?? any ?? (typeof atLeast === 'number' ? of : undefined)
  return Array.isArray(parts) && parts.every(isExpression)
}
