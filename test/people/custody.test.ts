import { expect, test } from 'vitest'
import { familyWorld } from './family-world.ts'

const w = familyWorld()
const NOW = '2026-09-01T08:00:00.000Z'
const url = (child = w.id.son): string => w.family(`/people/${child}/custody`)
const shown = async () => (await w.room()).custody.filter((c) => c.child === w.id.son)
const standing = async () =>
  (await shown()).filter((c) => c.endsAt === null).map(({ holder, kind, startsAt }) => ({ holder, kind, startsAt }))
const history = async () => (await (await w.coordinator()).get(url())).json().changes

async function put(body: object): Promise<{ status: number; field?: string; detail?: string }> {
  const now = (await shown()).filter((c) => c.endsAt === null).map(({ id, version }) => ({ id, version }))
  const answer = await (
    await w.coordinator()
  ).send('PUT', url(), { kind: 'sole', holders: [w.id.mother], source: 'told', basedOn: now, ...body })
  return { status: answer.statusCode, ...answer.json<{ field?: string; detail?: string }>() }
}

test('what stands is changed with a reason, and the history tells who, when and why', async () => {
  expect(await put({})).toMatchObject({ status: 400, field: 'reason' })
  expect(await put({ reason: 'Afgjort af Familieretshuset' })).toMatchObject({ status: 200 })
  const changes = await history()
  expect(changes).toHaveLength(3)
  expect(changes[0]).toMatchObject({ reason: 'Afgjort af Familieretshuset', byName: 'Kirsten Koordinator' })
  expect(changes.map((c: { what: string }) => c.what).toSorted()).toEqual(['begins', 'ends', 'ends'])
})

test('a change by mistake is set right from the day it was wrong: it never held, and no row is rewritten', async () => {
  const rows = (await shown()).length
  expect(
    await put({
      kind: 'joint',
      holders: [w.id.mother, w.id.father],
      from: '2026-02-01',
      reason: 'Skrevet forkert ind',
    }),
  ).toMatchObject({ status: 200 })
  const begins = '2026-01-31T23:00:00.000Z'
  expect((await standing()).toSorted((a, b) => a.holder.localeCompare(b.holder))).toEqual(
    [w.id.mother, w.id.father].toSorted().map((holder) => ({ holder, kind: 'joint', startsAt: begins })),
  )
  expect(await shown()).toHaveLength(rows + 2)
  const undone = (await history()).filter((c: { what: string }) => c.what === 'undone')
  expect(undone).toEqual([expect.objectContaining({ holder: w.id.mother, reason: 'Skrevet forkert ind', from: NOW })])
})

test('a day before the birth, or one to come, is refused with a sentence', async () => {
  const reason = 'Rettet'
  expect(await put({ from: '1990-01-01', reason })).toMatchObject({
    status: 400,
    field: 'from',
    detail: 'Dagen ligger før barnets fødsel. Se på datoen igen.',
  })
  expect(await put({ from: '2026-09-02', reason })).toMatchObject({ status: 400, field: 'from' })
})

test('that nobody knows who holds it can be written, and then nobody stands there', async () => {
  expect(await put({ kind: 'unknown', reason: 'Det var en misforståelse' })).toMatchObject({
    status: 400,
    field: 'holders',
  })
  expect(await put({ kind: 'unknown', holders: [], reason: 'Det var en misforståelse' })).toMatchObject({ status: 200 })
  expect(await standing()).toEqual([])
  // What nobody knew is written without a reason.
  expect(await put({})).toMatchObject({ status: 200 })
})

test('the history is for those who read of the family’s relations', async () => {
  const answers = await Promise.all([
    (await w.browser({ employee: w.id.neighbour })).get(url()),
    (await w.browser({ employee: w.id.leader })).get(url()),
    (await w.mother()).get(url()),
    (await w.coordinator()).get(url(w.id.stranger)),
  ])
  expect(answers.map((a) => a.statusCode)).toEqual([404, 404, 404, 404])
})
