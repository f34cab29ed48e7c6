import type { z } from 'zod'
import { shapeSentence, type Fault } from '../shared/fault.ts'
import { checkCriteria } from './check-criteria.ts'
import { checkNotStated } from './check-not-stated.ts'
import { checkReferences } from './check-references.ts'
import { checkVisitation } from './check-visitation.ts'
import { programmeSchema, type Programme } from './schema.ts'

export type ProgrammeResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads a programme preset. A faulty one is refused whole, with the place of each fault in dotted form
 * (`criteria.three-departments.expression`) and a Danish sentence for whoever edits the file.
 */
export function readProgramme(input: unknown): ProgrammeResult {
  const deep = tooDeep(input)
  if (deep) return { ok: false, faults: [deep] }
  const parsed = programmeSchema.safeParse(input)
  if (!parsed.success)
    return {
      ok: false,
      faults: shapeFaults(parsed.error.issues),
    }
  const programme = parsed.data
  const faults = [...checkRules(programme), ...checkNotStated(programme)]
  return faults.length === 0 ? { ok: true, programme } : { ok: false, faults }
}

/** More layers than any rule that people can read; deeper ones could not be walked at all. */
const MOST_LAYERS = 40

/** The fault of something with too many layers, or null. Walks without recursion, so that nothing is too deep for it. */
export function tooDeep(input: unknown): Fault | null {
  let layer: readonly unknown[] = [input]
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > MOST_LAYERS)
      return {
        path: '',
        code: 'programme.too-deep',
        sentence: 'Noget ligger i for mange lag inden i hinanden. Del reglen op i flere kriterier.',
      }
    layer = layer.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []))
  }
  return null
}

/** What does not hang together: unknown roles, steps that nothing leads to, criteria that rest on themselves. */
export function checkRules(programme: Programme): readonly Fault[] {
  return [...checkReferences(programme), ...checkVisitation(programme), ...checkCriteria(programme)]
}

/** What zod found wrong with the form of a programme, as places and sentences. */
export function shapeFaults(issues: z.ZodError['issues']): readonly Fault[] {
  return issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: 'programme.shape',
    sentence: sentenceOf(issue),
  }))
}

const OWN_SENTENCES: Readonly<Record<string, string>> = {
  'programme.version': 'Udgaven skrives som tre tal med punktum imellem, for eksempel 1.0.0.',
  'programme.at-least-too-many': 'Der skal være mindst lige så mange kriterier i gruppen, som der skal være opfyldt.',
  'programme.range-backwards': 'Det mindste tal skal stå først.',
}

/** Fields that hold an expression; the other unions are lengths of time. */
const RULES = new Set(['admission', 'expression', 'when'])

const sentenceOf = (issue: z.ZodError['issues'][number]): string =>
  issue.code === 'invalid_union' && !(issue.message in OWN_SENTENCES)
    ? issue.path.some((step) => RULES.has(String(step)))
      ? 'Reglen er ikke færdig. Vælg kriterier, og lad ingen gruppe stå tom.'
      : 'Skriv et antal dage eller måneder, mindst 1.'
    : shapeSentence(issue, OWN_SENTENCES)
