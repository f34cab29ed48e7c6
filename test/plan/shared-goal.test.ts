import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { planWorld } from './support.ts'

const w = planWorld()
const START = '2026-01-01T00:00:00.000Z'
const stepfather = randomUUID()
const halfBrother = randomUUID()

/** A half-brother with another father joins the family: his father holds custody of him alone. */
beforeAll(async () => {
  await bulk(w.app.store.job, w.municipality, async (writer) => {
    await writer.write('person', [
      { id: stepfather, born: '1980-01-01' },
      { id: halfBrother, born: '2018-01-01' },
    ])
    await writer.write(
      'participation',
      [
        { person: stepfather, stands_as: 'parent', own_access: true },
        { person: halfBrother, stands_as: 'child', own_access: false },
      ].map((row) => ({ ...row, id: randomUUID(), case_id: w.id.family, in_initiative: true, starts_at: START })),
    )
    await writer.write(
      'custody',
      [w.id.mother, stepfather].map((holder) => ({
        id: randomUUID(),
        child: halfBrother,
        holder,
        kind: 'joint',
        source: 'told',
        starts_at: START,
      })),
    )
  })
})

const stepfathersRoom = async () =>
  (await (await w.app.as({ municipality: w.municipality, person: stepfather })).get(w.own())).body
const shared = (change: object = {}) =>
  w.goal({ ownWords: 'DINA-OG-BROR', concerns: w.id.daughter, also: [halfBrother], category: 'school', ...change })

test('a goal of two half-siblings is read by who may read both, and by neither one’s other parent', async () => {
  const kept = await (await w.coordinator()).send('POST', w.family('/goals'), shared())
  expect(kept.statusCode, kept.body).toBe(200)
  const { id } = kept.json()
  expect((await (await w.mother()).get(w.own())).body).toContain('DINA-OG-BROR')
  expect(await stepfathersRoom()).not.toContain('DINA-OG-BROR')
  expect((await (await w.daughter()).get(w.own())).body).not.toContain('DINA-OG-BROR')
  const { shared: told } = (await (await w.coordinator()).get(w.family('/plan-depth'))).json()
  expect(told).toEqual([{ goal: id, people: [w.id.daughter, halfBrother].toSorted() }])
})

test('what is for one of them alone is a step of it, and that child’s parents read it', async () => {
  const { id } = (await (await w.coordinator()).send('POST', w.family('/goals'), shared())).json()
  await (
    await w.coordinator()
  ).send(
    'POST',
    w.family('/goals'),
    w.goal({ ownWords: 'KUN-BROR', horizon: 'step', parentGoal: id, concerns: halfBrother, category: 'school' }),
  )
  expect(await stepfathersRoom()).toContain('KUN-BROR')
})

test('agreements on it, its published version and what was changed in it stay with those who may read both', async () => {
  const { id } = (await (await w.coordinator()).send('POST', w.family('/goals'), shared())).json()
  const agreement = {
    goal: id,
    what: 'FÆLLES-AFTALE',
    responsible: { kind: 'person', person: w.id.mother },
    due: '2026-12-01',
  }
  expect((await (await w.coordinator()).send('POST', w.family('/actions'), agreement)).statusCode).toBe(200)
  const snapshot = (await (await w.coordinator()).send('POST', w.family('/snapshots'), { reason: 'Aftalt' })).json().id
  const browser = await w.app.as({ municipality: w.municipality, person: stepfather })
  for (const path of ['', `/snapshots/${snapshot}`, '/plan-depth'])
    expect((await browser.get(w.own(path))).body).not.toMatch(/FÆLLES-AFTALE|DINA-OG-BROR/)
  expect((await (await w.mother()).get(w.own(`/snapshots/${snapshot}`))).body).toContain('FÆLLES-AFTALE')
})
