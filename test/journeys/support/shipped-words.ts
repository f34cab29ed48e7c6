import { readFileSync } from 'node:fs'
import { everyWords } from '../../../src/domain/contact/every.ts'
import { historyKinds } from '../../../src/domain/history/kinds.ts'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../presets/${path}`, import.meta.url), 'utf8'))

const roles = read('roles/roles.json') as readonly { readonly name: string; readonly inPlainWords: string }[]
const { forms } = read('contact/forms.json') as { readonly forms: readonly { readonly name: string }[] }
const categories = read('categories/categories.json') as readonly { readonly name: string }[]

/** Words of the product itself that come with the answers in Danish: roles, categories, and what a history calls things. */
export const shippedWords: readonly string[] = [
  ...roles.flatMap(({ name, inPlainWords }) => [name, inPlainWords]),
  ...forms.map(({ name }) => name),
  ...[1, 2, 7, 14, 21, 28].map(everyWords),
  ...categories.map(({ name }) => name),
  ...Object.values(historyKinds).flatMap(({ name, fields }) => [name, ...Object.values(fields)]),
  ...Object.entries(historyKinds).flatMap(([kind, one]) =>
    // What two people are to each other stands in a sentence with their names.
    kind !== 'relationship' && 'words' in one
      ? Object.values<Readonly<Record<string, string>>>(one.words).flatMap((codes) => Object.values(codes))
      : [],
  ),
].filter((words) => words !== '')
