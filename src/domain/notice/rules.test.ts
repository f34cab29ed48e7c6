import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isAddressFor } from './address.ts'
import { newsOf, timesOf, type Invitation } from './appointment.ts'
import { fateOf, triedAgainAt } from './fate.ts'
import { locales } from '../shared/locale.ts'
import { sentenceOf } from './message.ts'
import { codeMessage } from './proof.ts'
import { noticeWords } from './words.ts'

const AT = '2026-09-01T08:00:00.000Z'
const invitation: Invitation = {
  meetingAt: '2026-09-10T08:00:00.000Z',
  until: '2026-09-10T09:00:00.000Z',
  endsAt: '2026-09-24T08:00:00.000Z',
  isCalledOff: false,
  waits: false,
}
const off: Invitation = { ...invitation, endsAt: AT, isCalledOff: true }
const moved: Invitation = { ...invitation, meetingAt: '2026-09-11T08:00:00.000Z' }

test('whoever is invited is told; whoever is invited anew after it was called off is told again', () => {
  expect(newsOf(null, invitation, AT)?.method).toBe('request')
  expect(newsOf(off, invitation, AT)?.method).toBe('request')
})

test('a meeting that moves or gets longer is told with its new time', () => {
  expect(newsOf(invitation, moved, AT)).toEqual({ method: 'request', startsAt: moved.meetingAt, until: moved.until })
  expect(newsOf(invitation, { ...invitation, until: null }, AT)?.method).toBe('request')
})

test('an invitation whose items alone change tells nothing', () => {
  expect(newsOf(invitation, { ...invitation, endsAt: '2026-09-20T08:00:00.000Z' }, AT)).toBeNull()
  expect(newsOf(invitation, { ...invitation, meetingAt: '2026-09-10T08:00:00Z' }, AT)).toBeNull()
})

test('whoever is expected no longer is told, with the time they knew', () => {
  for (const after of [off, { ...invitation, endsAt: AT }, { ...invitation, endsAt: '2026-09-05T00:00:00.000Z' }])
    expect(newsOf(invitation, after, AT)).toMatchObject({ method: 'cancel', startsAt: invitation.meetingAt })
})

test('an invitation that waits for the family’s yes tells nothing before it is given', () => {
  const waits = { ...invitation, waits: true }
  expect(newsOf(null, waits, AT)).toBeNull()
  expect(newsOf(waits, invitation, AT)?.method).toBe('request')
  expect(newsOf(waits, { ...waits, endsAt: AT }, AT)).toBeNull()
})

test('of a meeting that has begun nothing is told', () => {
  const later = '2026-09-10T08:00:00.000Z'
  expect(newsOf(null, invitation, later)).toBeNull()
  expect(newsOf(invitation, { ...invitation, endsAt: later }, later)).toBeNull()
})

const anInstant = fc.integer({ min: -30, max: 30 }).map((days) =>
  Temporal.Instant.from(AT)
    .add({ hours: days * 24 })
    .toString({ fractionalSecondDigits: 3 }),
)
const anInvitation: fc.Arbitrary<Invitation> = fc.record({
  meetingAt: fc.option(anInstant),
  until: fc.option(anInstant),
  endsAt: anInstant,
  isCalledOff: fc.boolean(),
  waits: fc.boolean(),
})

test('through any changes, a calendar that does as it is told shows what is ahead, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(anInvitation, { maxLength: 8 }), (states) => {
      let shown: string | null = null
      let before: Invitation | null = null
      for (const after of states) {
        const news = newsOf(before, after, AT)
        if (news !== null) shown = news.method === 'request' ? `${news.startsAt} ${news.until}` : null
        before = after
        const times = timesOf(after, AT)
        const ahead = times !== null && times.startsAt > AT ? `${times.startsAt} ${times.until}` : null
        // What was ahead and was moved to an hour that has passed is taken away as well.
        expect(shown).toBe(ahead)
      }
    }),
  )
})

const due = {
  method: 'request',
  isReplaced: false,
  isKnown: false,
  isExpected: true,
  isOver: false,
  isWanted: true,
} as const

test('a notice goes out while its recipient is expected and wants to be told', () => {
  expect(fateOf(due)).toBe('send')
  expect(fateOf({ ...due, isWanted: false })).toBe('unwanted')
})

