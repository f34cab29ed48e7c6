import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closesCircle, inOrder, type Thing, type Wait } from './waiting.ts'

const thing = (id: string, state: Partial<Thing> = {}): Thing => ({
  id,
  kind: 'action',
  begun: false,
  done: false,
  ...state,
})
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const wait = (waiting: string, forObject: string, until: Wait['until'] = 'done'): Wait => ({
  id: `${waiting}>${forObject}`,
  waiting,
  forObject,
  until,
  reason: 'Fordi',
})
const order = (things: Thing[], waits: Wait[]) => inOrder(things, waits).map(({ thing: { id } }) => id)

test('what can happen now comes before what waits for it', () => {
  const waits = [wait('job', 'treatment'), wait('treatment', 'flat')]
  expect(order([thing('job'), thing('treatment'), thing('flat'), thing('football')], waits)).toEqual([
    'flat',
    'treatment',
    'job',
  ])
})

test('each says what holds it back now, and what waits for it', () => {
  const [flat, job] = inOrder([thing('job'), thing('flat')], [wait('job', 'flat')])
  expect(flat).toMatchObject({ heldBackBy: [], opens: [{ id: 'job' }] })
  expect(job?.heldBackBy).toMatchObject([{ by: { id: 'flat' }, wait: { reason: 'Fordi' } }])
})

test('nothing is held back by what is done, or has begun where that is enough', () => {
  expect(order([thing('job'), thing('flat', { done: true })], [wait('job', 'flat')])).toEqual([])
  expect(order([thing('job'), thing('flat', { begun: true })], [wait('job', 'flat', 'begun')])).toEqual([])
  expect(order([thing('job'), thing('flat', { begun: true })], [wait('job', 'flat')])).toEqual(['flat', 'job'])
})

test('what is not there (for this reader) holds nothing back', () => {
  expect(order([thing('job')], [wait('job', 'unseen')])).toEqual([])
})

test('a wait that would close a circle is known, over any number of links', () => {
  const waits = [wait('a', 'b'), wait('b', 'c')]
  expect(closesCircle(waits, wait('c', 'a'))).toBe(true)
  expect(closesCircle(waits, wait('a', 'a'))).toBe(true)
  expect(closesCircle(waits, wait('a', 'c'))).toBe(false)
})

test('whatever waits for whatever, everything named comes once, and after what holds it back unless in a circle', () => {
  const id = fc.constantFrom(...letters)
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 14 }), (pairs) => {
      const waits: Wait[] = []
      for (const [a, b] of pairs) if (!closesCircle(waits, wait(a, b))) waits.push(wait(a, b))
      const placed = order(
        letters.map((one) => thing(one)),
        waits,
      )
      expect(new Set(placed).size).toBe(placed.length)
      for (const { waiting, forObject } of waits)
        expect(placed.indexOf(forObject)).toBeLessThan(placed.indexOf(waiting))
    }),
  )
  expect(order([thing('a'), thing('b')], [wait('a', 'b'), wait('b', 'a')])).toEqual(['a', 'b'])
})
