import { beforeAll, expect, test } from 'vitest'
import { courseWorld } from './support.ts'

const { w, course, ownCourse, leader, neighbour, send, closing, impose } = courseWorld()

let basis = ''
beforeAll(async () => {
  await w.acceptedCourse()
  basis = await impose()
})

/** What the day of somebody says about courses, each with why. */
const dayOf = async (who: ReturnType<typeof w.coordinator>) => {
  const { tasks } = (await (await who).get('/api/my-day')).json<{
    tasks: { kind: string; when: string; family: string; due: string; why: string }[]
  }>()
  return tasks
    .filter(({ kind }) => ['after-care', 'hard', 'imposed'].includes(kind))
    .map(({ kind, when, due, why }) => {
      expect(why).not.toBe('')
      return [kind, when, due]
    })
}

test('an imposed time near its end stands in the coordinator’s day, and in nobody else’s', async () => {
  const decision = { decision: 'Forbedringsforløb', decidedOn: '2026-03-01', expectedUntil: '2026-10-15' }
  const path = `/imposed/${basis}/decision`
  expect((await send('POST', path, decision)).statusCode).toBe(200)
  expect(await dayOf(w.coordinator())).toEqual([])
  expect((await send('POST', path, { ...decision, expectedUntil: '2026-09-20' })).statusCode).toBe(200)
  expect(await dayOf(w.coordinator())).toEqual([['imposed', 'later', '2026-09-20']])
  for (const other of [w.jobAdviser(), neighbour(), leader()]) expect(await dayOf(other)).toEqual([])
  expect((await send('POST', path, { ...decision, expectedUntil: null })).statusCode).toBe(200)
  expect(await dayOf(w.coordinator())).toEqual([])
})

const publish = async (): Promise<string> => {
  const answer = await send('POST', '/snapshots', { reason: 'Vi er enige' })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ id: string }>().id
}
const withdraw = async (id: string, basedOn: number, withdrawn = true) => {
  const answer = await send('POST', `/snapshots/${id}/withdrawal`, { basedOn, withdrawn, reason: 'Et tal var forkert' })
  expect(answer.statusCode, answer.body).toBe(200)
}
const planNow = async () => {
  const { course: now } = await course()
  return [now?.planPendingReason ?? null, now?.planMade?.number ?? null]
}

test('“no plan yet” ends by itself with the first publication, and what was said is kept with when and by what it ended', async () => {
  const pending = { reason: 'Vi lærer hinanden at kende først', expectedOn: '2026-10-01' }
  const { version } = (await course()).course!
  expect((await send('PUT', '/course/plan-pending', { basedOn: version, pending })).statusCode).toBe(200)
  const first = await publish()
  expect((await course()).course).toMatchObject({
    planPendingReason: null,
    planExpectedOn: null,
    planMade: { on: '2026-09-01', before: pending.reason, number: 1 },
  })
  expect((await ownCourse()).course?.planPendingReason).toBeNull()
  const { changes } = (await (await w.coordinator()).get(w.family('/history'))).json<{
    changes: { kind: string; reason: string | null; fields: { label: string; after: string | null }[] }[]
  }>()
  const ended = changes.find((one) => one.kind === 'course' && one.fields.some((f) => f.label === 'Planen er lavet'))
  expect(ended?.fields.find((f) => f.label === 'Planen er lavet')?.after).toContain('2026')
  // Withdrawn, and no other publication stands: what was said holds again.
  await withdraw(first, 1)
  expect(await planNow()).toEqual([pending.reason, null])
  await withdraw(first, 2, false)
  expect(await planNow()).toEqual([null, 1])
  // While another stands, withdrawing one changes nothing of it.
  await publish()
  await withdraw(first, 3)
  expect(await planNow()).toEqual([null, 2])
})

test('a plan that somebody said was made stays made, whatever is withdrawn; and may be said not to be made after all', async () => {
  const pending = { reason: 'Vi begynder forfra', expectedOn: '2026-11-01' }
  const put = async (value: object | null) =>
    (await send('PUT', '/course/plan-pending', { basedOn: (await course()).course!.version, pending: value }))
      .statusCode
  expect(await put(pending)).toBe(200)
  expect(await planNow()).toEqual([pending.reason, null])
  expect(await put(null)).toBe(200)
  expect((await course()).course?.planMade).toEqual({ on: '2026-09-01', before: pending.reason, number: null })
  await withdraw(await publish(), 1)
  expect((await course()).course?.planMade?.number).toBeNull()
  expect(await put(pending)).toBe(200)
})

test('closed and taken back, the plan is as little made as before', async () => {
  expect((await send('POST', '/closings', await closing({ afterCare: null }))).statusCode).toBe(200)
  expect((await ownCourse()).course?.planPendingReason).toBeNull()
  const { closings } = await course()
  const back = { basedOn: 1, reason: 'Forkert familie', members: [], consents: true }
  expect((await send('POST', `/closings/${closings[0]!.id}/take-back`, back)).statusCode).toBe(200)
  expect(await planNow()).toEqual(['Vi begynder forfra', null])
})

