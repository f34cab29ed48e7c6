import { expect, test } from 'vitest'
import { loadPresets } from '../presets.ts'
import { roleWords } from './role-words.ts'

const { rules, programmes } = loadPresets()
const jammerbugt = programmes.get('familien-paa-vej') ?? null

test('the responsible one has the title of the programme, and does what the rule book says', () => {
  const { roleName, inPlainWords } = roleWords('coordinator', rules, jammerbugt)
  expect(roleName).toBe('Kontaktperson')
  expect(inPlainWords).toBe(rules.roles.get('coordinator')?.inPlainWords)
})

test('other roles, and families whose programme is not known, keep the names of the rule book', () => {
  expect(roleWords('co-coordinator', rules, jammerbugt).roleName).toBe(rules.roles.get('co-coordinator')?.name)
  expect(roleWords('coordinator', rules, null).roleName).toBe(rules.roles.get('coordinator')?.name)
  expect(roleWords('gone', rules, jammerbugt)).toEqual({ roleName: 'gone', inPlainWords: '' })
})