test.each([
  ['something newer waits', { isReplaced: true }],
  ['the invitation ended before it was sent', { isExpected: false }],
  ['the meeting has begun', { isOver: true }],
  ['it takes back what nobody was told', { method: 'cancel', isExpected: false }],
  ['it takes back what stands again', { method: 'cancel', isKnown: true, isExpected: true }],
] as const)('it is not sent when %s', (_why, change) => {
  expect(fateOf({ ...due, ...change })).toBe('cancelled')
})

test('a message that cannot be handed over is tried again later and later, and then no more', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => triedAgainAt(attempts, AT))
  const standing = waits.filter((one) => one !== null)
  expect(standing).toEqual(standing.toSorted())
  expect(standing.every((one) => one > AT)).toBe(true)
  expect(waits.at(-1)).toBeNull()
})

test('the sentence says that there is an appointment and when, in Danish time, and no more', () => {
  const told = { method: 'request', isKnown: false, startsAt: '2026-12-10T09:05:00.000Z', until: null } as const
  expect(sentenceOf(told, noticeWords.da)).toBe('Du har en aftale torsdag den 10. december 2026 kl. 10.05.')
  expect(sentenceOf({ ...told, isKnown: true }, noticeWords.da)).toBe(
    'Aftalen er nu torsdag den 10. december 2026 kl. 10.05.',
  )
  expect(sentenceOf({ ...told, method: 'cancel' }, noticeWords.da)).toBe(
    'Aftalen torsdag den 10. december 2026 kl. 10.05 er aflyst.',
  )
})

test.each(locales.map(({ code }) => code))(
  'in %s each kind has a sentence of its own, with the hour and nothing else',
  (code) => {
    const words = noticeWords[code]
    const told = { isKnown: false, startsAt: '2026-12-10T09:05:00.000Z', until: null } as const
    const sentences = [
      sentenceOf({ ...told, method: 'request' }, words),
      sentenceOf({ ...told, method: 'request', isKnown: true }, words),
      sentenceOf({ ...told, method: 'cancel' }, words),
    ]
    expect(new Set(sentences).size).toBe(3)
    // The day, the year and the hour, in Western figures; no other figure.
    for (const one of sentences) expect(one.match(/\d+/g)?.toSorted()).toEqual(['05', '10', '10', '2026'])
    expect(codeMessage('012345', words).text.match(/\d+/g)?.toSorted()).toEqual(['012345', '30'])
    const all = [...sentences, words.news.agreement.text, words.news.news.text, words.code.text('012345', 30)]
    expect(new Set(all).size).toBe(6)
    expect(all.some((one) => /[æøå]|aftale|nyt/i.test(one))).toBe(code === 'da')
  },
)

test.each(['a@b.dk', 'navn.efternavn+samspil@mail.kommune.dk'])('%s is a mail address', (address) => {
  expect(isAddressFor('mail', address)).toBe(true)
})

test.each(['12345678', '+45 12 34 56 78', '12 34 56 78'])('%s is a telephone number', (address) => {
  expect(isAddressFor('sms', address)).toBe(true)
})

test.each([
  ['mail', 'a@b'],
  ['mail', 'a@b.dk, c@d.dk'],
  ['mail', 'a@b.dk\r\nBcc: c@d.dk'],
  ['mail', '<a@b.dk>'],
  ['mail', 'Mette <a@b.dk>'],
  ['mail', 'a@-b.dk'],
  ['mail', ''],
  ['mail', null],
  ['sms', '1234'],
  ['sms', '12345678;87654321'],
  ['sms', '12345678\n'],
  ['sms', '1'.repeat(40)],
  ['sms', null],
  ['none', 'a@b.dk'],
] as const)('for %s %j cannot be used', (channel, address) => {
  expect(isAddressFor(channel, address)).toBe(false)
})

test('whatever is typed, an address that can be used is one line without a blank or a second recipient', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('a@b.dk', '12345678'), (text, good) => {
      for (const channel of ['mail', 'sms'] as const)
        for (const typed of [text, good + text, text + good])
          expect(isAddressFor(channel, typed) && /[\r\n,;<>"]/.test(typed), typed).toBe(false)
    }),
  )
})
