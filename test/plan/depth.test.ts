import { expect, test } from 'vitest'
import { planWorld } from './support.ts'

const w = planWorld()
const UNKNOWN = '0199aaaa-0000-7000-8000-000000000000'

const coordinator = async (method: 'POST' | 'PUT', path: string, body: object) =>
  (await w.coordinator()).send(method, w.family(path), body)
const mother = async (method: 'POST' | 'PUT', path: string, body: object) =>
  (await w.mother()).send(method, w.own(path), body)
const depth = async (who: typeof w.coordinator = w.coordinator, path = w.family('/plan-depth')) =>
  (await (await who()).get(path)).json()
const goal = async (change: object = {}): Promise<string> =>
  (await coordinator('POST', '/goals', w.goal(change))).json().id
const wait = (waiting: string, forObject: string, change: object = {}) => ({
  waitingKind: 'goal',
  waiting,
  forKind: 'goal',
  forObject,
  until: 'done',
  reason: 'Først ro, så arbejde',
  ...change,
})

test('what waits for what is kept with its reason, in no circle, and lifted again', async () => {
  const [first, second, third] = [await goal(), await goal(), await goal()]
  const kept = await coordinator('POST', '/waits', wait(second, first))
  expect(kept.statusCode, kept.body).toBe(200)
  expect((await coordinator('POST', '/waits', wait(third, second))).statusCode).toBe(200)
  expect((await coordinator('POST', '/waits', wait(first, third))).json()).toMatchObject({
    code: 'wait.circle',
    field: 'forObject',
  })
  expect((await coordinator('POST', '/waits', wait(second, first))).json()).toMatchObject({ code: 'wait.known' })
  expect((await coordinator('POST', '/waits', wait(third, first, { until: 'begun' }))).json()).toMatchObject({
    code: 'wait.only-measures-begin',
  })
  const { waits } = await depth()
  expect(waits).toHaveLength(2)
  expect(waits).toContainEqual(
    expect.objectContaining({ waiting: second, forObject: first, reason: 'Først ro, så arbejde' }),
  )
  const lifted = { basedOn: 1, until: 'done', reason: 'Det kan ske samtidig', lifted: true }
  expect((await coordinator('PUT', `/waits/${kept.json().id}`, lifted)).statusCode).toBe(200)
  expect((await depth()).waits).toHaveLength(1)
})

test('a wait is not told to those who may read only one of its ends', async () => {
  const kept = await coordinator('POST', '/waits', wait(w.id.goal, w.id.crimeGoal, { reason: 'HEMMELIG-GRUND' }))
  expect(kept.statusCode, kept.body).toBe(200)
  expect(JSON.stringify(await depth(w.jobAdviser))).not.toContain('HEMMELIG-GRUND')
  const foreign = await coordinator('POST', '/waits', wait(w.id.goal, w.id.otherGoal))
  const unknown = await coordinator('POST', '/waits', wait(w.id.goal, UNKNOWN))
  expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
})

test('stepping stones of the family and of professionals lead to one goal; the family says when it stands on one', async () => {
  const to = await goal()
  await coordinator('POST', '/stones', { goal: to, what: 'Cyklen er lappet' })
  expect((await mother('POST', '/stones', { goal: to, what: 'Vi står op kl. 7' })).statusCode).toBe(200)
  const stones = async () => (await depth()).stones.filter((one: { goal: string }) => one.goal === to)
  const [bike, rise] = await stones()
  expect([bike, rise]).toMatchObject([
    { what: 'Cyklen er lappet', reachedOn: null },
    { what: 'Vi står op kl. 7', department: null },
  ])
  expect((await mother('PUT', `/stones/${bike.id}/reached`, { basedOn: 1, reached: true })).statusCode).toBe(200)
  const gone = { basedOn: 1, what: rise.what, reachedOn: null, withdrawn: true }
  expect((await coordinator('PUT', `/stones/${rise.id}`, gone)).statusCode).toBe(200)
  const left = await stones()
  expect(left).toHaveLength(1)
  expect(left[0].reachedOn).not.toBeNull()
})

