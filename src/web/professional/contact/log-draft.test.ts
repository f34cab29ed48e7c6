import { expect, test } from 'vitest'
import { bodyOf, emptyLog, momentOf } from './log-draft.ts'

const sent = { key: 'k', at: '2026-09-01T08:00:00.000Z' }

test('an attempt that was not answered is sent again with the moment it first had', () => {
  const draft = { ...emptyLog(['mor']), form: 'telefon', sent }
  expect(bodyOf(draft, '2026-09-01')).toEqual(bodyOf({ ...draft }, '2026-09-03'))
  expect(bodyOf(draft, '2026-09-03').at).toBe(sent.at)
})

test('another day that was written counts, and stands at noon where no time was', () => {
  const at = momentOf({ day: '2026-08-30', time: '' }, '2026-09-01')
  expect(at && new Date(at).getHours()).toBe(12)
  expect(momentOf({ day: '', time: '' }, '2026-09-01')).toBeNull()
  expect(momentOf({ day: '2026-08-30', time: 'snart' }, '2026-09-01')).toBeNull()
})

test('what was left empty is sent as nothing, and words that are no number are refused by the server', () => {
  const body = bodyOf({ ...emptyLog([]), note: '  ', minutes: 'en time' }, '2026-09-01')
  expect(body).toMatchObject({ note: null, others: null, minutes: 0 })
})
