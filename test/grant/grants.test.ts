import { expect, test } from 'vitest'
import { answered, grantWorld, price } from './grant-world.ts'

const w = grantWorld(9301)
const { ask, done, send, family, own, tasks, authority, status, now } = w
let weekend: string
let version = 1

test('until the municipality has decided who may grant, a request waits for the reality check', async () => {
  const answer = await ask('adviser', 'mentor')
  expect(answer.json()).toMatchObject({ goesTo: 'reality-check', leaderName: null })
  expect(await status('mentor')).toEqual(['waiting', 'Realitetstjek'])
  expect([(await tasks('near')).requests, (await tasks('high')).requests]).toEqual([[], []])
})

test('a request is withdrawn with why before it is answered, stays readable, and the measure is planned as before', async () => {
  const [open] = (await family()).requests
  const path = `${w.F()}/grant-requests/${open?.id}/withdrawal`
  expect((await send('jobAdviser', path, { basedOn: 1, reason: 'Nej' })).statusCode).toBe(404)
  expect((await send('adviser', path, { basedOn: 1, reason: ' ' })).json().field).toBe('reason')
  await done('adviser', path, { basedOn: 1, reason: 'Vi finder en anden vej' })
  expect(await status('mentor')).toEqual(['planned', null])
  expect((await family()).requests[0]).toMatchObject({ withdrawnReason: 'Vi finder en anden vej' })
  expect((await send('adviser', path, { basedOn: 2, reason: 'Igen' })).json().code).toBe('withdrawn')
})

test('only the administrator writes who may grant, for roles with decision right, with an amount or none on purpose', async () => {
  const path = '/api/settings/grant-authorities'
  const row = {
    department: 'familie',
    kinds: [],
    perYear: null,
    startsOn: '2026-01-01',
    endsOn: null,
    source: 'Opdigtet',
  }
  const body = { ...row, role: 'granting-leader', employee: null, perMeasure: 5, noLimit: false }
  expect((await send('near', path, body)).json().code).toBe('not-yours')
  expect((await send('admin', path, { ...body, role: 'adviser' })).json().field).toBe('role')
  expect((await send('admin', path, { ...body, perMeasure: null })).json().field).toBe('perMeasure')
  expect((await send('admin', path, { ...body, perMeasure: 1.5 })).json().detail).toBe(
    'Skriv prisen som et helt tal i kroner.',
  )
  expect((await send('admin', path, { ...body, employee: w.who.near })).json().field).toBe('role')
  await authority({ employee: w.who.near, perMeasure: 1000 })
  await authority({ employee: w.who.high, perMeasure: 5000 })
  await authority({ role: 'adviser-with-decision-right', perMeasure: 100 })
})

