import { randomUUID } from 'node:crypto'
import type { BulkRow, BulkTable } from '../../src/store/bulk.ts'
import { commonPart, inCases, linksOf, markOf, secondSnapshotOf, snapshotOf, type Write } from './stored-ids.ts'
import { DEPARTMENTS, NOW, type World } from './world.ts'

type Place = ReturnType<typeof inCases>[number]
/** The compartment written before in the same family: what hangs on two of them tells of both. */
interface Pair {
  readonly c: Place
  readonly goal: string
  readonly before: { readonly id: number; readonly goal: string } | undefined
}

/** What hangs on the goal of each compartment that the family reads, now and in both published plans. */
export async function writeDepth(write: Write, world: World, goalOf: ReadonlyMap<number, string>): Promise<void> {
  const last = new Map<string, { id: number; goal: string }>()
  const pairs: Pair[] = inCases(world)
    .filter((c) => c.audience === 'family')
    .map((c) => {
      const goal = goalOf.get(c.id)!
      const before = last.get(c.caseId)
      last.set(c.caseId, { id: c.id, goal })
      return { c, goal, before }
    })
  const rows = new Map<BulkTable, BulkRow[]>()
  for (const pair of pairs)
    for (const [table, row] of hanging(world, pair)) rows.set(table, [...(rows.get(table) ?? []), row])
  for (const table of TABLES) await write(table, rows.get(table) ?? [])
  await write(
    'snapshot_item',
    pairs
      .filter(({ c }) => commonPart(world, c.caseId))
      .flatMap((pair) => published(world, pair).flatMap(([kind, content]) => inBoth(pair.c, kind, content))),
  )
}

const TABLES = [
  'measure',
  'stepping_stone',
  'pitfall',
  'measure_spell',
  'stance',
  'goal_agreement',
  'follow_up',
  'follow_up_goal',
  'plan_wait',
  'history',
  'statutory_link',
] as const satisfies readonly BulkTable[]

function hanging(world: World, { c, goal, before }: Pair): [BulkTable, BulkRow][] {
  const anybody = world.people[0]!.id
  const mark = markOf(c.id)
  const hung = () => ({ id: randomUUID(), case_id: c.caseId, compartment: c.id, updated_at: NOW })
  const [measure, followUp, wait] = [hung(), hung(), hung()]
  const link = linksOf(world).find(({ compartment }) => compartment === c.id)
  // A wait tells of both its ends: its reason carries the marks of both, and so does its history.
  const reason = before ? `${mark} ${markOf(before.id)}` : ''
  return [
    [
      'measure',
      {
        ...measure,
        goal,
        person: anybody,
        kind: 'own',
        title: `Indsats ${mark}`,
        department: DEPARTMENTS[0],
        status: 'planned',
      },
    ],
    ['stepping_stone', { ...hung(), goal, what: `Trin ${mark}`, position: 0 }],
    ['pitfall', { ...hung(), goal, whose: anybody, what: mark, response: 'x' }],
    ['measure_spell', { ...hung(), measure: measure.id, kind: 'pause', starts_on: '2026-09-01', reason: mark }],
    [
      'stance',
      {
        ...hung(),
        question: 'realistic',
        object: goal,
        by_person: anybody,
        answer: 'no',
        says: mark,
        at: NOW,
        recorded_by: anybody,
      },
    ],
    ['goal_agreement', { ...hung(), goal, agreed_on: '2026-08-01', note: mark }],
    ['follow_up', { ...followUp, held_on: '2026-08-01', changed: mark, recorded_by: anybody }],
    ['follow_up_goal', { ...hung(), follow_up: followUp.id, goal, outcome: 'continue', happened: mark }],
    ...(before
      ? ([
          [
            'plan_wait',
            {
              ...wait,
              waiting_kind: 'goal',
              waiting: goal,
              for_kind: 'goal',
              for_object: before.goal,
              until: 'done',
              reason,
            },
          ],
          [
            'history',
            {
              id: randomUUID(),
              compartment: c.id,
              kind: 'plan_wait',
              object: wait.id,
              object_version: 1,
              change: 'insert',
              after: { reason },
              at: NOW,
              actor_kind: 'employee',
              request: 'worlds',
            },
          ],
        ] as [BulkTable, BulkRow][])
      : []),
    ...(link
      ? ([
          [
            'statutory_link',
            {
              ...hung(),
              id: link.id,
              kind: 'barnets-plan',
              persons: [anybody],
              owner_department: DEPARTMENTS[0],
              reference: mark,
              // A mark may name what lies in another compartment.
              goals: [goal, ...(before ? [before.goal] : [])],
              measures: [measure.id],
            },
          ],
        ] as [BulkTable, BulkRow][])
      : []),
  ]
}

/** The same as it was published, each in the form that the plan's readers get. */
function published(world: World, { c, goal, before }: Pair): [string, BulkRow][] {
  const anybody = world.people[0]!.id
  const mark = markOf(c.id)
  return [
    ...(before
      ? ([
          [
            'wait',
            {
              waitingKind: 'goal',
              waiting: goal,
              forKind: 'goal',
              forObject: before.goal,
              until: 'done',
              reason: `${mark} ${markOf(before.id)}`,
            },
          ],
          // A stone may lie in a wider compartment than the goal that it hangs on, and then tells of both.
          ['stone', { goal: before.goal, what: `${mark} ${markOf(before.id)}`, reachedOn: null }],
        ] as [string, BulkRow][])
      : []),
    ['stone', { goal, what: mark, reachedOn: null }],
    ['pitfall', { goal, whose: anybody, what: mark, response: 'x', status: 'open' }],
    ['agreement', { goal, agreedOn: '2026-08-01', note: mark }],
    [
      'stance',
      { question: 'realistic', object: goal, byPerson: anybody, byEmployee: null, answer: 'no', says: mark, at: NOW },
    ],
    ['link', { kindName: 'Barnets plan', persons: [anybody], ownerName: mark, nextOn: null }],
  ]
}

const inBoth = (c: Place, kind: string, content: BulkRow): BulkRow[] =>
  [snapshotOf(c.caseId), secondSnapshotOf(c.caseId)].map((snapshot, n) => {
    const id = randomUUID()
    return {
      id: randomUUID(),
      compartment: c.id,
      snapshot,
      kind,
      object: id,
      object_version: n + 1,
      updated_at: NOW,
      content: { id, version: 1, department: null, category: 'cooperation', ...content },
    }
  })
