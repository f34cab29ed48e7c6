import { beforeEach, expect, test } from 'vitest'
import type { RowChange } from '../../src/contract/history.ts'
import type { LookedAtMistake, Mistakes } from '../../src/contract/mistake.ts'
import type { MistakeKind } from '../../src/domain/history/mistakes.ts'
import { planWorld } from '../plan/support.ts'
import type { Browser } from '../support/app.ts'

const world = planWorld()
let coordinator: Browser
let mother: Browser
beforeEach(async () => {
  coordinator = await world.coordinator()
  mother = await world.mother()
})

type Saved = { readonly id: string; readonly version: number }
/** Writes something and answers its id. */
async function write(browser: Browser, path: string, body: object): Promise<string> {
  const answer = await browser.send('POST', path, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Saved>().id
}
const path = (own: boolean, rest = '') => (own ? world.own : world.family)(`/mistakes${rest}`)
const look = async (browser: Browser, kind: MistakeKind, row: string, own = false): Promise<LookedAtMistake> => {
  const answer = await browser.get(path(own, `/${kind}/${row}`))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const takeOut = (browser: Browser, kind: MistakeKind, row: string, own = false, basedOn = 1) =>
  browser.send('POST', path(own), { kind, row, basedOn, reason: 'Skrevet hos den forkerte familie' })
async function takenOut(browser: Browser, kind: MistakeKind, row: string, own = false, basedOn = 1): Promise<Saved> {
  const answer = await takeOut(browser, kind, row, own, basedOn)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const putBack = (browser: Browser, { id, version }: Saved, own = false) =>
  browser.send('POST', path(own, `/${id}/undo`), { basedOn: version, reason: 'Det var rigtigt nok' })
/** The line about one mistake, among all that is taken out. */
const listed = async (browser: Browser, { id }: Saved, own = false): Promise<Mistakes['mistakes']> =>
  (await browser.get(path(own))).json<Mistakes>().mistakes.filter((one) => one.id === id)
const historyOf = async (browser: Browser, row: string, own = false): Promise<RowChange[]> =>
  (await browser.get((own ? world.own : world.family)(`/history?row=${row}`))).json<{ changes: RowChange[] }>().changes

const newGoal = (change: object = {}) => write(coordinator, world.family('/goals'), { ...world.goal(change), also: [] })
const newAction = (goal: string, browser = coordinator) =>
  write(browser, world.family('/actions'), {
    goal,
    what: 'Ringe til skolen',
    responsible: { kind: 'employee', employee: world.id.coordinator },
    due: '2026-10-01',
  })
const VIEWS = ['', '/around', '/homes', '/plan-depth', '/statutory-links', '/protection', '/course'] as const

/** All that the coordinator reads, and what is printed and exported, without the versions that every change moves on. */
async function seen(): Promise<string[]> {
  const reads = VIEWS.map(async (view) =>
    (await coordinator.get(world.family(view))).body.replaceAll(/"version":\d+/g, ''),
  )
  return [...(await Promise.all(reads)), (await coordinator.get(world.family('/coordination.csv'))).body]
}

/** What each kind of mistake is, written by the coordinator; answers the row. */
const written: Partial<Record<MistakeKind, () => Promise<string>>> = {
  goal: () => newGoal(),
  action: async () => newAction(world.id.goal),
  measure: () => write(coordinator, world.family('/measures'), world.measure()),
  scaling: () =>
    write(coordinator, world.family('/scalings'), { goal: world.id.goal, byPerson: null, value: 4, says: null }),
  stepping_stone: () => write(coordinator, world.family('/stones'), { goal: world.id.goal, what: 'Find nøglerne' }),
  statutory_link: () =>
    write(coordinator, world.family('/statutory-links'), {
      kind: 'barnets-plan',
      persons: [world.id.daughter],
      ownerDepartment: 'familie',
      reference: null,
      nextOn: null,
      goals: [],
      measures: [],
    }),
  home: () => write(coordinator, world.family('/homes'), { name: 'Hos mormor', kind: 'kin', protectedFor: null }),
  residence: async () =>
    write(coordinator, world.family('/residences'), {
      home: await write(coordinator, world.family('/homes'), { name: 'Hjemme', kind: 'family', protectedFor: null }),
      person: world.id.daughter,
      share: 'half',
      note: null,
      startsOn: '2026-02-01',
    }),
  placement: () =>
    write(coordinator, world.family('/placements'), {
      child: world.id.daughter,
      kind: 'kin',
      visits: null,
      startsOn: '2026-03-01',
    }),
  contact_point: () =>
    write(coordinator, world.family(`/people/${world.id.mother}/contacts`), {
      kind: 'phone',
      value: '87654321',
      protected: false,
      startsOn: null,
    }),
  partner_assessment: () =>
    write(coordinator, world.family(`/people/${world.id.mother}/partner-assessments`), {
      assessedOn: '2026-03-01',
      outcome: 'not-resource',
      violence: 'no',
      reason: 'Vi har talt med begge.',
    }),
}

for (const [kind, make] of Object.entries(written) as [MistakeKind, () => Promise<string>][])
  test(`${kind}: taken out it is nowhere, told in the history with who and why, and comes back as it was`, async () => {
    const row = await make()
    const before = await seen()
    expect(before.join()).toContain(row)
    const mistake = await takenOut(coordinator, kind, row)
    expect((await seen()).join()).not.toContain(row)
    expect((await listed(coordinator, mistake))[0]).toMatchObject({
      byName: 'Kirsten Koordinator',
      byMe: true,
      reason: 'Skrevet hos den forkerte familie',
      mayPutBack: true,
    })
    expect(await historyOf(coordinator, row)).toMatchObject([
      { what: 'taken-out', reason: 'Skrevet hos den forkerte familie', mayRestore: false },
      { what: 'insert' },
    ])
    expect((await putBack(coordinator, mistake)).statusCode).toBe(200)
    expect(await seen()).toEqual(before)
    expect((await historyOf(coordinator, row))[0]).toMatchObject({ what: 'put-back', reason: 'Det var rigtigt nok' })
    expect(await listed(coordinator, mistake)).toEqual([])
    expect((await putBack(coordinator, mistake)).statusCode).toBe(404)
  })

test('what hangs on a goal is counted in words, goes along and comes back with it', async () => {
  const goal = await newGoal()
  const action = await newAction(goal)
  const measure = await write(coordinator, world.family('/measures'), world.measure({ goal }))
  await write(coordinator, world.family('/stones'), { goal, what: 'Et trin' })
  await write(coordinator, world.family(`/measures/${measure}/spells`), {
    kind: 'pause',
    startsOn: '2026-10-01',
    endsOn: '2026-11-01',
    says: null,
    reason: 'Ferie',
  })
  await write(coordinator, world.family('/waits'), {
    waitingKind: 'action',
    waiting: action,
    forKind: 'goal',
    forObject: world.id.goal,
    until: 'done',
    reason: 'Først det ene',
  })
  const step = await newGoal({ horizon: 'step', parentGoal: goal })
  const before = await seen()
  const looked = await look(coordinator, 'goal', goal)
  expect(looked).toMatchObject({ kindName: 'Mål', about: 'Vi vil spise sammen', stands: [] })
  expect(looked.along.toSorted()).toEqual([
    '1 aftale',
    '1 hjælp',
    '1 pause eller aftrapning',
    '1 skridt',
    '1 ting, der venter på noget andet',
    '1 trin på vejen',
  ])
  const mistake = await takenOut(coordinator, 'goal', goal)
  const without = (await seen()).join()
  for (const gone of [goal, action, measure, step]) expect(without).not.toContain(gone)
  // What went along cannot be changed while it is away.
  const tick = await coordinator.send('PUT', world.family(`/actions/${action}/done`), { basedOn: 2, done: true })
  expect(tick.statusCode).toBe(404)
  expect((await putBack(coordinator, mistake)).statusCode).toBe(200)
  expect(await seen()).toEqual(before)
})

test('a new published version and the road leave out what was taken out; the earlier version stands as it was', async () => {
  const goal = await newGoal({ ownWords: 'Et mål hos de forkerte' })
  const publish = async () => write(coordinator, world.family('/snapshots'), { reason: 'Ny plan' })
  const first = await publish()
  await takenOut(coordinator, 'goal', goal)
  const second = await publish()
  const versionOf = async (id: string) => (await coordinator.get(world.family(`/snapshots/${id}`))).body
  expect(await versionOf(first)).toContain('Et mål hos de forkerte')
  expect(await versionOf(second)).not.toContain('Et mål hos de forkerte')
})

test('what the family wrote itself, a professional cannot take out; nor what the family has written on', async () => {
  const own = await write(mother, world.own('/goals'), {
    ownWords: 'Jeg vil sove',
    about: 'all',
    wishedChange: null,
    successCriterion: null,
  })
  expect((await takeOut(coordinator, 'goal', own)).json()).toMatchObject({ status: 403, code: 'not-yours' })
  const goal = await newGoal()
  await write(mother, world.own('/scalings'), { goal, value: 2, says: 'Ikke i dag' })
  expect((await look(coordinator, 'goal', goal)).stands).toEqual([
    { code: 'family-wrote', detail: 'Familien har selv skrevet til det.' },
  ])
  const refused = (await takeOut(coordinator, 'goal', goal)).json()
  expect(refused).toMatchObject({ status: 409, code: 'mistake-stands' })
  expect(refused.detail).toContain('Du kan lægge målet fra jer i stedet.')
  expect((await seen()).join()).toContain(goal)
})

test('what is agreed, followed up or answered yes to has to stand', async () => {
  const agreed = await newGoal()
  const depth = (await coordinator.get(world.family('/plan-depth'))).json()
  for (const byPerson of depth.toAsk.find((one: { goal: string }) => one.goal === agreed).people)
    await write(coordinator, world.family('/stances'), {
      question: 'realistic',
      object: agreed,
      byPerson,
      answer: 'none',
      says: null,
    })
  await write(coordinator, world.family(`/goals/${agreed}/agreement`), { on: '2026-08-01', note: null })
  expect((await look(coordinator, 'goal', agreed)).stands.map(({ code }) => code)).toEqual(['agreed'])
  const answered = await newGoal()
  await write(mother, world.own('/stances'), { question: 'realistic', object: answered, answer: 'yes', says: null })
  expect((await look(coordinator, 'goal', answered)).stands.map(({ code }) => code)).toEqual(['answered'])
  const published = await newGoal()
  const version = await write(coordinator, world.family('/snapshots'), { reason: 'Ny plan' })
  await write(mother, world.own('/stances'), { question: 'agrees', object: version, answer: 'yes', says: null })
  expect((await look(coordinator, 'goal', published)).stands.map(({ code }) => code)).toEqual(['version-agreed'])
  await coordinator.send('POST', world.family(`/snapshots/${version}/withdrawal`), {
    basedOn: 1,
    withdrawn: true,
    reason: 'Et mål er ikke deres',
  })
  expect((await look(coordinator, 'goal', published)).stands).toEqual([])
})

test('a round that was written by mistake goes with its numbers, and days and goals are as before', async () => {
  const goal = await newGoal()
  const planOf = async () => (await coordinator.get(world.family())).json().plan
  const before = await seen()
  const round = await write(coordinator, world.family('/follow-up-rounds'), {
    basedOn: (await planOf())?.version ?? null,
    on: '2026-08-20',
    changed: 'Vi talte om aftenerne.',
    next: '2026-10-20',
    goals: [
      {
        goal,
        basedOn: 1,
        outcome: 'reached',
        happened: 'Det lykkedes',
        nextStep: null,
        scalings: [{ byPerson: null, value: 8, says: null }],
      },
    ],
  })
  expect((await look(coordinator, 'goal', goal)).stands.map(({ code }) => code)).toContain('followed-up')
  const after = await seen()
  expect(await look(coordinator, 'follow_up', round)).toMatchObject({
    about: '2026-08-20',
    stands: [],
    along: ['1 mål, der blev fulgt op', '1 tal på skalaen'],
    setsBack: ['Dagene for opfølgning bliver, som de var før.', 'Et mål bliver sat tilbage til: i gang.'],
  })
  const mistake = await takenOut(coordinator, 'follow_up', round)
  expect(await seen()).toEqual(before)
  expect((await putBack(coordinator, mistake)).statusCode).toBe(200)
  expect(await seen()).toEqual(after)
})

test('a follow-up on its own is taken out too; a later one keeps its days', async () => {
  const record = async (on: string, next: string) => {
    const basedOn = (await coordinator.get(world.family())).json().plan?.version ?? null
    const answer = await coordinator.send('POST', world.family('/follow-ups'), { basedOn, on, changed: 'Talt', next })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  await record('2026-08-21', '2026-10-01')
  await record('2026-08-22', '2026-10-02')
  const depth = (await coordinator.get(world.family('/plan-depth'))).json()
  const first = depth.followUps.find((one: { heldOn: string }) => one.heldOn === '2026-08-21').id
  expect((await look(coordinator, 'follow_up', first)).setsBack).toEqual([])
  await takenOut(coordinator, 'follow_up', first)
  expect((await coordinator.get(world.family())).json().plan.nextFollowUp).toBe('2026-10-02')
})

test('a person takes out their own goal and their own agreement, reads why, and puts them back', async () => {
  const goal = await write(mother, world.own('/goals'), {
    ownWords: 'Jeg skrev det to gange',
    about: 'all',
    wishedChange: null,
    successCriterion: null,
  })
  const action = await write(mother, world.own('/actions'), { goal, what: 'Gå en tur', due: '2026-10-01' })
  const alone = await takenOut(mother, 'action', action, true)
  expect((await putBack(await world.coordinator(), alone)).statusCode).toBe(403)
  expect((await putBack(mother, alone, true)).statusCode).toBe(200)
  const mistake = await takenOut(mother, 'goal', goal, true)
  expect((await mother.get(world.own())).body).not.toContain('Jeg skrev det to gange')
  expect((await historyOf(mother, goal, true))[0]).toMatchObject({ what: 'taken-out', byMe: true, kindName: 'Mål' })
  expect(await listed(mother, mistake, true)).toMatchObject([
    { about: 'Jeg skrev det to gange', byMe: true, mayPutBack: true },
  ])
  expect((await putBack(mother, mistake, true)).statusCode).toBe(200)
  const road = (await mother.get(world.own())).body
  expect(road).toContain('Jeg skrev det to gange')
  expect(road).toContain('Gå en tur')
})

test('what a professional wrote, the family cannot take out, but reads that it was taken out and why', async () => {
  const goal = await newGoal({ ownWords: 'Skrevet for meget' })
  expect((await takeOut(mother, 'goal', goal, true)).json()).toMatchObject({ status: 403 })
  const mistake = await takenOut(coordinator, 'goal', goal)
  expect((await historyOf(mother, goal, true))[0]).toMatchObject({
    what: 'taken-out',
    byName: 'Kirsten Koordinator',
    reason: 'Skrevet hos den forkerte familie',
  })
  expect(await listed(mother, mistake, true)).toMatchObject([{ about: 'Skrevet for meget', mayPutBack: false }])
})

test('what it hangs on must be back first; a version that has moved on is a conflict; a reason is asked for', async () => {
  const goal = await newGoal()
  const action = await newAction(goal)
  const first = await takenOut(coordinator, 'action', action)
  const second = await takenOut(coordinator, 'goal', goal)
  expect((await putBack(coordinator, first)).json()).toMatchObject({ status: 409, code: 'mistake.base-is-out' })
  expect((await putBack(coordinator, second)).statusCode).toBe(200)
  expect((await coordinator.get(world.family())).body).not.toContain(action)
  expect((await putBack(coordinator, first)).statusCode).toBe(200)
  expect((await takeOut(coordinator, 'goal', goal, false, 1)).json().code).toBe('changed-meanwhile')
  const silent = await coordinator.send('POST', path(false), { kind: 'goal', row: goal, basedOn: 3, reason: ' ' })
  expect(silent.json()).toMatchObject({ status: 400, field: 'reason' })
})

test('who lives where is put back only while it fits what was written meanwhile', async () => {
  const home = (name: string) =>
    write(coordinator, world.family('/homes'), { name, kind: 'family', protectedFor: null })
  const lives = async (name: string) =>
    write(coordinator, world.family('/residences'), {
      home: await home(name),
      person: world.id.son,
      share: 'all',
      note: null,
      startsOn: '2026-02-01',
    })
  const first = await takenOut(coordinator, 'residence', await lives('Den ene'))
  const second = await lives('Den anden')
  expect((await putBack(coordinator, first)).json()).toMatchObject({ status: 409, code: 'restore.no-longer-fits' })
  expect(await listed(coordinator, first)).toHaveLength(1)
  await takenOut(coordinator, 'residence', second)
  expect((await putBack(coordinator, first)).statusCode).toBe(200)
})

test('who may not open a row can neither look at it, take it out, put it back, nor read that it was', async () => {
  const goal = await newGoal({ category: 'child-case', ownWords: 'Kun for de nærmeste' })
  const adviser = await world.jobAdviser()
  const neighbour = await world.neighbour()
  expect((await adviser.get(path(false, `/goal/${goal}`))).statusCode).toBe(404)
  expect((await takeOut(adviser, 'goal', goal)).statusCode).toBe(404)
  expect((await takeOut(neighbour, 'goal', goal)).statusCode).toBe(404)
  const mistake = await takenOut(coordinator, 'goal', goal)
  expect((await putBack(adviser, mistake)).statusCode).toBe(404)
  expect(await listed(adviser, mistake)).toEqual([])
  expect((await (await world.father()).get(path(true))).body).not.toContain('Kun for de nærmeste')
  // What may be read but not written, may not be taken out.
  const shared = await newGoal()
  expect((await takeOut(adviser, 'goal', shared)).json()).toMatchObject({ status: 403 })
})
