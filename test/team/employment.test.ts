import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { employmentWorld } from './employment-world.ts'

const { w, her, inCourse, closing, impose, as, page, send, change, now } = employmentWorld()
const REASON = 'Har sagt op.'
const unnoted = { atOnce: false, reason: REASON, openPlaces: true }

const back = (kind: 'mistake' | 'rehired', from: string | null = null) => ({ kind, from, reason: 'Tastet forkert.' })
const lead = async () => (await (await as(her.lead)).get('/api/team-lead')).json()

test('employments are for the administrator and those who lead coordinators; for others they are not there', async () => {
  for (const path of ['', `/${w.id.coordinator}`]) {
    expect((await (await as(w.id.coordinator)).get(`/api/settings/employees${path}`)).statusCode).toBe(404)
    for (const who of [her.admin, her.lead])
      expect((await (await as(who)).get(`/api/settings/employees${path}`)).statusCode).toBe(200)
  }
  expect((await send(`${randomUUID()}/end`, { basedOn: 1, lastDay: '2026-09-30', ...unnoted })).status).toBe(404)
  const found = (await (await as(her.admin)).get('/api/settings/employees?q=freja')).json()
  expect(found).toMatchObject({ employees: [{ name: 'Freja Frisk', lastDay: null, isOver: false }], more: false })
})

test('what stands open is told in numbers, and no family is named', async () => {
  const { open } = await page(w.id.coordinator)
  expect(open).toMatchObject({ coordinates: 1, afterwards: 0, opened: 0 })
  const body = JSON.stringify(await page(w.id.coordinator))
  expect(body).not.toContain(w.id.family)
})

test('nobody ends or changes their own, and the last administrator stays', async () => {
  expect(await change(her.admin, 'end', { lastDay: '2026-09-30', ...unnoted })).toMatchObject({ code: 'not-yourself' })
  expect(await change(her.other, 'end', { lastDay: '2026-09-30', ...unnoted }, her.lead)).toMatchObject({ status: 403 })
  expect(await change(her.other, 'end', { lastDay: '2026-09-30', ...unnoted })).toMatchObject({ status: 200 })
  expect(await change(her.other, 'reopening', back('mistake'))).toMatchObject({ status: 200 })
})

test('ended at once: somebody looks for a new coordinator, the open session ends, and a mistake is taken back whole', async () => {
  const signedIn = await as(w.id.coordinator)
  expect((await signedIn.get(w.family())).statusCode).toBe(200)
  const end = { lastDay: '2026-09-01', atOnce: true, reason: REASON }
  expect(await change(w.id.coordinator, 'end', { ...end, openPlaces: false })).toMatchObject({
    status: 400,
    field: 'openPlaces',
  })
  expect((await signedIn.get(w.family())).statusCode).toBe(200)
  expect(await change(w.id.coordinator, 'end', { ...end, openPlaces: true })).toMatchObject({ status: 200, opened: 1 })
  expect((await signedIn.get(w.family())).statusCode).toBe(401)
  expect((await lead()).places).toMatchObject([{ isCoordinator: true }])
  expect((await page(w.id.coordinator)).open.opened).toBe(1)
  now('2026-09-01T08:05:00.000Z')

  expect(await change(w.id.coordinator, 'reopening', back('mistake'))).toMatchObject({ status: 200 })
  expect((await lead()).places).toEqual([])
  expect((await signedIn.get(w.family())).statusCode).toBe(401)
  expect((await (await as(w.id.coordinator)).get(w.family())).statusCode).toBe(200)
  const { changes } = await page(w.id.coordinator)
  expect(changes.map((one: { kind: string }) => one.kind)).toEqual(['end-undone', 'ended'])
  expect(changes[1]).toMatchObject({ reason: REASON, byName: 'Ada Administrator', onDay: '2026-09-01' })
})

