import { randomUUID } from 'node:crypto'
import { inCases, markOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** Every third waits for a place. */
const hasToWait = ({ id }: { readonly id: number }): boolean => id % 3 === 0

/** A referral, a second one that was joined, and a course, in each compartment that a team or a family reads. */
export async function writeIntake(write: Write, world: World): Promise<void> {
  const places = inCases(world)
    .filter((c) => c.audience === 'team' || c.audience === 'family')
    .map((c) => ({ c, mark: markOf(c.id), base: { compartment: c.id, case_id: c.caseId, updated_at: NOW } }))
  const told = { kind: 'outsider', received_at: NOW, parents_know: true }
  await write(
    'referral',
    places.map(({ base, mark }) => ({
      ...base,
      ...told,
      id: randomUUID(),
      about_name: `Barn ${mark}`,
      concern: mark,
      receipt: 'AAAA-11',
    })),
  )
  await write(
    'joined_referral',
    places.map(({ base, mark }) => ({
      ...base,
      ...told,
      id: randomUUID(),
      about_name: 'Et barn',
      concern: `Igen ${mark}`,
      joined_at: NOW,
      reason: 'Skolen kender barnet',
    })),
  )
  await write(
    'course',
    places.map(({ c, base }) => ({
      ...base,
      id: randomUUID(),
      programme: 'udenom-banderne',
      programme_version: '1',
      state: hasToWait(c) ? 'waiting' : 'candidate',
    })),
  )
  await write(
    'visitation',
    places
      .filter(({ c }) => hasToWait(c))
      .map(({ base, mark }) => ({
        ...base,
        id: randomUUID(),
        decision: 'wait',
        note: `Venter ${mark}`,
        next_step: `Næste ${mark}`,
        decided_at: NOW,
        decided_by: world.employees[0]!.id,
      })),
  )
}
