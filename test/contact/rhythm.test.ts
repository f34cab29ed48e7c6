import { expect, test } from 'vitest'
import { contactWorld } from './contact-world.ts'

const { w, entry, send, done, contact, ownContact, now, day, lead, inCourse } = contactWorld()

const agreed = (change: object = {}) => ({
  everyDays: 14,
  form: 'hjemmebesoeg',
  persons: [w.id.mother],
  employee: w.id.coordinator,
  words: 'Helst om formiddagen',
  from: '2026-09-01',
  ...change,
})
const at = (date: string): void => now(`${date}T08:00:00.000Z`)
const onDay = async (): Promise<string[]> =>
  (await day()).filter(({ kind }) => kind === 'contact').map(({ when, why }) => `${when}: ${why}`)

test('the coordinator writes what was agreed, and the family reads it in plain words', async () => {
  await done('/rhythms', agreed())
  expect((await ownContact()).rhythm).toMatchObject({
    every: 'hver anden uge',
    formName: 'Hjemmebesøg',
    persons: [{ name: 'Mette' }],
    employee: { name: 'Kirsten Koordinator' },
    words: 'Helst om formiddagen',
  })
  expect((await send('/rhythms', agreed(), w.jobAdviser())).statusCode).toBe(403)
  expect((await send('/rhythms', agreed({ everyDays: 0 }))).json().field).toBe('everyDays')
  expect((await send('/rhythms', agreed({ persons: [w.id.father] }))).json().field).toBe('persons')
  expect((await (await w.father()).get(w.own('/contact'))).body).not.toContain('formiddagen')
})

test('what is due, and what is forgotten, stands in the coordinator’s day and on the leader’s list, with why', async () => {
  await done('/entries', entry({ at: '2026-09-01T07:00:00.000Z' }))
  at('2026-09-14')
  expect([await onDay(), (await lead()).forgotten]).toEqual([[], []])
  at('2026-09-15')
  expect(await onDay()).toEqual(['today: Aftalt hver anden uge · 14 dage siden sidst'])
  at('2026-09-18')
  await done('/entries', entry({ reached: false, form: 'sms' }))
  expect(await onDay()).toEqual(['overdue: Aftalt hver anden uge · 17 dage siden sidst · prøvet 1 gang forgæves'])
  expect((await lead()).forgotten).toMatchObject([
    { family: w.id.family, coordinatorName: 'Kirsten Koordinator', days: 17 },
  ])
  const told = JSON.stringify(await lead())
  for (const name of ['Mosegård', 'Mette', 'formiddagen']) expect(told).not.toContain(name)
})

test('a contact that is reached keeps the agreement again, wherever it was had', async () => {
  at('2026-09-18')
  await done('/entries', entry({ form: 'koersel', aim: 'presence' }))
  expect(await onDay()).toEqual([])
  expect((await lead()).forgotten).toEqual([])
  expect((await contact()).look).toMatchObject({ standing: 'kept', days: 0, dueOn: '2026-10-02', tried: 1 })
})

test('days of a pause are not counted, and during one nothing is forgotten', async () => {
  at('2026-09-20')
  const { id } = (
    await inCourse('POST', '/pauses', { reason: 'Familien er hos mormor', startsOn: '2026-09-20', expectedUntil: null })
  ).json<{ id: string }>()
  at('2026-10-20')
  expect([await onDay(), (await lead()).forgotten]).toEqual([[], []])
  expect((await contact()).look?.standing).toBe('resting')
  const ended = {
    reason: 'De er hjemme',
    startsOn: '2026-09-20',
    expectedUntil: null,
    endedOn: '2026-10-20',
    basedOn: 1,
  }
  expect((await inCourse('PUT', `/pauses/${id}`, ended)).statusCode).toBe(200)
  expect((await contact()).look).toMatchObject({ standing: 'kept', days: 2, dueOn: '2026-11-01' })
  at('2026-11-03')
  expect((await onDay())[0]).toContain('overdue')
})

test('a newer agreement takes the place of the older; ended, there is none; taken out, the older holds again', async () => {
  at('2026-11-03')
  const { id } = await done('/rhythms', agreed({ everyDays: 28, from: '2026-11-01' }))
  expect((await contact()).rhythm).toMatchObject({ id, every: 'hver fjerde uge' })
  const ended = {
    ...agreed({ everyDays: 28, from: '2026-11-01' }),
    endsOn: '2026-11-02',
    reason: 'Familien vil selv ringe',
  }
  await done(`/rhythms/${id}`, { ...ended, basedOn: 1 }, w.coordinator(), 'PUT')
  expect([(await contact()).rhythm, (await ownContact()).rhythm]).toEqual([null, null])
  await done(`/rhythms/${id}/taking-out`, { reason: 'Skrevet på den forkerte', basedOn: 2 })
  expect((await contact()).rhythm?.every).toBe('hver anden uge')
  await done(`/rhythms/${id}/putting-back`, { reason: 'Den var rigtig', basedOn: 3 })
  expect((await contact()).rhythm).toBeNull()
})

test('contacts are counted by month and form, and talk about the plan beside being there', async () => {
  at('2026-09-20')
  const { months, balance } = await contact()
  expect(months.at(-1)).toMatchObject({ month: '2026-09', reached: 2, tried: 1 })
  expect(months.at(-1)?.byForm).toEqual([
    { form: 'Køretur', count: 1 },
    { form: 'Telefon', count: 1 },
  ])
  expect(balance).toEqual({ goal: 0, everyday: 0, presence: 1, unsaid: 1 })
})