test('what can go wrong is worded by the one who says it; others say whether it happened', async () => {
  const { id } = (
    await mother('POST', '/pitfalls', { goal: w.id.goal, what: 'Jeg giver op', response: 'Jeg ringer' })
  ).json()
  const body = {
    basedOn: 1,
    what: 'Jeg giver op',
    response: 'Jeg ringer',
    status: 'happened',
    reason: 'Det skete i går',
  }
  expect((await coordinator('PUT', `/pitfalls/${id}`, { ...body, what: 'Mor giver op' })).json()).toMatchObject({
    code: 'goal.words-belong-to-another',
  })
  expect((await coordinator('PUT', `/pitfalls/${id}`, body)).statusCode).toBe(200)
  const again = { basedOn: 2, what: 'Jeg giver op', response: 'Jeg går en tur', status: 'open' }
  expect((await (await w.daughter()).send('PUT', w.own(`/pitfalls/${id}`), again)).statusCode).toBe(403)
  expect((await mother('PUT', `/pitfalls/${id}`, again)).statusCode).toBe(200)
  expect((await depth()).pitfalls.find((one: { id: string }) => one.id === id)).toMatchObject({
    response: 'Jeg går en tur',
    whose: w.id.mother,
  })
})

test('a measure tapers off in steps and rests for a while; two at once are refused, and a mistake is taken away', async () => {
  const measure = (
    await coordinator('POST', '/measures', w.measure({ status: 'active', startsOn: '2026-01-01' }))
  ).json().id
  const spell = (change: object) => ({
    kind: 'taper',
    startsOn: '2026-10-01',
    endsOn: '2026-11-01',
    says: 'Hver anden uge',
    reason: 'Det går bedre',
    ...change,
  })
  const add = (change: object = {}) => coordinator('POST', `/measures/${measure}/spells`, spell(change))
  const first = await add()
  expect(first.statusCode, first.body).toBe(200)
  expect((await add({ startsOn: '2026-10-15', endsOn: null })).json()).toMatchObject({ code: 'spell.overlaps' })
  expect((await add({ startsOn: '2026-11-01', endsOn: null, says: null })).json()).toMatchObject({ field: 'says' })
  expect((await add({ kind: 'pause', startsOn: '2026-10-10', endsOn: '2026-10-20', says: null })).statusCode).toBe(200)
  const seen = (await depth(w.mother, w.own('/plan-depth'))).spells
  expect(seen.map((one: { kind: string }) => one.kind)).toEqual(['taper', 'pause'])
  const away = { ...spell({}), basedOn: 1, withdrawn: true }
  expect((await coordinator('PUT', `/spells/${first.json().id}`, away)).statusCode).toBe(200)
  expect((await depth()).spells).toHaveLength(1)
  // Another department's measure is not one's own to rest.
  expect((await coordinator('POST', `/measures/${w.id.jobMeasure}/spells`, spell({}))).statusCode).toBe(404)
})

test('a goal is agreed when each it is about was asked whether it is realistic, never the one behind a firewall', async () => {
  const to = await goal()
  const agree = () => coordinator('POST', `/goals/${to}/agreement`, { on: '2026-01-02', note: null })
  const refused = await agree()
  expect(refused.json()).toMatchObject({ code: 'agreement.not-asked' })
  expect(refused.json().people.toSorted()).toEqual([w.id.mother, w.id.daughter].toSorted())
  const stance = (answer: string) => ({ question: 'realistic', object: to, answer, says: null })
  await mother('POST', '/stances', { ...stance('no'), says: 'KUN-MOR-OG-KOORDINATOR' })
  await coordinator('POST', '/stances', { ...stance('none'), byPerson: w.id.daughter })
  const agreed = await agree()
  expect(agreed.statusCode, agreed.body).toBe(200)
  expect((await agree()).json()).toMatchObject({ code: 'agreement.known' })
  expect(JSON.stringify(await depth())).toContain('KUN-MOR-OG-KOORDINATOR')
  expect(JSON.stringify(await depth(w.daughter, w.own('/plan-depth')))).not.toContain('KUN-MOR')
  const back = { basedOn: 1, reason: 'Vi talte forbi hinanden' }
  expect((await coordinator('PUT', `/goal-agreements/${agreed.json().id}/withdrawn`, back)).statusCode).toBe(200)
  expect((await depth()).agreements).toEqual([])
})

