import { criteriaIn } from './criteria.ts'
import type { Fault } from '../shared/fault.ts'
import type { Programme } from './schema.ts'

/** Expressions name criteria that exist, and no criterion rests on itself. */
export function checkCriteria(programme: Programme): readonly Fault[] {
  return [...unknownCriteria(programme), ...circles(programme)]
}

function unknownCriteria(programme: Programme): readonly Fault[] {
  const known = new Set(programme.criteria.map((criterion) => criterion.id))
  const expressions = [
    ...(programme.admission === null ? [] : [['admission', programme.admission] as const]),
    ...programme.criteria.flatMap((criterion) =>
      criterion.expression === undefined
        ? []
        : [[`criteria.${criterion.id}.expression`, criterion.expression] as const],
    ),
    ...programme.visitation.steps.flatMap((step) =>
      step.when === undefined ? [] : [[`visitation.steps.${step.id}.when`, step.when] as const],
    ),
  ]
  return expressions.flatMap(([path, expression]) =>
    criteriaIn(expression)
      .filter((id) => !known.has(id))
      .slice(0, 1)
      .map(() => ({
        path,
        code: 'programme.unknown-criterion',
        sentence: 'Reglen bruger et kriterium, som ikke er på listen over kriterier. Vælg et andet, eller tag det ud.',
      })),
  )
}

function circles(programme: Programme): readonly Fault[] {
  const leadsTo = new Map(
    programme.criteria.map((criterion) => [
      criterion.id,
      criterion.expression === undefined ? [] : criteriaIn(criterion.expression),
    ]),
  )
  return programme.criteria
    .filter((criterion) => reaches(criterion.id, criterion.id, leadsTo))
    .map((criterion) => ({
      path: `criteria.${criterion.id}.expression`,
      code: 'programme.circular-criteria',
      sentence: 'Kriteriet følger af sig selv, måske gennem andre kriterier. Så kan ingen svare på det. Ret reglen.',
    }))
}

function reaches(from: string, goal: string, leadsTo: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const waiting = [...(leadsTo.get(from) ?? [])]
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (current === goal) return true
    if (seen.has(current)) continue
    seen.add(current)
    waiting.push(...(leadsTo.get(current) ?? []))
  }
  return false
}
