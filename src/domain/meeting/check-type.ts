import type { z } from 'zod'
import { isBuilt, shapeSentence, type Fault } from '../shared/fault.ts'
import { meetingTypeSchema, type MeetingType } from './type.ts'

/** What a type may point at: boards and roles, by key. */
export interface Known {
  readonly boards: { readonly has: (key: string) => boolean }
  readonly roles: { readonly has: (key: string) => boolean }
}

export type TypeResult =
  | { readonly ok: true; readonly type: MeetingType; readonly faults: readonly Fault[] }
  /** Not a type of meeting at all: nothing that a form could show. */
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads a type of meeting, shipped or a municipality's own, with a Danish sentence for each fault at its place
 * (`manual.2.says`). What is empty or does not fit yet comes back beside its faults; only what has another build is refused.
 */
export function readMeetingType(input: unknown, known: Known): TypeResult {
  const parsed = meetingTypeSchema.safeParse(input)
  if (parsed.success) return { ok: true, type: parsed.data, faults: checked(parsed.data, known) }
  const { issues } = parsed.error
  const faults = shapeFaults(issues)
  if (!isBuilt(issues)) return { ok: false, faults }
  const type = input as MeetingType
  return { ok: true, type, faults: [...faults, ...checked(type, known)] }
}

const OWN_SENTENCES: Readonly<Record<string, string>> = {
  'meeting-type.unknown-gate': 'Den betingelse kender vi ikke. Vælg en fra listen.',
}

/** A message of our own is its code too. */
const shapeFaults = (issues: z.ZodError['issues']): Fault[] =>
  issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.message in OWN_SENTENCES ? issue.message : 'meeting-type.shape',
    sentence: shapeSentence(issue, OWN_SENTENCES),
  }))

const SENTENCES = {
  'unknown-board': 'Den tavle findes ikke. Vælg en anden, eller hold mødet uden tavle.',
  'unknown-role': 'Den rolle findes ikke i regelbogen. Vælg en anden, eller lad feltet stå tomt.',
  'step-twice': 'Det samme trin står to gange. Tag det ene ud.',
  'title-twice': 'To trin i manualen har samme overskrift. Giv det ene en anden.',
  'gate-twice': 'Den samme betingelse står to gange. Tag den ene ud.',
  'told-before':
    'Mødet har en tavle. Så skal det også være en betingelse, at familien har hørt en bekymring, før den kommer på tavlen.',
  'why-without':
    'Familien er ikke altid med. Så skal det også være en betingelse, at den læser hvorfor, når fagfolk mødes alene.',
  'duty-alone': 'Loven kan kun træde i stedet for et formøde, når et formøde er en betingelse.',
} as const

function checked(type: MeetingType, known: Known): Fault[] {
  const { board, belongs, checklist, manual, gates, family } = type
  const fault = (path: string, code: keyof typeof SENTENCES): Fault => ({
    path,
    code: `meeting-type.${code}`,
    sentence: SENTENCES[code],
  })
  const asks = (gate: MeetingType['gates'][number]): boolean => gates.includes(gate)
  return [
    ...(board !== null && !known.boards.has(board) ? [fault('board', 'unknown-board')] : []),
    ...belongs.flatMap(({ role }, i) =>
      role && !known.roles.has(role) ? [fault(`belongs.${i}.role`, 'unknown-role')] : [],
    ),
    ...again(checklist.map(({ id }) => id)).map((i) => fault(`checklist.${i}`, 'step-twice')),
    ...again(manual.map(({ title }) => title.trim())).map((i) => fault(`manual.${i}.title`, 'title-twice')),
    ...again(gates).map(() => fault('gates', 'gate-twice')),
    ...(board !== null && !asks('told-before') ? [fault('gates', 'told-before')] : []),
    ...(family !== 'always' && !asks('without-family') ? [fault('gates', 'why-without')] : []),
    ...(asks('legal-duty') && !asks('pre-meeting') ? [fault('gates', 'duty-alone')] : []),
  ]
}

/** The places at which something stands that stood before; what is empty yet counts as nothing. */
const again = (list: readonly string[]): number[] =>
  [...list.keys()].filter((i) => list[i] !== '' && list.indexOf(list[i] ?? '') < i)
