import type { Category, Role, Rules } from './facts.ts'

/**
 * Checks the municipality's tables of roles and categories and makes them ready for questions.
 * Throws an Error that names the place when a table is faulty: a product with a faulty rule book does not start.
 */
export function makeRules(roles: readonly Role[], categories: readonly Category[]): Rules {
  const known = new Map(categories.map((c) => [c.id, c]))
  if (known.size !== categories.length) throw new Error('categories: the same id occurs twice')
  for (const role of roles) {
    for (const [about, cells] of Object.entries(role.cells)) {
      const seen = new Set<string>()
      for (const category of cells.flatMap((cell) => cell.categories)) {
        if (!known.has(category)) throw new Error(`roles.${role.id}.cells.${about}: unknown category "${category}"`)
        if (seen.has(category)) throw new Error(`roles.${role.id}.cells.${about}: category "${category}" occurs twice`)
        seen.add(category)
      }
    }
  }
  return { roles: new Map(roles.map((r) => [r.id, r])), categories: known }
}
