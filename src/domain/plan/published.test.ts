import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withTheirBases } from './published.ts'

test('what hangs on something that the reader may not open is left out with it', () => {
  const goal = { kind: 'goal', id: 'g', content: {} }
  const stone = { kind: 'stone', id: 's', content: { goal: 'g' } }
  const wait = { kind: 'wait', id: 'w', content: { waiting: 'g', forObject: 'm' } }
  const general = { kind: 'pitfall', id: 'p', content: { goal: null } }
  expect(withTheirBases([goal, stone, wait, general])).toEqual([goal, stone, general])
  expect(withTheirBases([stone, wait, general])).toEqual([general])
})

test('whatever is taken away, nothing that is left hangs on it', () => {
  const rows = [
    ...['a', 'b', 'c'].map((id) => ({ kind: 'goal', id, content: {} })),
    { kind: 'stone', id: 's', content: { goal: 'a' } },
    { kind: 'wait', id: 'w', content: { waiting: 'b', forObject: 'c' } },
    { kind: 'stance', id: 't', content: { object: 'c' } },
  ]
  fc.assert(
    fc.property(fc.subarray(rows), (some) => {
      const left = withTheirBases(some)
      const shown = new Set(left.map(({ id }) => id))
      const hangsOn = left.flatMap(({ content }) => Object.values<unknown>(content))
      expect(hangsOn.filter((id) => !shown.has(id as string))).toEqual([])
    }),
  )
})
