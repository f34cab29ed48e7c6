import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import { lockBoard, readCards } from '../../store/board.ts'
import { readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { setFollowUp } from '../shared/follow-up-day.ts'
import { takeBackLasting } from '../shared/lasting-agreements.ts'
import { requireGatesOf } from '../shared/meeting-gates.ts'
import { recallAhead } from '../shared/recall-board.ts'
import { contactsToName, openOne, requireLeader, writingOn, type Place } from './on-board.ts'

type Closing = z.output<(typeof boardRoutes)['POST /api/boards/:family/:item/closing']['body']>
interface Saved {
  readonly id: string
  readonly version: number
}

/**
 * Closes the board with what a meeting is left with (`vidensafdaekning-2020`, Halsnæs): the next step, the next meeting and
 * the family's contact. Where the preset asks for it, a board without a wish of the child says why. Throws Problem 409 with
 * what the meeting lacks before it may be said to be held.
 */
export async function closeBoard(
  unit: UnitOfWork,
  input: { params: Place; body: Closing },
  services: Services,
): Promise<Saved> {
  const { board, preset } = await writingOn(unit, input.params, services)
  requireLeader(unit, input.params.family, board)
  if (preset.closing !== 'next-step')
    throw new Problem(409, 'closes-by-steps', 'Tavlen lukkes ved sit sidste trin, med mål, aftaler og opfølgning.')
  await requireGatesOf(unit, services, { family: input.params.family, meeting: board.meeting }, 'held')
  const { nextStep, next, contact, noChildsWish, basedOn } = input.body
  const standing = (await readCards(unit, board.id)).filter((card) => !card.takenOff)
  const wishes = new Set(preset.fields.filter((field) => field.kind === 'wish').map((field) => field.id))
  const hasChildsWish = standing.some((card) => card.voice === 'child' && wishes.has(card.field))
  if (preset.asksForChildsWish && !hasChildsWish && noChildsWish === null)
    throw new Problem(
      400,
      'childs-wish-missing',
      'Der står ikke, hvad barnet eller den unge ønsker. Skriv det på tavlen, eller skriv hvorfor det mangler.',
      { field: 'noChildsWish' },
    )
  const version = await unit.update('board', board.id, basedOn, {
    next_step: nextStep,
    ...('meeting' in next
      ? { next_meeting_at: await startOfNext(unit, input.params.family, next.meeting), no_next_meeting: null }
      : { next_meeting_at: null, no_next_meeting: next.none }),
    contact: await requireInTeam(unit, input.params.family, contact),
    no_childs_wish: hasChildsWish ? null : noChildsWish,
    closed_at: unit.asking.at,
    closed_by: unit.asking.actor.id,
  })
  if (version === null) throw notFound()
  await recallAhead(unit, input.params.family, board.heldAt)
  return { id: board.id, version }
}

/** Opens a board again that was closed by mistake; the reason stands in its history. */
export async function openBoardAgain(
  unit: UnitOfWork,
  input: { params: Place; body: { reason: string; basedOn: number } },
  services: Services,
): Promise<Saved> {
  const { board } = await openOne(unit, input.params, services)
  await lockBoard(unit, board.id)
  requireLeader(unit, input.params.family, board)
  if (board.closedAt === null) throw new Problem(409, 'board-open', 'Tavlen er ikke lukket.')
  const version = await unit.update(
    'board',
    board.id,
    input.body.basedOn,
    { closed_at: null, closed_by: null },
    input.body.reason,
  )
  if (version === null) throw notFound()
  await takeBackLasting(unit, input.params)
  if (board.followUpOn !== null) await setFollowUp(unit, input.params.family, board.compartment, null)
  return { id: board.id, version }
}

async function startOfNext(unit: UnitOfWork, caseId: string, meeting: string): Promise<string> {
  const found = (await readMeetings(unit, caseId, meeting))[0]
  if (!found || found.calledOff !== null || found.startsAt <= unit.asking.at)
    throw new Problem(400, 'unknown-meeting', 'Vælg et møde, der ligger fremme, eller skriv hvorfor der ikke er et.', {
      field: 'next',
    })
  return found.startsAt
}

async function requireInTeam(unit: UnitOfWork, caseId: string, employee: string): Promise<string> {
  if (!(await contactsToName(unit, caseId)).some((one) => one.employee === employee))
    throw new Problem(400, 'not-in-team', 'Kontaktpersonen skal være i familiens team.', { field: 'contact' })
  return employee
}
