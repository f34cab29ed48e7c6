import type { Fault } from '../shared/fault.ts'
import type { Programme } from './schema.ts'

// Empty there is a full answer: the last step of a visitation has no next, and a title may be the only one.
const emptyMeansNone = [/^visitation\.steps\.[^.]+\.next$/, /^coordinator\.otherTitles$/, /^notStated/]

/** What is left empty is listed as not stated, and what is listed is empty: nothing is invented, nothing is forgotten. */
export function checkNotStated(programme: Programme): readonly Fault[] {
  const empty = emptyPaths(programme)
  const listed = programme.notStated.map((entry) => entry.path)
  const forgotten = empty
    .filter((path) => !listed.includes(path))
    .map((path) => ({
      path,
      code: 'programme.empty-not-listed',
      sentence: 'Feltet er tomt, men filen siger ikke, at det ikke er oplyst.',
    }))
  const wrong = listed
    .filter((path) => !empty.includes(path))
    .map((path) => ({
      path,
      code: 'programme.listed-not-empty',
      sentence: 'Filen siger, at det ikke er oplyst, men feltet er udfyldt eller findes ikke.',
    }))
  const twice = listed
    .filter((path, index) => listed.indexOf(path) !== index)
    .map((path) => ({
      path,
      code: 'programme.duplicate-id',
      sentence: 'Filen siger to gange, at det ikke er oplyst.',
    }))
  return [...forgotten, ...wrong, ...twice]
}

/** Paths of everything null or empty; members of lists are named by their id, type, kind or key, else by number. */
export function emptyPaths(value: unknown, path = ''): readonly string[] {
  if (emptyMeansNone.some((pattern) => pattern.test(path))) return []
  if (value === null) return [path]
  if (Array.isArray(value)) {
    return value.length === 0
      ? [path]
      : value.flatMap((entry, index) => emptyPaths(entry, join(path, nameOf(entry, index))))
  }
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => emptyPaths(part, join(path, key)))
}

function nameOf(entry: unknown, index: number): string {
  if (entry === null || typeof entry !== 'object') return String(index)
  const fields = entry as Readonly<Record<string, unknown>>
  const name = fields['id'] ?? fields['type'] ?? fields['kind'] ?? fields['key']
  return typeof name === 'string' ? name : String(index)
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
