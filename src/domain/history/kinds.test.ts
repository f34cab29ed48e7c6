import { expect, test } from 'vitest'
import { fieldChanges, setBack } from './kinds.ts'

const before = { wished_change: 'Ro om aftenen', status: 'active', own_words: 'Vi vil sove', position: 1 }
const after = { ...before, wished_change: 'Ro hele dagen', own_words: 'Vi vil sove længe', position: 2 }

test('a change is told by the fields that are named on screen, and by no others', () => {
  expect(fieldChanges('goal', before, after)).toEqual([
    { field: 'own_words', label: 'Egne ord', before: 'Vi vil sove', after: 'Vi vil sove længe' },
    { field: 'wished_change', label: 'Forandring', before: 'Ro om aftenen', after: 'Ro hele dagen' },
  ])
  expect(fieldChanges('goal', null, before).map((one) => one.before)).toEqual([null, null, null])
})

test('setting back rewrites what may be rewritten, and leaves somebody’s own words', () => {
  expect(setBack('goal', after, before)).toEqual({ wished_change: 'Ro om aftenen' })
  expect(setBack('goal', before, before)).toBeNull()
  expect(setBack('scaling', { value: 3 }, { value: 7 })).toBeNull()
})
