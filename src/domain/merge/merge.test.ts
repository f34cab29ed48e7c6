import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeSame, pairsAlike } from './alike.ts'
import { keptApart, planMerge, type MergeFacts } from './plan-merge.ts'

const person = (id: string, givenName: string, familyName: string, born: string | null) => ({
  id,
  givenName,
  familyName,
  born,
})

test('the same given name on the same day may be the same person; another day is not', () => {
  const [a, b] = [person('a', 'Åse Marie', 'Holt', '1980-02-03'), person('b', 'Aase', 'Holt-Berg', '1980-02-03')]
  expect(mayBeSame(person('a', 'Marie Åse', 'Holt', '1980-02-03'), a)).toBe(false)
  expect(mayBeSame(a, person('c', 'Marie', 'Bo', '1980-02-03'))).toBe(true)
  expect(mayBeSame(a, { ...b, born: '1981-02-03' })).toBe(false)
})

test('where a birth date is missing only the whole name counts', () => {
  const known = person('a', 'Bo', 'Lund', '1970-01-01')
  expect(mayBeSame(known, person('b', 'Bo', 'Lund', null))).toBe(true)
  expect(mayBeSame(known, person('b', 'Bo', 'Lind', null))).toBe(false)
})

test('a pair is told once', () => {
  const people = [person('a', 'Bo', 'Lund', '1970-01-01'), person('b', 'Bo', 'Holm', '1970-01-01')]
  expect(pairsAlike(people, people)).toHaveLength(1)
})

const AT = '2026-09-01T08:00:00.000Z'
const spell = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: null }
const none: MergeFacts = {
  kept: 'A',
  gone: 'B',
  at: AT,
  participations: [],
  custody: [],
  walls: [],
  writtenIn: { kept: [], gone: [] },
  boundCases: [],
}
const part = (id: string, caseId: string, who: string, ownAccess: boolean) => ({
  id,
  caseId,
  person: who,
  ownAccess,
  ...spell,
})

test('own access stays only where both had it, or where nothing of the other is found', () => {
  const participations = [
    part('1', 'x', 'A', true),
    part('2', 'x', 'B', false),
    part('3', 'y', 'A', true),
    part('4', 'z', 'A', true),
    part('5', 'z', 'B', true),
  ]
  const closed = planMerge({ ...none, participations }).steps.filter((s) => s.do === 'close-own-access')
  expect(closed).toEqual([{ do: 'close-own-access', participation: '1' }])
})

test('custody that only one record tells of is not carried to where it would open something', () => {
  const participations = [part('1', 'x', 'A', true), part('2', 'y', 'B', false), part('3', 'y', 'H', true)]
  const custody = [{ id: 'c', child: 'A', holder: 'H', ...spell }]
  expect(planMerge({ ...none, participations, custody }).steps).toContainEqual({ do: 'end-custody', custody: 'c' })
  const both = [...custody, { id: 'd', child: 'B', holder: 'H', ...spell }]
  const steps = planMerge({ ...none, participations, custody: both }).steps
  expect(steps.filter((s) => s.do === 'end-custody')).toEqual([{ do: 'end-custody', custody: 'd' }])
})

test('walls of both stand afterwards, and a wall between the two keeps them two', () => {
  const wall = { caseId: 'x', protected: 'M', other: 'B' }
  const steps = planMerge({ ...none, walls: [wall] }).steps
  expect(steps).toEqual([{ do: 'copy-wall', wall, protected: 'M', other: 'A' }])
  expect(keptApart({ ...none, walls: [wall] })).toBe(false)
  expect(keptApart({ ...none, walls: [{ caseId: 'x', protected: 'A', other: 'B' }] })).toBe(true)
})

test('whatever the facts, nobody is given own access and no custody is made of nothing', () => {
  const who = fc.constantFrom('A', 'B', 'C', 'D')
  const where = fc.constantFrom('x', 'y', 'z')
  const parts = fc.array(fc.record({ caseId: where, person: who, ownAccess: fc.boolean() }), { maxLength: 10 })
  const custody = fc.array(fc.record({ child: who, holder: who }), { maxLength: 6 })
  fc.assert(
    fc.property(parts, custody, (p, c) => {
      const facts = {
        ...none,
        participations: p.map((one, at) => ({ id: `p${at}`, ...one, ...spell })),
        custody: c.filter((one) => one.child !== one.holder).map((one, at) => ({ id: `c${at}`, ...one, ...spell })),
      }
      for (const step of planMerge(facts).steps) {
        if (step.do !== 'copy-custody') continue
        const from = facts.custody.find(({ id }) => id === step.custody)
        expect([from?.child, from?.holder].map((one) => (one === 'B' ? 'A' : one))).toEqual([step.child, step.holder])
        expect(step.child).not.toBe(step.holder)
      }
    }),
  )
})
