import { expect, test } from 'vitest'
import { decided, grantWorld, price } from './grant-world.ts'

const w = grantWorld(9302)
const { ask, done, send, family, own, tasks, status, read } = w
const on = '2026-09-08'
let check: string
const item = async (what: string) => {
  const { checks } = await tasks('near')
  const found = checks.find(({ id }) => id === check)?.items.find((one) => one.what === what)
  if (!found) throw new Error(what)
  return found
}
const path = async (what: string, more = '') => w.grant(`reality-checks/${check}/items/${(await item(what)).id}${more}`)

test('a reality check is called by the team with a leader who grants, about measures that they read', async () => {
  await ask('adviser', 'weekend')
  const body = { on, leader: w.who.near, member: null, meeting: null, measures: [w.measure.weekend, w.measure.mentor] }
  const url = `${w.F()}/reality-checks`
  expect((await send('adviser', url, { ...body, leader: w.who.decider })).json().field).toBe('leader')
  expect((await send('adviser', url, { ...body, measures: [] })).json().detail).toBe('Vælg mindst én.')
  expect((await send('adviser', url, { ...body, member: w.who.near })).json().field).toBe('member')
  expect((await send('jobAdviser', url, { ...body, measures: [w.measure.secret] })).statusCode).toBe(404)
  check = (await done('adviser', url, body)).id
  expect((await family()).checks).toMatchObject([
    { leaderName: 'Nete Nær', on, items: [{ what: 'Mentor i klubben' }, { what: 'Weekendophold' }] },
  ])
})

test('its leader opens what was put forward and what was asked, and nothing else', async () => {
  const mine = await tasks('near')
  expect(mine.checks).toMatchObject([{ familyName: 'Familien Mosegård' }])
  expect((await item('Weekendophold')).request?.why).toBe('Hun skal have et sted, hvor hun kan være sig selv')
  for (const word of ['HEMMELIG', 'ro om aftenen']) expect(JSON.stringify(mine)).not.toContain(word)
  expect((await tasks('high')).checks).toEqual([])
  expect((await (await w.browser('near')).get(w.F())).statusCode).toBe(404)
  for (const one of ['high', 'adviser', 'coordinator', 'neighbour', 'mother'] as const)
    expect((await send(one, await path('Weekendophold'), decided())).statusCode).toBe(404)
})

test('it is called off before anything is decided, and what waited goes on waiting', async () => {
  const url = `${w.F()}/reality-checks`
  const body = { on, leader: w.who.high, member: w.who.decider, meeting: null, measures: [w.measure.mentor] }
  const { id } = await done('adviser', url, body)
  await done('adviser', `${url}/${id}/calling-off`, { basedOn: 1, reason: 'Lederen er syg' })
  expect((await family()).checks.find((one) => one.id === id)).toMatchObject({
    calledOffReason: 'Lederen er syg',
    memberName: 'Dan Decider',
  })
  expect(await status('weekend')).toEqual(['waiting', 'Realitetstjek'])
})

test('an adjusted measure answers what was asked, and the measure follows', async () => {
  expect((await send('near', await path('Weekendophold'), decided({ cost: price(5) }))).json().field).toBe('decision')
  const change = {
    decision: 'adjusted',
    cost: price(700),
    reason: 'Vi begynder lidt mindre',
    followUp: 'Hør Dina',
    followUpOn: '2026-10-01',
  }
  await done('near', await path('Weekendophold'), decided(change))
  expect(await status('weekend')).toEqual(['active', null])
  const told = await own()
  expect(told.requests[0]?.answer).toMatchObject({
    answer: 'changed',
    as: 'reality-check',
    reason: 'Vi begynder lidt mindre',
    cost: { total: 700 },
  })
  expect(told.checks.find(({ id }) => id === check)?.items[1]).toMatchObject({
    decision: 'adjusted',
    followUp: 'Hør Dina',
  })
  expect(
    (await send('adviser', `${w.F()}/reality-checks/${check}/calling-off`, { basedOn: 1, reason: 'Nej' })).json().code,
  ).toBe('already-decided')
})

test('a decision is corrected with why, both are kept, and the measure follows again', async () => {
  const before = (await item('Weekendophold')).version
  await done('near', await path('Weekendophold', '/correction'), {
    ...decided({ basedOn: before, decision: 'stopped', reason: 'Stedet er lukket' }),
    why: 'Vi tog fejl',
  })
  expect(await status('weekend')).toEqual(['planned', null])
  expect((await own()).requests[0]?.answer).toMatchObject({
    answer: 'refused',
    earlier: { answer: 'changed', why: 'Vi tog fejl' },
  })
  expect(await item('Weekendophold')).toMatchObject({
    earlier: { decision: 'adjusted', reason: 'Vi begynder lidt mindre' },
  })
})

test('with the last decision it is over', async () => {
  await done('near', await path('Mentor i klubben'), decided())
  expect((await family()).checks.find(({ id }) => id === check)?.endedAt).toBe('2026-09-01T08:00:00.000Z')
  expect(await status('mentor')).toEqual(['planned', null])
})

test('what waits stands with whom, since when and why: for the team, the family, the day and, from five on, as a number', async () => {
  await ask('adviser', 'weekend')
  w.now('2026-09-04T08:00:00.000Z')
  const { waits } = await read<{ waits: object[] }>('coordinator', '/api/waiting-for')
  expect(waits).toMatchObject([
    {
      kind: 'reality-check',
      familyName: 'Familien Mosegård',
      what: 'Weekendophold',
      days: 3,
      why: 'Hun skal have et sted, hvor hun kan være sig selv',
    },
  ])
  expect(await read('neighbour', '/api/waiting-for')).toMatchObject({ waits: [] })
  expect((await own()).waits).toMatchObject([{ kind: 'reality-check', what: 'Weekendophold' }])
  expect((await own('father')).waits).toEqual([])
  expect(await read('lead', '/api/waiting-for/numbers')).toEqual({ waiting: null, medianDays: null, fewest: 5 })
  expect((await (await w.browser('coordinator')).get('/api/waiting-for/numbers')).statusCode).toBe(404)
  const { tasks: day } = await read<{ tasks: { kind: string; why: string; title: string }[] }>(
    'coordinator',
    '/api/my-day',
  )
  expect(day.filter(({ kind }) => kind === 'waits')).toMatchObject([
    { title: 'Weekendophold venter på realitetstjek', why: 'Har ventet 3 dage. Indkald til realitetstjek' },
  ])
})

test('it is tied to a meeting of its kind, on the meeting’s day, and stands with that meeting', async () => {
  const url = `${w.F()}/reality-checks`
  const meeting = {
    title: 'Realitetstjek',
    day: on,
    time: '10:00',
    place: null,
    team: [],
    items: [{ title: 'Hver indsats', note: null, category: 'cooperation', minutes: null }],
  }
  const called = async (change: object) =>
    (await done('coordinator', `${w.F()}/meetings`, { ...meeting, ...change })).id
  const other = await called({ title: 'Andet møde' })
  const right = await called({ type: 'realitetstjek', withoutFamily: 'Familien er hørt før mødet' })
  const body = { on, leader: w.who.high, member: null, meeting: right, measures: [w.measure.running] }
  expect((await send('adviser', url, { ...body, meeting: other })).json().field).toBe('meeting')
  expect((await send('adviser', url, { ...body, on: '2026-09-09' })).json().field).toBe('on')
  const { id } = await done('adviser', url, body)
  expect((await family()).checks.find((one) => one.id === id)).toMatchObject({ meeting: right, on })
})