test('why a course ended is told among the changes by the name that the programme gives it', async () => {
  expect((await send('POST', '/closings', await closing({ afterCare: null }))).statusCode).toBe(200)
  const { closings, course: closed } = await course()
  const told = await (await w.coordinator()).get(w.family(`/history?row=${closed!.id}`))
  const [change] = told.json<{ changes: { fields: { label: string; after: string | null }[] }[] }>().changes
  expect(change?.fields).toContainEqual(
    expect.objectContaining({ label: 'Grund til at slutte', after: 'Familien er et godt sted' }),
  )
  const back = { basedOn: 1, reason: 'Forkert familie', members: [], consents: true }
  expect((await send('POST', `/closings/${closings[0]!.id}/take-back`, back)).statusCode).toBe(200)
})

test('what has become hard while the course runs is answered by the coordinator, who can put the answer right', async () => {
  const mother = await w.mother()
  const { id } = (await mother.send('POST', w.own('/setbacks'), { words: 'Det er svært om aftenen' })).json<{
    id: string
  }>()
  const answer = { basedOn: 1, words: 'Vi ses på torsdag og taler om aftenen' }
  const path = `/setbacks/${id}/answer`
  expect(await dayOf(w.coordinator())).toEqual([['hard', 'today', '2026-09-01']])
  for (const other of [w.jobAdviser(), neighbour(), leader()]) expect(await dayOf(other)).toEqual([])
  expect((await send('POST', path, answer, w.jobAdviser())).statusCode).toBe(404)
  expect((await send('POST', path, answer, neighbour())).statusCode).toBe(404)
  expect((await send('POST', path, answer)).statusCode).toBe(200)
  expect((await ownCourse()).setbacks[0]).toMatchObject({ answer: 'in-course', answerWords: answer.words })
  expect(await dayOf(w.coordinator())).toEqual([])
  const right = { basedOn: 2, words: 'Vi ses på fredag og taler om aftenen' }
  expect((await send('POST', path, { ...right, basedOn: 1 })).json()).toMatchObject({ code: 'changed-meanwhile' })
  expect((await send('POST', path, right, w.jobAdviser())).statusCode).toBe(404)
  expect((await send('POST', path, right)).statusCode).toBe(200)
  expect((await ownCourse()).setbacks[0]).toMatchObject({ answer: 'in-course', answerWords: right.words })
})

test('what a professional says has become hard is taken back with a reason by whoever wrote it, while nobody has answered', async () => {
  const { id } = (await send('POST', '/setbacks', { words: 'Skrevet hos de forkerte' })).json<{ id: string }>()
  const path = `/setbacks/${id}/take-back`
  const back = { basedOn: 1, reason: 'Det var en anden familie' }
  expect(await dayOf(w.coordinator())).toHaveLength(1)
  expect((await send('POST', path, back, w.jobAdviser())).statusCode).toBe(404)
  expect((await send('POST', path, { ...back, reason: ' ' })).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await send('POST', path, { ...back, basedOn: 7 })).json()).toMatchObject({ code: 'changed-meanwhile' })
  expect((await send('POST', path, back)).statusCode).toBe(200)
  expect((await course()).setbacks.find((one) => one.id === id)).toMatchObject({
    takenBackReason: 'Det var en anden familie',
    byMe: true,
    answer: null,
  })
  expect(await dayOf(w.coordinator())).toEqual([])
  expect((await send('POST', path, { ...back, basedOn: 2 })).json()).toMatchObject({ code: 'already-answered' })
  const answered = (await send('POST', '/setbacks', { words: 'Det er svært' })).json<{ id: string }>().id
  await send('POST', `/setbacks/${answered}/answer`, { basedOn: 1, words: 'Vi ses' })
  const late = await send('POST', `/setbacks/${answered}/take-back`, { ...back, basedOn: 2 })
  expect(late.json()).toMatchObject({ status: 409, code: 'already-answered' })
})

