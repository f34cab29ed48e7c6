import { expect, test } from 'vitest'
import type { RowChange } from '../../src/contract/history.ts'
import type { Browser } from '../support/app.ts'
import { planWorld } from '../plan/support.ts'

const world = planWorld()

const historyOf = async (browser: Browser, row?: string): Promise<RowChange[]> => {
  const answer = await browser.get(world.family(`/history${row === undefined ? '' : `?row=${row}`}`))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ changes: RowChange[] }>().changes
}
const restore = (browser: Browser, row: RowChange, to: number, reason = 'Det var en fejl.') =>
  browser.send('POST', world.family(`/history/${row.kind}/${row.row}/restore`), {
    basedOn: row.current,
    to,
    reason,
  })

/** A goal of the family that was changed once. */
async function changedGoal(category = 'cooperation'): Promise<string> {
  const coordinator = await world.coordinator()
  const { id } = (await coordinator.send('POST', world.family('/goals'), world.goal({ category }))).json<{
    id: string
  }>()
  const changed = await coordinator.send('PUT', world.family(`/goals/${id}`), {
    basedOn: 1,
    ownWords: 'Vi vil spise sammen',
    wishedChange: 'Ingen ved bordet',
    successCriterion: 'Tre aftener om ugen',
    horizon: 'long-term',
    parentGoal: null,
    reason: 'Tastefejl',
  })
  expect(changed.statusCode, changed.body).toBe(200)
  return id
}

test('what was changed is told with who, when and why, field by field', async () => {
  const goal = await changedGoal()
  expect(await historyOf(await world.coordinator(), goal)).toMatchObject([
    {
      kindName: 'Mål',
      what: 'update',
      byName: 'Kirsten Koordinator',
      reason: 'Tastefejl',
      fields: [{ label: 'Forandring', before: 'Alle ved bordet', after: 'Ingen ved bordet' }],
      mayRestore: true,
    },
    { what: 'insert', mayRestore: false },
  ])
})

test('a row is set back with a reason, and setting back can itself be taken back', async () => {
  const goal = await changedGoal()
  const coordinator = await world.coordinator()
  const [first] = await historyOf(coordinator, goal)
  expect((await restore(coordinator, first!, 1)).json()).toMatchObject({ id: goal, version: 3 })
  const [back] = await historyOf(coordinator, goal)
  expect(back).toMatchObject({ reason: 'Det var en fejl.', fields: [{ after: 'Alle ved bordet' }] })
  expect((await restore(coordinator, back!, 1)).json().code).toBe('nothing-to-restore')
  expect((await restore(coordinator, back!, 2)).statusCode).toBe(200)
  expect((await historyOf(coordinator, goal))[0]?.fields[0]?.after).toBe('Ingen ved bordet')
})

test('setting back on a version that has moved on is a conflict; without a reason it is refused', async () => {
  const goal = await changedGoal()
  const coordinator = await world.coordinator()
  const [change] = await historyOf(coordinator, goal)
  expect((await restore(coordinator, { ...change!, current: 1 }, 1)).json().code).toBe('changed-meanwhile')
  expect((await restore(coordinator, change!, 1, ' ')).statusCode).toBe(400)
})

test('a follow-up on the wrong day is set back', async () => {
  const coordinator = await world.coordinator()
  const plan = (await coordinator.get(world.family())).json().plan
  const send = (on: string, basedOn: number | null) =>
    coordinator.send('POST', world.family('/follow-ups'), {
      basedOn,
      on,
      changed: 'Vi talte om aftenerne.',
      next: null,
    })
  const first = (await send('2026-08-01', plan?.version ?? null)).json()
  expect((await send('2026-08-31', first.version)).statusCode).toBe(200)
  const [change] = await historyOf(coordinator, first.id)
  expect((await restore(coordinator, change!, first.version)).statusCode).toBe(200)
  expect((await historyOf(coordinator, first.id))[0]?.fields).toContainEqual(
    expect.objectContaining({ field: 'last_follow_up', after: '2026-08-01' }),
  )
})

test('who may not open a row is told nothing of its history, and cannot set it back', async () => {
  const goal = await changedGoal('child-case')
  const [change] = await historyOf(await world.coordinator(), goal)
  const neighbour = await world.neighbour()
  expect((await neighbour.get(world.family('/history'))).statusCode).toBe(404)
  expect((await restore(neighbour, change!, 1)).statusCode).toBe(404)
  expect((await (await world.mother()).get(world.family('/history'))).statusCode).toBe(404)
  const adviser = await world.jobAdviser()
  expect((await restore(adviser, change!, 1)).statusCode).toBe(404)
  const seen = await adviser.get(world.family('/history'))
  expect(seen.body).not.toContain(goal)
})

