import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actionWords, purposeWords, roleWords } from '../../src/server/insight/words.ts'
import { shippedAr } from '../../src/web/family/language/shipped.ar.ts'
import { shippedEn } from '../../src/web/family/language/shipped.en.ts'
import { shippedTr } from '../../src/web/family/language/shipped.tr.ts'
import { shippedWords } from '../journeys/support/shipped-words.ts'

const folder = new URL('../../src/contract/', import.meta.url)
const contract = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Readonly<Record<string, object>>>),
)
const routes = contract
  .flatMap((file) => Object.values(file))
  .flatMap((exported) => Object.keys(exported))
  .filter((key) => /^(GET|POST|PUT|DELETE) \//.test(key))
const languages = { en: shippedEn, ar: shippedAr, tr: shippedTr }
const purposes = [
  'casework',
  'coordination',
  'decision',
  'meeting',
  'own-insight',
  'evaluation',
  'supervision',
  'operation',
]
const ofTheLog = [
  ...routes.map(actionWords),
  // Streams are opened beside the contract.
  ...['GET /api/families/:family/stream', 'GET /api/boards/:family/stream'].map(actionWords),
  ...[...purposes, 'any other'].map(purposeWords),
  ...purposes.flatMap((purpose) => roleWords(undefined, purpose) ?? []),
]

test('the contract’s routes are found', () => expect(routes.length).toBeGreaterThan(100))

test.each(Object.entries(languages))(
  'roles, categories, the history’s names and what the log says can all be read in %s',
  (_, words) => {
    const lacking = [...shippedWords, ...ofTheLog].filter((danish) => words[danish] === undefined)
    expect([...new Set(lacking)]).toEqual([])
  },
)

test('no language keeps a word that the product no longer says, and all know the same', () => {
  const said = new Set([...shippedWords, ...ofTheLog])
  expect(Object.keys(shippedEn).filter((danish) => !said.has(danish))).toEqual([])
  for (const words of Object.values(languages)) expect(Object.keys(words)).toEqual(Object.keys(shippedEn))
})

test('a translation is no Danish', () => {
  for (const words of Object.values(languages))
    expect(Object.values(words).filter((one) => one.trim() === '' || /[æøå]/i.test(one))).toEqual([])
})
