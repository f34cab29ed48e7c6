import { expect, test } from 'vitest'
import { createIntention } from './intention.ts'
import { ApiProblem } from './problem.ts'

const counted = () => {
  let made = 0
  return createIntention(() => `key-${++made}`)
}

test('the same content under way is the same intention', () => {
  const intention = counted()
  expect([intention.keyFor({ a: 1 }), intention.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1'])
})

test('an attempt that nobody answered is repeated as the same intention', () => {
  const intention = counted()
  intention.keyFor({ a: 1 })
  intention.answered(new ApiProblem(0, { code: 'no-connection' }))
  expect(intention.keyFor({ a: 1 })).toBe('key-1')
})

test('changed content is a new intention, since the server refuses another body under the old key', () => {
  const intention = counted()
  intention.keyFor({ a: 1 })
  intention.answered(new ApiProblem(0, { code: 'no-connection' }))
  expect(intention.keyFor({ a: 2 })).toBe('key-2')
})

test('after an answer, also a refusal, the next click is a new intention', () => {
  const intention = counted()
  intention.keyFor({ a: 1 })
  intention.answered(new ApiProblem(422, { code: 'too-long' }))
  const second = intention.keyFor({ a: 1 })
  intention.answered()
  expect([second, intention.keyFor({ a: 1 })]).toEqual(['key-2', 'key-3'])
})
