import { expect, test } from 'vitest'
import { moved, newKey, valueAt, withValue } from './edit.ts'

const whole = { a: [{ b: { da: 'x' } }, { b: { da: 'y' } }], c: 1 as number | undefined }

test('a value is changed at its place and nowhere else', () => {
  const after = withValue(whole, 'a.1.b', { da: 'z' })
  expect(after).toEqual({ a: [{ b: { da: 'x' } }, { b: { da: 'z' } }], c: 1 })
  expect(after.a[0]).toBe(whole.a[0])
  expect(valueAt(after, 'a.1.b.da')).toBe('z')
  expect(valueAt(after, 'a.7.b')).toBeUndefined()
})

test('undefined takes a field away', () => {
  expect(withValue(whole, 'c', undefined)).toEqual({ a: whole.a })
})

test('a member of a list is moved by one, and stays at the ends', () => {
  expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3])
  expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3])
})

test('a new key is one that nobody has', () => {
  expect(newKey('trin', ['trin-3', 'a'])).toBe('trin-4')
})
