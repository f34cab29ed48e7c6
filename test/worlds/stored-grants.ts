import { randomUUID } from 'node:crypto'
import { inCases, markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** In each compartment of a case a request that waits, a reality check, and a measure that it looked at. */
export async function writeGrants(write: Write, world: World): Promise<void> {
  const employee = world.employees[0]!.id
  const rows = inCases(world).map((c) => ({
    there: { compartment: c.id, case_id: c.caseId, updated_at: NOW },
    mark: markOf(c.id),
    task: randomUUID(),
    check: randomUUID(),
  }))
  await write(
    'decision_task',
    rows.map(({ there, task }) => ({
      id: task,
      case_id: there.case_id,
      kind: 'grant',
      job_function: 'nobody',
      compartments: [],
      opened_at: NOW,
    })),
  )
  await write(
    'grant_request',
    rows.map(({ there, mark, task }) => ({
      ...there,
      id: randomUUID(),
      measure: randomUUID(),
      what: `Søgt ${mark}`,
      department: world.employees[0]!.department,
      kind: 'own',
      why: `Skal til ${mark}`,
      starts_on: '2026-09-01',
      family_says: `Siger ${mark}`,
      asked_by: employee,
      asked_at: NOW,
      stood: 'planned',
      goes_to: 'level',
      leader: employee,
      task,
    })),
  )
  await write(
    'reality_check',
    rows.map(({ there, mark, task, check }) => ({
      ...there,
      id: check,
      family_name: `Familien ${mark}`,
      on_day: '2026-09-01',
      leader: employee,
      called_by: employee,
      called_at: NOW,
      task,
    })),
  )
  await write(
    'reality_item',
    rows.map(({ there, mark, check }) => ({
      ...there,
      id: randomUUID(),
      reality_check: check,
      measure: randomUUID(),
      what: `Set på ${mark}`,
      stood: 'active',
    })),
  )
}
