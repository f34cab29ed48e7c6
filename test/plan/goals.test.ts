import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { planWorld } from './support.ts'

const w = planWorld()
const room = async () => (await (await w.coordinator()).get(w.family())).json()
const add = async (change: object = {}) => {
  const answer = await (await w.coordinator()).send('POST', w.family('/goals'), w.goal(change))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { id: string; version: number }
}
const goalNow = async (id: string) => (await room()).goals.find((g: { id: string }) => g.id === id)

test('a goal keeps whose words it is, and a step stands under its long-term goal', async () => {
  const { id } = await add()
  const step = await add({
    horizon: 'step',
    parentGoal: id,
    concerns: w.id.son,
    ownWords: 'Jeg dækker bord',
    whoseWords: w.id.son,
  })
  expect(await goalNow(step.id)).toMatchObject({
    parentGoal: id,
    whoseWords: w.id.son,
    concerns: w.id.son,
    department: 'familie',
    status: 'active',
    version: 1,
  })
})

test('a goal without its sign of success is refused at that field', async () => {
  const { successCriterion: _, ...without } = w.goal()
  for (const body of [without, w.goal({ successCriterion: ' ' })]) {
    const answer = await (await w.coordinator()).send('POST', w.family('/goals'), body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ field: 'successCriterion', code: 'invalid-input' })
    expect(answer.json().detail.length).toBeGreaterThan(10)
  }
})

test('a long-term goal leads nowhere, and a step only to a long-term goal that can be seen', async () => {
  const long = await add()
  const step = await add({ horizon: 'step', parentGoal: long.id })
  const send = async (change: object) => (await w.coordinator()).send('POST', w.family('/goals'), w.goal(change))
  expect((await send({ parentGoal: long.id })).json()).toMatchObject({
    code: 'goal.long-term-is-no-step',
    field: 'parentGoal',
  })
  expect((await send({ horizon: 'step', parentGoal: step.id })).json()).toMatchObject({ field: 'parentGoal' })
  expect((await send({ horizon: 'step', parentGoal: w.id.otherGoal })).statusCode).toBe(404)
  expect((await send({ horizon: 'step', parentGoal: randomUUID() })).statusCode).toBe(404)
})

test('a goal is reached with a reason, and what stood before can be read', async () => {
  const { id } = await add({ ownWords: 'Vi går en tur' })
  const answer = await (
    await w.coordinator()
  ).send('PUT', w.family(`/goals/${id}/status`), { basedOn: 1, status: 'reached', reason: 'De gjorde det fire gange' })
  expect(answer.json()).toEqual({ id, version: 2 })
  const { changes } = (await (await w.coordinator()).get(w.family('/plan-changes'))).json()
  expect(changes[0]).toMatchObject({
    kind: 'goal',
    object: id,
    reason: 'De gjorde det fire gange',
    byName: 'Kirsten Koordinator',
    before: { status: 'active' },
  })
  const unreasoned = await (
    await w.coordinator()
  ).send('PUT', w.family(`/goals/${id}/status`), { basedOn: 2, status: 'dropped' })
  expect(unreasoned.json().field).toBe('reason')
})

test('somebody who wrote on an old version is shown what stands now, and nothing is lost', async () => {
  const { id } = await add()
  const change = (wishedChange: string) => ({
    basedOn: 1,
    ownWords: 'Vi vil spise sammen',
    wishedChange,
    successCriterion: 'Tre',
    horizon: 'long-term',
    parentGoal: null,
    reason: 'Nyt',
  })
  const browser = await w.coordinator()
  expect((await browser.send('PUT', w.family(`/goals/${id}`), change('Først'))).json()).toEqual({ id, version: 2 })
  const late = await browser.send('PUT', w.family(`/goals/${id}`), change('Sidst'))
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({ code: 'changed-meanwhile', current: { wishedChange: 'Først', version: 2 } })
})

