import { z } from 'zod'
import { relationshipKinds } from '../family/relationship.ts'
import { horizons } from '../plan/goal.ts'
import { day, longText, presetKey, shortText } from '../shared/fields.ts'

/**
 * What goes along when a family moves to another municipality. People are numbered within the file: records of two
 * municipalities never share an id. Each part goes on a basis of its own and is left out without one.
 */
export const partNames = ['people', 'relations', 'contacts', 'plan'] as const
export type PartName = (typeof partNames)[number]

const ref = z.string().regex(/^p[1-9]\d{0,2}$/)
const place = z.strictObject({ number: z.int().min(1).max(9999), name: shortText })

export const packageSchema = z.strictObject({
  kind: z.literal('samspil-family-move'),
  format: z.literal(1),
  package: z.uuid(),
  from: place,
  to: place,
  movesOn: day,
  parts: z.array(z.strictObject({ part: z.enum(partNames), basis: longText })).max(partNames.length),
  family: z.strictObject({ name: shortText, language: z.string().max(20), interpreter: z.boolean() }),
  people: z
    .array(
      z.strictObject({
        ref,
        givenName: z.string().max(200),
        familyName: z.string().max(200),
        born: day.nullable(),
        due: day.nullable(),
        standsAs: z.enum(['parent', 'other-adult', 'child', 'network']),
        /** Whether the initiative was for them where they come from. */
        inInitiative: z.boolean().optional(),
      }),
    )
    .max(60),
  /** Who is kept apart from what is about whom. Goes with the names, so that nobody loses their protection by moving. */
  walls: z.array(z.strictObject({ protected: ref, other: ref })).max(200),
  relationships: z
    .array(z.strictObject({ person: ref, kind: z.enum(relationshipKinds), relative: ref, inHousehold: z.boolean() }))
    .max(500),
  custody: z.array(z.strictObject({ child: ref, holder: ref, kind: z.enum(['sole', 'joint']) })).max(200),
  contacts: z
    .array(z.strictObject({ person: ref, kind: z.enum(['address', 'phone', 'email', 'place']), value: shortText }))
    .max(500),
  goals: z
    .array(
      z.strictObject({
        ownWords: longText,
        whoseWords: ref,
        concerns: ref.nullable(),
        wishedChange: longText,
        successCriterion: longText,
        horizon: z.enum(horizons),
        status: z.enum(['active', 'reached', 'paused', 'dropped']),
        category: presetKey,
        steps: z.array(z.strictObject({ what: longText, by: ref.nullable(), due: day.nullable(), done: z.boolean() })),
      }),
    )
    .max(300),
})
export type MovePackage = z.infer<typeof packageSchema>

/** Why a file cannot be taken in, in words for whoever chose it. */
type FileFault = { readonly code: string; readonly sentence: string }

/** Reads a file from another municipality; nothing of it is used unless all of it holds. */
export function readPackage(
  text: string,
  here: number,
  categories: ReadonlySet<string>,
): { readonly ok: true; readonly package: MovePackage } | { readonly ok: false; readonly fault: FileFault } {
  const no = (code: string, sentence: string) => ({ ok: false, fault: { code, sentence } }) as const
  const raw = jsonOf(text)
  if (raw === undefined)
    return no('file.unreadable', 'Filen kan ikke læses. Vælg den fil, som den anden kommune har hentet i Samspil.')
  const { kind, format } = raw as { kind?: unknown; format?: unknown }
  if (kind !== 'samspil-family-move') return no('file.other', 'Det er ikke en fil om en familie, der flytter.')
  if (format !== 1)
    return no('file.newer', 'Filen er lavet i en anden udgave af Samspil. Bed den anden kommune hente den igen.')
  const parsed = packageSchema.safeParse(raw)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    return no('file.damaged', `Filen er ikke hel (${where}). Bed den anden kommune hente den igen.`)
  }
  const file = parsed.data
  if (file.to.number !== here) return no('file.elsewhere', `Filen er til ${file.to.name}, ikke til jeres kommune.`)
  if (!refsHold(file)) return no('file.damaged', 'Filen nævner en person, som ikke står i den. Bed om en ny fil.')
  if (file.goals.some(({ category }) => !categories.has(category)))
    return no('file.category', 'Filen bruger et emne, som I ikke har. Tal med dem, der sætter Samspil op.')
  return { ok: true, package: file }
}

function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function refsHold(file: MovePackage): boolean {
  const known = new Set(file.people.map(({ ref: one }) => one))
  const named = [
    ...file.walls.flatMap((w) => [w.protected, w.other]),
    ...file.relationships.flatMap((r) => [r.person, r.relative]),
    ...file.custody.flatMap((c) => [c.child, c.holder]),
    ...file.contacts.map((c) => c.person),
    ...file.goals.flatMap((g) => [g.whoseWords, g.concerns, ...g.steps.map((s) => s.by)]),
  ]
  const toOneself = [
    ...file.walls.map((w) => [w.protected, w.other] as const),
    ...file.relationships.map((r) => [r.person, r.relative] as const),
    ...file.custody.map((c) => [c.child, c.holder] as const),
  ].some(([a, b]) => a === b)
  return known.size === file.people.length && !toOneself && named.every((one) => one === null || known.has(one))
}
