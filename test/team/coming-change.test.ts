import { expect, test } from 'vitest'
import { employmentWorld } from './employment-world.ts'

const { w, her, as, page, change, now } = employmentWorld()

test('a coming change holds from its day by the clock alone: functions, title and department, and nothing before', async () => {
  const functions = async () => (await (await as(her.fresh)).get('/api/intake')).json().functions as string[]
  const next = {
    title: 'Teamleder',
    department: 'familie',
    functions: ['visitation'],
    from: '2026-09-10',
    reason: 'Nyt job fra den 10.',
    endPlaces: false,
  }
  now('2026-09-02T07:00:00.000Z')
  expect(await change(her.fresh, 'change', next)).toMatchObject({ status: 200 })
  expect(await page(her.fresh)).toMatchObject({
    title: 'Medarbejder',
    coming: { from: '2026-09-10', title: 'Teamleder', departmentName: 'Familieafdelingen', functions: ['Visiterer'] },
    changes: [{ kind: 'planned', onDay: '2026-09-10', after: { title: 'Teamleder' } }],
  })
  expect(await change(her.fresh, 'change', next)).toMatchObject({ status: 409, code: 'change-coming' })
  now('2026-09-09T21:59:00.000Z')
  expect(await functions()).toEqual(['visitation', 'decision-right'])
  now('2026-09-09T22:00:00.000Z')
  expect(await functions()).toEqual(['visitation'])
  expect(await page(her.fresh)).toMatchObject({ title: 'Teamleder', department: 'familie', coming: null })
  const [card] = (await (await as(w.id.coordinator)).get('/api/employees?q=freja')).json().employees
  expect(card).toMatchObject({ title: 'Teamleder', department: 'familie' })
  expect(await change(her.fresh, 'change-cancelled', { reason: 'For sent.' })).toMatchObject({
    status: 409,
    code: 'no-coming-change',
  })
  // What holds by the clock is what a later change begins from.
  const later = { ...next, title: 'Faglig leder', from: '2026-09-10', reason: 'Titlen var forkert.' }
  now('2026-09-10T08:00:00.000Z')
  expect(await change(her.fresh, 'change', later)).toMatchObject({ status: 200 })
  expect((await page(her.fresh)).changes[0]).toMatchObject({ before: { title: 'Teamleder', functions: ['Visiterer'] } })
})

test('a coming change of department ends places on its day, also those that begin meanwhile; cancelled, they go on', async () => {
  const join = async (employee: string): Promise<string> => {
    const body = { employee, role: 'adviser', chosenByFamily: false, party: null }
    const added = await (await as(w.id.coordinator)).send('POST', w.family('/team'), body)
    expect(added.statusCode, added.body).toBe(200)
    return added.json().id
  }
  const ends = async (): Promise<string | null> => {
    const { members } = (await (await as(w.id.coordinator)).get(w.family('/team'))).json()
    return members.find((one: { employee: string }) => one.employee === her.fresh).endsAt
  }
  const next = { title: 'Rådgiver', department: 'job', functions: [], from: '2026-09-20', reason: 'Nyt job.' }
  const place = await join(her.fresh)
  expect(await change(her.fresh, 'change', { ...next, endPlaces: false })).toMatchObject({ field: 'endPlaces' })
  expect(await change(her.fresh, 'change', { ...next, endPlaces: true })).toMatchObject({ status: 200 })
  expect(await ends()).toBe('2026-09-19T22:00:00.000Z')
  const member = await as(her.fresh)
  expect((await member.get(w.family())).statusCode).toBe(200)
  now('2026-09-19T22:00:00.000Z')
  expect((await (await as(her.fresh)).get(w.family())).statusCode).toBe(404)
  now('2026-09-11T08:00:00.000Z')

  expect(await change(her.fresh, 'change-cancelled', { reason: ' ' })).toMatchObject({ field: 'reason' })
  expect(await change(her.fresh, 'change-cancelled', { reason: 'Bliver.' }, her.lead)).toMatchObject({ status: 403 })
  expect(await change(her.fresh, 'change-cancelled', { reason: 'Bliver.' })).toMatchObject({ status: 200 })
  expect(await ends()).toBeNull()
  expect(await page(her.fresh)).toMatchObject({ coming: null, changes: [{ kind: 'plan-cancelled' }, {}, {}, {}] })
  now('2026-09-12T08:00:00.000Z')

  const end = { basedOn: 3 }
  const coordinator = await as(w.id.coordinator)
  expect((await coordinator.send('POST', w.family(`/team/${place}/end`), end)).statusCode).toBe(200)
  expect(await change(her.fresh, 'change', { ...next, endPlaces: true })).toMatchObject({ status: 200 })
  await join(her.fresh)
  expect(await ends()).toBe('2026-09-19T22:00:00.000Z')
  expect(await change(her.fresh, 'change-cancelled', { reason: 'Bliver.' })).toMatchObject({ status: 200 })
  expect(await ends()).toBeNull()
})

