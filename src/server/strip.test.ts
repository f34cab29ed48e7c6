import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { stripperOf } from './strip.ts'

const schema = z.object({
  id: z.uuid(),
  note: z.string().nullable(),
  people: z.array(z.object({ name: z.string(), born: z.string().nullable().optional() })),
  inner: z.object({ at: z.string() }).nullable(),
  either: z.union([z.object({ days: z.number() }), z.object({ months: z.number() })]),
  words: z.record(z.string(), z.string()),
})

test('keeps what is declared and nothing else, at every depth', () => {
  const value = {
    id: '0199aaaa-0000-7000-8000-000000000000',
    note: null,
    cpr: 'x',
    people: [{ name: 'A', cpr: 'x' }],
    inner: { at: 'now', secret: 'x' },
    either: { days: 3, secret: 'x' },
    words: { a: 'b' },
  }
  expect(stripperOf(schema)(value)).toEqual({
    id: value.id,
    note: null,
    people: [{ name: 'A' }],
    inner: { at: 'now' },
    either: { days: 3 },
    words: { a: 'b' },
  })
})

test('what lacks a whole object where one is declared is refused, not let through', () => {
  expect(() => stripperOf(schema)('text')).toThrow(z.ZodError)
  expect(() => stripperOf(z.object({ a: z.string() }))({ a: { secret: 'x' } })).toThrow(z.ZodError)
  expect(() => stripperOf(z.object({ a: z.object({ b: z.string() }) }))({ a: ['secret'] })).toThrow(z.ZodError)
})

test('answers the same as parsing does, for any value that fits with anything added', () => {
  const extra = fc.dictionary(fc.string(), fc.jsonValue())
  const fits = fc.record({ name: fc.string(), born: fc.option(fc.string(), { nil: null }) })
  const people = z.object({ people: z.array(schema.shape.people.element) })
  fc.assert(
    fc.property(fc.array(fc.tuple(fits, extra)), extra, (list, more) => {
      const value = { ...more, people: list.map(([person, additions]) => ({ ...additions, ...person })) }
      expect(stripperOf(people)(value)).toEqual(people.parse(value))
    }),
  )
})
