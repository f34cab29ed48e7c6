import { worksBehindWall } from '../../access/naming.ts'
import type { BoardPreset } from '../../domain/board/preset.ts'
import { voiceOf, voices, type Voice } from '../../domain/board/rules.ts'
import { lockBoard, readBoards, readCards, readTeamNames, type BoardRow, type CardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { standing } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { presetOf } from '../shared/board-preset.ts'
import { mayOrganise } from '../shared/organise-meeting.ts'

export interface Place {
  readonly family: string
  readonly item: string
}

export interface OnBoard {
  readonly board: BoardRow
  readonly preset: BoardPreset
}

/** A board that the actor may open; for everybody else, and for an item without one, it is not there. */
export async function openOne(unit: UnitOfWork, { family, item }: Place, services: Services): Promise<OnBoard> {
  const board = (await readBoards(unit, family, item))[0]
  const preset = board && presetOf(services, board)
  if (!board || !preset) throw notFound()
  const kept = unit.compartmentOf(board.compartment)
  if (kept) unit.because(unit.may(kept))
  return { board, preset }
}

/**
 * As `openOne`, to write on: everybody at the table writes in the compartment that they were admitted to (decision 007).
 * The board is locked, so that it is not closed meanwhile. Throws Problem 409 for one that is closed.
 */
export async function writingOn(unit: UnitOfWork, place: Place, services: Services): Promise<OnBoard> {
  const { board } = await openOne(unit, place, services)
  await lockBoard(unit, board.id)
  const opened = await openOne(unit, place, services)
  if (opened.board.closedAt !== null)
    throw new Problem(409, 'board-closed', 'Tavlen er lukket og står, som den blev. Skriv på tavlen til næste møde.')
  return opened
}

/** The voices in which the actor may write: one's own, and for an employee also what somebody of the family says. */
export function ownVoices(unit: UnitOfWork, caseId: string): readonly Voice[] {
  const { actor, at } = unit.asking
  if (actor.kind === 'employee') return voices
  const me = unit.facts.participations.find((p) => p.caseId === caseId && p.person === actor.id && standing(p, at))
  return me ? [voiceOf(me.standsAs)] : []
}

export function requireVoice(unit: UnitOfWork, caseId: string, voice: Voice): void {
  if (!ownVoices(unit, caseId).includes(voice))
    throw new Problem(400, 'not-your-voice', 'Du kan kun skrive med din egen stemme.', { field: 'voice' })
}

type Author = { readonly byEmployee: string | null; readonly byPerson: string | null }

export const isMine = (unit: UnitOfWork, written: Author): boolean =>
  (unit.asking.actor.kind === 'employee' ? written.byEmployee : written.byPerson) === unit.asking.actor.id

export const authorOf = (unit: UnitOfWork): { by_employee: string | null; by_person: string | null } => {
  const { kind, id } = unit.asking.actor
  return { by_employee: kind === 'employee' ? id : null, by_person: kind === 'employee' ? null : id }
}

/** Who of the team may be the contact: everybody at the table reads the name, so nobody who works for one kept apart alone. */
export async function contactsToName(unit: UnitOfWork, caseId: string): Promise<{ employee: string; name: string }[]> {
  const naming = await namingIn(unit, caseId)
  return (await readTeamNames(unit, caseId)).filter(({ employee }) => !worksBehindWall(naming, employee))
}

/** One card of a board. Throws 404 for one that is not there, or that was taken off unless it is asked for so. */
export async function cardOf(unit: UnitOfWork, board: string, card: string, takenOff = false): Promise<CardRow> {
  const found = (await readCards(unit, board)).find((one) => one.id === card && one.takenOff === takenOff)
  if (!found) throw notFound()
  return found
}

/** As `cardOf`, for whoever wrote it. Throws 403 with what can be done instead. */
export async function ownCardOf(unit: UnitOfWork, board: string, card: string, takenOff = false): Promise<CardRow> {
  const found = await cardOf(unit, board, card, takenOff)
  if (!isMine(unit, found))
    throw new Problem(403, 'not-your-card', 'Kun den, der skrev kortet, kan ændre det. Du kan skrive en bemærkning.')
  return found
}

/** Whether the actor laid this card on this board: wrote it here, or carried it over from an earlier one. */
export const isLaidByMe = (unit: UnitOfWork, card: CardRow): boolean =>
  isMine(unit, card) || card.carriedBy === unit.asking.actor.id

/** As `ownCardOf`, also for whoever carried it over. */
export async function laidCardOf(unit: UnitOfWork, board: string, card: string, takenOff = false): Promise<CardRow> {
  const found = await cardOf(unit, board, card, takenOff)
  return isLaidByMe(unit, found) ? found : ownCardOf(unit, board, card, takenOff)
}

/**
 * Who leads the meeting at its board, and so goes on and closes: whoever may call the meetings of this family, and is
 * invited to the item that the board hangs on. No other leader closes a board that is not open to them.
 */
export const leadsMeeting = (unit: UnitOfWork, caseId: string, board: Pick<BoardRow, 'compartment'>): boolean =>
  unit.open.has(board.compartment) && mayOrganise(unit, caseId)

/** Throws Problem 403 for whoever does not lead the meeting. */
export function requireLeader(unit: UnitOfWork, caseId: string, board: Pick<BoardRow, 'compartment'>): void {
  if (!leadsMeeting(unit, caseId, board))
    throw new Problem(403, 'not-yours', 'Det er den, der leder mødet, der går videre og lukker tavlen.')
}

/** Written by an employee for somebody of the family. */
export const isWrittenFor = ({ byEmployee, voice }: Pick<CardRow, 'byEmployee' | 'voice'>): boolean =>
  byEmployee !== null && voice !== 'professional'
