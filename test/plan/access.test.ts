import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { roomAt } from '../support/room.ts'
import { planWorld } from './support.ts'

const w = planWorld()

test('another municipality’s, another family’s and unknown ids are answered alike, for each command', async () => {
  const browser = await w.coordinator()
  const commands: (readonly ['POST' | 'PUT', string, object])[] = [
    ['POST', '/goals', w.goal()],
    ['PUT', `/goals/${w.id.goal}/status`, { basedOn: 1, status: 'paused', reason: 'x' }],
    ['POST', '/scalings', { goal: w.id.goal, value: 3, says: null, byPerson: null }],
    [
      'POST',
      '/actions',
      { goal: w.id.goal, what: 'x', responsible: { kind: 'person', person: w.id.mother }, due: '2026-10-01' },
    ],
    ['POST', '/measures', w.measure()],
    ['POST', '/follow-ups', { basedOn: 1, on: '2026-09-01', changed: 'x', next: null }],
    ['POST', '/snapshots', { reason: 'x' }],
  ]
  for (const [method, path, body] of commands) {
    const [foreign, unknown] = [
      await browser.send(method, `/api/families/${w.id.other}${path}`, body),
      await browser.send(method, `/api/families/${randomUUID()}${path}`, body),
    ]
    expect([path, foreign.statusCode]).toEqual([path, 404])
    expect(unknown.body).toBe(foreign.body)
  }
  for (const path of ['/road.pdf', '/coordination.csv', '/plan-options', '/plan-changes']) {
    expect((await browser.get(`/api/families/${w.id.other}${path}`)).statusCode).toBe(404)
  }
})

test('a row of another family is not there, also under one’s own family’s address', async () => {
  const browser = await w.coordinator()
  const answers = [
    await browser.send('PUT', w.family(`/goals/${w.id.otherGoal}/status`), {
      basedOn: 1,
      status: 'paused',
      reason: 'x',
    }),
    await browser.send('POST', w.family('/scalings'), { goal: w.id.otherGoal, value: 3, says: null, byPerson: null }),
    await browser.send('POST', w.family('/actions'), {
      goal: w.id.goal,
      what: 'x',
      responsible: { kind: 'person', person: w.id.stranger },
      due: '2026-10-01',
    }),
    await browser.send('POST', w.family('/actions'), {
      goal: w.id.goal,
      what: 'x',
      responsible: { kind: 'employee', employee: w.id.neighbour },
      due: '2026-10-01',
    }),
    await browser.send('POST', w.family('/goals'), w.goal({ concerns: w.id.stranger })),
    await browser.send('POST', w.family('/measures'), w.measure({ goal: w.id.otherGoal })),
  ]
  expect(answers.map((a) => a.statusCode)).toEqual(answers.map(() => 404))
  expect(new Set(answers.map((a) => a.body)).size).toBe(1)
})

test('an adviser keeps to the own department and to what consent has opened', async () => {
  const job = await w.jobAdviser()
  expect(
    (await job.send('POST', w.family('/goals'), w.goal({ concerns: w.id.mother, category: 'employment' }))).statusCode,
  ).toBe(200)
  const elsewhere = await job.send(
    'POST',
    w.family('/measures'),
    w.measure({ department: 'familie', category: 'parenting' }),
  )
  expect(elsewhere.json()).toMatchObject({ status: 403, code: 'not-yours' })
  const own = await job.send(
    'POST',
    w.family('/measures'),
    w.measure({
      department: 'job',
      category: 'employment',
      kind: 'mentorstoette',
      legalBasis: null,
      goal: w.id.jobGoal,
    }),
  )
  expect(own.statusCode, own.body).toBe(200)
  const byCoordinator = await (
    await w.coordinator()
  ).send('POST', w.family('/measures'), w.measure({ department: 'job', category: 'employment' }))
  expect(byCoordinator.statusCode).toBe(403)
  expect((await job.send('POST', w.family('/snapshots'), { reason: 'x' })).statusCode).toBe(403)
  expect((await job.get(w.family('/coordination.csv'))).statusCode).toBe(403)
})