test('of two who ask for one measure at once, also for one that runs, the second is told', async () => {
  const both = await Promise.all([ask('adviser', 'running'), ask('adviser', 'running')])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(both.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('already-asked')
  const id = both.find(({ statusCode }) => statusCode === 200)?.json().id
  await done('adviser', `${w.F()}/grant-requests/${id}/withdrawal`, { basedOn: 1, reason: 'Prøve' })
})

test('an adviser without authority asks, and the lowest level that may gets the task', async () => {
  const answer = await ask('adviser', 'weekend')
  expect(answer.json()).toMatchObject({ goesTo: 'level', leaderName: 'Nete Nær' })
  weekend = answer.json().id
  expect(await status('weekend')).toEqual(['waiting', 'Svar på bevilling'])
  expect((await ask('adviser', 'weekend')).json().code).toBe('already-asked')
  const beyond = await ask('adviser', 'mentor', { cost: price(2000) })
  expect(beyond.json()).toMatchObject({ goesTo: 'level', leaderName: 'Hans Høj' })
  const { id } = beyond.json()
  await done('adviser', `${w.F()}/grant-requests/${id}/withdrawal`, { basedOn: 1, reason: 'Prøve' })
})

test('a leader sees exactly what was asked, and nothing else of the family', async () => {
  const mine = await tasks('near')
  expect(mine.requests).toMatchObject([
    { id: weekend, what: 'Weekendophold', aboutName: 'Dina', familyName: 'Familien Mosegård' },
  ])
  expect((await tasks('high')).requests).toEqual([])
  for (const path of [w.F(), `${w.F()}/grants`, `${w.F()}/plan-depth`])
    expect((await (await w.browser('near')).get(path)).statusCode).toBe(404)
  const told = JSON.stringify(mine)
  for (const word of ['HEMMELIG', 'Mentor i klubben', 'ro om aftenen']) expect(told).not.toContain(word)
})

test('the family says its own view beside the request, its leader reads the words without who said them, and it is a change', async () => {
  const says = 'Hun sover bedst hjemme'
  const said = { kind: 'grant', object: weekend, says }
  await done('mother', `/api/own/families/${w.id.family}/comments`, said)
  expect((await tasks('near')).requests[0]?.ownViews).toEqual([{ says, saidAt: '2026-09-01T08:00:00.000Z' }])
  expect((await send('father', `/api/own/families/${w.id.family}/comments`, said)).statusCode).toBe(404)
  const team = await w.read<{ comments: object[] }>('adviser', `${w.F()}/comments`)
  expect(team.comments).toMatchObject([{ title: 'Weekendophold', says, ofFamily: true }])
  const { changes } = await w.read<{ changes: { kind: string; about: string | null; row: string }[] }>(
    'mother',
    `/api/own/families/${w.id.family}/history`,
  )
  expect(changes.find(({ row }) => row === weekend)).toMatchObject({ kind: 'grant_request', about: 'Weekendophold' })
})

test('nobody without a task answers, whatever their title', async () => {
  const path = w.grant(`${weekend}/answer`)
  for (const one of ['high', 'adviser', 'decider', 'coordinator', 'neighbour', 'mother'] as const)
    expect((await send(one, path, answered())).statusCode).toBe(404)
})

test('a leader grants no more than their own authority', async () => {
  const more = answered({ answer: 'changed', cost: price(1001) })
  expect((await send('near', w.grant(`${weekend}/answer`), more)).json()).toMatchObject({
    code: 'beyond-authority',
    field: 'cost',
  })
  expect((await send('near', w.grant(`${weekend}/answer`), answered({ answer: 'changed' }))).json().field).toBe('cost')
  expect((await send('near', w.grant(`${weekend}/answer`), answered({ cost: price(5) }))).json().field).toBe('answer')
})

test('granted with changes, the measure begins, and the family reads who decided, why, and what', async () => {
  const answer = answered({
    answer: 'changed',
    cost: price(450, 2),
    endsOn: '2026-11-01',
    reason: 'To weekender først',
  })
  ;({ version } = await done('near', w.grant(`${weekend}/answer`), answer))
  expect(await status('weekend')).toEqual(['active', null])
  const [told] = (await own()).requests.filter(({ id }) => id === weekend)
  expect(told).toMatchObject({
    askedByName: 'Ane Adviser',
    leaderName: 'Nete Nær',
    cost: { amount: 900, total: 900 },
    answer: {
      answer: 'changed',
      reason: 'To weekender først',
      cost: { total: 900 },
      endsOn: '2026-11-01',
      byName: 'Nete Nær',
      as: 'level',
    },
    complaint: null,
  })
  expect((await send('near', w.grant(`${weekend}/answer`), answered({ basedOn: 2 }))).json().code).toBe(
    'already-answered',
  )
})

test('an answer is corrected with why, and both are kept', async () => {
  const correction = {
    ...answered({ answer: 'refused', reason: 'Der er ingen plads', basedOn: version }),
    why: 'Stedet er lukket',
  }
  const { version: next } = await done('near', w.grant(`${weekend}/correction`), correction)
  expect(await status('weekend')).toEqual(['planned', null])
  expect((await own()).requests.find(({ id }) => id === weekend)?.answer).toMatchObject({
    answer: 'refused',
    earlier: { answer: 'changed', reason: 'To weekender først', why: 'Stedet er lukket' },
  })
  version = next
  expect((await send('high', w.grant(`${weekend}/correction`), correction)).statusCode).toBe(404)
})

test('two weeks after the answer it is closed to the leader again', async () => {
  now('2026-09-16T08:00:00.000Z')
  expect((await tasks('near')).answered).toEqual([])
  now('2026-09-01T08:00:00.000Z')
})

test('a request is passed on to the next level with why, and from the last one to the reality check', async () => {
  const { id } = (await ask('adviser', 'weekend')).json()
  const passing = { basedOn: 1, reason: 'Jeg kender familien' }
  await done('near', w.grant(`${id}/passing-on`), passing)
  expect((await send('near', w.grant(`${id}/answer`), answered({ basedOn: 2 }))).json().code).toBe('not-yours')
  expect((await tasks('high')).requests).toMatchObject([{ id, passedOnReason: 'Jeg kender familien' }])
  const back = { basedOn: 2, reason: 'Den er din alligevel' }
  await done('high', w.grant(`${id}/passing-on`), back)
  expect((await tasks('near')).requests).toMatchObject([{ id, passedOnReason: 'Den er din alligevel' }])
  await done('adviser', `${w.F()}/grant-requests/${id}/withdrawal`, { basedOn: 3, reason: 'Prøve' })
})

test('within own authority no approval is needed, and it is noted as own authority', async () => {
  const answer = await ask('decider', 'mentor', { cost: price(100) })
  expect(answer.json().goesTo).toBe('own')
  const [told] = (await own()).requests
  expect(told?.answer).toMatchObject({ answer: 'granted', as: 'own', byName: 'Dan Decider' })
  expect(await status('mentor')).toEqual(['active', null])
  const correction = { ...answered({ answer: 'changed', cost: price(101) }), why: 'Den blev dyrere' }
  const path = `${w.F()}/grant-requests/${told?.id}/correction`
  expect((await send('decider', path, correction)).json().code).toBe('beyond-authority')
  expect((await send('adviser', path, { ...correction, cost: price(90) })).json().code).toBe('not-yours')
  await done('decider', path, { ...correction, cost: price(90) })
})

test('an authority is ended, taken back and put back with why, and each stays readable', async () => {
  const path = '/api/settings/grant-authorities'
  interface Told {
    authorities: {
      id: string
      version: number
      employeeName: string | null
      standing: string
      takenBackReason: string | null
    }[]
  }
  const high = async () =>
    (await w.read<Told>('neighbour', path)).authorities.find(({ employeeName }) => employeeName === 'Hans Høj')
  const one = await high()
  await done('admin', `${path}/${one?.id}/end`, { basedOn: 1, endsOn: '2026-08-01', reason: 'Ny plan' }, 'PUT')
  expect((await high())?.standing).toBe('over')
  expect((await ask('adviser', 'weekend', { cost: price(2000) })).json().goesTo).toBe('reality-check')
  await done('admin', `${path}/${one?.id}/end`, { basedOn: 2, endsOn: null, reason: 'Alligevel ikke' }, 'PUT')
  await done('admin', `${path}/${one?.id}/taking-back`, { basedOn: 3, reason: 'Forkert leder' })
  expect(await high()).toMatchObject({ standing: 'taken-back', takenBackReason: 'Forkert leder' })
  await done('admin', `${path}/${one?.id}/putting-back`, { basedOn: 4, reason: 'Det var rigtigt' })
  expect((await high())?.standing).toBe('holds')
})

test('behind a firewall nothing is told of what was asked, and another department reads none without consent', async () => {
  const answer = await (await w.browser('father')).get(`/api/own/families/${w.id.family}/grants`)
  for (const word of ['Weekendophold', 'Mentor', 'Dina', 'Nete']) expect(answer.body).not.toContain(word)
  expect(JSON.stringify(await family('jobAdviser'))).not.toContain('Weekendophold')
})
