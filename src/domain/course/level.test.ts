import { expect, test } from 'vitest'
import { levelFaults, type Level } from './level.ts'

const nothing: Level = { prevention: null, intensity: null, why: null, familySays: null }
const told = (level: Partial<Level>) => levelFaults({ ...nothing, ...level }).map(({ field, code }) => [field, code])

test('how much help there is takes a reason and what the family says to it', () => {
  expect(told({ intensity: 'Hver uge' })).toEqual([
    ['why', 'level.why'],
    ['familySays', 'level.family'],
  ])
  expect(told({ intensity: 'Hver uge', why: 'Alle tre børn er hjemme' })).toEqual([['familySays', 'level.family']])
  expect(told({ intensity: 'Hver uge', why: 'Børnene er hjemme', familySays: 'Hellere to gange' })).toEqual([])
})

test('what the help is to prevent takes a reason', () => {
  expect(told({ prevention: 'secondary' })).toEqual([['why', 'level.why']])
  expect(told({ prevention: 'secondary', why: 'Vi er her, før det går galt' })).toEqual([])
})

test('nothing is an answer, a reason without anything to give reasons for is not', () => {
  expect(told({})).toEqual([])
  expect(told({ why: 'Fordi' })).toEqual([['intensity', 'level.nothing']])
})
