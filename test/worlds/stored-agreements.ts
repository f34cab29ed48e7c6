import { randomUUID } from 'node:crypto'
import { inCases, itemOf, markOf, meetingOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** An agreement in each compartment of each family, with one who does it and a reminder; at an item where one lies there. */
export async function writeAgreements(write: Write, world: World): Promise<void> {
  const employee = world.employees[0]!.id
  const rows = inCases(world)
    .filter((c) => c.audience !== 'author')
    .map((c) => ({
      there: { compartment: c.id, case_id: c.caseId, updated_at: NOW },
      id: randomUUID(),
      mark: markOf(c.id),
      at: c.audience === 'meeting' ? { meeting: meetingOf(c.caseId), item: itemOf(c.caseId, c.id) } : {},
    }))
  await write(
    'agreement',
    rows.map(({ there, id, mark, at }) => ({
      ...there,
      ...at,
      id,
      what: `Aftalt ${mark}`,
      no_day: true,
      made_on: '2026-08-30',
      by_employee: employee,
      status: 'open',
    })),
  )
  await write(
    'agreement_doer',
    rows.map(({ there, id, mark }) => ({
      ...there,
      id: randomUUID(),
      agreement: id,
      by_employee: employee,
      answer: 'agreed',
      says: `Ja ${mark}`,
    })),
  )
  await write(
    'handed_agreement',
    rows.map(({ there, id, mark }) => ({
      ...there,
      id: randomUUID(),
      sheet: randomUUID(),
      held_at: NOW,
      handed_at: NOW,
      follow_up_on: '2026-10-10',
      agreement: id,
      what: `Delt ud ${mark}`,
      doers: [{ person: null, employee, answer: 'agreed' }],
    })),
  )
  await write(
    'agreement_reminder',
    rows.map(({ there, id }) => ({
      ...there,
      id: randomUUID(),
      agreement: id,
      for_employee: employee,
      kind: 'overdue',
      remind_on: '2026-09-20',
    })),
  )
}
