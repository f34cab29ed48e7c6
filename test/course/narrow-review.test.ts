import { beforeAll, expect, test } from 'vitest'
import { ring } from '../../src/access/ring.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { loadFacts } from '../../src/store/facts.ts'
import { sql } from 'kysely'
import { courseWorld } from './support.ts'

/** Whoever weighs that it has become hard again reads what was said and how the course ended, and nothing else. */
const { rules } = loadPresets()
const { w, send, closing, impose, neighbour, leader, decider, employDecider, ownCourse } = courseWorld()
beforeAll(async () => {
  await w.acceptedCourse()
  await employDecider()
  await impose()
  await send('POST', '/closings', await closing())
  w.app.setNow('2026-09-03T08:00:00.000Z')
})

/** Every compartment of the family that this employee opens for decisions, by whom it is about and what of. */
async function opened(employee: string): Promise<string[]> {
  const asking = {
    actor: { account: null, kind: 'employee', id: employee, municipality: w.municipality },
    purpose: 'decision',
    at: '2026-09-03T08:00:00.000Z',
    today: '2026-09-03',
  } as const
  return w.app.services.store.db.transaction().execute(async (tx) => {
    await sql`set local app.municipality = ${sql.lit(String(w.municipality))}`.execute(tx)
    const facts = await loadFacts(tx, asking, { kind: 'case', caseId: w.id.family })
    const open = new Set(ring(facts, rules, asking))
    return facts.compartments
      .filter((c) => open.has(c.id))
      .map((c) => `${c.category} ${c.subject === null ? 'all' : 'one'} ${c.audienceId === null ? 'common' : 'alone'}`)
  })
}

test('what those who keep in touch say is weighed without the family’s common part', async () => {
  const said = await send('POST', '/setbacks', { words: 'Dina kommer ikke i skole' }, neighbour())
  expect(said.statusCode, said.body).toBe(200)
  expect(await opened(w.id.leader)).toEqual(['cooperation all alone'])
  const mother = await w.mother()
  expect((await mother.send('POST', w.own('/setbacks'), { words: 'Det er svært igen' })).statusCode).toBe(200)
  expect((await opened(w.id.leader)).toSorted()).toEqual(['cooperation all alone', 'own-words one alone'])
})

test('its page says what was said, of which family, and how the course ended; no other page opens', async () => {
  const page = await leader()
  const review = (await page.get(`/api/reopenings/${w.id.family}`)).json()
  expect(review).toMatchObject({
    familyName: 'Familien Mosegård',
    closing: { reasonName: 'Familien er et godt sted' },
    may: { decide: false },
  })
  expect(review.setbacks.map((one: { words: string }) => one.words).toSorted()).toEqual([
    'Det er svært igen',
    'Dina kommer ikke i skole',
  ])
  expect(JSON.stringify(review)).not.toContain('Vi vil have ro om aftenen')
  for (const rest of ['', '/around', '/course', '/meetings', '/history', '/plan-depth'])
    expect((await page.get(w.family(rest))).statusCode, rest).toBe(404)
  expect((await page.get(`/api/intake/${w.id.family}`)).statusCode).toBe(404)
})

test('the family and whoever keeps in touch still read it, and the answer reaches them', async () => {
  expect((await ownCourse()).setbacks).toHaveLength(2)
  const answer = { answer: 'other-help', basedOn: 0, words: 'Skolen ringer til jer i morgen' }
  const { course } = (await (await decider()).get(`/api/reopenings/${w.id.family}`)).json()
  const done = await (
    await decider()
  ).send('POST', `/api/reopenings/${w.id.family}/answer`, {
    ...answer,
    basedOn: course.version,
  })
  expect(done.statusCode, done.body).toBe(200)
  expect((await ownCourse()).setbacks.map((one) => one.answerWords)).toEqual([answer.words, answer.words])
  expect((await (await neighbour()).get(w.family('/course'))).body).toContain(answer.words)
  expect((await (await leader()).get('/api/reopenings')).json()).toEqual({ reopenings: [] })
})