test('a number that was written wrongly is corrected by whoever wrote it, and by nobody else', async () => {
  const mother = await world.mother()
  const rating = { goal: world.id.goal, value: 9, says: null }
  const { id } = (await mother.send('POST', world.own('/scalings'), rating)).json<{ id: string }>()
  const correct = (browser: Browser, path: string, basedOn = 1) =>
    browser.send('PUT', path, { basedOn, value: 3, says: 'Jeg trykkede forkert', reason: 'Trykfejl' })
  expect((await correct(await world.coordinator(), world.family(`/scalings/${id}`))).statusCode).toBe(403)
  expect((await correct(await world.father(), world.own(`/scalings/${id}`))).statusCode).toBe(404)
  expect((await correct(mother, world.own(`/scalings/${id}`))).json()).toMatchObject({ version: 2 })
  expect((await historyOf(await world.coordinator(), id))[0]).toMatchObject({
    byFamily: true,
    reason: 'Trykfejl',
    fields: expect.arrayContaining([expect.objectContaining({ label: 'Tal', before: '9', after: '3' })]),
  })
})

test('a published plan is withdrawn with a reason by whoever may publish, is kept, and can be made valid again', async () => {
  const coordinator = await world.coordinator()
  const { id } = (await coordinator.send('POST', world.family('/snapshots'), { reason: 'Til mødet' })).json<{
    id: string
  }>()
  const send = (browser: Browser, basedOn: number, withdrawn: boolean) =>
    browser.send('POST', world.family(`/snapshots/${id}/withdrawal`), {
      basedOn,
      withdrawn,
      reason: 'Den forkerte kladde.',
    })
  const shown = async () =>
    (await coordinator.get(world.family('/around')))
      .json<{ snapshots: { id: string; withdrawnReason: string | null }[] }>()
      .snapshots.find((one) => one.id === id)
  expect((await send(await world.jobAdviser(), 1, true)).statusCode).toBe(403)
  expect((await send(await world.neighbour(), 1, true)).statusCode).toBe(404)
  expect((await send(coordinator, 1, true)).json()).toMatchObject({ version: 2 })
  expect(await shown()).toMatchObject({ withdrawnReason: 'Den forkerte kladde.' })
  expect((await coordinator.get(world.family(`/snapshots/${id}`))).statusCode).toBe(200)
  expect((await send(coordinator, 2, false)).json()).toMatchObject({ version: 3 })
  expect(await shown()).toMatchObject({ withdrawnReason: null })
})

const ownHistory = async (browser: Browser, row?: string): Promise<RowChange[]> => {
  const answer = await browser.get(world.own(`/history${row === undefined ? '' : `?row=${row}`}`))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ changes: RowChange[] }>().changes
}
const restoreOwn = (browser: Browser, row: RowChange, to: number) =>
  browser.send('POST', world.own(`/history/${row.kind}/${row.row}/restore`), {
    basedOn: row.current,
    to,
    reason: 'Jeg fortrød',
  })

test('the family reads what was changed, who did it with their role in plain words, when and why', async () => {
  const goal = await changedGoal()
  expect((await ownHistory(await world.mother(), goal))[0]).toMatchObject({
    kindName: 'Mål',
    byName: 'Kirsten Koordinator',
    byRole: expect.stringMatching(/koordinator/i),
    byMe: false,
    reason: 'Tastefejl',
    mayRestore: false,
  })
  const kinds = (await ownHistory(await world.mother())).map(({ kind }) => kind)
  expect(kinds).not.toContain('course')
})

test('whoever stands behind a firewall is told of no change, and a grown-up not of a child’s own words', async () => {
  expect((await (await world.father()).get(world.own('/history'))).statusCode).toBe(404)
  const daughter = await world.daughter()
  const said = await daughter.send('POST', world.own('/scalings'), { goal: world.id.goal, value: 2, says: 'KUN-MIG' })
  const { id } = said.json<{ id: string }>()
  expect(await ownHistory(daughter, id)).toMatchObject([{ byMe: true, what: 'insert' }])
  expect(JSON.stringify(await ownHistory(await world.mother()))).not.toContain('KUN-MIG')
})

