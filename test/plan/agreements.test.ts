import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { planWorld } from './support.ts'

const w = planWorld()
const room = async () => (await (await w.coordinator()).get(w.family())).json()
const row = async (list: 'actions' | 'measures' | 'scalings', id: string) =>
  (await room())[list].find((r: { id: string }) => r.id === id)

test('parents and employees agree to things in the same way, each by a day', async () => {
  const browser = await w.coordinator()
  const send = (responsible: object, due: string | undefined) =>
    browser.send('POST', w.family('/actions'), { goal: w.id.goal, what: 'Ringe til skolen', responsible, due })
  const mothers = (await send({ kind: 'person', person: w.id.mother }, '2026-10-01')).json()
  const ours = (await send({ kind: 'employee', employee: w.id.jobAdviser }, '2026-10-01')).json()
  expect(await row('actions', mothers.id)).toMatchObject({
    byPerson: w.id.mother,
    byEmployee: null,
    due: '2026-10-01',
    category: 'cooperation',
  })
  expect(await row('actions', ours.id)).toMatchObject({ byPerson: null, byEmployee: w.id.jobAdviser })
  expect((await send({ kind: 'person', person: w.id.mother }, undefined)).json()).toMatchObject({ field: 'due' })
  expect((await send({ kind: 'person', person: w.id.mother }, '2026-02-30')).json()).toMatchObject({ field: 'due' })
  expect((await send({}, '2026-10-01')).statusCode).toBe(400)
})

test('an agreement is ticked and the tick taken away again, by the one who made it too', async () => {
  const mother = await w.mother()
  const tick = (basedOn: number, done: boolean) =>
    mother.send('PUT', w.own(`/actions/${w.id.action}/done`), { basedOn, done })
  expect((await tick(1, true)).json()).toEqual({ id: w.id.action, version: 2 })
  expect(await row('actions', w.id.action)).toMatchObject({ doneAt: '2026-09-01T08:00:00.000Z' })
  expect((await tick(1, false)).statusCode).toBe(409)
  expect((await tick(2, false)).statusCode).toBe(200)
  expect(await row('actions', w.id.action)).toMatchObject({ doneAt: null, version: 3 })
})

test('an employee ticks what is theirs to do, though another department keeps it, and nobody else’s', async () => {
  const coordinator = await w.coordinator()
  const agree = async (responsible: object) =>
    (
      await coordinator.send('POST', w.family('/actions'), {
        goal: w.id.goal,
        what: 'x',
        responsible,
        due: '2026-10-01',
      })
    ).json().id as string
  const tick = async (id: string) =>
    (await (await w.jobAdviser()).send('PUT', w.family(`/actions/${id}/done`), { basedOn: 1, done: true })).statusCode
  expect(await tick(await agree({ kind: 'employee', employee: w.id.jobAdviser }))).toBe(200)
  expect(await tick(await agree({ kind: 'person', person: w.id.mother }))).toBe(403)
})

test('a daughter of 12 takes something on in the family’s common plan, and a mother on a goal she may only read', async () => {
  const daughter = await w.daughter()
  const { id } = (
    await daughter.send('POST', w.own('/actions'), { goal: w.id.goal, what: 'Dække bord', due: '2026-09-05' })
  ).json()
  expect(await row('actions', id)).toMatchObject({ byPerson: w.id.daughter, department: null })
  const { id: about } = (
    await (
      await w.coordinator()
    ).send('POST', w.family('/goals'), w.goal({ concerns: w.id.daughter, category: 'school' }))
  ).json()
  const mothers = await (
    await w.mother()
  ).send('POST', w.own('/actions'), { goal: about, what: 'Tale med læreren', due: '2026-09-05' })
  expect(await row('actions', mothers.json().id)).toMatchObject({ byPerson: w.id.mother, category: 'cooperation' })
})

test('an agreement is changed with its history', async () => {
  const browser = await w.coordinator()
  const { id } = (
    await browser.send('POST', w.family('/actions'), {
      goal: w.id.goal,
      what: 'A',
      responsible: { kind: 'person', person: w.id.mother },
      due: '2026-10-01',
    })
  ).json()
  const answer = await browser.send('PUT', w.family(`/actions/${id}`), {
    basedOn: 1,
    what: 'B',
    responsible: { kind: 'person', person: w.id.daughter },
    due: '2026-11-01',
    reason: 'Bedre sådan',
  })
  expect(answer.json()).toEqual({ id, version: 2 })
  expect(await row('actions', id)).toMatchObject({ what: 'B', byPerson: w.id.daughter, due: '2026-11-01' })
})

