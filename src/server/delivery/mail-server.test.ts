import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { printCalendar } from '../../domain/notice/calendar.ts'
import { appointmentOf, sentenceOf } from '../../domain/notice/message.ts'
import { noticeWords } from '../../domain/notice/words.ts'
import { NotDelivered, type Message } from './deliver.ts'
import { mailBySmtp } from './mail.ts'

/** Mail handed to a real mail server, and the appointment in it read by a calendar of somebody else's making. */
const FROM = 'ingen-svar@kommunen.example'
const told = {
  method: 'request',
  isKnown: false,
  startsAt: '2026-09-10T08:00:00.000Z',
  until: '2026-09-10T09:30:00.000Z',
} as const
const entry = { uid: '5f0f3f0e-5a39-4bd9-9c4b-0f7d6a1f2c11', sequence: 2, stamp: '2026-09-01T08:00:00.000Z' }

interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

let server: SMTPServer | undefined
afterEach(() => {
  server?.close()
})

async function mailServer(options: SMTPServerOptions = {}): Promise<{ mails: Mail[]; url: string }> {
  const mails: Mail[] = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    ...options,
    async onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      const { mailFrom, rcptTo } = envelope
      mails.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString('utf8'),
      })
      done()
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return { mails, url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}` }
}

const messageTo = (to: string): Message => ({
  key: '6d1b7c1e-0a94-4b61-9d0b-2d3b4c5e6f70',
  to,
  subject: noticeWords.da.appointment,
  text: 'Du har en aftale torsdag den 10. september 2026 kl. 10.00.',
  calendar: {
    method: 'REQUEST',
    content: appointmentOf(told, entry, { organizer: FROM, attendee: to }, noticeWords.da),
  },
  at: new Date(entry.stamp),
})
const sent = (url: string, to = 'post@example.org'): Promise<string> =>
  mailBySmtp(url, FROM)
    .send(messageTo(to))
    .then(
      () => 'sent',
      (error: unknown) => (error instanceof NotDelivered ? error.when : String(error)),
    )

/** One part of a mail, as its reader has it. */
function partIn(mail: string, type: string): string {
  const [head, body] = new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`, 'i').exec(mail)!
  if (/Content-Transfer-Encoding: base64/i.test(head)) return Buffer.from(body!, 'base64').toString('utf8')
  if (!/Content-Transfer-Encoding: quoted-printable/i.test(head)) return body!
  const octets = body!
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(octets, 'latin1').toString('utf8')
}
/** The appointments in a mail, as they lie in its part for calendars. */
const calendarIn = (mail: string): string => partIn(mail, 'text/calendar')
const eventsOf = (calendar: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('a mail server takes the mail, for one recipient, and a calendar reads the appointment in it', async () => {
  const { mails, url } = await mailServer()
  expect(await sent(url)).toBe('sent')
  expect(mails).toMatchObject([{ from: FROM, to: ['post@example.org'] }])
  const [event, ...others] = eventsOf(calendarIn(mails[0]!.text))
  expect(others).toEqual([])
  expect([event!.uid, event!.sequence, event!.summary]).toEqual([entry.uid, 2, 'Aftale'])
  expect(event!.startDate.toJSDate().toISOString()).toBe(told.startsAt)
  expect(event!.endDate.toJSDate().toISOString()).toBe(told.until)
  expect([event!.description, event!.location]).toEqual([null, null])
})

test.each(['da', 'en', 'ar', 'tr'] as const)(
  'in %s the mail arrives as it was written, with the appointment by its own word',
  async (language) => {
    const { mails, url } = await mailServer()
    const words = noticeWords[language]
    const to = 'post@example.org'
    const text = sentenceOf(told, words)
    const content = appointmentOf(told, entry, { organizer: FROM, attendee: to }, words)
    await mailBySmtp(url, FROM).send({
      ...messageTo(to),
      subject: words.appointment,
      text,
      calendar: { method: 'REQUEST', content },
    })
    expect(partIn(mails[0]!.text, 'text/plain').trim()).toBe(text)
    expect(eventsOf(calendarIn(mails[0]!.text)).map(({ summary }) => summary)).toEqual([words.appointment])
  },
)

test('a line of a letter of one’s own, a dot first or a very long address reach the server whole', async () => {
  const { mails, url } = await mailServer()
  const long = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`
  expect(await sent(url, long)).toBe('sent')
  expect(mails[0]!.to).toEqual([long])
  const [event] = eventsOf(calendarIn(mails[0]!.text))
  expect(String(event!.attendees[0]!.getFirstValue())).toBe(`mailto:${long}`)
})

test('two recipients in one address are refused by the server and not tried again', async () => {
  const { mails, url } = await mailServer()
  expect(await sent(url, 'a@b.dk, c@d.dk')).toBe('never')
  expect(mails).toEqual([])
})

test.each([
  ['refuses the recipient', 550, 'never'],
  ['asks to come back later', 451, 'later'],
])('a server that %s', async (_what, responseCode, when) => {
  const { url } = await mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
  })
  expect(await sent(url)).toBe(when)
})

test('a server that wants a password takes none that is wrong, and the mail waits', async () => {
  const { mails, url } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'rigtig' ? done(null, { user: 'kommunen' }) : done(new Error('no')),
  })
  expect(await sent(url.replace('//', '//kommunen:forkert@'))).toBe('later')
  expect(await sent(url.replace('//', '//kommunen:rigtig@'))).toBe('sent')
  expect(mails).toHaveLength(1)
})

test('whatever stands in it, another’s calendar reads one appointment back as it was, folded or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean(), (summary, isCancelled) => {
      const { startsAt, until: endsAt } = told
      const printed = printCalendar({
        method: 'PUBLISH',
        events: [{ ...entry, startsAt, endsAt, summary, isCancelled, between: null }],
      })
      for (const line of printed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const [event, ...others] = eventsOf(printed)
      expect(others).toEqual([])
      expect(event!.summary).toBe(readable(summary))
      expect(event!.component.getFirstPropertyValue('status')).toBe(isCancelled ? 'CANCELLED' : 'CONFIRMED')
    }),
  )
})

test.each([
  'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:En anden',
  'Aftale\nLOCATION:Krisecentret',
  'Aftale\u2028DESCRIPTION:x',
  '\\n;,:"^',
  `${'æ'.repeat(37)}😀${'ø'.repeat(80)}`,
])('a bad line stays text: %j', (summary) => {
  const { startsAt, until: endsAt } = told
  const [event, ...others] = eventsOf(
    printCalendar({
      method: 'PUBLISH',
      events: [{ ...entry, startsAt, endsAt, summary, isCancelled: false, between: null }],
    }),
  )
  expect([others.length, event!.location, event!.description]).toEqual([0, null, null])
  expect(event!.summary).toBe(readable(summary))
})

/** What a calendar can hold of a text: one kind of line end, and no control characters. */
const readable = (text: string): string =>
  text
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/\r\n|\r|\n|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