test('own words are set back by the one whose they are, and by nobody else', async () => {
  const mother = await world.mother()
  const { id } = (
    await mother.send('POST', world.own('/goals'), {
      ownWords: 'Ro i huset',
      about: 'all',
      wishedChange: null,
      successCriterion: null,
    })
  ).json<{ id: string }>()
  await mother.send('PUT', world.own(`/goals/${id}/own-words`), { basedOn: 1, ownWords: 'Larm i huset' })
  const [change] = await ownHistory(mother, id)
  expect(change).toMatchObject({ byMe: true, mayRestore: true })
  expect((await ownHistory(await world.daughter(), id))[0]).toMatchObject({ byName: 'Mette', mayRestore: false })
  expect((await restoreOwn(await world.daughter(), change!, 1)).statusCode).toBe(403)
  expect((await restore(await world.coordinator(), change!, 1)).json().code).toBe('nothing-to-restore')
  expect((await restoreOwn(mother, change!, 1)).json()).toMatchObject({ version: 3 })
  expect((await ownHistory(mother, id))[0]).toMatchObject({ reason: 'Jeg fortrød', fields: [{ after: 'Ro i huset' }] })
  // What the department wrote beside the words is not the family's to set back.
  const goal = await changedGoal()
  const [theirs] = await ownHistory(mother, goal)
  expect((await restoreOwn(mother, theirs!, 1)).json().code).toBe('nothing-to-restore')
})

test('a stone that was taken away is set back from the history', async () => {
  const coordinator = await world.coordinator()
  const { id } = (
    await coordinator.send('POST', world.family('/stones'), { goal: world.id.goal, what: 'Cyklen er lappet' })
  ).json<{ id: string }>()
  const gone = { basedOn: 1, what: 'Cyklen er lappet', reachedOn: null, withdrawn: true }
  await coordinator.send('PUT', world.family(`/stones/${id}`), gone)
  const stands = async () =>
    (await coordinator.get(world.family('/plan-depth')))
      .json<{ stones: { id: string }[] }>()
      .stones.some((one) => one.id === id)
  expect(await stands()).toBe(false)
  const [change] = await historyOf(coordinator, id)
  expect(change).toMatchObject({ kindName: 'Trin på vejen', mayRestore: true })
  expect((await restore(coordinator, change!, 1)).statusCode).toBe(200)
  expect(await stands()).toBe(true)
})

test('a pause is set back only while no other has been written for the same days', async () => {
  const coordinator = await world.coordinator()
  const measure = (
    await coordinator.send(
      'POST',
      world.family('/measures'),
      world.measure({ status: 'active', startsOn: '2026-01-01' }),
    )
  ).json<{ id: string }>().id
  const pause = { kind: 'pause', startsOn: '2026-10-01', endsOn: '2026-11-01', says: null, reason: 'Ferie' }
  const add = () => coordinator.send('POST', world.family(`/measures/${measure}/spells`), pause)
  const { id } = (await add()).json<{ id: string }>()
  await coordinator.send('PUT', world.family(`/spells/${id}`), { ...pause, basedOn: 1, withdrawn: true })
  const second = (await add()).json<{ id: string }>().id
  const [change] = await historyOf(coordinator, id)
  expect((await restore(coordinator, change!, 1)).json().code).toBe('restore.no-longer-fits')
  await coordinator.send('PUT', world.family(`/spells/${second}`), { ...pause, basedOn: 1, withdrawn: true })
  expect((await restore(coordinator, change!, 1)).statusCode).toBe(200)
})

test('a wait that was lifted is set back, but never to a circle', async () => {
  const coordinator = await world.coordinator()
  const goals = [await changedGoal(), await changedGoal()] as const
  const wait = (waiting: string, forObject: string) =>
    coordinator.send('POST', world.family('/waits'), {
      waitingKind: 'goal',
      waiting,
      forKind: 'goal',
      forObject,
      until: 'done',
      reason: 'Først ro',
    })
  const { id } = (await wait(goals[0], goals[1])).json<{ id: string }>()
  const lifted = { basedOn: 1, until: 'done', reason: 'Først ro', lifted: true }
  await coordinator.send('PUT', world.family(`/waits/${id}`), lifted)
  const turned = (await wait(goals[1], goals[0])).json<{ id: string }>().id
  const [change] = await historyOf(coordinator, id)
  expect((await restore(coordinator, change!, 1)).json().code).toBe('restore.no-longer-fits')
  await coordinator.send('PUT', world.family(`/waits/${turned}`), lifted)
  expect((await restore(coordinator, change!, 1)).statusCode).toBe(200)
})

test('the history of what hangs on a goal is told only to those who may open the goal', async () => {
  const coordinator = await world.coordinator()
  const answer = await coordinator.send('POST', world.family('/waits'), {
    waitingKind: 'goal',
    waiting: world.id.goal,
    forKind: 'goal',
    forObject: world.id.crimeGoal,
    until: 'done',
    reason: 'HEMMELIG-GRUND',
  })
  const { id } = answer.json<{ id: string }>()
  expect(JSON.stringify(await historyOf(coordinator, id))).toContain('HEMMELIG-GRUND')
  expect(JSON.stringify(await historyOf(await world.jobAdviser()))).not.toContain('HEMMELIG-GRUND')
})
