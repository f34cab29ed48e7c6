/**
 * Criteria as data, and what the ticks say so far. The answer is advice: people decide, and may decide otherwise.
 */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly atLeast: number; readonly of: readonly Expression[] }
  | { readonly criterion: string }

/** What a criterion is made of; one without an expression is ticked by a person. */
export interface CriterionRule {
  readonly id: string
  readonly expression?: Expression | undefined
}

/** Yes, no, or not yet known (absent or null), by criterion id. */
export type Ticks = Readonly<Record<string, boolean | null | undefined>>

export type Verdict = 'met' | 'not-met' | 'open'

/** Never a decision: it carries no effect and is shown beside the field where a person decides. */
export interface CriteriaAdvice {
  readonly kind: 'advice'
  readonly verdict: Verdict
  /** Criteria without a tick that could still turn the verdict, each once, in reading order. Empty unless open. */
  readonly missing: readonly string[]
}

/**
 * Reads an expression against the ticks, three-valued.
 * Criteria that have an expression of their own are read through it; a tick on them is ignored.
 * Throws when `criteria` is circular, which a checked preset never is.
 */
export function assess(expression: Expression, ticks: Ticks, criteria: readonly CriterionRule[] = []): CriteriaAdvice {
  const rules = new Map(criteria.map((criterion) => [criterion.id, criterion.expression]))
  const result = read(expression, { ticks, rules, path: [] })
  const missing = result.verdict === 'open' ? [...new Set(result.missing)] : []
  return { kind: 'advice', verdict: result.verdict, missing }
}

export interface Counted {
  readonly met: number
  readonly of: number
  /** How many of them there must be. */
  readonly needed: number
}

/**
 * How many of the parts that are asked for side by side are met; null where one alone is enough, or only one is asked for.
 * A count tells how far a family is from the target group (vidensafdaekning-2020, afsnit 2.1: three conditions), no more.
 */
export function countMet(
  expression: Expression,
  ticks: Ticks,
  criteria: readonly CriterionRule[] = [],
): Counted | null {
  if ('criterion' in expression || 'any' in expression) return null
  const parts = partsOf(expression)
  if (parts.length < 2) return null
  const met = parts.filter((part) => assess(part, ticks, criteria).verdict === 'met').length
  return { met, of: parts.length, needed: neededOf(expression, parts.length) }
}

/** The criteria named directly in an expression, in reading order, repeats kept. */
export function criteriaIn(expression: Expression): readonly string[] {
  if ('criterion' in expression) return [expression.criterion]
  return partsOf(expression).flatMap(criteriaIn)
}

interface Reading {
  readonly ticks: Ticks
  readonly rules: ReadonlyMap<string, Expression | undefined>
  readonly path: readonly string[]
}

interface Outcome {
  readonly verdict: Verdict
  readonly missing: readonly string[]
}

function read(expression: Expression, reading: Reading): Outcome {
  if ('criterion' in expression) return readCriterion(expression.criterion, reading)
  const parts = partsOf(expression)
  const outcomes = parts.map((part) => read(part, reading))
  const met = outcomes.filter((outcome) => outcome.verdict === 'met').length
  const open = outcomes.filter((outcome) => outcome.verdict === 'open')
  const needed = neededOf(expression, parts.length)
  if (met >= needed) return { verdict: 'met', missing: [] }
  if (met + open.length < needed) return { verdict: 'not-met', missing: [] }
  return { verdict: 'open', missing: open.flatMap((outcome) => outcome.missing) }
}

function readCriterion(id: string, reading: Reading): Outcome {
  if (reading.path.includes(id))
    throw new Error(`Criteria refer to each other in a circle: ${[...reading.path, id].join(' → ')}`)
  const expression = reading.rules.get(id)
  if (expression !== undefined) return read(expression, { ...reading, path: [...reading.path, id] })
  const tick = Object.hasOwn(reading.ticks, id) ? reading.ticks[id] : null
  if (tick === true) return { verdict: 'met', missing: [] }
  if (tick === false) return { verdict: 'not-met', missing: [] }
  return { verdict: 'open', missing: [id] }
}

function partsOf(expression: Exclude<Expression, { readonly criterion: string }>): readonly Expression[] {
  if ('all' in expression) return expression.all
  if ('any' in expression) return expression.any
  return expression.of
}

function neededOf(expression: Expression, count: number): number {
  if ('any' in expression) return 1
  if ('atLeast' in expression) return expression.atLeast
  return count
}
