import { beforeAll, expect, test } from 'vitest'
import { courseWorld } from './support.ts'

const { w, course, ownCourse, leader, decider, neighbour, send, closing, impose, employDecider } = courseWorld()
let basis = ''

beforeAll(async () => {
  await w.acceptedCourse()
  await employDecider()
  basis = await impose()
})

test('why there is no plan yet stands with a day, and goes when the plan is made', async () => {
  const { course: before } = await course()
  const late = await send('PUT', '/course/plan-pending', {
    basedOn: before!.version,
    pending: { reason: 'Vi lærer hinanden at kende først', expectedOn: '2026-08-31' },
  })
  expect(late.json()).toMatchObject({ status: 400, field: 'pending.expectedOn' })
  const pending = { reason: 'Vi lærer hinanden at kende først', expectedOn: '2026-10-01' }
  expect((await send('PUT', '/course/plan-pending', { basedOn: before!.version, pending })).statusCode).toBe(200)
  expect((await ownCourse()).course).toMatchObject({
    planPendingReason: pending.reason,
    planExpectedOn: '2026-10-01',
  })
  const { version } = (await course()).course!
  expect((await send('PUT', '/course/plan-pending', { basedOn: version, pending: null })).statusCode).toBe(200)
  expect((await course()).course).toMatchObject({ planPendingReason: null, planExpectedOn: null })
})

test('an oral agreement is written down, corrected, linked to the plan and taken out', async () => {
  const agreed = {
    what: 'Vi ringer, hvis Dina bliver hjemme',
    agreedOn: '2026-08-30',
    persons: [w.id.mother],
    employees: [w.id.coordinator],
  }
  const ahead = await send('POST', '/oral-agreements', { ...agreed, agreedOn: '2026-09-02', category: 'cooperation' })
  expect(ahead.json()).toMatchObject({ status: 400, field: 'agreedOn' })
  const stranger = await send('POST', '/oral-agreements', {
    ...agreed,
    persons: [w.id.stranger],
    category: 'cooperation',
  })
  expect(stranger.json()).toMatchObject({ status: 400, field: 'persons' })
  const { id } = (await send('POST', '/oral-agreements', { ...agreed, category: 'cooperation' })).json<{ id: string }>()
  expect((await ownCourse()).agreements).toMatchObject([
    {
      what: agreed.what,
      writtenByName: 'Kirsten Koordinator',
      employees: [{ name: 'Kirsten Koordinator' }],
      goal: null,
    },
  ])
  const fixed = await send('PUT', `/oral-agreements/${id}`, {
    ...agreed,
    what: 'Mor ringer, hvis Dina bliver hjemme',
    basedOn: 1,
    reason: 'Det var mor, der sagde det',
  })
  expect(fixed.json()).toMatchObject({ version: 2 })
  const foreign = await send('PUT', `/oral-agreements/${id}/place`, { basedOn: 2, goal: w.id.otherGoal, action: null })
  expect(foreign.statusCode).toBe(404)
  expect(
    (await send('PUT', `/oral-agreements/${id}/place`, { basedOn: 2, goal: w.id.goal, action: null })).statusCode,
  ).toBe(200)
  expect(
    (await send('POST', `/oral-agreements/${id}/withdraw`, { basedOn: 3, reason: 'Skrevet to gange' })).statusCode,
  ).toBe(200)
  expect((await course()).agreements[0]).toMatchObject({ goal: w.id.goal, withdrawnAt: expect.any(String) })
  // Somebody else's department reads what the family shares with it, and changes nothing of it.
  expect(
    (await send('POST', `/oral-agreements/${id}/withdraw`, { basedOn: 4, reason: 'x' }, w.jobAdviser())).statusCode,
  ).toBe(403)
})