test('each meeting ahead is called off or kept as a talk afterwards, and the closing waits until that is said', async () => {
  const call = async (title: string, day: string): Promise<string> => {
    const meeting = { title, day, time: '10:00', place: null, team: [], items: [] }
    return (await send('POST', '/meetings', meeting)).json<{ id: string }>().id
  }
  const [off, kept] = [await call('Netværksmøde', '2026-10-01'), await call('Kaffe hos familien', '2026-11-03')]
  expect((await course()).meetingsAhead).toMatchObject([
    { id: off, own: true },
    { id: kept, own: true },
  ])
  expect((await ownCourse()).meetingsAhead).toEqual([])
  const undecided = await send('POST', '/closings', await closing())
  expect(undecided.json()).toMatchObject({ status: 400, field: 'meetings' })
  const meetings = [
    { meeting: off, becomes: 'called-off', reason: null },
    { meeting: kept, becomes: 'after-care', reason: null },
  ]
  const bare = await send('POST', '/closings', await closing({ meetings }))
  expect(bare.json()).toMatchObject({ field: 'meetings.0.reason' })
  expect((await course()).course?.state).toBe('active')
  const decided = [{ ...meetings[0], reason: 'Forløbet er slut' }, meetings[1]]
  w.app.setNow('2026-09-01T08:05:00.000Z')
  expect((await send('POST', '/closings', await closing({ meetings: decided }))).statusCode).toBe(200)
  const { closings, checks } = await course()
  expect(closings[0]?.meetings).toEqual(meetings.map(({ meeting, becomes }) => ({ meeting, becomes })))
  expect(checks.filter((one) => one.closing === closings[0]!.id).map((one) => one.plannedOn)).toEqual([
    '2026-11-03',
    '2026-12-01',
  ])
  const own = (await (await w.mother()).get(w.own('/around'))).json<{ meetings: { id: string }[] }>()
  expect(own.meetings.map(({ id }) => id)).toContain(kept)
  // Taking the closing back offers the meeting that it called off, and restores it where that is chosen.
  expect((await course()).meetingsOff).toMatchObject([{ id: off, title: 'Netværksmøde' }])
  expect((await ownCourse()).meetingsOff).toEqual([])
  const path = `/closings/${closings[0]!.id}/take-back`
  const back = { basedOn: 1, reason: 'Forkert familie', members: [], consents: true }
  const other = await send('POST', path, { ...back, meetings: [kept] })
  expect(other.json()).toMatchObject({ status: 400, field: 'meetings' })
  expect((await course()).course?.state).toBe('closed')
  expect((await send('POST', path, { ...back, meetings: [off] })).statusCode).toBe(200)
  const ahead = await course()
  expect(ahead.meetingsAhead.map(({ id }) => id)).toContain(off)
  expect(ahead.meetingsOff).toEqual([])
  const [change] = (await (await w.coordinator()).get(w.family(`/history?row=${off}`))).json<{
    changes: { reason: string }[]
  }>().changes
  expect(change).toMatchObject({ reason: 'Forkert familie' })
})

test('each extension of after-care carries why and until when, and the family reads both', async () => {
  w.app.setNow('2026-09-01T08:10:00.000Z')
  const meetings = (await course()).meetingsAhead.map(({ id }) => ({
    meeting: id,
    becomes: 'called-off',
    reason: 'Forløbet er slut',
  }))
  expect((await send('POST', '/closings', await closing({ meetings }))).statusCode).toBe(200)
  const { closings } = await course()
  w.app.setNow('2026-12-02T08:00:00.000Z')
  const path = `/closings/${closings[0]!.id}/checks`
  const bare = await send('POST', path, { plannedOn: '2027-02-01' }, neighbour())
  expect(bare.json()).toMatchObject({ status: 400, field: 'reason' })
  const more = { plannedOn: '2027-02-01', reason: 'Dina skifter skole i januar' }
  expect((await send('POST', path, more, neighbour())).statusCode).toBe(200)
  // What is due stands in the day of whoever keeps in touch.
  expect(await dayOf(neighbour())).toEqual([['after-care', 'overdue', '2026-12-01']])
  const { checks } = await ownCourse()
  expect(
    checks
      .filter((one) => one.closing === closings[0]!.id)
      .map(({ addedReason, keepsUntil }) => [addedReason, keepsUntil]),
  ).toEqual([
    [null, null],
    ['Dina skifter skole i januar', '2027-02-15'],
  ])
})

test('whoever weighs what has become hard again reads that, and nothing else that the person has said', async () => {
  const mother = await w.mother()
  await mother.send('POST', w.own('/setbacks'), { words: 'Det begyndte i november' })
  w.app.setNow('2026-12-02T08:05:00.000Z')
  const { id } = (await mother.send('POST', w.own('/setbacks'), { words: 'Nu er det svært igen' })).json<{
    id: string
  }>()
  expect(await dayOf(neighbour())).toContainEqual(['hard', 'waiting', '2026-12-02'])
  const client = await w.app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${w.municipality}'`)
    const { rows } = await client.query<{ of: string; alone: boolean }>(
      `select c.category as of, c.audience_id is not null as alone from decision_task t
       join compartment c on c.municipality = t.municipality and c.id = any(t.compartments)
       where t.municipality = $1 and t.case_id = $2 and t.decided_at is null order by 1`,
      [w.municipality, w.id.family],
    )
    expect(new Set(rows.map((row) => `${row.of} ${row.alone}`))).toEqual(new Set(['own-words true']))
  } finally {
    await client.query('rollback')
    client.release()
  }
  const review = (await (await leader()).get(`/api/reopenings/${w.id.family}`)).json<{
    setbacks: { id: string; words: string }[]
  }>()
  expect(review.setbacks.map((one) => one.words)).toEqual(['Nu er det svært igen', 'Det begyndte i november'])
  // What was said and answered while the course ran is not among what was opened.
  expect((await ownCourse()).setbacks.filter((one) => one.byPerson !== null)).toHaveLength(3)
  await mother.send('POST', w.own(`/setbacks/${id}/take-back`), { basedOn: 1 })
})
