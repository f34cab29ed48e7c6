import { checkCriteria } from './check-criteria.ts'
import { checkNotStated } from './check-not-stated.ts'
import { checkReferences } from './check-references.ts'
import type { Fault } from './fault.ts'
import { programmeSchema, type Programme } from './schema.ts'

export type ProgrammeResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads a programme preset. A faulty one is refused whole, with the place of each fault in dotted form
 * (`criteria.three-departments.expression`) and a Danish sentence for whoever edits the file.
 */
export function readProgramme(input: unknown): ProgrammeResult {
  const parsed = programmeSchema.safeParse(input)
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => shapeFault(issue.path, issue.message)),
    }
  const programme = parsed.data
  const faults = [...checkReferences(programme), ...checkCriteria(programme), ...checkNotStated(programme)]
  return faults.length === 0 ? { ok: true, programme } : { ok: false, faults }
}

function shapeFault(path: readonly PropertyKey[], message: string): Fault {
  return {
    path: path.map(String).join('.'),
    code: 'programme.shape',
    sentence: `Feltet har ikke den form, skabelonen kræver (${message}).`,
  }
}
