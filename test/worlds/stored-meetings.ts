import { randomUUID } from 'node:crypto'
import { admissionOf, commonPart, inCases, itemOf, markOf, meetingOf, type Write } from './stored-ids.ts'
import type { Compartment } from '../../src/access/facts.ts'
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
              type: 'fagligt-moede',
              type_version: 1,
              without_family: `Uden familien ${markOf(place.id)}`,
              updated_at: NOW,
            },
          ]
        : []
    }),
  )
  await writeConduct(write, world)
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
  await writeMinutes(write, world, items)
  await write(
    'board',
    items.map(({ there, item, board, mark }, n) => ({
      ...there,
      id: board,
      item,
      preset_version: '1',
      // One of two is walked in steps.
      ...(n % 2 === 0
        ? { preset: 'fire-temaer', steps_left: '{}' }
        : {
            preset: 'netvaerksmoede',
            step: 'historie',
            step_reached: 'maal',
            steps_left: JSON.stringify({ historie: `Derfor ${mark}` }),
          }),
    })),
  )
  await write(
    'board_card',
    items.map(({ there, by, board, card, mark }, n) => ({
      ...there,
      ...by,
      id: card,
      board,
      field: n % 2 === 0 ? 'fungerer' : 'bekymringer',
      position: 0,
      says: `Kort ${mark}`,
      parts: JSON.stringify(n % 2 === 0 ? {} : { hvorfor: `Fordi ${mark}` }),
      waits_because: n % 2 === 0 ? null : `Venter ${mark}`,
    })),
  )
  // On every board a card that was carried there from another board of the same family.
  await write(
    'board_card',
    items.flatMap(({ there, by, board, mark }, n) => {
      const from = items.find((one) => one.there.case_id === there.case_id && one.board !== board)
      if (!from) return []
      const carried = { carried_from: from.card, carried_by: world.employees[0]!.id, carried_with_yes: n % 2 === 0 }
      const field = n % 2 === 0 ? 'fungerer' : 'bekymringer'
      return [{ ...there, ...by, ...carried, id: randomUUID(), board, field, position: 1, says: `Taget med ${mark}` }]
    }),
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

/** Where a meeting lies, too: a step of its checklist, what opened a gate, and why somebody is invited, about whom the family is asked. */
async function writeConduct(write: Write, world: World): Promise<void> {
  const meetings = world.cases.flatMap(({ id: caseId }) => {
    const place = commonPart(world, caseId)
    const n = world.admissions.findIndex((a) => a.caseId === caseId)
    return place && n >= 0
      ? [
          {
            there: { compartment: place.id, case_id: caseId, meeting: meetingOf(caseId), updated_at: NOW },
            admission: admissionOf(caseId, n),
            mark: markOf(place.id),
          },
        ]
      : []
  })
  const writer = world.employees[0]!.id
  await write(
    'meeting_step',
    meetings.map(({ there, mark }) => ({
      ...there,
      id: randomUUID(),
      step: 'familien-med',
      state: 'skipped',
      reason: `Sprunget over ${mark}`,
      by_employee: writer,
      at: NOW,
    })),
  )
  await write(
    'meeting_ground',
    meetings.map(({ there, mark }) => ({
      ...there,
      id: randomUUID(),
      gate: 'pre-meeting',
      way: 'not-wanted',
      says: `Formøde ${mark}`,
      by_employee: writer,
    })),
  )
  await write(
    'meeting_participant',
    meetings.map(({ there, admission, mark }) => ({
      ...there,
      id: randomUUID(),
      admission,
      why: `Derfor ${mark}`,
      asked: true,
    })),
  )
}

/** What the item in this compartment left to last. */
const keptOf = (world: World, compartment: number): Compartment | undefined => {
  const { caseId, audienceId } = world.compartments.find((c) => c.id === compartment) ?? {}
  return world.compartments.find((c) => c.audience === 'kept' && c.caseId === caseId && c.audienceId === audienceId)
}

interface Item {
  readonly there: { readonly compartment: number; readonly case_id: string; readonly updated_at: string }
  readonly item: string
  readonly mark: string
}

/**
 * Minutes of each item with a line, and a text of it that is a draft; where somebody's own compartment is, a text that was
 * approved for them; and who was there, where the team alone reads.
 */
async function writeMinutes(write: Write, world: World, items: readonly Item[]): Promise<void> {
  const writer = world.employees[0]!.id
  const rows = items.map((one) => ({
    ...one,
    minutes: randomUUID(),
    text: randomUUID(),
    kept: keptOf(world, one.there.compartment),
    reader: world.participations.find((p) => p.caseId === one.there.case_id)?.person ?? world.people[0]!.id,
  }))
  await write(
    'minutes',
    rows.map(({ there, item, minutes, kept }) => ({
      ...there,
      id: minutes,
      item,
      // Approved, they lie where they last.
      ...(kept && {
        compartment: kept.id,
        approved_at: NOW,
        approved_by: writer,
        meeting: meetingOf(there.case_id),
        held_at: NOW,
        position: 0,
        title: `Referat ${markOf(kept.id)}`,
      }),
    })),
  )
  await write(
    'minutes_line',
    rows.map(({ there, minutes, mark, kept }) => ({
      ...there,
      ...(kept && { compartment: kept.id }),
      id: randomUUID(),
      minutes,
      position: 0,
      kind: 'note',
      says: `Linje ${kept ? markOf(kept.id) : mark}`,
      written_by: writer,
      written_at: NOW,
    })),
  )
  await write(
    'minutes_text',
    rows.map(({ there, item, text, mark }) => ({
      ...there,
      id: text,
      item,
      heading: `Tekst ${mark}`,
      says: `Sagt ${mark}`,
      written_by: writer,
    })),
  )
  await write(
    'minutes_reader',
    rows.map(({ there, text, reader }) => ({ ...there, id: randomUUID(), text, reader })),
  )
  await write(
    'minutes_shown',
    inCases(world).flatMap((c) => {
      const about = rows.find(({ there }) => there.case_id === c.caseId)
      if (c.audience !== 'party' || c.audienceId === null || !about) return []
      const said = { heading: `Fra mødet ${markOf(c.id)}`, says: `Sagt til dig ${markOf(c.id)}`, held_at: NOW }
      return [
        {
          id: randomUUID(),
          compartment: c.id,
          case_id: c.caseId,
          text: about.text,
          reader: c.audienceId,
          ...said,
          updated_at: NOW,
        },
      ]
    }),
  )
  await write(
    'attendance',
    world.cases.flatMap(({ id: caseId }) => {
      const place = inCases(world).find((c) => c.caseId === caseId && c.audience === 'team')
      if (!place || !commonPart(world, caseId)) return []
      return [
        {
          id: randomUUID(),
          compartment: place.id,
          case_id: caseId,
          meeting: meetingOf(caseId),
          employee: writer,
          department: 'familie',
          state: 'came',
          from_at: NOW,
          until_at: new Date(Date.parse(NOW) + 3_600_000).toISOString(),
          updated_at: NOW,
        },
      ]
    }),
  )
}