test('the first day is put right with a reason; impossible days get a sentence', async () => {
  const put = async (on: string, reason: string | null) =>
    send('PUT', '/course/start', { basedOn: (await course()).course!.version, on, reason })
  expect((await put('2026-09-02', 'x')).json()).toMatchObject({ status: 400, field: 'on' })
  expect((await put('2026-03-01', null)).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await put('2001-01-01', 'Skrevet forkert')).json()).toMatchObject({
    status: 400,
    field: 'on',
    code: 'invalid-input',
    detail: 'Den dag var ingen af familiens børn på vej endnu. Se på datoen igen, eller ret barnets fødselsdag.',
  })
  expect((await put('2026-03-01', 'Det første møde i familiens team')).statusCode).toBe(200)
  expect((await course()).course).toMatchObject({
    startsOn: '2026-03-01',
    startReason: 'Det første møde i familiens team',
  })
})

test('how much help there is takes a reason and the family’s words; both sides read it, and earlier words are kept', async () => {
  const put = async (change: object) =>
    send('PUT', '/course/level', {
      basedOn: (await course()).course!.version,
      prevention: null,
      intensity: null,
      why: null,
      familySays: null,
      ...change,
    })
  const problems = async (change: object) =>
    (await put(change)).json<{ problems?: { field: string }[] }>().problems?.map(({ field }) => field)
  expect(await problems({ intensity: 'Hver uge' })).toEqual(['why', 'familySays'])
  expect(await problems({ prevention: 'secondary' })).toEqual(['why'])
  expect(await problems({ why: 'Fordi' })).toEqual(['intensity'])
  expect((await course()).course?.level).toBeNull()

  const level = {
    prevention: 'secondary',
    intensity: 'Hver uge',
    why: 'Børnene er hjemme',
    familySays: 'To gange om ugen',
  }
  expect((await put(level)).statusCode).toBe(200)
  expect((await course()).course?.level).toEqual(level)
  expect((await ownCourse()).course?.level).toEqual(level)
  expect((await put({ ...level, intensity: 'Hver anden uge', why: 'Det går bedre' })).statusCode).toBe(200)
  const { changes } = (await (await w.coordinator()).get(w.family('/history'))).json<{
    changes: { reason: string | null; fields: { field: string; before: string | null; after: string | null }[] }[]
  }>()
  expect(changes.find(({ reason }) => reason === 'Det går bedre')?.fields).toEqual([
    expect.objectContaining({ field: 'intensity', before: 'Hver uge', after: 'Hver anden uge' }),
  ])
  expect((await put({})).statusCode).toBe(200)
  expect((await course()).course?.level).toBeNull()
})

test('a pause begins within the course, is ended and corrected, and shares no day with another', async () => {
  const pause = { reason: 'Familien er hos mormor', startsOn: '2026-07-01', expectedUntil: '2026-08-01' }
  expect((await send('POST', '/pauses', { ...pause, startsOn: '2026-02-01' })).json()).toMatchObject({
    field: 'startsOn',
  })
  const { id } = (await send('POST', '/pauses', pause)).json<{ id: string }>()
  expect(
    (await send('POST', '/pauses', { ...pause, startsOn: '2026-08-20', expectedUntil: null })).json(),
  ).toMatchObject({
    field: 'startsOn',
  })
  expect((await send('PUT', `/pauses/${id}`, { ...pause, basedOn: 1, endedOn: '2026-08-10' })).statusCode).toBe(200)
  expect((await ownCourse()).pauses).toMatchObject([{ startsOn: '2026-07-01', endedOn: '2026-08-10' }])
  const wrong = (await send('POST', '/pauses', { ...pause, startsOn: '2026-08-20', expectedUntil: null })).json<{
    id: string
  }>()
  expect(
    (await send('POST', `/pauses/${wrong.id}/withdraw`, { basedOn: 1, reason: 'Forkert familie' })).statusCode,
  ).toBe(200)
  expect((await course()).pauses).toHaveLength(1)
})

