import type { z } from 'zod'
import type { Naming } from '../../access/naming.ts'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { readItems, readMeetings, readOwnAdmissions } from '../../store/meeting.ts'
import {
  readGivenNames,
  readHeldAt,
  readInvitedPeople,
  readKept,
  readLines,
  readMinutes,
  readTeamPlaces,
  readTexts,
  type TextRow,
} from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { namingIn } from '../shared/naming.ts'
import { mayOrganise } from '../shared/organise-meeting.ts'
import { decidersOf, hasBegun, mayWrite } from './on-minutes.ts'
import { readersOf } from './readers.ts'
import { readersIn } from './shown.ts'

type Opened = z.input<(typeof minutesRoutes)['GET /api/minutes/:family/:meeting']['output']>
type Item = Opened['items'][number]
type Listed = z.input<(typeof minutesRoutes)['GET /api/minutes/:family']['output']>

/** An item of the agenda that is open, or one that is not any more and whose approved minutes are. */
interface Part {
  readonly id: string
  readonly title: string
  readonly position: number
  readonly compartment: number
  readonly category: string
  readonly isOpen: boolean
}

/**
 * The minutes of a meeting, item by item, as far as the reader is admitted, or was and stands here still; for everybody else
 * it is not there. What is made of them for single readers is shown to those who write here alone.
 */
export async function openMinutes(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string } },
): Promise<Opened> {
  const { family, meeting: id } = input.params
  const items = await partsOf(unit, family, id)
  const [first] = items
  if (!first) throw notFound()
  const compartment = unit.compartmentOf(first.compartment)
  if (compartment) unit.because(unit.may(compartment))
  const meeting = (await readMeetings(unit, family, id))[0]
  const held = await readHeldAt(unit, family, id)
  const own = (await readOwnAdmissions(unit, family, id))[0]
  const writes = mayWrite(unit, family)
  const shown = await said(unit, items)
  const made = writes ? await forWriters(unit, family, id, items) : () => NOTHING_MADE
  unit.saw([family], [id, ...items.map((item) => item.id), ...shown.ids])
  return {
    title: meeting?.title ?? null,
    startsAt: held?.startsAt ?? null,
    closesAt: own?.closesAt ?? null,
    mayWrite: writes,
    hasBegun: hasBegun(unit, held?.startsAt ?? null),
    mayApprove: writes && mayOrganise(unit, family),
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      isOpen: item.isOpen,
      ...shown.of(item, writes),
      ...made(item),
    })),
  }
}

/** Every set of approved minutes that the reader may still read, the latest meeting first. Of nothing it answers nothing. */
export async function listMinutes(unit: UnitOfWork, input: { params: { family: string } }): Promise<Listed> {
  const { family } = input.params
  const kept = await readKept(unit, family)
  const place = kept[0] && unit.compartmentOf(kept[0].compartment)
  if (place) unit.because(unit.may(place))
  const meetings = [...new Map(kept.map(({ meeting, heldAt }) => [meeting, heldAt]))]
  if (kept.length > 0)
    unit.saw(
      [family],
      kept.map(({ id }) => id),
    )
  return {
    meetings: meetings.map(([meeting, heldAt]) => ({
      meeting,
      heldAt,
      items: kept.filter((one) => one.meeting === meeting).map(({ item, title }) => ({ item, title })),
    })),
  }
}

async function partsOf(unit: UnitOfWork, family: string, meeting: string): Promise<Part[]> {
  const open = (await readItems(unit, [family], meeting)).map((item) => ({ ...item, isOpen: true }))
  const closed = (await readKept(unit, family, meeting)).flatMap((one): Part[] => {
    const place = unit.compartmentOf(one.compartment)
    if (!place || open.some(({ id }) => id === one.item)) return []
    const { item: id, title, position, compartment } = one
    return [{ id, title, position, compartment, category: place.category, isOpen: false }]
  })
  return [...open, ...closed].toSorted((a, b) => a.position - b.position)
}

type Said = Pick<Item, 'lines' | 'takenOut' | 'minutes'>

async function said(
  unit: UnitOfWork,
  items: readonly Part[],
): Promise<{ ids: string[]; of: (item: Part, writes: boolean) => Said }> {
  const ids = items.map(({ id }) => id)
  const lines = await readLines(unit, ids)
  const minutes = await readMinutes(unit, ids)
  return {
    ids: lines.map(({ id }) => id),
    of: (item, writes) => {
      const own = lines.filter((line) => line.item === item.id)
      const kept = minutes.find((one) => one.item === item.id)
      return {
        lines: own
          .filter((line) => !line.takenOut)
          .map(({ item: _item, position: _position, takenOut: _takenOut, ...line }) => line),
        takenOut: writes
          ? own.filter((line) => line.takenOut).map(({ id, version, says }) => ({ id, version, says }))
          : [],
        minutes: kept ? { id: kept.id, version: kept.version, approved: kept.approved } : null,
      }
    },
  }
}

function shownToWriters(unit: UnitOfWork, row: TextRow, may: ReadonlySet<string>): Item['texts'][number] {
  const { item: _item, takenOut: _takenOut, readers: _readers, writtenBy, ...text } = row
  const readers = readersIn(row).map(({ person, name, given }) => ({ person, name, given, may: may.has(person) }))
  return { ...text, readers, mine: writtenBy === unit.asking.actor.id }
}

const namesIn = (text: TextRow): (string | null)[] => readersIn(text).map(({ name }) => name)

type Made = Pick<Item, 'texts' | 'textsTakenOut' | 'readers' | 'deciders'>
const NOTHING_MADE: Made = { texts: [], textsTakenOut: [], readers: [], deciders: [] }

async function forWriters(
  unit: UnitOfWork,
  family: string,
  meeting: string,
  items: readonly Part[],
): Promise<(item: Part) => Made> {
  const naming: Naming = await namingIn(unit, family)
  const places = await readTeamPlaces(unit, family)
  const invited = await readInvitedPeople(unit, family, meeting)
  const texts = await readTexts(
    unit,
    items.map(({ id }) => id),
  )
  const names = await readGivenNames(
    unit,
    unit.facts.participations.filter((p) => p.caseId === family).map((p) => p.person),
  )
  return (item) => {
    const own = texts.filter((text) => text.item === item.id)
    const allowed = item.isOpen ? readersOf(unit, naming, item, invited) : []
    const may = new Set(allowed.map(({ person }) => person))
    return {
      texts: own.filter((text) => !text.takenOut).map((row) => shownToWriters(unit, row, may)),
      textsTakenOut: own
        .filter((text) => text.takenOut)
        .map((text) => ({ id: text.id, version: text.version, heading: text.heading, names: namesIn(text) })),
      readers: allowed.flatMap(({ person, isChild }) => {
        const name = names.get(person)
        return name === undefined ? [] : [{ person, name, isChild }]
      }),
      deciders: decidersOf(unit, naming, places, item.category),
    }
  }
}