test('everybody’s number is kept, also when they differ and when they change', async () => {
  const [coordinator, mother, daughter] = [await w.coordinator(), await w.mother(), await w.daughter()]
  const next = (minute: number) => w.app.setNow(`2026-09-01T08:0${minute}:00.000Z`)
  await mother.send('POST', w.own('/scalings'), { goal: w.id.goal, value: 3, says: null })
  next(1)
  await daughter.send('POST', w.own('/scalings'), { goal: w.id.goal, value: 9, says: 'Det går godt' })
  next(2)
  await mother.send('POST', w.own('/scalings'), { goal: w.id.goal, value: 4, says: null })
  next(3)
  await coordinator.send('POST', w.family('/scalings'), { goal: w.id.goal, value: 5, says: null, byPerson: null })
  const { scalings } = await room()
  expect(
    scalings.map((s: { byPerson: string; byEmployee: string; value: number }) => [s.byPerson ?? s.byEmployee, s.value]),
  ).toEqual([
    [w.id.mother, 3],
    [w.id.daughter, 9],
    [w.id.mother, 4],
    [w.id.coordinator, 5],
  ])
  for (const value of [11, -1, 7.5, '7']) {
    expect(
      (await mother.send('POST', w.own('/scalings'), { goal: w.id.goal, value, says: null })).json(),
    ).toMatchObject({ status: 400, field: 'value' })
  }
})

test('a measure that waits says what it waits for, and rests on a paragraph of its time', async () => {
  const browser = await w.coordinator()
  const send = (change: object) => browser.send('POST', w.family('/measures'), w.measure(change))
  expect((await send({ status: 'waiting' })).json()).toMatchObject({
    code: 'measure.waiting-for-missing',
    field: 'waitingFor',
  })
  expect((await send({ status: 'active' })).json()).toMatchObject({ field: 'startsOn' })
  expect((await send({ status: 'active', startsOn: '2026-05-01', endsOn: '2026-04-01' })).json()).toMatchObject({
    field: 'endsOn',
  })
  expect((await send({ legalBasis: 'Serviceloven § 52, stk. 3, nr. 3' })).json()).toMatchObject({ field: 'legalBasis' })
  expect(
    (await send({ legalBasis: 'Serviceloven § 52, stk. 3, nr. 3', status: 'active', startsOn: '2023-05-01' }))
      .statusCode,
  ).toBe(200)
  expect((await send({ kind: 'findes-ikke' })).json()).toMatchObject({ field: 'kind' })
  const { id } = (await send({ status: 'waiting', waitingFor: 'Plads på holdet' })).json()
  expect(await row('measures', id)).toMatchObject({
    status: 'waiting',
    waitingFor: 'Plads på holdet',
    byDepartment: 'familie',
    title: expect.stringMatching(/^Familiebehandling/),
  })
  const begun = await browser.send('PUT', w.family(`/measures/${id}`), {
    basedOn: 1,
    goal: w.id.goal,
    legalBasis: 'Barnets lov § 32, stk. 1, nr. 5',
    status: 'active',
    waitingFor: null,
    startsOn: '2026-09-01',
    endsOn: null,
    reason: 'Der blev plads',
  })
  expect(begun.json()).toEqual({ id, version: 2 })
  expect(await row('measures', id)).toMatchObject({ status: 'active', waitingFor: null, startsOn: '2026-09-01' })
})

