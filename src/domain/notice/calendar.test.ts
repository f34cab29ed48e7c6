import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, fold, printCalendar, type CalendarEvent } from './calendar.ts'

const event: CalendarEvent = {
  uid: '5f0f3f0e-5a39-4bd9-9c4b-0f7d6a1f2c11',
  sequence: 1,
  stamp: '2026-09-01T08:00:00.000Z',
  startsAt: '2026-09-10T08:00:00.000Z',
  endsAt: '2026-09-10T09:30:00.000Z',
  summary: 'Aftale',
  isCancelled: false,
  between: { organizer: 'ingen-svar@kommunen.example', attendee: 'mette@example.org' },
}

test('a request is written as the standard has it, line by line', () => {
  expect(printCalendar({ method: 'REQUEST', events: [event] })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Samspil//Samspil//DA',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:5f0f3f0e-5a39-4bd9-9c4b-0f7d6a1f2c11',
      'SEQUENCE:1',
      'DTSTAMP:20260901T080000Z',
      'DTSTART:20260910T080000Z',
      'DTEND:20260910T093000Z',
      'SUMMARY:Aftale',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'ORGANIZER:mailto:ingen-svar@kommunen.example',
      'ATTENDEE;RSVP=FALSE:mailto:mette@example.org',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('a cancellation says so twice: in what is asked of the calendar, and of the event', () => {
  const text = printCalendar({ method: 'CANCEL', events: [{ ...event, isCancelled: true, endsAt: null }] })
  expect(text).toContain('\r\nMETHOD:CANCEL\r\n')
  expect(text).toContain('\r\nSTATUS:CANCELLED\r\n')
  expect(text).not.toContain('DTEND')
})

test('a calendar without events is whole', () => {
  expect(printCalendar({ method: 'PUBLISH', events: [] })).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
})

test('a line end of any kind, a comma, a semicolon and a backslash are escaped', () => {
  expect(escapeText('a,b;c\\d')).toBe('a\\,b\\;c\\\\d')
  expect(escapeText('a\r\nb\nc\rd\u0085e\u2028f\u2029g')).toBe('a\\nb\\nc\\nd\\ne\\nf\\ng')
  expect(escapeText('a\u0000\u0007\u007Fb\tc\uD800')).toBe('abc'.replace('b', 'b\t').concat('\uFFFD'))
})

const anyText = fc.string({ unit: 'binary', maxLength: 400 })
const octets = (text: string): number => new TextEncoder().encode(text).length
const unfold = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '')
const unescape = (text: string): string =>
  text.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

test('whatever a line holds, it folds to lines of at most 75 octets, each whole UTF-8, and unfolds to itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = `SUMMARY:${escapeText(text)}`
      const folded = fold(line)
      for (const one of folded.split('\r\n')) {
        expect(octets(one)).toBeLessThanOrEqual(75)
        expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(one))).toBe(one)
      }
      expect(unfold(folded)).toBe(line)
    }),
  )
})

test('whatever is written as a summary or an address, no line is added and the text is read back', () => {
  const lines = (text: string): string[] => unfold(text).split('\r\n')
  const plain = lines(printCalendar({ method: 'REQUEST', events: [event] })).length
  fc.assert(
    fc.property(anyText, anyText, (summary, attendee) => {
      const between = { organizer: attendee, attendee }
      const text = printCalendar({ method: 'REQUEST', events: [{ ...event, summary, uid: summary, between }] })
      const all = lines(text)
      expect(all).toHaveLength(plain)
      expect(all.every((line) => line === '' || /^[A-Z-]+[:;]/.test(line))).toBe(true)
      expect(/[\r\n\u2028\u2029\u0085]/.test(all.join(''))).toBe(false)
      const read = unescape(all.find((line) => line.startsWith('SUMMARY:'))!.slice('SUMMARY:'.length))
      const meant = summary
        .replaceAll(/\p{Cs}/gu, '\uFFFD')
        .replaceAll(/\r\n|\r|\n|\u0085|\u2028|\u2029/g, '\n')
        .replaceAll(/[^\P{Cc}\t\n]/gu, '')
      expect(read).toBe(meant)
    }),
  )
})

/** Lines of a calendar as a strict reader takes them: throws at the first that the standard does not allow. */
function readStrictly(text: string): { name: string; value: string }[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end.')
  const raw = text.slice(0, -2).split('\r\n')
  if (raw.some((line) => /[\r\n]/.test(line))) throw new Error('A line end that is not CRLF.')
  if (raw.some((line) => octets(line) > 75)) throw new Error('A line of more than 75 octets.')
  if (raw.some((line) => line.trim() === '')) throw new Error('An empty line.')
  const read = unfold(text)
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const [, name, value] = /^([A-Z-]+)(?:;[A-Z-]+=[^;:,"]+)*:(.*)$/su.exec(line) ?? []
      if (name === undefined || value === undefined) throw new Error(`No property: ${line}`)
      if (/[^\P{Cc}\t]/u.test(value)) throw new Error('A control character.')
      if (name === 'SUMMARY' && /(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error('A sign that is not escaped.')
      if (name === 'SUMMARY' && value.replaceAll(/\\[\\;,nN]/g, '').includes('\\')) throw new Error('A wrong escape.')
      if (name.startsWith('DT') && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error('A time that is none.')
      return { name, value }
    })
  const open: string[] = []
  for (const { name, value } of read) {
    if (name === 'BEGIN') open.push(value)
    else if (name === 'END' && open.pop() !== value) throw new Error('An end without a beginning.')
  }
  if (open.length > 0) throw new Error('A beginning without an end.')
  return read
}

const named = (summary: string): string => printCalendar({ method: 'PUBLISH', events: [{ ...event, summary }] })

test.each([
  'Aftale',
  'موعد',
  'Randevu',
  'a, b; c \\ d',
  `${'م'.repeat(60)}; ${'ø'.repeat(60)}, slut`,
  '',
  'x\r\nEND:VEVENT',
])('a reader that rejects bad lines takes %j, also from right to left and folded', (summary) => {
  const read = readStrictly(named(summary))
  expect(unescape(read.find(({ name }) => name === 'SUMMARY')!.value)).toBe(summary.replace('\r\n', '\n'))
})

test('whatever stands in it, a reader that rejects bad lines rejects none', () => {
  fc.assert(
    fc.property(anyText, (summary) => {
      expect(readStrictly(named(summary)).filter(({ name }) => name === 'BEGIN')).toHaveLength(2)
    }),
  )
})

test.each([
  ['a bare line end', (text: string) => text.replaceAll('\r\n', '\n'), 'has no end'],
  ['no end of the last line', (text: string) => text.trimEnd(), 'has no end'],
  ['a line that is not folded', (text: string) => unfold(text), 'more than 75 octets'],
  ['a comma as it is', (text: string) => text.replace('\\,', ','), 'not escaped'],
  ['a semicolon as it is', (text: string) => text.replace('\\;', ';'), 'not escaped'],
  ['an event that is not ended', (text: string) => text.replace('END:VEVENT\r\n', ''), 'without a beginning'],
  ['an empty line', (text: string) => text.replace('BEGIN:VEVENT', '\r\nBEGIN:VEVENT'), 'empty line'],
])('the same reader rejects %s', (_what, spoil, why) => {
  const good = named(`a, b; ${'ø'.repeat(60)}`)
  expect(() => readStrictly(good)).not.toThrow()
  expect(() => readStrictly(spoil(good))).toThrow(why)
})
