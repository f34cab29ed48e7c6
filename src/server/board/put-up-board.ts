import { readBoards } from '../../store/board.ts'
import { readItems } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireGatesOf } from '../shared/meeting-gates.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { recallBefore } from '../shared/recall-board.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { firstStep } from './steps.ts'

/**
 * Puts up a board on an item of the agenda, in the item's own compartment. Throws Problem 409 where one is up already, and
 * with what the meeting lacks: nobody meets at a board around the gates.
 */
export async function putUpBoard(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string; item: string }; body: { preset: string } },
  services: Services,
): Promise<{ id: string; version: number }> {
  const { family, meeting, item } = input.params
  await organisingMeeting(unit, family, meeting)
  const found = (await readItems(unit, [family], meeting)).find((one) => one.id === item)
  if (!found) throw notFound()
  const preset = services.presets.boards.get(input.body.preset)
  if (!preset) throw new Problem(400, 'unknown-board', 'Den tavle findes ikke.', { field: 'preset' })
  if ((await readBoards(unit, family, item)).length > 0)
    throw new Problem(409, 'board-there', 'Der er allerede en tavle på dette punkt.')
  await requireGatesOf(unit, services, { family, meeting }, 'confirmed')
  const id = unit.newId()
  await unit.insert('board', {
    id,
    compartment: found.compartment,
    case_id: family,
    item,
    preset: preset.id,
    preset_version: preset.version,
    ...firstStep(preset),
  })
  await recallBefore(unit, family, [item])
  return { id, version: 1 }
}
