import { randomUUID } from 'node:crypto'
import { inCases, markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** In each conversation a message, and something that was asked for. */
export async function writeMessages(write: Write, world: World): Promise<void> {
  const rows = inCases(world)
    .filter((c) => c.audience === 'conversation')
    .map((c) => ({
      there: { compartment: c.id, case_id: c.caseId, person: c.audienceId, updated_at: NOW },
      mark: markOf(c.id),
    }))
  await write(
    'message',
    rows.map(({ there, mark }) => ({
      ...there,
      id: randomUUID(),
      says: `Besked ${mark}`,
      by_person: there.person,
      sent_at: NOW,
    })),
  )
  await write(
    'family_request',
    rows.map(({ there, mark }) => ({
      ...there,
      id: randomUUID(),
      kind: 'other',
      about: 'Noget',
      words: `Ønske ${mark}`,
      asked_at: NOW,
    })),
  )
}
