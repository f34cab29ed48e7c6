import { randomUUID } from 'node:crypto'
import { commonPart, inCases, itemOf, markOf, meetingOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** A meeting in each family; in each compartment of a meeting an item of its agenda, and a board with a card and a comment. */
export async function writeMeetings(write: Write, world: World): Promise<void> {
  await write(
    'meeting',
    world.cases.flatMap(({ id: caseId }) => {
      const place = commonPart(world, caseId)
      return place
        ? [
            {
              id: meetingOf(caseId),
              compartment: place.id,
              case_id: caseId,
              title: `Møde ${markOf(place.id)}`,
              starts_at: NOW,
              updated_at: NOW,
            },
          ]
        : []
    }),
  )
  const items = inCases(world)
    .filter((c) => c.audience === 'meeting')
    .map((c) => ({
      there: { compartment: c.id, case_id: c.caseId, updated_at: NOW },
      by: { voice: 'professional', by_employee: world.employees[0]!.id },
      item: itemOf(c.caseId, c.id),
      board: randomUUID(),
      card: randomUUID(),
      mark: markOf(c.id),
    }))
  await write(
    'agenda_item',
    items.map(({ there, item, mark }) => ({
      ...there,
      id: item,
      meeting: meetingOf(there.case_id),
      position: 0,
      title: `Punkt ${mark}`,
    })),
  )
  await write(
    'board',
    items.map(({ there, item, board }) => ({ ...there, id: board, item, preset: 'fire-temaer', preset_version: '1' })),
  )
  await write(
    'board_card',
    items.map(({ there, by, board, card, mark }) => ({
      ...there,
      ...by,
      id: card,
      board,
      field: 'fungerer',
      position: 0,
      says: `Kort ${mark}`,
    })),
  )
  await write(
    'board_comment',
    items.map(({ there, by, card, mark }) => ({
      ...there,
      ...by,
      id: randomUUID(),
      card,
      says: `Bemærkning ${mark}`,
      said_at: NOW,
    })),
  )
}
