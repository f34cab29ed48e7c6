import { useQueryClient } from '@tanstack/react-query'
import { isConflict } from '../api/problem.ts'
import { useCommand, type Command } from '../api/query.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Select } from '../form/select.tsx'
import { announce } from '../shell/announce.ts'
import { useSharedText } from '../text/texts.ts'
import { useBoardText, type Board, type BoardField, type Card, type Where } from './board.ts'
import { useDrag } from './drag.ts'

interface PartProps extends Where {
  readonly board: Board
  readonly card: Card
}

export const sideOf = ({ voice }: Pick<Card, 'voice'>): string => (voice === 'professional' ? 'professional' : 'family')

type Move = Command<'PUT /api/boards/:family/:item/cards/:card/place'>

/** Moves a card; of two who move it at once the later is told, and both see where it lies. */
const useMove = (): Move => {
  const text = useBoardText()
  return useCommand('PUT /api/boards/:family/:item/cards/:card/place', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => announce(text('board.moved')),
    onConflict: () => undefined,
  })
}

const Refusal = ({ command }: { readonly command: Move }) => {
  const text = useBoardText()
  if (!isConflict(command.problem)) return <ErrorSummary errors={{}} problem={command.problem} />
  return (
    <p className="notice" role="alert">
      {text('board.move-met')}
    </p>
  )
}

/** What a card is taken by, with a mouse or a finger. A keyboard and a screen reader use the button that moves. */
export const Grip = ({ family, item, card }: Omit<PartProps, 'board'>) => {
  const text = useBoardText()
  const queries = useQueryClient()
  const move = useMove()
  const { onPointerDown } = useDrag({
    card: card.id,
    side: sideOf(card),
    onTaken: () => announce(text('board.move-met')),
    onDrop: async (place) => {
      // The version that it was taken with: whoever moved it meanwhile was first.
      await move.send({ params: { family, item, card: card.id }, body: { ...place, basedOn: card.version } })
      await queries.refetchQueries({ predicate: ({ queryKey }) => queryKey[0] === 'GET /api/boards/:family/:item' })
    },
  })
  return (
    <>
      <span className="board-grip no-print" aria-hidden="true" title={text('board.drag')} onPointerDown={onPointerDown}>
        ⠿
      </span>
      <Refusal command={move} />
    </>
  )
}

/** Moves a card by buttons and a list, so that a keyboard does all that a hand can do. */
export const MoveForm = ({ family, item, board, card, onClose }: PartProps & { readonly onClose: () => void }) => {
  const text = useBoardText()
  const shared = useSharedText()
  const command = useMove()
  const beside = board.cards.filter((one) => one.field === card.field && sideOf(one) === sideOf(card))
  const at = beside.findIndex((one) => one.id === card.id)
  const move = (field: string, after: string | null): void =>
    void command.send({ params: { family, item, card: card.id }, body: { field, after, basedOn: card.version } })
  const lastOf = (field: string): string | null => board.cards.findLast((one) => one.field === field)?.id ?? null
  return (
    <div className="inset-form">
      <Refusal command={command} />
      <div className="form-actions">
        <button
          type="button"
          className="button button-secondary"
          disabled={at <= 0}
          onClick={() => move(card.field, beside[at - 2]?.id ?? null)}
        >
          {text('board.move-up')}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={at === beside.length - 1}
          onClick={() => move(card.field, beside[at + 1]?.id ?? null)}
        >
          {text('board.move-down')}
        </button>
      </div>
      <Select
        label={text('board.move-where')}
        name="field"
        empty={text('board.move-empty')}
        options={board.preset.fields
          .filter((one) => one.key !== card.field && mayTake(board, one, card))
          .map((one) => ({ value: one.key, label: one.title }))}
        value=""
        onChange={(field) => field !== '' && move(field, lastOf(field))}
      />
      <button type="button" className="button button-secondary" onClick={onClose}>
        {shared('app.close')}
      </button>
    </div>
  )
}

/** Whether a card may go to a field: not to a place of somebody's own, and none before the room has been at its step. */
function mayTake(board: Board, field: BoardField, card: Card): boolean {
  const steps = board.preset.steps.map(({ key }) => key)
  const isReached =
    board.steps === null || field.step === null || steps.indexOf(field.step) <= steps.indexOf(board.steps.reached)
  return isReached && !field.forEach && !(field.ofFamilyOnly && card.voice === 'professional')
}
