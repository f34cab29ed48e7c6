import { z } from 'zod'

/** Ids to fill in, by the name of the field or parameter. */
export type IdOf = (name: string) => string

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly minimum?: number
  readonly pattern?: string
}

const WORDS = [
  '2026-09-03',
  '10:00',
  'Noget helt almindeligt',
  'cooperation',
  'familie',
  '0204851118',
  '2026-09-01T08:00:00Z',
]

/** Bodies that a route's schema lets through, with ids from the world: one for each kind that the route knows. */
export function sampleBodies(schema: z.ZodType | undefined, idOf: IdOf): object[] {
  if (schema === undefined) return [{}]
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape
  const kinds = shape.oneOf ?? shape.anyOf ?? [shape]
  return kinds.flatMap((kind) => {
    const body = fill(kind, 'body', idOf) as Record<string, unknown>
    return mended(schema, body, kind) ?? []
  })
}

function fill(shape: Shape, name: string, idOf: IdOf): unknown {
  if ('const' in shape) return shape.const
  if (shape.enum) return shape.enum[0]
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return fill(choices.find((one) => one.type !== 'null') ?? choices[0]!, name, idOf)
  if (shape.type === 'object')
    return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, one]) => [key, fill(one, key, idOf)]))
  if (shape.type === 'array') return [fill(shape.items ?? {}, name, idOf)]
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 1, 1)
  if (shape.format === 'uuid') return idOf(name)
  return WORDS[0]
}

/** Where a text has a form of its own, or a rule joins two fields, tries what else the field could say. */
function mended(schema: z.ZodType, body: Record<string, unknown>, shape: Shape): object | undefined {
  for (let round = 0; round < 30; round++) {
    const told = schema.safeParse(body)
    if (told.success) return body
    const path = told.error.issues[0]?.path ?? []
    const last = path.at(-1)
    let at: Record<string, unknown> = body
    for (const step of path.slice(0, -1)) at = at[String(step)] as Record<string, unknown>
    if (last === undefined || typeof at !== 'object') return undefined
    const now = at[String(last)]
    const next = WORDS[WORDS.indexOf(now as string) + 1]
    if (typeof now === 'string' && next !== undefined) at[String(last)] = next
    else if (now !== null && (shape.properties?.[String(last)]?.anyOf ?? []).some((one) => one.type === 'null'))
      at[String(last)] = null
    else return undefined
  }
  return undefined
}
