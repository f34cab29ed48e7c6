import { expect, test } from 'vitest'
import { livingOn, residenceClash, type Residence } from './residence.ts'

const lives = (
  home: string,
  share: Residence['share'],
  from = '2026-01-01',
  until: string | null = null,
): Residence => ({ person: 'sami', home, share, from, until })

test('a child with two homes lives half in each', () => {
  expect(residenceClash(lives('far', 'half'), [lives('mor', 'half')])).toBe(null)
})

test('who lives somewhere all the time lives nowhere else meanwhile, but may before and after', () => {
  expect(residenceClash(lives('far', 'some'), [lives('mor', 'all')])).toBe('residence.all-in-two-homes')
  expect(residenceClash(lives('far', 'all'), [lives('mor', 'some')])).toBe('residence.all-in-two-homes')
  expect(residenceClash(lives('far', 'all', '2026-06-01'), [lives('mor', 'all', '2020-01-01', '2026-06-01')])).toBe(
    null,
  )
})

test('nobody stands twice in one home at a time, or has two places for most of the time', () => {
  expect(residenceClash(lives('mor', 'some'), [lives('mor', 'half')])).toBe('residence.twice-in-the-same-home')
  expect(residenceClash(lives('far', 'most'), [lives('mor', 'most')])).toBe('residence.most-twice')
})

test('what another does is no contradiction', () => {
  expect(residenceClash(lives('mor', 'all'), [{ ...lives('far', 'all'), person: 'lea' }])).toBe(null)
})

test('the homes of a day are those where somebody lived then', () => {
  const spells = [lives('mor', 'all', '2020-01-01', '2026-06-01'), lives('far', 'all', '2026-06-01')]
  expect(livingOn(['mor', 'far'], spells, '2026-05-31').map(({ home }) => home)).toEqual(['mor'])
  expect(livingOn(['mor', 'far'], spells, '2026-06-01').map(({ home }) => home)).toEqual(['far'])
})