test('a goal in a category without consent is not there for the second department', async () => {
  const job = await w.jobAdviser()
  const hidden = await job.send('PUT', w.family(`/goals/${w.id.crimeGoal}/status`), {
    basedOn: 1,
    status: 'paused',
    reason: 'x',
  })
  const unknown = await job.send('PUT', w.family(`/goals/${randomUUID()}/status`), {
    basedOn: 1,
    status: 'paused',
    reason: 'x',
  })
  expect([hidden.statusCode, hidden.body]).toEqual([404, unknown.body])
})

test('the father behind a firewall meets nothing of the plan, and can write nothing into it', async () => {
  const father = await w.father()
  const { goals, scalings, actions, measures, snapshots } = await roomAt(father, w.own())
  expect({ goals, scalings, actions, measures, snapshots }).toEqual({
    goals: [],
    scalings: [],
    actions: [],
    measures: [],
    snapshots: [],
  })
  const { id: snapshot } = (
    await (await w.coordinator()).send('POST', w.family('/snapshots'), { reason: 'Til familien' })
  ).json()
  const answers = [
    await father.get(w.own('/road.pdf')),
    await father.get(w.own(`/snapshots/${snapshot}`)),
    await father.send('POST', w.own('/goals'), {
      ownWords: 'x',
      about: 'all',
      wishedChange: null,
      successCriterion: null,
    }),
    await father.send('POST', w.own('/scalings'), { goal: w.id.goal, value: 3, says: null }),
    await father.send('POST', w.own('/actions'), { goal: w.id.goal, what: 'x', due: '2026-10-01' }),
    await father.send('PUT', w.own(`/actions/${w.id.action}/done`), { basedOn: 1, done: true }),
    await father.send('PUT', w.own(`/goals/${w.id.goal}/own-words`), { basedOn: 1, ownWords: 'x' }),
  ]
  expect(answers.map((a) => a.statusCode)).toEqual(answers.map(() => 404))
})

test('what a child of 12 says for herself is hers and the coordinator’s, not her mother’s', async () => {
  const daughter = await w.daughter()
  const mine = (
    await daughter.send('POST', w.own('/goals'), {
      ownWords: 'DATTERS-EGET',
      about: 'me',
      wishedChange: null,
      successCriterion: null,
    })
  ).json()
  await daughter.send('POST', w.own('/scalings'), { goal: w.id.goal, value: 2, says: 'DATTERS-TAL' })
  await (
    await w.coordinator()
  ).send('POST', w.family('/scalings'), { goal: w.id.goal, value: 3, says: 'DATTERS-HOS-OS', byPerson: w.id.daughter })
  const seenBy = async (who: typeof w.mother, path: string) => (await (await who()).get(path)).body
  for (const words of ['DATTERS-EGET', 'DATTERS-TAL', 'DATTERS-HOS-OS']) {
    expect(await seenBy(w.daughter, w.own())).toContain(words)
    expect(await seenBy(w.coordinator, w.family())).toContain(words)
    expect(await seenBy(w.mother, w.own())).not.toContain(words)
    expect(await seenBy(w.jobAdviser, w.family())).not.toContain(words)
  }
  const byMother = await (
    await w.mother()
  ).send('PUT', w.own(`/goals/${mine.id}/own-words`), { basedOn: 1, ownWords: 'x' })
  expect(byMother.statusCode).toBe(404)
})

test('the professionals’ routes are no way in for a citizen, nor the family’s own for an employee', async () => {
  const [mother, coordinator] = [await w.mother(), await w.coordinator()]
  expect((await mother.send('POST', w.family('/goals'), w.goal())).statusCode).toBe(404)
  expect((await mother.get(w.family('/road.pdf'))).statusCode).toBe(404)
  expect(
    (
      await coordinator.send('POST', w.own('/goals'), {
        ownWords: 'x',
        about: 'all',
        wishedChange: null,
        successCriterion: null,
      })
    ).statusCode,
  ).toBe(404)
  expect((await coordinator.get(w.own('/road.pdf'))).statusCode).toBe(404)
})
