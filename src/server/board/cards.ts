import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import type { BoardPreset } from '../../domain/board/preset.ts'
import { mustBeTold, placeAfter, STEP, type Voice } from '../../domain/board/rules.ts'
import { toldFault } from '../../domain/meeting/gates.ts'
import { meetingSentences } from '../../domain/meeting/sentences.ts'
import { readCards, type CardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { whoseView } from './participants.ts'
import { fieldOf, openField, partsOf, requireFits, requireMovable } from './fields.ts'
import { authorOf, cardOf, laidCardOf, ownCardOf, requireVoice, writingOn, type Place } from './on-board.ts'

type Routes = typeof boardRoutes
interface Saved {
  readonly id: string
  readonly version: number
}
type CardPlace = Place & { readonly card: string }
type New = z.output<Routes['POST /api/boards/:family/:item/cards']['body']>
type Changed = z.output<Routes['PUT /api/boards/:family/:item/cards/:card']['body']>
type Moved = z.output<Routes['PUT /api/boards/:family/:item/cards/:card/place']['body']>

/**
 * Puts a card on the board, last in its field. Throws Problem 400 for a field the board does not have, a voice that is not
 * the writer's, and a professional's worry that the family was not told of.
 */
export async function putUpCard(
  unit: UnitOfWork,
  input: { params: Place; body: New },
  services: Services,
): Promise<Saved> {
  const { board, preset } = await writingOn(unit, input.params, services)
  const { field, says, voice, counted, told, cameFrom, parts } = input.body
  requireVoice(unit, input.params.family, voice)
  const place = openField(preset, board, field)
  requireTold(unit, place.kind, { voice, told })
  requireFits(place, voice, partsOf(parts))
  const cards = await readCards(unit, board.id)
  if (cameFrom !== null) requireWorry(preset, cards, cameFrom)
  const id = unit.newId()
  await unit.insert('board_card', {
    id,
    compartment: board.compartment,
    case_id: input.params.family,
    board: board.id,
    field,
    position: await placeIn(unit, cards, field, null, 'last'),
    says,
    voice,
    ...authorOf(unit),
    came_from: cameFrom,
    ...counting(counted),
    ...telling(told),
    parts: JSON.stringify(partsOf(parts)),
    participant: await whoseView(unit, { caseId: input.params.family, board, field: place }, input.body),
  })
  return { id, version: 1 }
}

/** Rewrites one's own card; what it said stays in its history. */
export async function rewriteCard(
  unit: UnitOfWork,
  input: { params: CardPlace; body: Changed },
  services: Services,
): Promise<Saved> {
  const { board, preset } = await writingOn(unit, input.params, services)
  const card = await ownCardOf(unit, board.id, input.params.card)
  const { says, counted, told, basedOn } = input.body
  const parts = partsOf(input.body.parts)
  const field = fieldOf(preset, card.field)
  requireTold(unit, field.kind, { voice: card.voice, told })
  requireFits(field, card.voice, parts)
  const words = { says, ...counting(counted), ...telling(told), parts: JSON.stringify(parts) }
  return changed(unit, card.id, basedOn, words)
}

/** Moves a card, whoever wrote it; of two who move it at once the later is told. */
export async function moveCard(
  unit: UnitOfWork,
  input: { params: CardPlace; body: Moved },
  services: Services,
): Promise<Saved> {
  const { board, preset } = await writingOn(unit, input.params, services)
  const card = await cardOf(unit, board.id, input.params.card)
  const { field, after, basedOn } = input.body
  const told = card.toldOn !== null ? { on: card.toldOn } : card.notToldBecause && { notBecause: card.notToldBecause }
  const to = openField(preset, board, field)
  requireTold(unit, to.kind, { voice: card.voice, told: told || null })
  if (field !== card.field) requireMovable(fieldOf(preset, card.field), to, card)
  const others = (await readCards(unit, board.id)).filter((one) => one.id !== card.id)
  const position = await placeIn(unit, others, field, after, 'given')
  return changed(unit, card.id, basedOn, { field, position })
}

/** Takes a card off the board: one's own, or one that the actor carried over by mistake. */
export async function takeOffCard(
  unit: UnitOfWork,
  input: { params: CardPlace; body: { basedOn: number } },
  services: Services,
): Promise<Saved> {
  const { board } = await writingOn(unit, input.params, services)
  const card = await laidCardOf(unit, board.id, input.params.card)
  return changed(unit, card.id, input.body.basedOn, { taken_off_at: unit.asking.at })
}

/** Puts one's own card back where it was. */
export async function putCardBack(
  unit: UnitOfWork,
  input: { params: CardPlace; body: { basedOn: number } },
  services: Services,
): Promise<Saved> {
  const { board } = await writingOn(unit, input.params, services)
  const card = await laidCardOf(unit, board.id, input.params.card, true)
  return changed(unit, card.id, input.body.basedOn, { taken_off_at: null })
}

async function changed(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: Parameters<typeof unit.update<'board_card'>>[3],
): Promise<Saved> {
  const version = await unit.update('board_card', id, basedOn, patch)
  if (version === null) throw notFound()
  return { id, version }
}

/** Throws Problem 400 at `told` for a professional's worry that the family was not told of, and for a day that lies ahead. */
export function requireTold(
  unit: UnitOfWork,
  kind: BoardPreset['fields'][number]['kind'],
  { voice, told }: { voice: Voice; told: New['told'] },
): void {
  const fault = toldFault({ isConcern: mustBeTold(kind, voice), told }, unit.asking.today)
  if (fault) throw new Problem(400, fault.code, meetingSentences[fault.code].da, { field: fault.field })
}

function requireWorry(preset: BoardPreset, cards: readonly CardRow[], id: string): void {
  const worry = cards.find((card) => card.id === id && !card.takenOff)
  if (!worry || fieldOf(preset, worry.field).kind !== 'worry')
    throw new Problem(400, 'unknown-worry', 'Den bekymring står ikke længere på tavlen.', { field: 'cameFrom' })
}

/** A place in a field; where no room is left between two cards, the field is numbered anew. */
export async function placeIn(
  unit: UnitOfWork,
  cards: readonly CardRow[],
  field: string,
  after: string | null,
  where: 'last' | 'given',
): Promise<number> {
  const there = cards.filter((card) => card.field === field).toSorted((a, b) => a.position - b.position)
  if (after !== null && !there.some((card) => card.id === after && !card.takenOff))
    throw new Problem(400, 'unknown-card', 'Kortet, du vil lægge efter, er flyttet. Prøv igen.', { field: 'after' })
  const neighbour = where === 'last' ? (there.at(-1)?.id ?? null) : after
  const place = placeAfter(there, neighbour)
  if (place !== null) return place
  const anew = there.map((card, index) => ({ ...card, position: index * STEP }))
  for (const card of anew) await changed(unit, card.id, card.version, { position: card.position })
  return placeAfter(anew, neighbour) ?? anew.length * STEP
}

const counting = (counted: New['counted']): Pick<CardRow, 'times' | 'per'> => ({
  times: counted?.times ?? null,
  per: counted?.per ?? null,
})
const telling = (told: New['told']): { told_on: string | null; not_told_because: string | null } => ({
  told_on: told !== null && 'on' in told ? told.on : null,
  not_told_because: told !== null && 'notBecause' in told ? told.notBecause : null,
})
