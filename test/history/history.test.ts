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
