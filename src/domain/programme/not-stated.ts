import { emptyPaths } from './check-not-stated.ts'
import type { Programme } from './schema.ts'

/** The same programme with `notStated` listing just what is empty; notes of what is still empty are kept. */
export function withNotStated(programme: Programme): Programme {
  const notes = new Map(programme.notStated.map((one) => [one.path, one]))
  const paths = emptyPaths({ ...programme, notStated: [] }).filter((path) => path !== 'notStated')
  return { ...programme, notStated: [...new Set(paths)].map((path) => notes.get(path) ?? { path }) }
}

/** The place of a fault as a form names it: members of lists by number, `criteria.2.expression`; texts without language. */
export function placeInForm(programme: Programme, path: string): string {
  const places: string[] = []
  let at: unknown = programme
  for (const step of path.split('.')) {
    if (Array.isArray(at)) {
      const found = at.findIndex((one, index) => String(index) === step || namesItself(one, step))
      places.push(found < 0 ? step : String(found))
      at = at[found]
    } else {
      places.push(step)
      // A rule is one field, however deep it goes.
      if (RULES.has(step)) break
      at = (at as Readonly<Record<string, unknown>> | null | undefined)?.[step]
    }
  }
  return places.join('.').replace(/\.(da|en)$/, '')
}

const RULES = new Set(['admission', 'expression', 'when'])

const namesItself = (one: unknown, name: string): boolean =>
  one !== null &&
  typeof one === 'object' &&
  ['id', 'type', 'kind', 'key'].some((field) => (one as Readonly<Record<string, unknown>>)[field] === name)
