import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import { readComments } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { authorOf, cardOf, isMine, requireVoice, writingOn, type Place } from './on-board.ts'

type Said = z.output<(typeof boardRoutes)['POST /api/boards/:family/:item/cards/:card/comments']['body']>
interface Saved {
  readonly id: string
  readonly version: number
}

/** Says something to a card, whoever wrote it: another view stands beside the words, and does not replace them. */
export async function commentOnCard(
  unit: UnitOfWork,
  input: { params: Place & { card: string }; body: Said },
  services: Services,
): Promise<Saved> {
  const { board } = await writingOn(unit, input.params, services)
  const card = await cardOf(unit, board.id, input.params.card)
  requireVoice(unit, input.params.family, input.body.voice)
  const id = unit.newId()
  await unit.insert('board_comment', {
    id,
    compartment: board.compartment,
    case_id: input.params.family,
    card: card.id,
    ...input.body,
    ...authorOf(unit),
    said_at: unit.asking.at,
  })
  return { id, version: 1 }
}

/** Takes one's own comment back. */
export async function takeCommentBack(
  unit: UnitOfWork,
  input: { params: Place & { comment: string }; body: { basedOn: number } },
  services: Services,
): Promise<Saved> {
  const { board } = await writingOn(unit, input.params, services)
  const comment = (await readComments(unit, board.id)).find((one) => one.id === input.params.comment)
  if (!comment) throw notFound()
  if (!isMine(unit, comment))
    throw new Problem(403, 'not-your-comment', 'Kun den, der skrev bemærkningen, kan tage den tilbage.')
  const version = await unit.update('board_comment', comment.id, input.body.basedOn, { taken_off_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: comment.id, version }
}
