import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { answered, decided, grantWorld, price } from './grant-world.ts'

const w = grantWorld(9303)
const { ask, done, send, family, own, tasks, authority, read } = w
interface Course {
  course: { version: number } | null
  closings: { id: string; version: number }[]
}
const course = () => read<Course>('coordinator', `${w.F()}/course`)
let weekend: string
let mentor: string
let check: string

const close = async () =>
  done('coordinator', `${w.F()}/closings`, {
    basedOn: (await course()).course?.version,
    reason: 'familien-er-et-godt-sted',
    note: null,
    decidedBy: 'Familien og koordinatoren sammen',
    handedTo: 'nobody',
    handedDepartment: null,
    handedName: null,
    handedOn: null,
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    meetings: [],
    afterCare: null,
  })

beforeAll(async () => {
  const client = await w.t.store.app.connect()
  await client.query('begin')
  await client.query(`set local app.municipality = '9303'`)
  const { rows } = await client.query<{ id: number }>(
    `select id from compartment where municipality = 9303 and case_id = $1 and category = 'cooperation' and subject is null
      and audience = 'family' and audience_id is null`,
    [w.id.family],
  )
  await client.query('rollback')
  client.release()
  await bulk(w.t.store.job, 9303, (writer) =>
    writer.write('course', [
      {
        id: '0199bbbb-0000-7000-8000-000000009303',
        compartment: rows[0]?.id,
        case_id: w.id.family,
        programme: 'udenom-banderne',
        programme_version: '1.0.0',
        state: 'accepted',
        version: 1,
        updated_at: '2026-08-01T00:00:00.000Z',
      },
    ]),
  )
  await authority({ employee: w.who.near, perMeasure: 1000 })
  weekend = (await ask('adviser', 'weekend')).json().id
  mentor = (await ask('adviser', 'mentor', { cost: price(2000) })).json().id
  const body = { on: '2026-09-08', leader: w.who.near, member: null, meeting: null, measures: [w.measure.mentor] }
  check = (await done('adviser', `${w.F()}/reality-checks`, body)).id
  await close()
})

test('when the course is closed nobody is asked any longer: the leader reads that it stopped, and the family too', async () => {
  const { requests, answered: over, checks } = await tasks('near')
  expect(requests).toEqual([])
  expect(over.map(({ id, stopped, answer }) => [id, stopped, answer])).toEqual([[weekend, true, null]])
  expect(checks).toMatchObject([{ id: check, stopped: true, endedAt: null, items: [{ request: { id: mentor } }] }])
  const told = await own()
  expect(told.waits).toEqual([])
  expect(told.requests.map(({ stopped }) => stopped)).toEqual([true, true])
  expect(told.checks).toMatchObject([{ stopped: true }])
})

test('nothing of grants is written any longer, by the leader or by the one who closed, and nothing is half saved', async () => {
  const before = await own()
  const [item] = (await tasks('near')).checks[0]?.items ?? []
  const body = { on: '2026-09-08', leader: w.who.near, member: null, meeting: null, measures: [w.measure.weekend] }
  const more = { answer: 'refused', reason: 'Nej', why: 'Nej' }
  const tries = [
    await send('near', w.grant(`${weekend}/answer`), answered()),
    await send('near', w.grant(`${weekend}/passing-on`), { basedOn: 1, reason: 'Videre' }),
    await send('near', w.grant(`${weekend}/correction`), answered(more)),
    await send('near', w.grant(`reality-checks/${check}/items/${item?.id}`), decided()),
    await send('coordinator', `${w.F()}/reality-checks`, body),
    await send('coordinator', `${w.F()}/reality-checks/${check}/calling-off`, { basedOn: 1, reason: 'Nej' }),
    await send('coordinator', `${w.F()}/grant-requests/${weekend}/withdrawal`, { basedOn: 1, reason: 'Nej' }),
    await ask('coordinator', 'weekend'),
  ]
  expect(tries.map(({ statusCode }) => statusCode)).toEqual([409, 409, 404, 409, 409, 409, 409, 409])
  expect(tries.map((one) => one.json().code)).toEqual([
    'stopped',
    'stopped',
    'not-found',
    'stopped',
    'course-closed',
    'stopped',
    'stopped',
    'course-closed',
  ])
  expect((await ask('adviser', 'weekend')).statusCode).toBe(404)
  expect(await own()).toEqual(before)
})

test('a closing that was a mistake is taken back, and what waited waits again with the same leader', async () => {
  const [closing] = (await course()).closings
  const back = { basedOn: closing?.version, reason: 'Forkert familie', members: [], consents: true, meetings: [] }
  await done('coordinator', `${w.F()}/closings/${closing?.id}/take-back`, back)
  expect((await tasks('near')).requests.map(({ id, stopped }) => [id, stopped])).toEqual([[weekend, false]])
  expect((await own()).waits).toHaveLength(2)
  await done('near', w.grant(`${weekend}/answer`), answered())
  expect((await own()).requests.find(({ id }) => id === weekend)?.answer?.answer).toBe('granted')
})

test('what was answered before the course was closed stays as it was, also when the closing is taken back', async () => {
  await close()
  const correction = { ...answered({ answer: 'refused', reason: 'Nej', basedOn: 2 }), why: 'Fejl' }
  expect((await send('near', w.grant(`${weekend}/correction`), correction)).json().code).toBe('course-closed')
  const [closing] = (await course()).closings.toSorted((a, b) => a.version - b.version)
  const back = { basedOn: closing?.version, reason: 'Forkert familie', members: [], consents: true, meetings: [] }
  await done('coordinator', `${w.F()}/closings/${closing?.id}/take-back`, back)
  expect((await tasks('near')).requests).toEqual([])
  expect((await family('coordinator')).requests.find(({ id }) => id === weekend)).toMatchObject({ stopped: false })
})
