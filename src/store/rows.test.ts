import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, number, readRecords, rowsOf, text, texts, truth } from './rows.ts'

/** As PostgreSQL's record_out writes a field. */
const field = (value: string | null): string => {
  if (value === null) return ''
  const plain = value !== '' && !/["\\(),\s]/.test(value)
  return plain ? value : `"${value.replaceAll(/["\\]/g, '$&$&')}"`
}

test('whatever a field holds, it is read as it was written', () => {
  const any = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', ',', '(', ')', ' ', '\n', 'å') }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(any, { minLength: 1 })), (rows) => {
      const written = rows.map((row) => `(${row.map(field).join(',')})`).join('')
      expect(readRecords(written)).toEqual(rows.map((row) => row))
    }),
  )
})

test('a column becomes what it is declared as, and null stays null', () => {
  const rows = rowsOf<{ id: string; n: number; yes: boolean; many: string[]; at: string; none: string | null }>(
    { id: text('a'), n: number('b'), yes: truth('c'), many: texts('d'), at: instant('e'), none: text('f') },
    't',
  )
  expect(rows.read('(x,7,t,"{p,q}","2026-03-01 10:00:00.123456+00",)')).toEqual([
    { id: 'x', n: 7, yes: true, many: ['p', 'q'], at: '2026-03-01T10:00:00.123Z', none: null },
  ])
  expect(rows.read(null)).toEqual([])
})
