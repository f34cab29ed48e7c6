import { expect, test } from 'vitest'
import { basesOn, emptyMeasure, kindOf, stateOf } from './measure-draft.ts'

const options = {
  categories: [],
  departments: [],
  followUpAtMost: null,
  measures: [
    {
      id: 'kontaktperson',
      name: 'Kontaktperson',
      department: null,
      legalBases: [
        { label: 'Gammel lov § 1', validFrom: null, validUntil: '2024-01-01' },
        { label: 'Ny lov § 2', validFrom: '2024-01-01', validUntil: null },
      ],
    },
  ],
}

test('the paragraph is chosen among those of the day, and one that was chosen before stays', () => {
  const on = (day: string, kept = '') => basesOn(options, 'kontaktperson', day, kept)
  expect([on('2023-12-31'), on('2024-01-01')]).toEqual([['Gammel lov § 1'], ['Ny lov § 2']])
  expect(on('2026-01-01', 'Gammel lov § 1')).toEqual(['Ny lov § 2', 'Gammel lov § 1'])
  expect(basesOn(options, '', '2026-01-01', '')).toEqual([])
})

test('where a measure comes from is sent as it was, and nothing where nobody has said', () => {
  expect(stateOf({ ...emptyMeasure, origin: 'already' }).origin).toBe('already')
  expect(stateOf(emptyMeasure).origin).toBeNull()
})

test('what a measure waited for does not follow it when it begins', () => {
  const waiting = { ...emptyMeasure, status: 'waiting' as const, waitingFor: 'Plads' }
  expect(stateOf(waiting).waitingFor).toBe('Plads')
  expect(stateOf({ ...waiting, status: 'active' }).waitingFor).toBeNull()
})

test('a title and a reason belong to what is not on the list', () => {
  const own = { ...emptyMeasure, title: 'Boksning', outsideCatalogueReason: 'Han vil selv' }
  expect(kindOf(own)).toMatchObject({ kind: null, title: 'Boksning' })
  expect(kindOf({ ...own, kind: 'kontaktperson' })).toMatchObject({
    kind: 'kontaktperson',
    title: null,
    outsideCatalogueReason: null,
  })
})
