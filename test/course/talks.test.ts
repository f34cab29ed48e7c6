import { beforeAll, expect, test } from 'vitest'
import { courseWorld } from './support.ts'

/** Whoever keeps in touch after a course sees the talks that they are part of, and no other meeting of the family. */
const { w, send, closing, closingOf, impose, course, neighbour } = courseWorld()
const called = (title: string, day: string) => ({
  title,
  day,
  time: '10:00',
  place: 'Biblioteket',
  team: [],
  items: [{ title: 'PUNKT OM SKOLEN', note: null }],
})
const NOTHING = { title: 'not-found', status: 404 }
const talks = async (who = neighbour()) => (await who).get(w.family('/talks'))
beforeAll(async () => {
  await w.acceptedCourse()
  await impose()
  await send('POST', '/meetings', called('Samtale i december', '2026-12-01'))
  await send('POST', '/meetings', called('Netværksmøde', '2026-10-02'))
})

test('while the course runs there are no such talks, for the coordinator either', async () => {
  for (const who of [w.coordinator(), neighbour(), w.jobAdviser()])
    expect((await talks(who)).json()).toMatchObject(NOTHING)
})

test('a meeting that is kept as a talk stands there for whoever keeps in touch, and the others do not', async () => {
  const meetings = (await course()).meetingsAhead.map(({ id, title }) =>
    title === 'Samtale i december'
      ? { meeting: id, becomes: 'after-care', reason: null }
      : { meeting: id, becomes: 'called-off', reason: 'Forløbet er slut' },
  )
  const done = await send('POST', '/closings', await closing({ meetings, afterCare: closingOf().afterCare }))
  expect(done.statusCode, done.body).toBe(200)
  w.app.setNow('2026-09-02T08:00:00.000Z')
  const answer = await talks()
  expect(answer.json()).toMatchObject({
    talks: [{ title: 'Samtale i december', startsAt: '2026-12-01T09:00:00.000Z', place: 'Biblioteket' }],
  })
  expect(answer.json().talks).toHaveLength(1)
  expect(answer.body).not.toContain('Netværksmøde')
})

test('nothing of an agenda opens by it, and the family’s meetings stay closed', async () => {
  w.app.setNow('2026-12-01T08:00:00.000Z')
  const page = await neighbour()
  const id = (await talks()).json().talks[0].id
  expect((await page.get(w.family('/meetings'))).statusCode).toBe(404)
  expect((await page.get(`/api/meetings/${w.id.family}/${id}`)).statusCode).toBe(404)
  expect((await page.get('/api/meetings')).body).not.toContain('PUNKT')
  expect((await talks(w.coordinator())).statusCode).toBe(404)
  expect((await talks(w.jobAdviser())).statusCode).toBe(404)
})

test('with the time of keeping in touch the talks end', async () => {
  w.app.setNow('2026-12-17T08:00:00.000Z')
  expect((await talks()).statusCode).toBe(404)
})
