import { sql } from 'kysely'
import type { Period, Voice } from '../domain/board/rules.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface BoardRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly item: string
  readonly title: string
  readonly meeting: string
  /** When the meeting is held; its invitations know, also for whoever may not open the meeting itself. */
  readonly heldAt: string
  readonly preset: string
  readonly presetVersion: string
  /** Where the room stands and has been; null on a board without steps. */
  readonly step: string | null
  readonly stepReached: string | null
  readonly stepsLeft: Readonly<Record<string, string>>
  readonly followUpOn: string | null
  /** How each was given what was agreed in writing, by invitation. */
  readonly handedOut: Readonly<Record<string, string>>
  readonly nextStep: string | null
  readonly nextMeetingAt: string | null
  readonly noNextMeeting: string | null
  readonly contact: string | null
  readonly contactName: string | null
  readonly noChildsWish: string | null
  readonly closedAt: string | null
}

interface Written {
  readonly id: string
  readonly version: number
  readonly says: string
  readonly voice: Voice
  readonly byEmployee: string | null
  readonly byPerson: string | null
  readonly author: string | null
}

export interface CardRow extends Written {
  readonly field: string
  readonly position: number
  readonly cameFrom: string | null
  readonly times: number | null
  readonly per: Period | null
  readonly toldOn: string | null
  readonly notToldBecause: string | null
  readonly takenOff: boolean
  readonly parts: Readonly<Record<string, string>>
  /** The invitation of the one whose view it is. */
  readonly participant: string | null
  readonly goal: string | null
  readonly waitsBecause: string | null
  /** The card of an earlier board that this one was carried from, by whom, and the item it stands at where the reader may open it. */
  readonly carriedFrom: string | null
  readonly carriedBy: string | null
  readonly carriedFromItem: string | null
}

export interface CommentRow extends Written {
  readonly card: string
  readonly saidAt: string
}

/** The boards of a case that lie in the ring, the latest meeting first; of one item when it is named. */
export async function readBoards(unit: UnitOfWork, caseId: string, item?: string): Promise<BoardRow[]> {
  const m = unit.municipality
  const { rows } = await sql<BoardRow>`
    select t.id, t.version, t.compartment, t.item, i.title, i.meeting, ${iso('h.at')} as "heldAt", t.preset,
      t.preset_version as "presetVersion", t.step, t.step_reached as "stepReached", t.steps_left as "stepsLeft",
      t.follow_up_on as "followUpOn", t.handed_out as "handedOut", t.next_step as "nextStep",
      ${iso('t.next_meeting_at')} as "nextMeetingAt", t.no_next_meeting as "noNextMeeting", t.contact, e.name as "contactName",
      t.no_childs_wish as "noChildsWish", ${iso('t.closed_at')} as "closedAt"
    from board t
    join agenda_item i on i.municipality = ${m} and i.id = t.item and i.taken_off_at is null
    cross join lateral (select max(a.meeting_at) as at from admission a where a.municipality = ${m} and a.case_id = ${caseId} and a.meeting = i.meeting) h
    left join employee e on e.municipality = ${m} and e.id = t.contact
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${item ?? null}::uuid is null or t.item = ${item ?? null})
    order by h.at desc, t.id desc`.execute(unit.tx)
  return rows
}

const WRITTEN = sql`t.id, t.version, t.says, t.voice, t.by_employee as "byEmployee", t.by_person as "byPerson"`
/** An employee's name; of the family's, a name that lies in the ring. */
const author = (unit: UnitOfWork) => sql`
  left join employee e on e.municipality = ${unit.municipality} and e.id = t.by_employee
  left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person`

