import { z } from 'zod'

type Strip = (value: unknown) => unknown

/**
 * Makes a function that keeps only what a schema declares, once at start. Parsing each answer with zod would check what
 * TypeScript has checked already, and cost more than reading a family; what must never fail is that a field nobody
 * declared stays inside. A schema of a kind not known here is parsed in full.
 */
export function stripperOf(schema: z.ZodType): Strip {
  if (schema instanceof z.ZodObject) return objectStripper(schema)
  if (schema instanceof z.ZodArray) {
    const item = stripperOf(schema.element as z.ZodType)
    return (value) => (Array.isArray(value) ? value.map(item) : schema.parse(value))
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = stripperOf(schema.unwrap() as z.ZodType)
    return (value) => (value === null || value === undefined ? value : inner(value))
  }
  if (schema instanceof z.ZodUnknown) return (value) => value
  // Where a text or a number is declared, nothing with an inside may stand.
  if (LEAVES.some((kind) => schema instanceof kind))
    return (value) => (typeof value === 'object' && value !== null ? schema.parse(value) : value)
  return (value) => schema.parse(value)
}

/** Kinds whose values have nothing inside that could be undeclared. */
const LEAVES = [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull] as const

function objectStripper(schema: z.ZodObject): Strip {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, stripperOf(field as z.ZodType)] as const)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return schema.parse(value)
    const kept: Record<string, unknown> = {}
    for (const [name, strip] of fields) {
      const field = (value as Record<string, unknown>)[name]
      if (field !== undefined) kept[name] = strip(field)
    }
    return kept
  }
}
