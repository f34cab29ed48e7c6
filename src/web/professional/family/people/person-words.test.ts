import { expect, test } from 'vitest'
import { bondsInWords, custodyOf, isChild, livesWith, yearsOf } from './person-words.ts'

const today = '2026-09-01'
const bond = (person: string, kind: string, relative: string, more: object = {}) => ({
  id: `${person}${relative}`,
  version: 1,
  person,
  kind,
  relative,
  inHousehold: false,
  startsOn: null,
  endsOn: null,
  ...more,
})

test('a year is completed on the birthday, and the unborn have none', () => {
  expect(yearsOf('2014-09-01', today)).toBe(12)
  expect(yearsOf('2014-09-02', today)).toBe(11)
  expect(yearsOf('2026-12-24', today)).toBeNull()
  expect(yearsOf(null, today)).toBeNull()
})

test('whoever is unborn, or a child of unknown age, counts as a child', () => {
  expect(isChild({ born: null, due: '2026-12-24', standsAs: 'child' }, today)).toBe(true)
  expect(isChild({ born: null, due: null, standsAs: 'child' }, today)).toBe(true)
  expect(isChild({ born: null, due: null, standsAs: 'other-adult' }, today)).toBe(false)
  expect(isChild({ born: '2008-09-01', due: null, standsAs: 'child' }, today)).toBe(false)
})

test('a bond is told from the side of the person, whichever way it was written', () => {
  const room = { today, relationships: [bond('mum', 'mother', 'kid'), bond('kid', 'child', 'dad')] }
  expect(bondsInWords(room, 'mum')).toEqual([{ kind: 'mother', of: ['kid'] }])
  expect(bondsInWords(room, 'dad')).toEqual([{ kind: 'parent', of: ['kid'] }])
})

test('whoever has moved out no longer shares the home', () => {
  const home = { inHousehold: true }
  const relationships = [
    bond('mum', 'mother', 'kid', home),
    bond('dad', 'father', 'kid', { ...home, endsOn: '2026-08-01' }),
  ]
  expect(livesWith({ today, relationships }, 'kid')).toEqual(['mum'])
})

test('custody that ended today is over', () => {
  const spell = (holder: string, endsAt: string | null) => ({
    id: holder,
    version: 1,
    child: 'kid',
    holder,
    kind: 'sole' as const,
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt,
  })
  const room = { today, custody: [spell('dad', '2026-09-01T08:00:00.000Z'), spell('mum', null)] }
  expect(custodyOf(room, 'kid').map((one) => one.holder)).toEqual(['mum'])
})
