import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { looking } from '../worlds/read-back.ts'
import { planWorld } from './support.ts'

const w = planWorld()

const coordinator = async (method: 'POST' | 'PUT', path: string, body: object) => {
  const answer = await (await w.coordinator()).send(method, w.family(path), body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ id: string }>().id
}
const publish = () => coordinator('POST', '/snapshots', { reason: 'Aftalt på mødet' })
const versionFor = async (who: typeof w.mother, path: string) => (await (await who()).get(path)).json()
const wait = (waiting: string, forObject: string, reason: string) => ({
  waitingKind: 'goal',
  waiting,
  forKind: 'goal',
  forObject,
  until: 'done',
  reason,
})

test('a published version holds what hangs on the plan: stones, pitfalls, pauses, waits, answers, agreements and links', async () => {
  const goal = await coordinator('POST', '/goals', w.goal())
  const measure = await coordinator('POST', '/measures', w.measure({ status: 'active', startsOn: '2026-01-01', goal }))
  const stone = await coordinator('POST', '/stones', { goal, what: 'Cyklen er lappet' })
  await coordinator('POST', '/pitfalls', { goal, whose: w.id.mother, what: 'Vi glemmer det', response: 'Vi ringer' })
  await coordinator('POST', `/measures/${measure}/spells`, {
    kind: 'pause',
    startsOn: '2026-10-01',
    endsOn: null,
    says: null,
    reason: 'Ferie',
  })
  await coordinator('POST', '/waits', wait(goal, w.id.goal, 'Først ro'))
  for (const byPerson of [w.id.mother, w.id.daughter])
    await coordinator('POST', '/stances', {
      question: 'realistic',
      object: goal,
      byPerson,
      answer: 'yes',
      says: 'Det tror jeg',
    })
  await coordinator('POST', '/statutory-links', {
    kind: 'barnets-plan',
    persons: [w.id.daughter],
    ownerDepartment: 'familie',
    reference: 'J.nr. 4711',
    nextOn: '2026-12-01',
    goals: [],
    measures: [],
  })
  const first = await publish()
  await coordinator('PUT', `/stones/${stone}`, {
    basedOn: 1,
    what: 'Cyklen er solgt',
    reachedOn: null,
    withdrawn: false,
  })
  const kept = await versionFor(w.mother, w.own(`/snapshots/${first}`))
  expect(kept).toMatchObject({
    holdsDepth: true,
    stones: [{ what: 'Cyklen er lappet', goal }],
    pitfalls: [{ what: 'Vi glemmer det', whose: w.id.mother }],
    spells: [{ measure, reason: 'Ferie' }],
    waits: [{ reason: 'Først ro' }],
    links: [{ kindName: expect.any(String), persons: [w.id.daughter], nextOn: '2026-12-01' }],
  })
  expect(kept.stances.map(({ byPerson }: { byPerson: string }) => byPerson)).toContain(w.id.mother)
  // Of another plan its title goes along, not its number.
  expect(JSON.stringify(kept)).not.toContain('4711')
})

test('two versions side by side tell of stones, and a version from before tells nothing of them', async () => {
  const goal = await coordinator('POST', '/goals', w.goal())
  const stone = await coordinator('POST', '/stones', { goal, what: 'Vi står op' })
  const older = await publish()
  await coordinator('PUT', `/stones/${stone}`, {
    basedOn: 1,
    what: 'Vi står op kl. 7',
    reachedOn: null,
    withdrawn: false,
  })
  const newer = await publish()
  const compared = async () =>
    (await versionFor(w.mother, w.own(`/snapshots/${newer}/compared/${older}`))).differences.filter(
      (one: { id: string }) => one.id === stone,
    )
  expect(await compared()).toMatchObject([
    {
      kind: 'stone',
      change: 'changed',
      fields: ['what'],
      before: { what: 'Vi står op' },
      after: { what: 'Vi står op kl. 7' },
    },
  ])
})

test('a version from before what hangs on the plan was published says nothing of it: it is neither new nor gone', async () => {
  const goal = await coordinator('POST', '/goals', w.goal())
  await coordinator('POST', '/stones', { goal, what: 'Vi spiser morgenmad' })
  const newer = await publish()
  const { store } = w.app
  const [place] = await looking(store, w.municipality, (look) =>
    look<{ compartment: number; number: number }>(
      'select compartment, number from plan_snapshot where municipality = $1 order by number desc',
      [w.municipality],
    ),
  )
  const older = randomUUID()
  await bulk(store.job, w.municipality, (rows) =>
    rows.write('plan_snapshot', [
      {
        id: older,
        compartment: place!.compartment,
        case_id: w.id.family,
        number: place!.number + 1,
        reason: 'Fra før',
        published_at: '2026-01-01T00:00:00Z',
        published_by: w.id.coordinator,
        updated_at: '2026-01-01T00:00:00Z',
      },
    ]),
  )
  expect(await versionFor(w.mother, w.own(`/snapshots/${older}`))).toMatchObject({ holdsDepth: false, stones: [] })
  const { differences } = await versionFor(w.mother, w.own(`/snapshots/${newer}/compared/${older}`))
  expect(differences.map(({ kind }: { kind: string }) => kind)).toContain('goal')
  expect(differences.map(({ kind }: { kind: string }) => kind)).not.toContain('stone')
})

test('a reader of an old version meets nothing of what they may not open, nor what hangs on it', async () => {
  await coordinator('POST', '/waits', wait(w.id.goal, w.id.crimeGoal, 'HEMMELIG-VENTEGRUND'))
  await coordinator('POST', '/stones', { goal: w.id.crimeGoal, what: 'HEMMELIGT-TRIN' })
  await coordinator('POST', '/stances', {
    question: 'realistic',
    object: w.id.crimeGoal,
    byPerson: null,
    answer: 'no',
    says: 'HEMMELIGT-SVAR',
  })
  const id = await publish()
  const told = async (who: typeof w.mother, path: string) => JSON.stringify(await versionFor(who, path))
  expect(await told(w.coordinator, w.family(`/snapshots/${id}`))).toContain('HEMMELIGT-SVAR')
  for (const [who, path] of [
    [w.jobAdviser, w.family(`/snapshots/${id}`)],
    [w.father, w.own(`/snapshots/${id}`)],
    [w.neighbour, w.family(`/snapshots/${id}`)],
  ] as const)
    expect(await told(who, path)).not.toMatch(/HEMMELIG/)
})
