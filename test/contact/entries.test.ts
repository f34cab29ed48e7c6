import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { contactWorld } from './contact-world.ts'

const { w, entry, send, done, contact, ownContact, now } = contactWorld()

test('a contact without any purpose is saved with a form and a person, and stands as of now', async () => {
  const { id } = await done('/entries', entry({ form: 'gaatur', aim: 'presence' }))
  const [first] = (await contact()).entries
  expect(first).toMatchObject({
    id,
    formName: 'Gåtur',
    at: '2026-09-01T08:00:00.000Z',
    aim: 'presence',
    persons: [{ id: w.id.mother, name: 'Mette' }],
    byName: 'Kirsten Koordinator',
    note: null,
  })
})

test('the same attempt sent again after two hours without a connection is the same contact', async () => {
  const key = randomUUID()
  const attempt = entry({ form: 'sms', at: '2026-09-01T07:59:00.000Z' })
  const first = await send('/entries', attempt, w.coordinator(), 'POST', key)
  const before = (await contact()).entries.length
  now('2026-09-01T10:00:00.000Z')
  const again = await send('/entries', attempt, w.coordinator(), 'POST', key)
  expect([again.statusCode, again.json()]).toEqual([200, first.json()])
  const { entries } = await contact()
  expect(entries).toHaveLength(before)
  expect(entries.find(({ id }) => id === first.json().id)?.at).toBe('2026-09-01T07:59:00.000Z')
})

test('a contact that was written late stands on the day in Denmark when it was had', async () => {
  const { id } = await done('/entries', entry({ at: '2026-08-20T22:30:00.000Z' }))
  expect((await contact()).entries.find((one) => one.id === id)?.day).toBe('2026-08-21')
})

test.each([
  [{ at: '2026-09-01T09:00:00.000Z' }, 'at'],
  [{ form: 'brevdue' }, 'form'],
  [{ persons: [] }, 'persons'],
  [{ minutes: 0 }, 'minutes'],
  [{ minutes: 1441 }, 'minutes'],
  [{ category: 'ukendt' }, 'category'],
  [{ note: 'a'.repeat(4001) }, 'note'],
])('what cannot be is refused with its field: %j', async (change, field) => {
  const before = (await contact()).entries.length
  const answer = await send('/entries', entry(change))
  expect([answer.statusCode, answer.json().field]).toEqual([400, field])
  expect((await contact()).entries).toHaveLength(before)
})

test('a phone whose clock is a little ahead writes what happened now', async () => {
  const { id } = await done('/entries', entry({ at: '2026-09-01T08:03:00.000Z' }))
  expect((await contact()).entries.find((one) => one.id === id)?.at).toBe('2026-09-01T08:00:00.000Z')
})

test('words in other scripts stand as they were written', async () => {
  const { id } = await done('/entries', entry({ note: 'شربنا الشاي 🙂 æøå', others: 'Mormor' }))
  expect((await contact()).entries.find((one) => one.id === id)).toMatchObject({
    note: 'شربنا الشاي 🙂 æøå',
    others: 'Mormor',
  })
})

test('the family reads what lies in its cooperation, and whoever is kept apart finds nothing of it', async () => {
  const { id } = await done('/entries', entry({ note: 'Vi talte om skolen' }))
  const own = await ownContact()
  expect(own.entries.find((one) => one.id === id)).toMatchObject({
    note: 'Vi talte om skolen',
    byName: 'Kirsten Koordinator',
  })
  const apart = await (await w.father()).get(w.own('/contact'))
  expect(apart.body).not.toContain('Vi talte om skolen')
  expect(apart.json().entries ?? []).toEqual([])
})

test('nobody of the other side of a wall is named, and a stranger is not there at all', async () => {
  const walled = await send('/entries', entry({ persons: [w.id.father] }))
  expect([walled.statusCode, walled.json().field]).toEqual([400, 'persons'])
  expect((await send('/entries', entry({ persons: [w.id.stranger] }))).statusCode).toBe(404)
  expect((await send('/entries', entry({ employees: [w.id.neighbour] }))).statusCode).toBe(404)
  expect((await contact()).people.map(({ id }) => id)).not.toContain(w.id.father)
})

test('one person’s own matter lies with that person: another department reads it by consent only', async () => {
  const { id } = await done('/entries', entry({ persons: [w.id.daughter], category: 'crime', note: 'OM-NATTEN' }))
  expect((await contact()).entries.some((one) => one.id === id)).toBe(true)
  const adviser = await (await w.jobAdviser()).get(w.family('/contact'))
  expect(adviser.statusCode).toBe(200)
  expect(adviser.body).not.toContain('OM-NATTEN')
  const stranger = await w.browser({ employee: w.id.neighbour })
  expect((await stranger.get(w.family('/contact'))).statusCode).toBe(404)
  expect((await stranger.send('POST', w.family('/contact/entries'), entry())).statusCode).toBe(404)
})

test('a contact is corrected with a reason, and a second correction of what moved on is told', async () => {
  const { id } = await done('/entries', entry({ at: '2026-08-30T10:00:12.000Z' }))
  const {
    acute: _,
    category: __,
    ...same
  } = entry({ at: '2026-08-30T10:00:12.000Z', minutes: 20, form: 'hjemmebesoeg' })
  const put = (body: object) => send(`/entries/${id}`, body, w.coordinator(), 'PUT')
  expect((await put({ ...same, reason: '', basedOn: 1 })).json().field).toBe('reason')
  expect((await put({ ...same, reason: 'Det var hjemme', basedOn: 1 })).statusCode).toBe(200)
  expect((await put({ ...same, reason: 'Det var ude', basedOn: 1 })).json().code).toBe('changed-meanwhile')
  expect((await contact()).entries.find((one) => one.id === id)).toMatchObject({
    version: 2,
    minutes: 20,
    formName: 'Hjemmebesøg',
    at: '2026-08-30T10:00:12.000Z',
  })
})

test('a contact that was written by mistake is taken out with a reason, and put back as it was', async () => {
  const { id } = await done('/entries', entry({ note: 'Forkert familie' }))
  const out = await send(`/entries/${id}/taking-out`, { reason: 'Forkert familie', basedOn: 1 })
  expect(out.statusCode, out.body).toBe(200)
  expect((await contact()).entries.some((one) => one.id === id)).toBe(false)
  expect((await ownContact()).entries.some((one) => one.id === id)).toBe(false)
  expect((await contact()).takenOut).toMatchObject([{ id, version: 2, mine: true }])
  expect((await send(`/entries/${id}/taking-out`, { reason: 'Igen', basedOn: 2 })).statusCode).toBe(409)
  await done(`/entries/${id}/putting-back`, { reason: 'Den var rigtig', basedOn: 2 })
  expect((await contact()).entries.find((one) => one.id === id)?.note).toBe('Forkert familie')
})

test('another department writes its own contacts, and does not change what it reads of others', async () => {
  const { id } = await done('/entries', entry({ note: 'Fra familieafdelingen' }))
  await done('/entries', entry({ note: 'Fra jobcenteret' }), w.jobAdviser())
  expect((await ownContact()).entries.map(({ note }) => note)).toEqual(
    expect.arrayContaining(['Fra familieafdelingen', 'Fra jobcenteret']),
  )
  const taken = await send(`/entries/${id}/taking-out`, { reason: 'Nej', basedOn: 1 }, w.jobAdviser())
  expect(taken.statusCode).toBe(403)
})