test('a measure says whether the family had it already, and keeps that until somebody says otherwise', async () => {
  const browser = await w.coordinator()
  const { id } = (await browser.send('POST', w.family('/measures'), w.measure({ origin: 'already' }))).json()
  expect(await row('measures', id)).toMatchObject({ origin: 'already' })
  const { goal, legalBasis, status, waitingFor, startsOn, endsOn } = w.measure()
  const state = { goal, legalBasis, status, waitingFor, startsOn, endsOn }
  const change = (change: object) =>
    browser.send('PUT', w.family(`/measures/${id}`), { ...state, reason: 'Rettet', ...change })
  expect((await change({ basedOn: 1 })).statusCode).toBe(200)
  expect(await row('measures', id)).toMatchObject({ origin: 'already' })
  expect((await change({ basedOn: 2, origin: 'tailored' })).statusCode).toBe(200)
  expect(await row('measures', id)).toMatchObject({ origin: 'tailored' })
  expect((await change({ basedOn: 3, origin: 'bought' })).json()).toMatchObject({ status: 400, field: 'origin' })
  const unsaid = (await browser.send('POST', w.family('/measures'), w.measure())).json()
  expect((await row('measures', unsaid.id)).origin).toBeNull()
})

test('a measure outside the catalogue gives its reason', async () => {
  const browser = await w.coordinator()
  const own = { kind: null, title: 'Boksetræning', legalBasis: null }
  expect((await browser.send('POST', w.family('/measures'), w.measure(own))).json()).toMatchObject({
    code: 'measure.reason-missing',
    field: 'outsideCatalogueReason',
  })
  expect(
    (
      await browser.send(
        'POST',
        w.family('/measures'),
        w.measure({ ...own, title: null, outsideCatalogueReason: 'Han vil selv' }),
      )
    ).json(),
  ).toMatchObject({ field: 'title' })
  const { id } = (
    await browser.send('POST', w.family('/measures'), w.measure({ ...own, outsideCatalogueReason: 'Han vil selv' }))
  ).json()
  expect(await row('measures', id)).toMatchObject({ title: 'Boksetræning', outsideCatalogueReason: 'Han vil selv' })
})

test('a formal follow-up moves the clock; when the programme says nothing, the next day is free', async () => {
  const browser = await w.coordinator()
  const send = (change: object) =>
    browser.send('POST', w.family('/follow-ups'), {
      basedOn: 1,
      on: '2026-08-30',
      changed: 'Far er flyttet hjemmefra',
      next: '2026-12-01',
      ...change,
    })
  expect((await room()).plan).toMatchObject({ nextFollowUp: '2026-08-20', overdueDays: 12 })
  expect((await send({ on: '2026-09-02' })).json()).toMatchObject({ field: 'on' })
  expect((await send({ next: '2026-08-30' })).json()).toMatchObject({ field: 'next' })
  expect((await send({})).json()).toEqual({ id: w.id.plan, version: 2 })
  expect((await room()).plan).toMatchObject({ lastFollowUp: '2026-08-30', nextFollowUp: '2026-12-01', overdueDays: 0 })
  expect((await send({})).statusCode).toBe(409)
  const { changes } = (await browser.get(w.family('/plan-changes'))).json()
  expect(changes).toContainEqual(
    expect.objectContaining({
      kind: 'plan',
      reason: 'Far er flyttet hjemmefra',
      before: { next_follow_up: '2026-08-20' },
    }),
  )
})

test('a programme that sets a limit between follow-ups is kept to', async () => {
  await bulk(w.app.store.job, w.municipality, async (writer) => {
    const [compartment] = await writer.reserve(1)
    await writer.write('compartment', [
      {
        id: compartment,
        case_id: w.id.family,
        subject: null,
        category: 'leisure',
        sensitivity: 1,
        audience: 'family',
        audience_id: null,
        department: 'familie',
      },
    ])
    await writer.write('course', [
      {
        id: randomUUID(),
        compartment,
        case_id: w.id.family,
        programme: 'udenom-banderne',
        programme_version: '1',
        state: 'active',
        updated_at: '2026-01-01T00:00:00Z',
      },
    ])
  })
  const browser = await w.coordinator()
  const { version } = (await room()).plan
  const send = (next: string | null) =>
    browser.send('POST', w.family('/follow-ups'), { basedOn: version, on: '2026-09-01', changed: 'Nyt', next })
  expect((await send('2027-03-02')).json()).toMatchObject({
    code: 'follow-up.too-late',
    field: 'next',
    latest: '2027-03-01',
  })
  expect((await send(null)).statusCode).toBe(200)
  expect((await room()).plan).toMatchObject({ nextFollowUp: '2027-03-01' })
})
