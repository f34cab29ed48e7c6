import { STEP } from '../../src/domain/board/rules.ts'
import type { BoardFile } from './board-file.ts'
import type { CaseBook } from './family-rows.ts'

interface Hung {
  readonly item: string
  readonly compartment: number
  /** When the meeting was held, as an instant. */
  readonly heldAt: string
}

/** The board that hangs on an item of an agenda, with its cards and what was said to them. */
export function putBoard(c: CaseBook, board: BoardFile, { item, compartment, heldAt }: Hung): void {
  const there = { compartment, case_id: c.caseId, updated_at: heldAt }
  const id = c.id('board', item)
  const cardId = (n: number): string => c.id('card', `${item}-${n}`)
  c.book.put('board', {
    id,
    ...there,
    item,
    preset: board.preset,
    preset_version: '1',
    step: board.step,
    step_reached: board.step,
    ...(board.closed && {
      next_step: board.closed.nextStep,
      no_next_meeting: board.closed.noNextMeeting,
      contact: c.employee(board.closed.contact),
      no_childs_wish: board.closed.noChildsWish,
      closed_at: heldAt,
      closed_by: c.employee(board.closed.contact),
    }),
  })
  for (const [n, card] of board.cards.entries()) {
    c.book.put('board_card', {
      id: cardId(n),
      ...there,
      board: id,
      field: card.field,
      position: n * STEP,
      says: card.says,
      voice: card.voice,
      by_employee: c.employee(card.by),
      came_from: card.cameFrom === null ? null : cardId(card.cameFrom),
      told_on: card.told,
    })
    for (const [k, comment] of card.comments.entries())
      c.book.put('board_comment', {
        id: c.id('comment', `${item}-${n}-${k}`),
        ...there,
        card: cardId(n),
        says: comment.says,
        voice: 'professional',
        by_employee: c.employee(comment.by),
        said_at: heldAt,
      })
  }
}
