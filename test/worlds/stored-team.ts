import { randomUUID } from 'node:crypto'
import type { BulkRow } from '../../src/store/bulk.ts'
import { markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** One marked row of each kind about a family's team in each compartment of its own that has a team. */
export async function writeTeamRows(write: Write, world: World, memberIds: readonly string[]): Promise<void> {
  const parts: BulkRow[] = []
  const handovers: BulkRow[] = []
  const tasks: BulkRow[] = []
  const wishes: BulkRow[] = []
  const released: BulkRow[] = []
  const namings: BulkRow[] = []
  for (const c of world.compartments) {
    const place = world.memberships.findIndex((m) => m.caseId === c.caseId)
    const membership = memberIds[place]
    if (c.caseId === null || membership === undefined) continue
    const row = () => ({ id: randomUUID(), compartment: c.id, case_id: c.caseId, updated_at: NOW })
    const task = randomUUID()
    tasks.push({
      id: task,
      case_id: c.caseId,
      kind: 'naming',
      job_function: 'nobody',
      compartments: [],
      opened_at: NOW,
      // Nobody looks for anybody: a place that waits would stand in the way of opening one.
      decided_at: NOW,
    })
    parts.push({ ...row(), membership, does: `Gør ${markOf(c.id)}` })
    handovers.push({
      ...row(),
      from_membership: membership,
      new_membership: membership,
      begins_at: NOW,
      takes_over_at: NOW,
      no_overlap_reason: markOf(c.id),
    })
    const wish = row()
    wishes.push({
      ...wish,
      membership,
      asked_by: world.people[0]!.id,
      words: `Ønsker ${markOf(c.id)}`,
      asked_at: NOW,
      task,
      taken_by: world.employees[0]!.id,
    })
    released.push({ ...row(), wish: wish.id, membership, words: markOf(c.id) })
    namings.push({ ...row(), task, membership, family_name: markOf(c.id), role: 'coordinator' })
  }
  const tables = {
    decision_task: tasks,
    team_part: parts,
    handover: handovers,
    adviser_wish: wishes,
    released_wish: released,
    naming: namings,
  }
  for (const [table, rows] of Object.entries(tables)) await write(table as keyof typeof tables, rows)
}
