import { randomUUID } from 'node:crypto'
import { inCases, markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** In each compartment of a case a contact, what was agreed about contact, and something that could not wait. */
export async function writeContact(write: Write, world: World): Promise<void> {
  const by = world.employees[0]!.id
  const rows = inCases(world).map((c) => ({
    there: { compartment: c.id, case_id: c.caseId, updated_at: NOW },
    mark: markOf(c.id),
    entry: randomUUID(),
  }))
  await write(
    'contact_entry',
    rows.map(({ there, mark, entry }) => ({
      ...there,
      id: entry,
      form: 'telefon',
      happened_at: NOW,
      on_day: NOW.slice(0, 10),
      persons: [world.people[0]!.id],
      reached: true,
      note: `Kontakt ${mark}`,
      counts: true,
      written_by: by,
    })),
  )
  await write(
    'contact_rhythm',
    rows.map(({ there, mark }) => ({
      ...there,
      id: randomUUID(),
      every_days: 14,
      words: `Aftalt ${mark}`,
      from_on: '2026-08-01',
      written_by: by,
    })),
  )
  await write(
    'acute_call',
    rows.map(({ there, mark, entry }) => ({
      ...there,
      id: randomUUID(),
      entry,
      words: `Haster ${mark}`,
      by_employee: by,
      said_at: NOW,
    })),
  )
}