test('two administrators cannot take the last of them away by two coming changes', async () => {
  const none = { title: 'Medarbejder', department: 'familie', functions: [], from: '2026-09-20', reason: 'Ny leder.' }
  const both = { ...none, endPlaces: false }
  expect(await change(her.other, 'change', both)).toMatchObject({ status: 200 })
  expect(await change(her.admin, 'change', both, her.other)).toMatchObject({ status: 409, code: 'last-administrator' })
  expect(await change(her.other, 'change-cancelled', { reason: 'Nej.' })).toMatchObject({ status: 200 })
})

test('somebody new is written in by the administrator: found from the first day, and in no team', async () => {
  const who = { name: 'Nora Nyansat', title: 'Rådgiver', department: 'job', functions: [], phone: null }
  const hire = async (body: object, by = her.admin) =>
    (await (await as(by)).send('POST', '/api/settings/employees', { ...who, from: '2026-09-12', ...body })).json()
  expect(await hire({ name: ' ' })).toMatchObject({ status: 400, field: 'name' })
  expect(await hire({ from: '2026-08-01' })).toMatchObject({ status: 400, field: 'from' })
  expect(await hire({ department: 'findes-ikke' })).toMatchObject({ status: 400, field: 'department' })
  expect(await hire({}, her.lead)).toMatchObject({ status: 403 })
  expect(await hire({}, w.id.jobAdviser)).toMatchObject({ status: 404 })
  const { id } = await hire({})
  expect(await page(id)).toMatchObject({ name: 'Nora Nyansat', open: { places: 0 }, changes: [{ kind: 'hired' }] })
  const found = (await (await as(w.id.coordinator)).get('/api/employees?q=nora')).json()
  expect(found.employees).toMatchObject([{ name: 'Nora Nyansat' }])
  expect((await (await as(id)).get(w.family())).statusCode).toBe(404)
})

test('invitations to the meetings of a family end with the place on the coming day, and come back when it is cancelled', async () => {
  now('2026-09-12T08:00:00.000Z')
  const coordinator = await as(w.id.coordinator)
  const body = { employee: her.other, role: 'adviser', chosenByFamily: false, party: null }
  expect((await coordinator.send('POST', w.family('/team'), body)).statusCode).toBe(200)
  const call = async (day: string) => {
    const meeting = { title: 'Samarbejdsmøde', day, time: '10:00', place: null, team: [her.other], items: [] }
    const made = await coordinator.send('POST', w.family('/meetings'), meeting)
    expect(made.statusCode, made.body).toBe(200)
  }
  const ends = async (): Promise<string[]> => {
    const client = await w.app.store.app.connect()
    try {
      await client.query(`begin; set local app.municipality = '${w.municipality}'`)
      const text = 'select ends_at from admission where employee = $1 order by ends_at'
      return (await client.query<{ ends_at: string }>(text, [her.other])).rows.map((one) => one.ends_at)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  await call('2026-09-18')
  expect(await ends()).toEqual(['2026-10-02T08:00:00.000Z'])
  const next = { title: 'Rådgiver', department: 'job', functions: ['administrator'], from: '2026-09-20' }
  const planned = await change(her.other, 'change', { ...next, reason: 'Nyt job.', endPlaces: true })
  expect(planned).toMatchObject({ status: 200 })
  await call('2026-09-28')
  expect(await ends()).toEqual(['2026-09-19T22:00:00.000Z', '2026-09-19T22:00:00.000Z'])
  expect(await change(her.other, 'change-cancelled', { reason: 'Bliver.' })).toMatchObject({ status: 200 })
  expect(await ends()).toEqual(['2026-10-02T08:00:00.000Z', '2026-10-12T08:00:00.000Z'])
})
