import { expect, test } from 'vitest'
import { crossesWall, planFamilyMerge, type FamilyMergeFacts } from './plan-family-merge.ts'

const spell = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: null }
const part = (caseId: string, person: string, ownAccess = false) => ({
  id: `${caseId}-${person}`,
  caseId,
  person,
  ownAccess,
  over: false,
  ...spell,
})
const none: FamilyMergeFacts = {
  goesOn: 'x',
  closed: 'y',
  at: '2026-09-01T08:00:00.000Z',
  today: '2026-09-01',
  parts: [part('x', 'Mor', true), part('x', 'Barn'), part('y', 'Far'), part('y', 'Lillebror')],
  custody: [],
  walls: [],
  writtenAbout: new Set(),
  born: new Map([
    ['Barn', '2015-01-01'],
    ['Lillebror', '2019-01-01'],
  ]),
}
const comes = (facts: FamilyMergeFacts) => planFamilyMerge(facts).comes.map(({ person }) => person)

test('the people of the closed family come, and whoever stands in both is there already', () => {
  expect(comes(none)).toEqual(['Far', 'Lillebror'])
  expect(comes({ ...none, parts: [...none.parts, part('y', 'Mor', true)] })).toEqual(['Far', 'Lillebror'])
})

test('whoever something lies about beyond their name is let in by people, not by the merge', () => {
  const facts = { ...none, writtenAbout: new Set(['Far']) }
  expect(comes(facts)).toEqual(['Lillebror'])
  expect(planFamilyMerge(facts).left).toBe(1)
})

test('a child does not come by the merge where a reader would become a custody holder by it', () => {
  const custody = [{ id: '1', child: 'Lillebror', holder: 'Mor', ...spell }]
  expect(comes({ ...none, custody })).toEqual(['Far'])
  // Who reads as a custody holder already, reads as before.
  expect(comes({ ...none, custody: [...custody, { id: '2', child: 'Barn', holder: 'Mor', ...spell }] })).toEqual([
    'Far',
    'Lillebror',
  ])
})

test('a wall stands across when its two sides lie in the two families; within one of them it holds as before', () => {
  const wall = (guarded: string, other: string) => ({ ...none, walls: [{ caseId: 'x', protected: guarded, other }] })
  expect(crossesWall(wall('Mor', 'Far'))).toBe(true)
  expect(crossesWall(wall('Far', 'Mor'))).toBe(true)
  expect(crossesWall(wall('Mor', 'Barn'))).toBe(false)
  expect(crossesWall(wall('Lillebror', 'Far'))).toBe(false)
  // Whoever stands in both brings the other side along.
  expect(crossesWall({ ...wall('Far', 'Mor'), parts: [...none.parts, part('y', 'Mor')] })).toBe(true)
})
