import { expect, test } from 'vitest'
import { readPdf } from '../../src/server/delivery/read-pdf.ts'
import { planWorld } from './support.ts'

const w = planWorld()
const coordinator = async (method: 'POST' | 'PUT', path: string, body: object) =>
  (await w.coordinator()).send(method, w.family(path), body)
const link = (change: object = {}) => ({
  kind: 'barnets-plan',
  persons: [w.id.son],
  ownerDepartment: 'familie',
  reference: 'Sag 12',
  nextOn: '2026-12-01',
  goals: [w.id.goal],
  measures: [],
  ...change,
})
const linked = async (change: object = {}): Promise<string> => {
  const answer = await coordinator('POST', '/statutory-links', link(change))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}
const extract = async (who: typeof w.coordinator, path: string) => (await (await who()).get(path)).json()

test('a statutory plan is noted with kind, owner, number and next date; the law comes with its source', async () => {
  const id = await linked()
  const { links, kinds } = (await (await w.coordinator()).get(w.family('/statutory-links'))).json()
  expect(links.find((one: { id: string }) => one.id === id)).toMatchObject({
    kindName: 'Barnets plan',
    law: 'Barnets lov § 91',
    verified: true,
    ownerName: 'Familieafdelingen',
    reference: 'Sag 12',
    nextOn: '2026-12-01',
  })
  expect(kinds.find((one: { id: string }) => one.id === 'jobplan')).toMatchObject({ law: null, verified: false })
  expect(kinds.map((one: { id: string }) => one.id)).not.toContain('handleplan-serviceloven')
})

test('what cannot stand is refused at its field', async () => {
  const refused = async (change: object) => (await coordinator('POST', '/statutory-links', link(change))).json()
  expect(await refused({ kind: 'handleplan-serviceloven' })).toMatchObject({ field: 'kind' })
  expect(await refused({ ownerDepartment: 'maane' })).toMatchObject({ field: 'ownerDepartment' })
  expect(await refused({ kind: 'jobplan', persons: [w.id.mother, w.id.father] })).toMatchObject({ field: 'persons' })
  expect(await refused({ persons: [w.id.stranger] })).toMatchObject({ status: 404 })
  expect(await refused({ goals: [w.id.otherGoal] })).toMatchObject({ status: 404 })
})

test('an extract holds the owner’s measures for those concerned and what is marked, as far as its reader may read', async () => {
  const measure = (
    await coordinator('POST', '/measures', w.measure({ person: w.id.son, category: 'child-case', goal: w.id.goal }))
  ).json().id
  const id = await linked()
  const seen = await extract(w.coordinator, w.family(`/statutory-links/${id}/extract`))
  expect(seen.goals.map((one: { id: string }) => one.id)).toEqual([w.id.goal])
  expect(seen.measures.map((one: { id: string }) => one.id)).toEqual([measure])
  expect((await (await w.jobAdviser()).get(w.family(`/statutory-links/${id}/extract`))).statusCode).toBe(404)
  expect((await (await w.father()).get(w.own(`/statutory-links/${id}/extract`))).statusCode).toBe(404)
  expect((await (await w.mother()).get(w.own(`/statutory-links/${id}/extract`))).statusCode).toBe(200)
})

test('marks that a writer cannot see stay, and are told to nobody else', async () => {
  const { id } = (
    await (
      await w.jobAdviser()
    ).send(
      'POST',
      w.family('/statutory-links'),
      link({
        kind: 'jobplan',
        persons: [w.id.mother],
        ownerDepartment: 'job',
        goals: [w.id.jobGoal],
        measures: [w.id.jobMeasure],
      }),
    )
  ).json()
  // The coordinator has no consent for what the jobcentre keeps.
  expect((await (await w.coordinator()).get(w.family('/statutory-links'))).body).not.toContain(id)
  const seen = await extract(w.jobAdviser, w.family(`/statutory-links/${id}/extract`))
  expect(seen.measures.map((one: { id: string }) => one.id)).toEqual([w.id.jobMeasure])
})

test(
  'the extract as a document is a tagged PDF without anybody in its metadata, and without what a child said',
  { timeout: 60_000 },
  async () => {
    await (await w.daughter()).send('POST', w.own('/scalings'), { goal: w.id.goal, value: 2, says: null })
    const id = await linked()
    const answer = await (await w.coordinator()).get(w.family(`/statutory-links/${id}/extract.pdf`))
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    const { pages, tags, about } = readPdf(answer.rawPayload)
    const words = pages.join(' ').replaceAll('\u200B', '').replace(/\s+/g, ' ')
    expect(words).toContain('Barnets plan (Barnets lov § 91)')
    expect(words).toContain('Vi vil have ro om aftenen')
    expect(words).not.toContain('Dina 2')
    expect(tags).toContain('H1')
    for (const secret of ['Mosegård', 'Sofus', 'Sag 12']) expect(about).not.toContain(secret)
  },
)

test('when consent is withdrawn, what rested on it is gone from extracts and from versions side by side', async () => {
  const job = await w.jobAdviser()
  const id = (
    await job.send(
      'POST',
      w.family('/statutory-links'),
      link({ kind: 'jobplan', persons: [w.id.mother], ownerDepartment: 'job', goals: [w.id.goal, w.id.jobGoal] }),
    )
  ).json().id
  const publish = async () => (await coordinator('POST', '/snapshots', { reason: 'Aftalt' })).json().id
  const first = await publish()
  await coordinator('POST', '/goals', w.goal({ ownWords: 'NYT-MÅL' }))
  const second = await publish()
  const paths = [`/statutory-links/${id}/extract`, `/snapshots/${first}/compared/${second}`]
  const read = async () => Promise.all(paths.map(async (path) => (await job.get(w.family(path))).body))
  const [before, compared] = await read()
  expect(before).toContain('Vi vil have ro om aftenen')
  expect(JSON.parse(compared!).differences).toMatchObject([
    { change: 'new', kind: 'goal', after: { ownWords: 'NYT-MÅL' } },
  ])
  const room = (await (await w.mother()).get(w.own('/around'))).json()
  const basis = room.bases.find((one: { id: string }) => one.id === w.id.consent)
  const gone = await (
    await w.mother()
  ).send('POST', w.own(`/consents/${w.id.consent}/signatures/${w.id.consentSignature}/withdraw`), {
    basedOn: basis.signatures[0].version,
  })
  if (gone.statusCode !== 200) throw new Error(gone.body)
  for (const body of await read()) expect(body).not.toMatch(/ro om aftenen|NYT-MÅL/)
})
