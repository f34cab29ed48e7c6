import { beforeAll, expect, test } from 'vitest'
import { courseRoutes } from '../../src/contract/course.ts'
import { historyRoutes } from '../../src/contract/history.ts'
import { mistakeRoutes } from '../../src/contract/mistake.ts'
import { planDepthRoutes } from '../../src/contract/plan-depth.ts'
import { planLinkRoutes } from '../../src/contract/plan-link.ts'
import { planRoutes } from '../../src/contract/plan.ts'
import { STILL_WRITES } from '../../src/server/shared/closed-course.ts'
import { courseWorld } from './support.ts'

const { w, course, ownCourse, send, closing, impose } = courseWorld()
type Row = { readonly id: string; readonly version: number }
/** What there was in the plan before the course was closed, by what it is. */
const kept: Record<string, string> = {}
const TABLES = [
  'plan',
  'goal',
  'scaling',
  'action',
  'measure',
  'plan_snapshot',
  'snapshot_item',
  'plan_wait',
  'stepping_stone',
  'pitfall',
  'measure_spell',
  'stance',
  'goal_agreement',
  'follow_up',
  'follow_up_goal',
  'statutory_link',
  'oral_agreement',
  'course_pause',
  'course',
] as const

/** Every row of the plan, whoever may read it. */
async function everything(): Promise<Record<string, readonly Row[]>> {
  const client = await w.app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${w.municipality}'`)
    const { rows } = await client.query<{ ids: string }>(
      `select coalesce(string_agg(id::text, ','), '') as ids from compartment where municipality = $1`,
      [w.municipality],
    )
    await client.query(`set local app.ring = '{${rows[0]!.ids}}'`)
    const found: Record<string, readonly Row[]> = {}
    for (const table of TABLES)
      found[table] = (
        await client.query<Row>(`select id, version from "${table}" where municipality = $1 order by id`, [
          w.municipality,
        ])
      ).rows
    return found
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const versionOf = async (id: string): Promise<number> =>
  Object.values(await everything())
    .flat()
    .find((row) => row.id === id)!.version

const reason = 'Aftalt sammen'
const goalText = {
  ownWords: 'Vi vil have ro om morgenen',
  wishedChange: 'Rolige morgener',
  successCriterion: 'Alle kommer i skole til tiden',
  horizon: 'step',
  parentGoal: null,
} as const
const spell = { kind: 'pause', startsOn: '2026-09-01', endsOn: null, says: null, reason }
const oral = () => ({
  what: 'Vi ringer til hinanden',
  agreedOn: '2026-08-30',
  persons: [w.id.mother],
  employees: [],
})
const measureState = {
  goal: null,
  legalBasis: null,
  status: 'planned',
  waitingFor: null,
  startsOn: null,
  endsOn: null,
} as const
const mentor = () => ({
  ...measureState,
  department: 'familie',
  category: 'cooperation',
  person: w.id.mother,
  kind: null,
  title: 'Familiens egen mentor',
  outsideCatalogueReason: reason,
})
const link = () => ({ reference: null, nextOn: null, goals: [w.id.goal], measures: [] })
const stance = { answer: 'yes', says: null } as const
const pitfall = { what: 'At vi sover over os', response: 'Vi ringer til mormor' }

type Body = object | (() => object | Promise<object>)
type Plan = readonly (readonly [key: string, body: Body])[]

/** One body that works for each command that writes the plan; the rows it is about are those of `kept`. */
const commands: Plan = [
  [
    'POST /api/families/:family/goals',
    () => ({ ...goalText, whoseWords: w.id.mother, concerns: null, also: [], category: 'cooperation' }),
  ],
  [
    'PUT /api/families/:family/goals/:goal',
    async () => ({
      ...goalText,
      horizon: 'long-term',
      ownWords: 'Vi vil have ro om aftenen',
      basedOn: await versionOf(w.id.goal),
      reason,
    }),
  ],
  [
    'PUT /api/families/:family/goals/:goal/status',
    async () => ({ basedOn: await versionOf(w.id.goal), status: 'active', reason }),
  ],
  [
    'PUT /api/families/:family/goal-order',
    async () => ({
      goals: [
        { id: w.id.goal, basedOn: await versionOf(w.id.goal) },
        { id: w.id.jobGoal, basedOn: await versionOf(w.id.jobGoal) },
      ],
    }),
  ],
  ['POST /api/families/:family/scalings', () => ({ goal: w.id.goal, value: 5, says: null, byPerson: w.id.mother })],
  [
    'POST /api/families/:family/actions',
    () => ({
      goal: w.id.goal,
      what: 'Sætte vækkeur',
      responsible: { kind: 'person', person: w.id.mother },
      due: '2026-10-01',
    }),
  ],
  [
    'PUT /api/families/:family/actions/:action',
    async () => ({
      what: 'Skrive en ugeplan',
      responsible: { kind: 'person', person: w.id.mother },
      due: '2026-10-01',
      basedOn: await versionOf(w.id.action),
      reason,
    }),
  ],
  [
    'PUT /api/families/:family/actions/:action/done',
    async () => ({ basedOn: await versionOf(w.id.action), done: true }),
  ],
  ['POST /api/families/:family/measures', mentor],
  [
    'PUT /api/families/:family/measures/:measure',
    async () => ({ ...measureState, basedOn: await versionOf(kept['measure']!), reason }),
  ],
  [
    'POST /api/families/:family/follow-ups',
    async () => ({ basedOn: await versionOf(w.id.plan), on: '2026-09-01', changed: reason, next: null }),
  ],
  ['POST /api/families/:family/snapshots', { reason }],
  [
    'POST /api/families/:family/waits',
    () => ({
      waitingKind: 'action',
      waiting: w.id.action,
      forKind: 'measure',
      forObject: kept['measure'],
      until: 'done',
      reason,
    }),
  ],
  [
    'PUT /api/families/:family/waits/:wait',
    async () => ({ basedOn: await versionOf(kept['wait']!), until: 'done', reason, lifted: false }),
  ],
  ['POST /api/families/:family/stones', () => ({ goal: w.id.goal, what: 'Én morgen' })],
  [
    'PUT /api/families/:family/stones/:stone',
    async () => ({ basedOn: await versionOf(kept['stone']!), what: 'To morgener', reachedOn: null, withdrawn: false }),
  ],
  ['POST /api/families/:family/pitfalls', () => ({ goal: w.id.goal, whose: w.id.mother, ...pitfall })],
  [
    'PUT /api/families/:family/pitfalls/:pitfall',
    async () => ({ basedOn: await versionOf(kept['pitfall']!), ...pitfall, status: 'happened', reason }),
  ],
  ['POST /api/families/:family/measures/:measure/spells', spell],
  [
    'PUT /api/families/:family/spells/:spell',
    async () => ({ ...spell, basedOn: await versionOf(kept['spell']!), withdrawn: true }),
  ],
  [
    'POST /api/families/:family/stances',
    () => ({ question: 'realistic', object: w.id.goal, ...stance, byPerson: w.id.mother }),
  ],
  ['POST /api/families/:family/goals/:goal/agreement', { on: '2026-09-01', note: null }],
  [
    'POST /api/families/:family/follow-up-rounds',
    async () => ({
      basedOn: await versionOf(w.id.plan),
      on: '2026-09-01',
      changed: reason,
      next: null,
      goals: [
        {
          goal: w.id.goal,
          basedOn: await versionOf(w.id.goal),
          outcome: 'continue',
          happened: reason,
          nextStep: reason,
          scalings: [],
        },
      ],
    }),
  ],
  [
    'POST /api/families/:family/statutory-links',
    () => ({ kind: 'barnets-plan', persons: [w.id.daughter], ownerDepartment: 'familie', ...link() }),
  ],
  [
    'PUT /api/families/:family/statutory-links/:link',
    async () => ({ ...link(), basedOn: await versionOf(kept['link']!), endedOn: null }),
  ],
  ['POST /api/families/:family/oral-agreements', () => ({ ...oral(), category: 'cooperation' })],
  [
    'PUT /api/families/:family/oral-agreements/:oral/place',
    async () => ({ basedOn: await versionOf(kept['oral']!), goal: w.id.goal, action: null }),
  ],
  ['POST /api/families/:family/pauses', { reason, startsOn: '2026-08-20', expectedUntil: null }],
  [
    'PUT /api/families/:family/pauses/:pause',
    async () => ({
      basedOn: await versionOf(kept['pause']!),
      reason,
      startsOn: '2026-07-01',
      expectedUntil: null,
      endedOn: '2026-07-09',
    }),
  ],
  [
    'PUT /api/families/:family/course/level',
    async () => ({
      basedOn: (await course()).course!.version,
      prevention: 'secondary',
      intensity: 'Hver uge',
      why: reason,
      familySays: 'Det passer os',
    }),
  ],
  [
    'PUT /api/families/:family/course/start',
    async () => ({ basedOn: (await course()).course!.version, on: '2026-06-01', reason }),
  ],
  [
    'PUT /api/families/:family/course/plan-pending',
    async () => ({ basedOn: (await course()).course!.version, pending: { reason, expectedOn: '2026-12-01' } }),
  ],
  [
    'POST /api/own/families/:family/goals',
    { ownWords: 'Jeg vil sove', about: 'all', wishedChange: null, successCriterion: null },
  ],
  ['POST /api/own/families/:family/scalings', () => ({ goal: w.id.goal, value: 4, says: null })],
  ['POST /api/own/families/:family/actions', () => ({ goal: w.id.goal, what: 'Jeg laver mad', due: '2026-10-01' })],
  [
    'PUT /api/own/families/:family/actions/:action/done',
    async () => ({ basedOn: await versionOf(w.id.action), done: true }),
  ],
  ['POST /api/own/families/:family/stones', () => ({ goal: w.id.goal, what: 'En aften' })],
  [
    'PUT /api/own/families/:family/stones/:stone/reached',
    async () => ({ basedOn: await versionOf(kept['stone']!), reached: true }),
  ],
  ['POST /api/own/families/:family/pitfalls', () => ({ goal: w.id.goal, ...pitfall })],
  ['POST /api/own/families/:family/stances', () => ({ question: 'realistic', object: w.id.goal, ...stance })],
]

/** What still writes in a closed course’s plan, in an order in which each works; and what changes nothing of it. */
const corrections: Plan = [
  [
    'PUT /api/families/:family/oral-agreements/:oral',
    async () => ({ ...oral(), basedOn: await versionOf(kept['oral']!), reason }),
  ],
  [
    'POST /api/families/:family/oral-agreements/:oral/withdraw',
    async () => ({ basedOn: await versionOf(kept['oral']!), reason }),
  ],
  [
    'POST /api/families/:family/pauses/:pause/withdraw',
    async () => ({ basedOn: await versionOf(kept['wrongPause']!), reason }),
  ],
  [
    'PUT /api/families/:family/scalings/:scaling',
    async () => ({ basedOn: await versionOf(kept['scaling']!), value: 6, says: null, reason }),
  ],
  [
    'PUT /api/own/families/:family/scalings/:scaling',
    async () => ({ basedOn: await versionOf(kept['ownScaling']!), value: 7, says: null, reason }),
  ],
  [
    'POST /api/families/:family/history/:kind/:row/restore',
    async () => ({ basedOn: await versionOf(w.id.goal), to: 1, reason }),
  ],
  [
    'PUT /api/families/:family/goal-agreements/:agreement/withdrawn',
    async () => ({ basedOn: await versionOf(kept['agreement']!), reason }),
  ],
  [
    'POST /api/families/:family/snapshots/:snapshot/withdrawal',
    async () => ({ basedOn: await versionOf(kept['snapshot']!), withdrawn: true, reason }),
  ],
  [
    'PUT /api/own/families/:family/goals/:goal/own-words',
    async () => ({ basedOn: await versionOf(w.id.goal), ownWords: 'Ro, bare ro' }),
  ],
  [
    'POST /api/own/families/:family/history/:kind/:row/restore',
    async () => ({ basedOn: await versionOf(w.id.goal), to: 1, reason }),
  ],
  [
    'PUT /api/own/families/:family/pitfalls/:pitfall',
    async () => ({ basedOn: await versionOf(kept['ownPitfall']!), ...pitfall, status: 'open' }),
  ],
  ['POST /api/families/:family/mistakes', () => wrongNumber(kept['scaling']!)],
  ['POST /api/families/:family/mistakes/:mistake/undo', { basedOn: 1, reason }],
  ['POST /api/own/families/:family/mistakes', () => wrongNumber(kept['ownScaling']!)],
  ['POST /api/own/families/:family/mistakes/:mistake/undo', { basedOn: 1, reason }],
]

const wrongNumber = async (row: string) => ({ kind: 'scaling', row, basedOn: await versionOf(row), reason })

const idFor = (key: string, name: string): string => {
  if (name === 'family') return w.id.family
  if (name === 'goal') return w.id.goal
  if (name === 'action') return w.id.action
  if (name === 'kind') return 'goal'
  if (name === 'row') return w.id.goal
  if (key.endsWith('/pauses/:pause/withdraw') && name === 'pause') return kept['wrongPause']!
  if (key.includes('/own/') && name === 'scaling') return kept['ownScaling']!
  if (key.includes('/own/') && name === 'pitfall') return kept['ownPitfall']!
  if (key.includes('/own/') && name === 'mistake') return kept['ownMistake']!
  return kept[name]!
}

async function tryOut([key, body]: Plan[number]) {
  const [method, path] = key.split(' ') as ['POST' | 'PUT', string]
  const url = path.replace(/:(\w+)/g, (_, name: string) => idFor(key, name))
  const browser = await (key.includes('/own/') ? w.mother() : w.coordinator())
  return browser.send(method, url, typeof body === 'function' ? await body() : body)
}

beforeAll(async () => {
  await w.acceptedCourse()
  await impose()
  const made = async (key: string): Promise<string> => {
    const answer = await tryOut([...commands, ...corrections].find(([one]) => one === key)!)
    expect(answer.statusCode, `${key} ${answer.body}`).toBe(200)
    return answer.json<{ id: string }>().id
  }
  kept['measure'] = await made('POST /api/families/:family/measures')
  const wait = { waitingKind: 'measure', waiting: kept['measure'], forKind: 'goal', forObject: w.id.jobGoal }
  kept['wait'] = (await send('POST', '/waits', { ...wait, until: 'done', reason })).json<{ id: string }>().id
  kept['stone'] = await made('POST /api/families/:family/stones')
  kept['pitfall'] = await made('POST /api/families/:family/pitfalls')
  kept['ownPitfall'] = await made('POST /api/own/families/:family/pitfalls')
  const earlier = { ...spell, startsOn: '2026-05-01', endsOn: '2026-05-08' }
  const paused = await send('POST', `/measures/${kept['measure']}/spells`, earlier)
  kept['spell'] = paused.json<{ id: string }>().id
  kept['link'] = await made('POST /api/families/:family/statutory-links')
  kept['oral'] = await made('POST /api/families/:family/oral-agreements')
  await made('PUT /api/families/:family/course/start')
  const pause = { reason, startsOn: '2026-07-01', expectedUntil: null }
  kept['pause'] = (await send('POST', '/pauses', pause)).json<{ id: string }>().id
  await made('PUT /api/families/:family/pauses/:pause')
  const wrong = { reason, startsOn: '2026-08-01', expectedUntil: null }
  kept['wrongPause'] = (await send('POST', '/pauses', wrong)).json<{ id: string }>().id
  await made('PUT /api/families/:family/goals/:goal')
  for (const byPerson of [w.id.mother, w.id.father, w.id.daughter])
    await send('POST', '/stances', { question: 'realistic', object: w.id.goal, ...stance, byPerson })
  kept['agreement'] = await made('POST /api/families/:family/goals/:goal/agreement')
  kept['snapshot'] = await made('POST /api/families/:family/snapshots')
  kept['scaling'] = await made('POST /api/families/:family/scalings')
  kept['mistake'] = await made('POST /api/families/:family/mistakes')
  kept['scaling'] = await made('POST /api/families/:family/scalings')
  kept['ownScaling'] = await made('POST /api/own/families/:family/scalings')
  kept['ownMistake'] = await made('POST /api/own/families/:family/mistakes')
  kept['ownScaling'] = await made('POST /api/own/families/:family/scalings')
  kept['closing'] = (await send('POST', '/closings', await closing({ afterCare: null }))).json<{ id: string }>().id
})

test('every command of the plan and of the course is either refused when the course is closed or allowed with a reason', () => {
  const writes = Object.keys({
    ...planRoutes,
    ...planDepthRoutes,
    ...planLinkRoutes,
    ...historyRoutes,
    ...mistakeRoutes,
    ...courseRoutes,
  }).filter((key) => !key.startsWith('GET '))
  /** What belongs to the time after a course, and writes nothing in the plan. */
  const afterwards = ['closings/:closing', 'remaining-needs', 'checks/:check', 'setbacks', 'imposed/', 'reopenings']
  const listed = [...commands, ...corrections].map(([key]) => key)
  const unlisted = writes.filter((key) => !listed.includes(key) && !afterwards.some((one) => key.includes(one)))
  expect(unlisted).toEqual(['POST /api/families/:family/closings'])
  const other = ['closes', 'goes on', 'moves away']
  const allowed = [...STILL_WRITES].filter(([, why]) => !other.includes(why)).map(([key]) => key)
  expect(allowed.toSorted()).toEqual(corrections.map(([key]) => key).toSorted())
})

test('what is wrong is put right, what is taken back is taken back, and own words stay one’s own', async () => {
  for (const command of corrections) {
    const answer = await tryOut(command)
    expect([command[0], answer.statusCode, answer.body.slice(0, 200)]).toEqual([command[0], 200, expect.any(String)])
  }
})

test('on a closed course every command of the plan is refused with one sentence, and nothing is half saved', async () => {
  const before = await everything()
  for (const command of commands) {
    const answer = await tryOut(command)
    expect([command[0], answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      command[0],
      409,
      'course-closed',
    ])
    expect(answer.json<{ detail: string }>().detail).toMatch(
      /^Forløbet er (afsluttet|slut), så planen står, som den er\./,
    )
  }
  expect(await everything()).toEqual(before)
})

test('who may not write in the plan is told what they were told before, and not that the course is over', async () => {
  const [key, body] = commands[0]!
  const bodyNow = typeof body === 'function' ? await body() : body
  expect(
    (await (await w.father()).send('POST', w.own('/scalings'), { goal: w.id.goal, value: 1, says: null })).statusCode,
  ).toBe(404)
  expect(
    (await (await w.jobAdviser()).send('POST', key.split(' ')[1]!.replace(':family', w.id.family), bodyNow)).statusCode,
  ).toBe(404)
})

test('nobody is let into the team of a closed course, nobody stays longer in it, and no handover is planned', async () => {
  const { team } = await w.room()
  const me = team.find((one) => one.role === 'coordinator')!
  const place = { employee: w.id.neighbour, role: 'adviser', chosenByFamily: false, party: null }
  const handover = {
    from: me.id,
    basedOn: me.version,
    employee: w.id.neighbour,
    oldBecomes: 'leaves',
    begins: '2026-09-01',
    takesOver: '2026-09-09',
    noOverlapReason: null,
    reason: null,
    jointMeetingOn: null,
    familyAskedOn: null,
    familySays: null,
  }
  for (const answer of [await send('POST', '/team', place), await send('POST', '/coordinator', handover)]) {
    expect(answer.json()).toMatchObject({ status: 409, code: 'course-closed' })
    expect(answer.json<{ detail: string }>().detail).toMatch(/^Forløbet er afsluttet, så ingen kan komme med i teamet/)
  }
})

test('when the course is taken up again, each of them works', async () => {
  const { closings } = await course()
  const back = { basedOn: 1, reason: 'Forkert familie', members: [], consents: true }
  expect((await send('POST', `/closings/${closings[0]!.id}/take-back`, back)).statusCode).toBe(200)
  expect((await ownCourse()).course?.state).toBe('active')
  for (const command of commands) {
    const answer = await tryOut(command)
    expect([command[0], answer.statusCode, answer.body.slice(0, 200)]).toEqual([command[0], 200, expect.any(String)])
  }
})