test('what is imposed has a decision, and an end after which the course waits for a yes', async () => {
  const decision = {
    decision: 'Forbedringsforløb i seks måneder',
    decidedOn: '2026-03-01',
    expectedUntil: '2026-09-01',
  }
  expect(
    (await send('POST', `/imposed/${basis}/decision`, { ...decision, decidedOn: '2026-09-09' })).json(),
  ).toMatchObject({
    field: 'decidedOn',
  })
  expect((await send('POST', `/imposed/${basis}/decision`, decision)).statusCode).toBe(200)
  expect((await course()).imposed).toMatchObject([{ person: w.id.daughter, ...decision, endedOn: null }])
  // It tells of crime: neither another department nor the family as a whole reads it.
  expect((await course(w.jobAdviser())).imposed).toEqual([])
  const ended = { basedOn: 1, endedOn: '2026-09-01', reason: 'Forløbet er gennemført' }
  expect((await send('POST', `/imposed/${basis}/end`, { ...ended, endedOn: '2026-02-01' })).json()).toMatchObject({
    field: 'endedOn',
  })
  expect((await send('POST', `/imposed/${basis}/end`, ended, w.jobAdviser())).statusCode).toBe(403)
  expect((await send('POST', `/imposed/${basis}/end`, ended)).statusCode).toBe(200)
  const after = await course()
  expect(after.imposed).toMatchObject([{ endedOn: '2026-09-01', endReason: 'Forløbet er gennemført' }])
  expect(after.course).toMatchObject({ state: 'accepted', startsOn: '2026-03-01' })
  expect((await send('POST', `/imposed/${basis}/end`, { ...ended, basedOn: 2 })).json()).toMatchObject({
    code: 'already-ended',
  })
  // What others may read has its own ground and stands.
  expect((await (await w.jobAdviser()).get(w.family('/course'))).statusCode).toBe(200)
})

test('only the coordinator closes, with what is missing said at its field and nothing half done', async () => {
  expect((await send('POST', '/closings', await closing(), w.jobAdviser())).statusCode).toBe(403)
  const bad = await send(
    'POST',
    '/closings',
    await closing({ reason: 'noget-andet', handedTo: 'department', handedOn: null }),
  )
  expect(bad.json().problems.map((p: { field: string }) => p.field)).toEqual(['reason', 'handedDepartment', 'handedOn'])
  const far = await send(
    'POST',
    '/closings',
    await closing({ afterCare: { contact: w.id.jobAdviser, days: ['2026-12-01'] } }),
  )
  expect(far.json()).toMatchObject({ field: 'afterCare.contact' })
  const need = {
    what: 'x',
    category: 'cooperation',
    concerns: w.id.stranger,
    receiverDepartment: null,
    receiverName: 'Lone',
    fromOn: '2026-10-01',
    acceptedBy: null,
    acceptedOn: null,
  }
  expect((await send('POST', '/closings', await closing({ needs: [need] }))).json()).toMatchObject({
    field: 'needs.0.concerns',
  })
  expect((await course()).closings).toEqual([])
  expect((await course()).course?.state).toBe('accepted')
})

test('closing ends everybody’s reading but the family’s, and plans who hears how it goes', async () => {
  const answer = await send(
    'POST',
    '/closings',
    await closing({
      needs: [
        {
          what: 'Hjælp til lektier',
          category: 'school',
          concerns: w.id.son,
          receiverDepartment: 'skole',
          receiverName: 'Klasselæreren',
          fromOn: '2026-10-01',
          acceptedBy: null,
          acceptedOn: null,
        },
      ],
      words: [{ person: w.id.mother, words: 'At nogen ringede, før jeg gav op' }],
    }),
  )
  expect(answer.statusCode, answer.body).toBe(200)
  expect((await (await w.jobAdviser()).get(w.family('/course'))).statusCode).toBe(404)
  expect((await (await w.jobAdviser()).get(w.family())).statusCode).toBe(404)
  const family = await ownCourse()
  expect(family.course).toMatchObject({ state: 'closed', endsOn: '2026-09-01' })
  expect(family.closings).toMatchObject([
    { reasonName: 'Familien er et godt sted', handedOn: '2026-09-15', contactName: 'Nina Nabo' },
  ])
  expect(family.words).toMatchObject([{ words: 'At nogen ringede, før jeg gav op' }])
  expect(family.needs).toMatchObject([{ what: 'Hjælp til lektier', receiverName: 'Klasselæreren' }])
  expect(family.checks).toMatchObject([{ plannedOn: '2026-12-01', doneOn: null }])
  expect(family.may).toMatchObject({ run: false, sayHard: true, takeBack: false })
  // Behind the wall nothing is told.
  expect((await ownCourse(w.father())).closings).toEqual([])
  // Whoever keeps in touch reads how it ended, but not what the family's help was about.
  const contact = await course(neighbour())
  expect([contact.closings.length, contact.checks.length, contact.needs.length]).toEqual([1, 1, 0])
  expect(contact.may).toMatchObject({ run: false, keepInTouch: true })
})