test('a goal without a sign that it is reached is not agreed', async () => {
  const said = await mother('POST', '/goals', {
    ownWords: 'Ferie',
    about: 'all',
    wishedChange: null,
    successCriterion: null,
  })
  const answer = await coordinator('POST', `/goals/${said.json().id}/agreement`, { on: '2026-01-02', note: null })
  expect(answer.json()).toMatchObject({ code: 'goal.success-criterion-missing' })
})

test('a parent’s no to a published version is kept with the words', async () => {
  const { id } = (await coordinator('POST', '/snapshots', { reason: 'Første' })).json()
  await mother('POST', '/stances', { question: 'agrees', object: id, answer: 'no', says: 'Det går for hurtigt' })
  expect((await depth()).stances).toContainEqual(
    expect.objectContaining({ object: id, answer: 'no', says: 'Det går for hurtigt', byPerson: w.id.mother }),
  )
  expect(
    (
      await coordinator('POST', '/stances', {
        question: 'matters',
        object: w.id.jobMeasure,
        answer: 'yes',
        says: null,
        byPerson: null,
      })
    ).json(),
  ).toMatchObject({ code: 'stance.family-only' })
})

test('a follow-up goes through the goals and is kept as one, or not at all', async () => {
  const [kept, ended] = [await goal(), await goal()]
  const plan = async () => (await (await w.coordinator()).get(w.family())).json().plan
  const before = await plan()
  const seen = (id: string, change: object = {}) => ({
    goal: id,
    basedOn: 1,
    outcome: 'continue',
    happened: 'Det går fremad',
    nextStep: 'Vi bliver ved',
    scalings: [{ byPerson: w.id.mother, value: 6, says: null }],
    ...change,
  })
  const round = (...goals: object[]) =>
    coordinator('POST', '/follow-up-rounds', {
      basedOn: before.version,
      on: '2026-01-02',
      changed: 'En del',
      next: null,
      goals,
    })
  expect((await round(seen(kept), seen(UNKNOWN))).statusCode).toBe(404)
  expect((await plan()).version).toBe(before.version)
  expect((await depth()).followUps).toEqual([])
  const answer = await round(seen(kept), seen(ended, { outcome: 'reached', nextStep: null, scalings: [] }))
  expect(answer.statusCode, answer.body).toBe(200)
  const [followUp, ...others] = (await depth()).followUps
  expect(others).toEqual([])
  expect(followUp).toMatchObject({ heldOn: '2026-01-02', changed: 'En del' })
  expect(followUp.goals).toHaveLength(2)
  expect(followUp.goals).toContainEqual(expect.objectContaining({ goal: kept, nextStep: 'Vi bliver ved' }))
  expect(followUp.goals).toContainEqual(expect.objectContaining({ goal: ended, outcome: 'reached', nextStep: null }))
  const room = (await (await w.coordinator()).get(w.family())).json()
  expect(room.goals.find((one: { id: string }) => one.id === ended).status).toBe('reached')
  expect(room.scalings.some((one: { goal: string; value: number }) => one.goal === kept && one.value === 6)).toBe(true)
})

test('limits of how much at once are the administrator’s to set, with where they come from; none is shipped', async () => {
  const path = '/api/settings/load-limits'
  expect((await (await w.coordinator()).get(path)).json()).toEqual({ limits: [] })
  const body = { basedOn: null, limit: { atMost: 3, source: 'Besluttet af ledelsen' } }
  expect((await (await w.coordinator()).send('PUT', `${path}/actions`, body)).statusCode).toBe(403)
  expect((await (await w.mother()).get(path)).statusCode).toBe(404)
})