test('ended on a coming day: everything works until it is over, and nothing from then', async () => {
  now('2026-09-01T21:40:00.000Z')
  const signedIn = await as(w.id.jobAdviser)
  expect(await change(w.id.jobAdviser, 'end', { lastDay: '2026-09-01', ...unnoted })).toMatchObject({ status: 200 })
  expect((await signedIn.get(w.family())).statusCode).toBe(200)
  now('2026-09-01T21:59:00.000Z')
  expect((await signedIn.get(w.family())).statusCode).toBe(200)
  now('2026-09-01T22:00:00.000Z')
  expect((await signedIn.get(w.family())).statusCode).toBe(401)
  expect((await (await as(w.id.jobAdviser)).get(w.family())).statusCode).toBe(404)
})

test('hired anew: neither the earlier places nor the functions come back', async () => {
  expect(await change(w.id.jobAdviser, 'reopening', back('rehired', '2026-08-01'))).toMatchObject({ field: 'from' })
  expect(await change(w.id.jobAdviser, 'reopening', back('rehired', '2026-09-02'), her.lead)).toMatchObject({
    status: 403,
  })
  expect(await change(w.id.jobAdviser, 'reopening', back('rehired', '2026-09-02'))).toMatchObject({ status: 200 })
  expect((await (await as(w.id.jobAdviser)).get(w.family())).statusCode).toBe(404)
  expect(await page(w.id.jobAdviser)).toMatchObject({ isOver: false, functions: [], open: { places: 0 } })
})

test('a function that is taken away is gone with the next request; title and department are kept with their day', async () => {
  const freja = await as(her.fresh)
  expect((await freja.get('/api/intake')).json().functions).toContain('visitation')
  const next = {
    title: 'Rådgiver',
    department: 'job',
    functions: ['decision-right'],
    from: '2026-09-01',
    reason: 'Nyt job.',
    endPlaces: false,
  }
  expect(await change(her.fresh, 'change', { ...next, functions: ['konge'] })).toMatchObject({ field: 'functions' })
  expect(await change(her.fresh, 'change', next, her.lead)).toMatchObject({ status: 403 })
  expect(await change(her.fresh, 'change', next)).toMatchObject({ status: 200 })
  expect((await freja.get('/api/intake')).json().functions).toEqual(['decision-right'])
  expect((await page(her.fresh)).changes[0]).toMatchObject({
    kind: 'changed',
    onDay: '2026-09-01',
    before: { title: 'Medarbejder', functions: ['Visiterer', 'Har beslutningsret'] },
    after: { title: 'Rådgiver', functions: ['Har beslutningsret'] },
  })
  const stale = await send(`${her.fresh}/change`, { basedOn: 1, ...next })
  expect(stale.status).toBe(409)
})

test('whoever goes to another department leaves the teams of the earlier one, and a leader finds a new coordinator', async () => {
  const next = { title: 'Rådgiver', department: 'job', functions: [], from: '2026-09-01', reason: 'Nyt job.' }
  expect(await change(w.id.coordinator, 'change', { ...next, endPlaces: false })).toMatchObject({ field: 'endPlaces' })
})

test('a coordinator who leaves on the day of closing: closed first, nothing is left to fill, and the day ends all', async () => {
  await w.acceptedCourse()
  await impose()
  expect((await inCourse('POST', '/closings', await closing({ afterCare: null }))).statusCode).toBe(200)
  const { open } = await page(w.id.coordinator)
  expect(open).toMatchObject({ coordinates: 1, closed: 1, opened: 0 })
  const ended = await change(w.id.coordinator, 'end', { lastDay: '2026-09-02', ...unnoted, openPlaces: false })
  expect(ended).toMatchObject({ status: 200, opened: 0 })
  now('2026-09-02T22:00:00.000Z')
  expect((await (await as(w.id.coordinator)).get(w.family())).statusCode).toBe(404)
  const { places, uncovered, leaving } = await lead()
  expect({ places, uncovered, leaving }).toEqual({ places: [], uncovered: [], leaving: [] })
})
