import type { z } from 'zod'
import { fieldSentences } from './fields.ts'

/** Something wrong in a preset: where, a stable code, and a Danish sentence without keys, for whoever writes it. */
export interface Fault {
  readonly path: string
  readonly code: string
  readonly sentence: string
}

type Issue = z.ZodError['issues'][number]

/** What is wrong with one field, in a Danish sentence; `own` are the sentences of the preset's own codes. */
export function shapeSentence(issue: Issue, own: Readonly<Record<string, string>> = {}): string {
  const { message } = issue
  if (message in fieldSentences) return fieldSentences[message as keyof typeof fieldSentences].da
  const said = own[message]
  if (said !== undefined) return said
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Feltet kender vi ikke: ${issue.keys.map((key) => `"${key}"`).join(', ')}.`
    case 'too_small':
      return issue.origin === 'array' ? 'Der skal stå mindst én.' : `Det skal mindst være ${issue.minimum}.`
    case 'too_big':
      return `Det må højst være ${issue.maximum}.`
    case 'invalid_value':
      return 'Vælg en fra listen.'
    default:
      return 'Her mangler noget, eller det har en form, vi ikke kan læse.'
  }
}

/** Types whose absence means that a form would have nothing to stand on. */
const BUILD = new Set(['object', 'array', 'string'])

/** Whether what is written has the build of the preset, though fields of it are empty or do not fit yet. */
export const isBuilt = (issues: readonly Issue[]): boolean =>
  issues.every(
    (issue) => issue.code !== 'unrecognized_keys' && !(issue.code === 'invalid_type' && BUILD.has(issue.expected)),
  )