test('a closing by mistake is taken back the same day by the one who closed; only who is chosen comes back', async () => {
  const { closings, letGo, may } = await course()
  expect(may).toMatchObject({ run: false, takeBack: true })
  expect(letGo).toMatchObject([{ name: 'Jens Job' }])
  const path = `/closings/${closings[0]!.id}/take-back`
  const body = { basedOn: closings[0]!.version, reason: 'Jeg lukkede den forkerte', members: [], consents: false }
  expect((await send('POST', path, body, neighbour())).statusCode).toBe(403)
  expect((await send('POST', path, body)).statusCode).toBe(200)
  expect((await course()).course).toMatchObject({ state: 'accepted', endsOn: null })
  expect((await (await w.jobAdviser()).get(w.family('/course'))).statusCode).toBe(404)
  expect((await (await neighbour()).get(w.family('/course'))).statusCode).toBe(404)
  const room = await w.room()
  expect(room.team.map((m) => `${m.role} ${m.name}`)).toEqual(['coordinator Kirsten Koordinator'])
  expect(room.bases.find((b) => b.id === w.id.consent)?.endsAt).not.toBeNull()
})

test('taken back whole, the yes that the closing ended stands again, and no other', async () => {
  w.app.setNow('2026-09-01T08:10:00.000Z')
  const again = await impose()
  w.app.setNow('2026-09-01T08:15:00.000Z')
  expect((await send('POST', '/closings', await closing({ afterCare: null }))).statusCode).toBe(200)
  const endOf = async (id: string) => (await w.room()).bases.find((b) => b.id === id)?.endsAt
  expect(await endOf(again)).toBe('2026-09-01T08:15:00.000Z')
  const { closings } = await course()
  const back = { basedOn: 1, reason: 'Forkert', members: [], consents: true }
  expect((await send('POST', `/closings/${closings[0]!.id}/take-back`, back)).statusCode).toBe(200)
  expect(await endOf(again)).toBeNull()
  expect((await course()).course?.state).toBe('active')
  // What the earlier closing ended was not ended by this one.
  expect(await endOf(w.id.consent)).not.toBeNull()
})

