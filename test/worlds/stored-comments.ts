import { randomUUID } from 'node:crypto'
import { inCases, markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** In each compartment of a case, a remark to the goal that lies there. */
export async function writeComments(write: Write, world: World, goalOf: ReadonlyMap<number, string>): Promise<void> {
  const anybody = world.people[0]!.id
  await write(
    'comment',
    inCases(world).map((c) => ({
      id: randomUUID(),
      compartment: c.id,
      case_id: c.caseId,
      kind: 'goal',
      object: goalOf.get(c.id),
      says: `Bemærkning ${markOf(c.id)}`,
      by_person: anybody,
      said_at: NOW,
      updated_at: NOW,
    })),
  )
}
