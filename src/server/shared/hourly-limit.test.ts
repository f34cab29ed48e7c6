import { expect, test } from 'vitest'
import { hourlyLimit } from './hourly-limit.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 8, minute))

test('the hour slides: one more is allowed when the first of a full hour is an hour old', () => {
  const limit = hourlyLimit(2)
  limit.take('a', at(0))
  limit.take('a', at(30))
  expect(() => limit.take('a', at(59))).toThrow('Vent lidt')
  limit.take('a', at(60))
  expect(() => limit.take('a', at(61))).toThrow('Vent lidt')
})

test('one does not use up what is another’s', () => {
  const limit = hourlyLimit(1)
  limit.take('a', at(0))
  limit.take('b', at(0))
  expect(() => limit.take('a', at(1))).toThrow('Vent lidt')
})