test('after the day is over nobody takes it back; the contact hears how it goes and plans another day', async () => {
  w.app.setNow('2026-09-01T08:20:00.000Z')
  expect((await send('POST', '/closings', await closing())).statusCode).toBe(200)
  const { closings } = await course()
  w.app.setNow('2026-09-02T08:00:00.000Z')
  expect((await (await w.coordinator()).get(w.family('/course'))).statusCode).toBe(404)
  w.app.setNow('2026-12-02T08:00:00.000Z')
  const { checks } = await course(neighbour())
  const check = checks.find((one) => one.closing === closings[0]!.id)!
  const heard = { basedOn: 1, doneOn: '2026-12-01', outcome: 'mixed', note: 'Skolen er svær igen' }
  expect((await send('PUT', `/checks/${check.id}`, heard, neighbour())).statusCode).toBe(200)
  expect(
    (
      await send(
        'POST',
        `/closings/${closings[0]!.id}/checks`,
        { plannedOn: '2027-02-01', reason: 'Skolen er svær igen' },
        neighbour(),
      )
    ).statusCode,
  ).toBe(200)
  const took = { basedOn: 1, acceptedBy: 'Lone Lærke', acceptedOn: '2026-11-01' }
  expect((await send('PUT', `/closings/${closings[0]!.id}/accepted`, took, neighbour())).statusCode).toBe(200)
  expect((await ownCourse()).checks.filter((one) => one.closing === closings[0]!.id)).toMatchObject([
    { outcome: 'mixed' },
    { plannedOn: '2027-02-01', addedReason: 'Skolen er svær igen', keepsUntil: '2027-02-15' },
  ])
  w.app.setNow('2027-02-10T08:00:00.000Z')
  expect((await (await neighbour()).get(w.family('/course'))).statusCode).toBe(200)
  w.app.setNow('2027-02-17T08:00:00.000Z')
  expect((await (await neighbour()).get(w.family('/course'))).statusCode).toBe(404)
})

test('it has become hard again: the family says so, takes it back, says so again, and is answered', async () => {
  const mother = await w.mother()
  const { id } = (await mother.send('POST', w.own('/setbacks'), { words: 'Dina er væk om natten igen' })).json<{
    id: string
  }>()
  expect((await mother.send('POST', w.own(`/setbacks/${id}/take-back`), { basedOn: 1 })).statusCode).toBe(200)
  expect((await (await leader()).get('/api/reopenings')).json()).toEqual({ reopenings: [] })
  expect((await (await w.father()).send('POST', w.own('/setbacks'), { words: 'x' })).statusCode).toBe(403)
  w.app.setNow('2027-02-17T08:05:00.000Z')
  await mother.send('POST', w.own('/setbacks'), { words: 'Det er for alvor svært nu' })
  expect((await (await leader()).get('/api/reopenings')).json()).toMatchObject({
    reopenings: [{ family: w.id.family, familyName: 'Familien Mosegård', byFamily: true }],
  })
  const review = (await (await leader()).get(`/api/reopenings/${w.id.family}`)).json()
  expect(review).toMatchObject({ closing: { reasonName: 'Familien er et godt sted' }, may: { decide: false } })
  expect(review.setbacks[0].words).toBe('Det er for alvor svært nu')
  expect((await (await w.coordinator()).get(`/api/reopenings/${w.id.family}`)).statusCode).toBe(404)
  const answer = {
    answer: 'reopened',
    basedOn: review.course.version,
    coordinator: w.id.neighbour,
    words: 'Vi begynder igen sammen',
  }
  expect((await (await leader()).send('POST', `/api/reopenings/${w.id.family}/answer`, answer)).json()).toMatchObject({
    code: 'no-decision-right',
  })
  const other = { ...answer, coordinator: w.id.jobAdviser }
  expect((await (await decider()).send('POST', `/api/reopenings/${w.id.family}/answer`, other)).json()).toMatchObject({
    field: 'coordinator',
  })
  const done = await (await decider()).send('POST', `/api/reopenings/${w.id.family}/answer`, answer)
  expect(done.statusCode, done.body).toBe(200)
  expect((await (await decider()).send('POST', `/api/reopenings/${w.id.family}/answer`, answer)).json()).toMatchObject({
    code: 'already-answered',
  })
})

test('taken up again there is one new coordinator, nobody from before, and no yes', async () => {
  for (const gone of [w.coordinator(), w.jobAdviser()])
    expect((await (await gone).get(w.family())).statusCode).toBe(404)
  const now = await course(neighbour())
  expect(now.course).toMatchObject({ state: 'accepted', startsOn: '2026-03-01', endsOn: null })
  expect(now.closings[0]).toMatchObject({ reopenedReason: 'Vi begynder igen sammen' })
  expect(now.may.run).toBe(true)
  expect((await ownCourse()).setbacks[0]).toMatchObject({ answer: 'reopened', answerWords: 'Vi begynder igen sammen' })
})