test('own words may be put right until they are published; then they belong to the one who said them', async () => {
  const { id } = await add()
  const browser = await w.coordinator()
  const reword = (basedOn: number, ownWords: string) =>
    browser.send('PUT', w.family(`/goals/${id}`), {
      basedOn,
      ownWords,
      wishedChange: 'x',
      successCriterion: 'y',
      horizon: 'long-term',
      parentGoal: null,
      reason: 'Hørt forkert',
    })
  expect((await reword(1, 'Vi vil spise sammen hver dag')).statusCode).toBe(200)
  expect((await browser.send('POST', w.family('/snapshots'), { reason: 'Første plan' })).statusCode).toBe(200)
  const late = await reword(2, 'Familien ønsker fælles måltider')
  expect(late.statusCode).toBe(403)
  expect(late.json()).toMatchObject({ code: 'goal.words-belong-to-another', field: 'ownWords' })
  expect((await reword(2, 'Vi vil spise sammen hver dag')).statusCode).toBe(200)
  const mother = await w.mother()
  expect(
    (
      await mother.send('PUT', w.own(`/goals/${id}/own-words`), {
        basedOn: 3,
        ownWords: 'Vi vil spise sammen om søndagen',
      })
    ).json(),
  ).toEqual({ id, version: 4 })
  const daughter = await w.daughter()
  expect(
    (await daughter.send('PUT', w.own(`/goals/${id}/own-words`), { basedOn: 4, ownWords: 'Nej' })).statusCode,
  ).toBe(403)
})

test('words that somebody wrote themselves are nobody else’s to put right', async () => {
  const mother = await w.mother()
  const { id } = (
    await mother.send('POST', w.own('/goals'), {
      ownWords: 'Ro i huset',
      about: 'all',
      wishedChange: null,
      successCriterion: null,
    })
  ).json()
  const answer = await (
    await w.coordinator()
  ).send('PUT', w.family(`/goals/${id}`), {
    basedOn: 1,
    ownWords: 'Mor vil have ro',
    wishedChange: 'Ro',
    successCriterion: 'Stille',
    horizon: 'long-term',
    parentGoal: null,
    reason: 'Kortere',
  })
  expect(answer.json()).toMatchObject({ code: 'goal.words-belong-to-another' })
})

test('goals stand in the order they are put in', async () => {
  const before = (await room()).goals as { id: string; version: number }[]
  const wanted = before.toReversed().map(({ id, version }) => ({ id, basedOn: version }))
  const answer = await (await w.coordinator()).send('PUT', w.family('/goal-order'), { goals: wanted })
  expect(answer.statusCode, answer.body).toBe(200)
  expect((await room()).goals.map((g: { id: string }) => g.id)).toEqual(wanted.map((g) => g.id))
  const foreign = await (
    await w.coordinator()
  ).send('PUT', w.family('/goal-order'), { goals: [{ id: w.id.otherGoal, basedOn: 1 }] })
  expect(foreign.statusCode).toBe(404)
})

test('a double click makes one goal', async () => {
  const key = randomUUID()
  const browser = await w.coordinator()
  const body = w.goal({ ownWords: 'Kun én gang' })
  const [first, second] = [
    await browser.send('POST', w.family('/goals'), body, key),
    await browser.send('POST', w.family('/goals'), body, key),
  ]
  expect(second.json()).toEqual(first.json())
  expect((await room()).goals.filter((g: { ownWords: string }) => g.ownWords === 'Kun én gang')).toHaveLength(1)
})

test('what cannot be stored or shown is refused, and markup stays text', async () => {
  const browser = await w.coordinator()
  const send = (change: object) => browser.send('POST', w.family('/goals'), w.goal(change))
  for (const ownWords of ['a\u0000b', 'a\u0007b', 'x'.repeat(10_000), '']) {
    expect((await send({ ownWords })).json()).toMatchObject({ status: 400, field: 'ownWords' })
  }
  const words = `'; drop table goal; -- <script>alert(1)</script> \${x}`
  const { id } = (await send({ ownWords: words })).json()
  expect((await goalNow(id)).ownWords).toBe(words)
})