/** The cards of a board, in no order; also those that were taken off. */
export async function readCards(unit: UnitOfWork, board: string): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select ${WRITTEN}, coalesce(e.name, p.given_name) as author, t.field, t.position, t.came_from as "cameFrom", t.times, t.per,
      t.told_on as "toldOn", t.not_told_because as "notToldBecause", t.taken_off_at is not null as "takenOff",
      t.parts, t.participant, t.goal, t.waits_because as "waitsBecause",
      t.carried_from as "carriedFrom", t.carried_by as "carriedBy", b.item as "carriedFromItem"
    from board_card t ${author(unit)}
    left join board_card f on ${withinRing(unit, 'f')} and f.id = t.carried_from
    left join board b on ${withinRing(unit, 'b')} and b.id = f.board
    where ${withinRing(unit, 't')} and t.board = ${board}`.execute(unit.tx)
  return rows
}

/** What was said to the cards of a board and stands, oldest first. */
export async function readComments(unit: UnitOfWork, board: string): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select ${WRITTEN}, coalesce(e.name, p.given_name) as author, t.card, ${iso('t.said_at')} as "saidAt"
    from board_comment t
    join board_card c on c.municipality = ${unit.municipality} and c.id = t.card
    ${author(unit)}
    where ${withinRing(unit, 't')} and c.board = ${board} and t.taken_off_at is null
    order by t.said_at, t.id`.execute(unit.tx)
  return rows
}

/** Who may read what lies in the compartment of an item, now or later; and who could, when its meeting was held. */
export async function readReaders(
  unit: UnitOfWork,
  caseId: string,
  compartment: number,
): Promise<{ standing: ReadonlySet<string>; ever: ReadonlySet<string> }> {
  const { at } = unit.asking
  const { rows } = await sql<{ who: string; stands: boolean; could: boolean }>`
    select coalesce(t.employee, t.person) as who, bool_or(t.ends_at > ${at}) as stands,
      bool_or(not t.waits and t.starts_at <= ${at} and t.ends_at > least(t.meeting_at, ${at}::timestamptz)) as could
    from admission t
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and ${compartment} = any(t.compartments)
    group by 1 order by 1`.execute(unit.tx)
  const those = (which: (row: (typeof rows)[number]) => boolean) => new Set(rows.filter(which).map(({ who }) => who))
  return { standing: those(({ stands }) => stands), ever: those(({ could }) => could) }
}

/** Locks a board, so that cards find their places one after the other, and none is written while it is closed. */
export async function lockBoard(unit: UnitOfWork, board: string): Promise<void> {
  await sql`select from board t where ${withinRing(unit, 't')} and t.id = ${board} for update`.execute(unit.tx)
}

/** Who is in the team of a case now, with names. */
export async function readTeamNames(unit: UnitOfWork, caseId: string): Promise<{ employee: string; name: string }[]> {
  const { at } = unit.asking
  const m = unit.municipality
  const { rows } = await sql<{ employee: string; name: string }>`
    select distinct e.id as employee, e.name from membership t
    join employee e on e.municipality = ${m} and e.id = t.employee
    where t.municipality = ${m} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by e.name`.execute(unit.tx)
  return rows
}

export interface Recalled {
  readonly id: string
  readonly version: number
  /** What the invitation opens now, and what those to the meetings before opened. */
  readonly compartments: readonly number[]
  readonly before: readonly number[]
}

/**
 * Of those invited to an item: what each was let into at the meetings of the same family that they were invited to and that
 * have been held. Nobody whose invitation to one was withdrawn or waits, and nothing of a meeting that was called off.
 */
export async function readMeetingsBefore(unit: UnitOfWork, caseId: string, compartment: number): Promise<Recalled[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<Recalled>`
    select t.id, t.version, t.compartments, b.compartments as before
    from admission t
    cross join lateral (
      select array_agg(distinct c.compartment) as compartments from admission x
      cross join lateral unnest(x.compartments) as c (compartment)
      where x.municipality = ${m} and x.case_id = ${caseId} and x.meeting <> t.meeting and x.meeting_at < t.meeting_at
        and x.meeting_at <= ${at} and (x.employee = t.employee or x.person = t.person) and not x.waits
        and x.called_off_at is null and x.ends_at >= x.meeting_at + interval '14 days') b
    where b.compartments is not null and t.municipality = ${m} and t.case_id = ${caseId} and t.ends_at > ${at}
      and ${compartment} = any(t.compartments)
    order by t.id`.execute(unit.tx)
  return rows
}
