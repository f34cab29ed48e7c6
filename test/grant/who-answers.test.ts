import { expect, test } from 'vitest'
import { answered, grantWorld, price } from './grant-world.ts'

const w = grantWorld(9304)
const { ask, done, send, family, own, tasks, authority, read } = w
const byNobody = async () => (await own()).waits.filter(({ kind }) => kind === 'nobody')
interface Employment {
  version: number
  title: string
  functions: { id: string }[]
}
const employment = (one: 'near' | 'high') => read<Employment>('admin', `/api/settings/employees/${w.who[one]}`)
const stop = async (one: 'near' | 'high', change: object = {}) =>
  done('admin', `/api/settings/employees/${w.who[one]}/end`, {
    basedOn: (await employment(one)).version,
    lastDay: '2026-09-01',
    atOnce: true,
    reason: 'Nyt arbejde',
    openPlaces: false,
    ...change,
  })
let weekend: string
let check: string

test('one of the family’s own team who decides and holds the authority is asked before a higher leader, and reads only that', async () => {
  await authority({ role: 'adviser-with-decision-right', perMeasure: 500 })
  await authority({ employee: w.who.high, perMeasure: 5000 })
  const answer = await ask('adviser', 'weekend', { cost: price(400) })
  expect(answer.json()).toMatchObject({ goesTo: 'level', leaderName: 'Dan Decider' })
  weekend = answer.json().id
  expect((await tasks('decider')).requests).toMatchObject([{ id: weekend, what: 'Weekendophold' }])
  expect((await tasks('high')).requests).toEqual([])
  expect((await read<{ pages: string[] }>('decider', '/api/my-pages')).pages).toContain('grants')
  expect((await read<{ pages: string[] }>('adviser', '/api/my-pages')).pages).not.toContain('grants')
  const { tasks: day } = await read<{ tasks: { kind: string; title: string }[] }>('decider', '/api/my-day')
  expect(day.filter(({ kind }) => kind === 'grants')).toMatchObject([{ title: '1 bevilling venter på svar' }])
})

test('they answer within their authority and no further, and correct what they answered', async () => {
  const more = answered({ answer: 'changed', cost: price(501) })
  expect((await send('decider', w.grant(`${weekend}/answer`), more)).json().code).toBe('beyond-authority')
  const { version } = await done('decider', w.grant(`${weekend}/answer`), answered())
  const correction = {
    ...answered({ answer: 'refused', reason: 'Der er ingen plads', basedOn: version }),
    why: 'Lukket',
  }
  await done('decider', w.grant(`${weekend}/correction`), correction)
  expect((await own()).requests.find(({ id }) => id === weekend)?.answer).toMatchObject({
    answer: 'refused',
    byName: 'Dan Decider',
    as: 'level',
  })
})

test('a leader who stops hands what waited on to the next who may, request and reality check', async () => {
  await authority({ employee: w.who.near, perMeasure: 1000 })
  const near = (await ask('adviser', 'mentor', { cost: price(900) })).json()
  expect(near.leaderName).toBe('Nete Nær')
  const body = { on: '2026-09-08', leader: w.who.near, member: null, meeting: null, measures: [w.measure.running] }
  check = (await done('adviser', `${w.F()}/reality-checks`, body)).id
  await stop('near')
  expect((await tasks('high')).requests).toMatchObject([{ id: near.id, passedOnReason: 'Nete Nær er stoppet' }])
  expect((await tasks('high')).checks).toMatchObject([{ id: check, items: [{ what: 'Svømning om torsdagen' }] }])
  expect((await (await w.browser('high')).get(w.F())).statusCode).toBe(404)
  expect(await byNobody()).toEqual([])
})

test('where nobody else may, it says that nobody can answer: to the family, the coordinator’s day and the administrator', async () => {
  await stop('high', { atOnce: false, lastDay: '2026-09-03' })
  expect(await byNobody()).toEqual([])
  w.now('2026-09-04T08:00:00.000Z')
  expect((await byNobody()).map(({ what }) => what).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Mentor i klubben',
    'Realitetstjek',
  ])
  const { tasks: day } = await read<{ tasks: { kind: string; title: string; why: string }[] }>(
    'coordinator',
    '/api/my-day',
  )
  expect(day.filter(({ kind }) => kind === 'waits')).toMatchObject([
    { title: 'Mentor i klubben: ingen kan svare' },
    { title: 'Realitetstjek: ingen kan svare' },
  ])
  const settings = '/api/settings/grant-authorities'
  expect(await read('admin', settings)).toMatchObject({ waitsInVain: true })
  expect(await read('coordinator', settings)).toMatchObject({ waitsInVain: false })
})

test('the coordinator sends it on: to the reality check where nobody may alone, and never away from one who can answer', async () => {
  const [waits] = (await family('coordinator')).requests.filter(({ what }) => what === 'Mentor i klubben')
  const path = `${w.F()}/grant-requests/${waits?.id}/moving-on`
  const moved = await done('coordinator', path, { basedOn: waits?.version })
  expect(moved).toMatchObject({ goesTo: 'reality-check', leaderName: null })
  expect(await w.status('mentor')).toEqual(['waiting', 'Realitetstjek'])
  expect((await send('coordinator', path, { basedOn: moved.version })).json().code).toBe('somebody-answers')
  expect((await send('neighbour', path, { basedOn: moved.version })).statusCode).toBe(404)
})

test('a reality check is given another leader by the team, never one who has asked', async () => {
  const url = `${w.F()}/reality-checks/${check}/leader`
  const version = (await family('coordinator')).checks.find(({ id }) => id === check)?.version
  expect((await send('coordinator', url, { basedOn: version, leader: w.who.decider }, 'PUT')).json().field).toBe(
    'leader',
  )
  const back = await employment('near')
  await done('admin', `/api/settings/employees/${w.who.near}/reopening`, {
    basedOn: back.version,
    kind: 'mistake',
    from: null,
    reason: 'Det var en anden',
  })
  await done('coordinator', url, { basedOn: version, leader: w.who.near }, 'PUT')
  expect((await tasks('near')).checks).toMatchObject([{ id: check }])
  expect(await byNobody()).toEqual([])
})
