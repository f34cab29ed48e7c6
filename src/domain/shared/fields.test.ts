import { describe, expect, it } from 'vitest'
import { day, fieldSentences, longText, period, shortText } from './fields.ts'

function code(
  schema: {
    safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } }
  },
  value: unknown,
) {
  const result = schema.safeParse(value)
  return result.success ? 'ok' : (result.error?.issues[0]?.message ?? 'none')
}

describe('a text field', () => {
  it('keeps markup, SQL, emoji, newline and tab exactly as written', () => {
    const written = ' <b onclick="x()">Hej</b>\n\t\'; drop table person; -- 👨‍👩‍👧 æøå '
    expect(longText.parse(written)).toBe(written)
  })

  it.each([
    ['\u0000', 'text.control-character'],
    ['hej\u0007', 'text.control-character'],
    ['hej\r\n', 'text.control-character'],
    ['\u0085x', 'text.control-character'],
    ['\uD800', 'text.control-character'],
    ['   \n', 'text.empty'],
    ['x'.repeat(201), 'text.too-long'],
    [undefined, 'text.missing'],
  ])('refuses %j with a code that has a sentence', (value, expected) => {
    expect(code(shortText, value)).toBe(expected)
    expect(Object.keys(fieldSentences)).toContain(expected)
  })

  it('takes 4,000 characters and not one more', () => {
    expect([code(longText, 'x'.repeat(4000)), code(longText, 'x'.repeat(4001))]).toEqual(['ok', 'text.too-long'])
  })
})

describe('days and periods in input', () => {
  it('refuse dates that do not exist and periods that end before they begin', () => {
    expect(code(day, '2026-02-30')).toBe('day.impossible')
    expect(code(period, { from: '2026-03-01', until: '2026-03-01' })).toBe('period.ends-before-start')
    expect(code(period, { from: '2026-03-01', until: null })).toBe('ok')
  })
})
