import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { csvOf } from '../../src/server/plan/export-coordination.ts'
import { readPdf } from '../../src/server/delivery/read-pdf.ts'
import { planWorld } from './support.ts'

const w = planWorld()
const publish = async (key?: string) =>
  (await w.coordinator()).send('POST', w.family('/snapshots'), { reason: 'Aftalt på mødet' }, key)

test('publishing twice with one key makes one version, and numbers count', async () => {
  const key = randomUUID()
  const [first, again] = [await publish(key), await publish(key)]
  expect(again.json()).toEqual(first.json())
  await publish()
  const { snapshots } = (await (await w.coordinator()).get(w.family('/around'))).json()
  expect(snapshots.map((s: { number: number }) => s.number)).toEqual([2, 1])
})

test('a published version keeps what stood, whatever happens to the plan afterwards', async () => {
  const { id } = (await publish()).json()
  await (
    await w.coordinator()
  ).send('PUT', w.family(`/goals/${w.id.goal}/status`), { basedOn: 1, status: 'dropped', reason: 'Nyt mål' })
  const kept = (await (await w.mother()).get(w.own(`/snapshots/${id}`))).json()
  expect(kept).toMatchObject({ reason: 'Aftalt på mødet', publishedByName: 'Kirsten Koordinator' })
  expect(kept.goals.find((g: { id: string }) => g.id === w.id.goal)).toMatchObject({
    status: 'active',
    ownWords: 'Vi vil have ro om aftenen',
  })
  await (
    await w.coordinator()
  ).send('PUT', w.family(`/goals/${w.id.goal}/status`), { basedOn: 2, status: 'active', reason: 'Alligevel' })
})

test('each reader opens their own cut of a version, without a word about the rest', async () => {
  const { id } = (await publish()).json()
  const goals = async (who: typeof w.mother, path: string) => {
    const answer = await (await who()).get(path)
    expect(answer.body).not.toContain('HEMMELIG-ADRESSE')
    return answer.json().goals.map((g: { id: string }) => g.id) as string[]
  }
  expect(await goals(w.coordinator, w.family(`/snapshots/${id}`))).toContain(w.id.crimeGoal)
  const jobs = await (await w.jobAdviser()).get(w.family(`/snapshots/${id}`))
  expect(
    jobs
      .json()
      .goals.map((g: { id: string }) => g.id)
      .toSorted(),
  ).toEqual([w.id.goal, w.id.jobGoal].toSorted())
  expect(jobs.body).not.toContain('HEMMELIGT')
  expect(await goals(w.daughter, w.own(`/snapshots/${id}`))).not.toContain(w.id.jobGoal)
  expect((await (await w.neighbour()).get(w.family(`/snapshots/${id}`))).statusCode).toBe(404)
})

const paper = async (who: typeof w.mother, path: string) => {
  const answer = await (await who()).get(path)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  const { pages, tags, about } = readPdf(answer.rawPayload)
  return { answer, tags, about, words: pages.join(' ').replaceAll('\u200B', '').replace(/\s+/g, ' ') }
}

test(
  'the road on paper is a tagged PDF that says nothing about its people from outside',
  { timeout: 60_000 },
  async () => {
    const { answer, tags, about, words } = await paper(w.mother, w.own('/road.pdf'))
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="vores-vej.pdf"',
      'cache-control': 'no-store',
    })
    expect(tags).toContain('H1')
    expect(words).toContain('Vi vil have ro om aftenen')
    for (const secret of ['Mosegård', 'Mette', 'Kirsten']) expect(about).not.toContain(secret)
  },
)

test(
  'paper never carries an address, a category of the highest sensitivity, or what a child has said for herself',
  { timeout: 60_000 },
  async () => {
    await (
      await w.daughter()
    ).send('POST', w.own('/goals'), {
      ownWords: 'DATTERS-EGET',
      about: 'me',
      wishedChange: null,
      successCriterion: null,
    })
    await (await w.daughter()).send('POST', w.own('/scalings'), { goal: w.id.goal, value: 2, says: null })
    const { words } = await paper(w.coordinator, w.family('/road.pdf'))
    expect(words).toContain('Jeg vil have et arbejde')
    for (const secret of ['HEMMELIG-ADRESSE', 'HEMMELIGT-KRIM', 'DATTERS-EGET', 'Dina 2'])
      expect(words).not.toContain(secret)
  },
)

test('a second department prints its own part and no more', { timeout: 60_000 }, async () => {
  await (
    await w.coordinator()
  ).send(
    'POST',
    w.family('/goals'),
    w.goal({ ownWords: 'KUN-FAMILIEAFDELINGEN', concerns: w.id.son, category: 'school' }),
  )
  const { words } = await paper(w.jobAdviser, w.family('/road.pdf'))
  expect(words).toContain('Mentor')
  expect(words).not.toContain('KUN-FAMILIEAFDELINGEN')
  expect((await paper(w.coordinator, w.family('/road.pdf'))).words).not.toContain('Mentor')
})

test('a child of 12 reads the road but does not take it out', async () => {
  expect((await (await w.daughter()).get(w.own('/road.pdf'))).statusCode).toBe(403)
})

test('the coordination view leaves as a table of the reader’s own cut', async () => {
  await (
    await w.coordinator()
  ).send('POST', w.family('/actions'), {
    goal: w.id.goal,
    what: '=HYPERLINK("http://x")',
    responsible: { kind: 'person', person: w.id.mother },
    due: '2026-10-01',
  })
  await (
    await w.coordinator()
  ).send('POST', w.family('/measures'), w.measure({ status: 'waiting', waitingFor: 'Plads; "snart"' }))
  const answer = await (await w.coordinator()).get(w.family('/coordination.csv'))
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="koordinering.csv"',
    'cache-control': 'no-store',
  })
  expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(answer.body).toContain('"Plads; ""snart"""')
  expect(answer.body).toContain(`'=HYPERLINK`)
  expect(answer.body).toContain('Skrive en ugeplan')
  // The job centre's own measure has not been shared with the family department.
  expect(answer.body).not.toContain('Mentor')
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])(
  'a cell that a spreadsheet would run is made text: %j',
  (cell) => {
    expect(csvOf([[cell]])).toMatch(/^\uFEFF"?'/)
  },
)
