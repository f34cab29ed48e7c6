import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import { lackSentences } from '../../domain/board/sentences.ts'
import { closingLacks } from '../../domain/board/steps.ts'
import { readAgreements } from '../../store/agreement.ts'
import type { BoardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { lastingOf, placeLasting } from '../shared/lasting-agreements.ts'
import { setFollowUp } from '../shared/follow-up-day.ts'
import { requireGatesOf } from '../shared/meeting-gates.ts'
import { recallAhead } from '../shared/recall-board.ts'
import { openOne, type Place, requireLeader, writingOn } from './on-board.ts'
import { onTheBoard, refusal, standingOn } from './steps.ts'

type Routes = typeof boardRoutes
type Closing = z.output<Routes['POST /api/boards/:family/:item/step-closing']['body']>
type Asked = z.input<Routes['GET /api/boards/:family/:item/step-closing']['output']>
interface Saved {
  readonly id: string
  readonly version: number
}

/** What was agreed at the item, and what of it can be placed where it lasts, for whoever leads. Throws 403, 404. */
export async function askWhatLasts(unit: UnitOfWork, input: { params: Place }, services: Services): Promise<Asked> {
  const { board } = await openOne(unit, input.params, services)
  requireLeader(unit, input.params.family, board)
  const lasting = await lastingOf(unit, { ...input.params, compartment: board.compartment })
  unit.saw(
    [input.params.family],
    lasting.map(({ row }) => row.id),
  )
  return { agreements: lasting.map(({ row, stays }) => ({ id: row.id, what: row.what, stays })) }
}

/**
 * Closes a board with steps: every unmet need is a goal in the plan or waits with a sentence, something is agreed, everybody
 * at the table has it in writing, and a day of follow-up is set. What was agreed is kept as it was handed out, and placed
 * where it lasts when that was asked for. Throws Problem 409 with every lack and its field, and with what the meeting itself
 * lacks before it may be said to be held.
 */
export async function closeSteps(
  unit: UnitOfWork,
  input: { params: Place; body: Closing },
  services: Services,
): Promise<Saved> {
  const opened = await writingOn(unit, input.params, services)
  const { board, preset } = opened
  requireLeader(unit, input.params.family, board)
  await requireGatesOf(unit, services, { family: input.params.family, meeting: board.meeting }, 'held')
  const { followUpOn, copies, placed, basedOn } = input.body
  const now = await onTheBoard(unit, input.params, opened)
  const invited = new Set(now.participants.map(({ id }) => id))
  const given = copies.filter(({ participant }) => invited.has(participant))
  const lacks = closingLacks(preset, now, {
    at: standingOn(board).at,
    handedOut: new Set(given.map(({ participant }) => participant)),
    followUpOn,
    today: unit.asking.today,
  })
  const [first] = lacks
  if (first) throw refusal(first.code, lackSentences[first.code], first.field, lacks)
  const version = await unit.update('board', board.id, basedOn, {
    follow_up_on: followUpOn,
    handed_out: JSON.stringify(Object.fromEntries(given.map(({ participant, how }) => [participant, how]))),
    closed_at: unit.asking.at,
    closed_by: unit.asking.actor.id,
  })
  if (version === null) throw notFound()
  if (placed) await placeLasting(unit, { ...input.params, compartment: board.compartment })
  await keepHandedOut(unit, input.params.family, board, followUpOn ?? '')
  await setFollowUp(unit, input.params.family, board.compartment, followUpOn)
  await recallAhead(unit, input.params.family, board.heldAt)
  return { id: board.id, version }
}

/** Keeps what was agreed at the meeting as it stands now, each line where its agreement lies (decision 205). */
async function keepHandedOut(
  unit: UnitOfWork,
  caseId: string,
  { meeting, heldAt }: BoardRow,
  followUpOn: string,
): Promise<void> {
  const sheet = unit.newId()
  for (const row of (await readAgreements(unit, caseId)).toReversed()) {
    if (row.meeting !== meeting || row.takenBack) continue
    const doers = row.doers.filter(({ left }) => !left)
    await unit.insert('handed_agreement', {
      id: unit.newId(),
      compartment: row.compartment,
      case_id: caseId,
      sheet,
      held_at: heldAt,
      handed_at: unit.asking.at,
      follow_up_on: followUpOn,
      agreement: row.id,
      what: row.what,
      due: row.due,
      doers: JSON.stringify(doers.map(({ person, employee, answer }) => ({ person, employee, answer }))),
    })
  }
}
