import { randomUUID } from 'node:crypto'
import type { BulkRow } from '../../src/store/bulk.ts'
import { commonPart, inCases, markOf, secondSnapshotOf, snapshotOf, TAKEN_OUT, type Write } from './stored-ids.ts'
import { writeContact } from './stored-contact.ts'
import { NOW, type World } from './world.ts'

/** The goal that stands in each compartment of a case, by compartment. */
export const goalsOf = (world: World): ReadonlyMap<number, string> =>
  new Map(inCases(world).map((c) => [c.id, randomUUID()]))

const content = (id: string, mark: string, whose: string) => ({
  id,
  version: 1,
  department: null,
  category: 'cooperation',
  concerns: null,
  ownWords: mark,
  whoseWords: whose,
  wishedChange: 'x',
  successCriterion: 'x',
  horizon: 'step',
  parentGoal: null,
  position: 0,
  status: 'active',
})

/** In each compartment a goal with its history, an agreement, one by word, and one that was written by mistake. */
export async function writePlan(write: Write, world: World, goalOf: ReadonlyMap<number, string>): Promise<void> {
  const anybody = world.people[0]!.id
  const rows = inCases(world).map((c) => {
    const base = { case_id: c.caseId, compartment: c.id, updated_at: NOW }
    const agreed = {
      ...base,
      by_employee: world.employees[c.id % world.employees.length]?.id,
      due: '2026-09-02',
    }
    return { c, base, agreed, goal: goalOf.get(c.id)!, mark: markOf(c.id), mistake: randomUUID(), wrong: randomUUID() }
  })
  // Told of where mistakes are told of, and nowhere else.
  await write(
    'mistake',
    rows.map(({ base, mark, mistake, wrong }) => ({
      ...base,
      id: mistake,
      kind: 'action',
      object: wrong,
      reason: `Fejl ${mark}`,
      taken_out_at: NOW,
      taken_out_by: randomUUID(),
      set_back: '[]',
    })),
  )
  await write(
    'goal',
    rows.map(({ base, goal, mark }) => ({
      ...base,
      id: goal,
      own_words: mark,
      whose_words: anybody,
      wished_change: 'x',
      success_criterion: 'x',
      horizon: 'step',
    })),
  )
  await write(
    'action',
    rows.flatMap(({ agreed, mark, mistake, wrong }) => [
      { ...agreed, id: randomUUID(), what: `Aftale ${mark}`, taken_out: null },
      { ...agreed, id: wrong, what: TAKEN_OUT, taken_out: mistake },
    ]),
  )
  await write(
    'oral_agreement',
    rows.map(({ base, mark }) => ({
      ...base,
      id: randomUUID(),
      what: `Mundtligt ${mark}`,
      agreed_on: '2026-08-30',
      persons: [],
      written_by: randomUUID(),
    })),
  )
  await writeContact(write, world)
  await write(
    'history',
    rows.map(({ c, goal, mark }) => ({
      id: randomUUID(),
      compartment: c.id,
      kind: 'goal',
      object: goal,
      object_version: 2,
      change: 'update',
      before: { own_words: mark, case_id: c.caseId },
      after: { case_id: c.caseId },
      at: NOW,
      actor_kind: 'employee',
      reason: `Fordi ${mark}`,
      request: 'worlds',
    })),
  )
  await writeVersions(write, world)
  const published = (c: { id: number }, snapshot: string, version: number, words: string): BulkRow => ({
    id: randomUUID(),
    compartment: c.id,
    snapshot,
    kind: 'goal',
    object: goalOf.get(c.id),
    object_version: version,
    updated_at: NOW,
    content: content(goalOf.get(c.id)!, words, anybody),
  })
  await write(
    'snapshot_item',
    rows
      .filter(({ c }) => commonPart(world, c.caseId))
      .flatMap(({ c, mark }) => [
        published(c, snapshotOf(c.caseId), 1, mark),
        ...(c.audience === 'family' ? [published(c, secondSnapshotOf(c.caseId), 2, `Nu ${mark}`)] : []),
      ]),
  )
}

/** The two published plans of each family. */
async function writeVersions(write: Write, world: World): Promise<void> {
  const versions = world.cases.flatMap(({ id: caseId }) => {
    const place = commonPart(world, caseId)
    const ids = [snapshotOf(caseId), secondSnapshotOf(caseId)]
    return place ? ids.map((id, n) => ({ id, case_id: caseId, compartment: place.id, number: n + 1 })) : []
  })
  await write(
    'plan_snapshot',
    versions.map((one) => ({
      ...one,
      reason: 'Udgivet',
      holds_depth: true,
      published_at: NOW,
      published_by: randomUUID(),
      updated_at: NOW,
    })),
  )
}
