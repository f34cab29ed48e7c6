import { expect, test } from 'vitest'
import { aboutWhom, fieldChanges, historyKindNames, restorable, setBack } from './kinds.ts'

const before = { wished_change: 'Ro om aftenen', status: 'active', own_words: 'Vi vil sove', position: 1 }
const after = { ...before, wished_change: 'Ro hele dagen', own_words: 'Vi vil sove længe', position: 2 }

test('a change is told by the fields that are named on screen, and by no others', () => {
  expect(fieldChanges('goal', before, after)).toEqual([
    { field: 'own_words', label: 'Egne ord', before: 'Vi vil sove', after: 'Vi vil sove længe' },
    { field: 'wished_change', label: 'Forandring', before: 'Ro om aftenen', after: 'Ro hele dagen' },
  ])
  expect(fieldChanges('goal', null, before).map((one) => one.before)).toEqual([null, null, null])
})

test('a bond is told by whom it is between, in words, to who knows them both', () => {
  const bond = { person: 'mette', relative: 'dina', kind: 'mother', in_household: true }
  expect(fieldChanges('relationship', null, bond).map(({ after: is }) => is)).toEqual(['mor', 'ja'])
  const names = new Map([
    ['mette', 'Mette'],
    ['dina', 'Dina'],
  ])
  expect(aboutWhom('relationship', bond, names)).toBe('Mette, mor til Dina')
  expect(aboutWhom('residence', { person: 'dina' }, names)).toBe('Dina')
  expect(aboutWhom('relationship', bond, new Map([['dina', 'Dina']]))).toBeNull()
  expect(aboutWhom('goal', before, names)).toBeNull()
})

const adviser = { actor: 'kirsten', isFamily: false, mayWrite: true, keptByDepartment: true }
const mother = { actor: 'mette', isFamily: true, mayWrite: true, keptByDepartment: false }

test('setting back rewrites what may be rewritten, and leaves somebody’s own words to them', () => {
  const goal = { ...after, whose_words: 'mette' }
  expect(setBack(restorable('goal', goal, adviser), goal, before)).toEqual({ wished_change: 'Ro om aftenen' })
  expect(setBack(restorable('goal', goal, mother), goal, before)).toEqual({ own_words: 'Vi vil sove' })
  expect(setBack(restorable('goal', goal, { ...mother, actor: 'dina' }), goal, before)).toBeNull()
  expect(setBack(restorable('goal', before, adviser), before, before)).toBeNull()
})

test('a number is set back by whoever wrote it down, on either side', () => {
  const [now, then] = [{ value: 3, recorded_by: 'kirsten' }, { value: 7 }]
  expect(setBack(restorable('scaling', now, adviser), now, then)).toEqual({ value: 7 })
  expect(setBack(restorable('scaling', now, mother), now, then)).toBeNull()
  expect(setBack(restorable('scaling', { ...now, recorded_by: 'mette' }, adviser), now, then)).toBeNull()
})

test('what can go wrong is worded by the one who says it, and by the department that wrote it down for them', () => {
  const pitfall = { whose: 'mette' }
  expect(restorable('pitfall', pitfall, adviser)).toContain('what')
  expect(restorable('pitfall', pitfall, { ...adviser, keptByDepartment: false })).toEqual(['status'])
  expect(restorable('pitfall', pitfall, mother)).toContain('what')
})

test('of rows of any kind the family sets back its own words only, and who may not write nothing', () => {
  for (const kind of historyKindNames) {
    expect(restorable(kind, {}, mother)).toEqual([])
    expect(restorable(kind, {}, { ...adviser, mayWrite: false })).toEqual([])
  }
})
