import type { z } from 'zod'
import { standsBehindWall, worksBehindWall } from '../../access/naming.ts'
import type { boardRoutes } from '../../contract/board.ts'
import { fieldFor, needsYes, reachesMore } from '../../domain/board/carrying.ts'
import { readCards, readReaders, type BoardRow, type CardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { namingIn } from '../shared/naming.ts'
import { placeIn, requireTold } from './cards.ts'
import { fieldOf, openField, requireFits } from './fields.ts'
import { isMine, isWrittenFor, openOne, writingOn, type OnBoard, type Place } from './on-board.ts'

type Carrying = z.output<(typeof boardRoutes)['POST /api/boards/:family/:item/carrying']['body']>

type Asked = z.input<(typeof boardRoutes)['GET /api/boards/:family/:item/carrying']['output']>

/**
 * What of an earlier board can be carried over, before it is tried: each card with the refusal that it would meet, and
 * whether it needs the family's yes. Throws 404 for a board that the actor may not open.
 */
export async function askWhatCarries(
  unit: UnitOfWork,
  input: { params: Place; query: { earlier: string } },
  services: Services,
): Promise<Asked> {
  const to = await openOne(unit, input.params, services)
  const from = await openOne(unit, { family: input.params.family, item: input.query.earlier }, services)
  const there = (await readCards(unit, from.board.id)).filter((card) => !card.takenOff)
  const isHere = await carriedTo(unit, to)
  return {
    hindered: await refusalIn(() => requireCarrying(unit, input.params.family, from.board, to.board)),
    cards: await Promise.all(
      there.map(async (card) => ({
        id: card.id,
        asksFamily: asksFamily(unit, card),
        hindered: await refusalIn(() => void fits(unit, { from, to, card, isHere })),
      })),
    ),
  }
}

/** The refusal that something meets; null where it meets none. */
async function refusalIn(tried: () => void | Promise<void>): Promise<{ code: string; detail: string } | null> {
  try {
    await tried()
    return null
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, detail: error.message }
    throw error
  }
}

/**
 * Carries cards over from an earlier board: each keeps its writer, its voice, its count and the day the family was told, and
 * remembers where it came from. Throws Problem 400 for the family's words without their yes, 404 for a board or a card that
 * the actor may not open, and 409 where somebody at this item could not read them before.
 */
export async function carryCards(
  unit: UnitOfWork,
  input: { params: Place; body: Carrying },
  services: Services,
): Promise<{ cards: { id: string; version: number }[] }> {
  const to = await writingOn(unit, input.params, services)
  const from = await openOne(unit, { family: input.params.family, item: input.body.earlier }, services)
  await requireCarrying(unit, input.params.family, from.board, to.board)
  const there = await readCards(unit, from.board.id)
  const isHere = await carriedTo(unit, to)
  const chosen = input.body.cards
    .map((id) => there.find((card) => card.id === id && !card.takenOff) ?? null)
    // A worry before the wish that answers it.
    .toSorted((a, b) => Number(Boolean(a?.cameFrom)) - Number(Boolean(b?.cameFrom)))
  const anew = new Map<string, string>()
  const cards: { id: string; version: number }[] = []
  for (const card of chosen) {
    if (!card) throw notFound()
    const place = fits(unit, { from, to, card, isHere })
    if (asksFamily(unit, card) && !input.body.familySaidYes)
      throw new Problem(400, 'family-not-asked', 'Det er familiens egne ord. Spørg dem, før I tager kortet med.', {
        field: 'familySaidYes',
      })
    const id = unit.newId()
    anew.set(card.id, id)
    await lay(unit, { to, card, id, ...place, worry: (card.cameFrom && anew.get(card.cameFrom)) ?? null })
    cards.push({ id, version: 1 })
  }
  return { cards }
}

/** The cards of earlier boards that stand here already. */
const carriedTo = async (unit: UnitOfWork, { board }: OnBoard): Promise<ReadonlySet<string | null>> =>
  new Set((await readCards(unit, board.id)).filter((card) => !card.takenOff).map((card) => card.carriedFrom))

const asksFamily = (unit: UnitOfWork, card: CardRow): boolean =>
  needsYes({ voice: card.voice, mine: isMine(unit, card), writtenFor: isWrittenFor(card) })

/** Throws Problem 400 for a board that is no earlier one, and 409 where somebody here could not read that one. */
async function requireCarrying(unit: UnitOfWork, caseId: string, from: BoardRow, to: BoardRow): Promise<void> {
  if (from.id === to.id || from.heldAt >= to.heldAt)
    throw new Problem(400, 'not-earlier', 'Kort tages med fra en tidligere tavle.', { field: 'earlier' })
  const naming = await namingIn(unit, caseId)
  const receiving = [...(await readReaders(unit, caseId, to.compartment)).standing].filter(
    (who) => !standsBehindWall(naming, who) && !worksBehindWall(naming, who),
  )
  const before = (await readReaders(unit, caseId, from.compartment)).ever
  if (reachesMore({ receiving: new Set(receiving), before }))
    throw new Problem(
      409,
      'more-readers',
      'Nogen, der er med til det her punkt, kunne ikke læse den tidligere tavle. Kortene tages ikke med. Skriv dem igen, hvis alle må læse dem, eller giv dem et punkt for sig.',
    )
}

interface Fitting {
  readonly from: OnBoard
  readonly to: OnBoard
  readonly card: CardRow
  readonly isHere: ReadonlySet<string | null>
}
type Fits = { readonly field: string; readonly parts: Readonly<Record<string, string>> }

/** Where a card lies on this board. Throws the Problem that it cannot be carried by. */
function fits(unit: UnitOfWork, { from, to, card, isHere }: Fitting): Fits {
  if (isHere.has(card.id)) throw new Problem(409, 'already-carried', 'Kortet er allerede taget med.')
  const field = fieldOf(from.preset, card.field)
  const key = card.participant === null ? fieldFor(field, to.preset.fields) : null
  if (key === null)
    throw new Problem(400, 'no-field', `Tavlen har ikke et felt, hvor “${field.title}” passer. Skriv et nyt kort.`, {
      field: 'cards',
    })
  const place = openField(to.preset, to.board, key)
  const told = card.toldOn === null ? card.notToldBecause && { notBecause: card.notToldBecause } : { on: card.toldOn }
  requireTold(unit, place.kind, { voice: card.voice, told: told || null })
  const parts = Object.fromEntries(
    Object.entries(card.parts).filter(([part]) => place.parts.some((p) => p.id === part)),
  )
  requireFits(place, card.voice, parts)
  return { field: key, parts }
}

interface Laid extends Fits {
  readonly to: OnBoard
  readonly card: CardRow
  readonly id: string
  /** The worry that a wish answers, where it is carried along. */
  readonly worry: string | null
}

async function lay(unit: UnitOfWork, { to, card, id, field, parts, worry }: Laid): Promise<void> {
  await unit.insert('board_card', {
    id,
    compartment: to.board.compartment,
    case_id: unit.compartmentOf(to.board.compartment)?.caseId ?? '',
    board: to.board.id,
    field,
    position: await placeIn(unit, await readCards(unit, to.board.id), field, null, 'last'),
    says: card.says,
    voice: card.voice,
    by_employee: card.byEmployee,
    by_person: card.byPerson,
    came_from: worry,
    times: card.times,
    per: card.per,
    told_on: card.toldOn,
    not_told_because: card.notToldBecause,
    parts: JSON.stringify(parts),
    carried_from: card.id,
    carried_by: unit.asking.actor.id,
    carried_with_yes: asksFamily(unit, card),
  })
}
