import { randomUUID } from 'node:crypto'
import { bulk } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { writeAgreements } from './stored-agreements.ts'
import { writeAround } from './stored-around.ts'
import { writeComments } from './stored-comments.ts'
import { writeDepth } from './stored-depth.ts'
import { writeFacts } from './stored-facts.ts'
import { writeFamilies } from './stored-families.ts'
import { writeGrants } from './stored-grants.ts'
import { markOf, type Write } from './stored-ids.ts'
import { writeIntake } from './stored-intake.ts'
import { writeMeetings } from './stored-meetings.ts'
import { writeMessages } from './stored-messages.ts'
import { goalsOf, writePlan } from './stored-plan.ts'
import { writeTeamRows } from './stored-team.ts'
import { makeWorld, NOW, type World } from './world.ts'

/** Puts a random world in the database: the facts as they are, and marked rows of each kind in each compartment. */
export async function storeWorld(store: Store, seed: number): Promise<World> {
  const municipality = 1 + (seed % 90_000)
  return bulk(store.job, municipality, async (w) => {
    const first = Math.min(...(await w.reserve(120)))
    const world = makeWorld(seed, municipality, first)
    const write: Write = async (table, rows) => (rows.length > 0 ? w.write(table, rows) : undefined)
    const { memberIds, wallOf } = await writeFacts(write, world)
    await writeTeamRows(write, world, memberIds)
    await writeAround(write, world, { anybody: world.people[0]!.id, wallOf })
    await writeFamilies(write, world)
    const goals = goalsOf(world)
    await writePlan(write, world, goals)
    await writeDepth(write, world, goals)
    await writeMeetings(write, world)
    await writeAgreements(write, world)
    await writeMessages(write, world)
    await writeComments(write, world, goals)
    await writeGrants(write, world)
    await writeIntake(write, world)
    await write(
      'draft',
      world.compartments
        .filter((c) => c.audience === 'author')
        .map((c) => ({
          id: randomUUID(),
          compartment: c.id,
          owner: c.audienceId,
          key: 'note',
          content: { text: markOf(c.id) },
          updated_at: NOW,
        })),
    )
    return world
  })
}
