import { useContext, type ComponentType } from 'react'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { useKeepTyped } from '../form/typed.ts'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useSharedText } from '../text/texts.ts'
import { SinceEarlier, useBoardText, type Board, type BoardField, type Card, type Where } from './board.ts'
import { AuthorOf } from './author.tsx'
import { SaidParts } from './parts.tsx'
import type { NeedInPlanProps } from './steps.ts'
import { bothSaid, NewCard, RewriteCard } from './card-form.tsx'
import { Grip, MoveForm, sideOf } from './move-card.tsx'

/** Which form is open on the board: one at a time, so that nobody loses sight of what they were writing. */
export type Doing =
  | { readonly what: 'nothing' }
  | { readonly what: 'writing'; readonly field: string; readonly participant?: string }
  | { readonly what: 'changing' | 'moving' | 'commenting' | 'wishing'; readonly card: string }

interface CardProps extends Where {
  readonly board: Board
  readonly field: BoardField
  readonly card: Card
  readonly doing: Doing
  readonly onDo: (doing: Doing) => void
  /** Closes this form, unless another has been opened since it was sent. */
  readonly onEnd: (doing: Doing) => void
  readonly NeedInPlan?: ComponentType<NeedInPlanProps> | undefined
}

/** One card: whose words, what they are, what others say to it, and what its reader may do with it. */
export const CardView = (props: CardProps) => {
  const { family, item, board, field, card, doing, onDo, onEnd, NeedInPlan } = props
  const text = useBoardText()
  const close = (): void => onEnd(doing)
  const mine = 'card' in doing && doing.card === card.id ? doing.what : undefined
  const takeOff = useCommand('DELETE /api/boards/:family/:item/cards/:card', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => announce(text('board.taken-off')),
  })
  const wish = board.preset.fields.find((one) => one.kind === 'wish')
  const isOpen = board.closed === null && board.voices.length > 0
  const start = (what: 'changing' | 'moving' | 'commenting' | 'wishing', label: string) => (
    <button
      type="button"
      className="link-button"
      aria-expanded={mine === what}
      onClick={() => (mine === what ? close() : onDo({ what, card: card.id }))}
    >
      {label}
      <span className="sr-only"> – {card.says.slice(0, 60)}</span>
    </button>
  )
  return (
    <li className={`board-card board-card-${card.voice}`} data-card={card.id} data-side={sideOf(card)}>
      {isOpen && !field.forEach && <Grip family={family} item={item} card={card} />}
      {mine === 'changing' ? (
        <RewriteCard family={family} item={item} board={board} field={field} card={card} onClose={close} />
      ) : (
        <>
          <p className="board-says" dir="auto">
            {card.says}
          </p>
          <SaidParts board={board} card={card} />
          <Facts board={board} card={card} />
          {NeedInPlan && field.kind === 'need' && <NeedInPlan family={family} item={item} board={board} card={card} />}
          <Comments family={family} item={item} board={board} card={card} />
          <ErrorSummary errors={{}} problem={takeOff.problem} />
          {isOpen && (
            <div className="small-actions">
              {card.mine && start('changing', text('board.edit'))}
              {!field.forEach && start('moving', text('board.move'))}
              {start('commenting', text('board.comment'))}
              {field.kind === 'worry' && wish && start('wishing', text('board.to-wish'))}
              {card.mayTakeOff && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() =>
                    void takeOff.send({ params: { family, item, card: card.id }, body: { basedOn: card.version } })
                  }
                >
                  {text('board.take-off')}
                  <span className="sr-only"> – {card.says.slice(0, 60)}</span>
                </button>
              )}
            </div>
          )}
          {mine === 'moving' && <MoveForm family={family} item={item} board={board} card={card} onClose={close} />}
          {mine === 'commenting' && (
            <CommentForm family={family} item={item} board={board} card={card} onClose={close} />
          )}
          {mine === 'wishing' && wish && (
            <NewCard family={family} item={item} board={board} field={wish} cameFrom={card} onClose={close} />
          )}
        </>
      )}
    </li>
  )
}

/** Who says it, how often, when the family heard it, and which worry a wish came from. */
const Facts = ({ board, card }: { readonly board: Board; readonly card: Card }) => {
  const text = useBoardText()
  const isBeside = useContext(SinceEarlier)
  const worry = board.cards.find((one) => one.id === card.cameFrom)
  return (
    <>
      <AuthorOf {...card} />
      {card.counted && (
        <p className="board-author">
          {text('board.counted', { times: card.counted.times, per: text(`board.per.${card.counted.per}`) })}
        </p>
      )}
      {card.told && (
        <p className="board-author">
          {'on' in card.told
            ? text('board.was-told', { day: longDate(card.told.on) })
            : text('board.was-not-told', { reason: card.told.notBecause })}
        </p>
      )}
      {worry && <p className="board-author">{text('board.from-worry', { worry: worry.says })}</p>}
      {card.carried && <p className="board-author">{text('board.carried')}</p>}
      {isBeside && !card.carried && <p className="board-author board-new">{text('board.new-since')}</p>}
    </>
  )
}

interface PartProps extends Where {
  readonly board: Board
  readonly card: Card
}

const Comments = ({ family, item, board, card }: PartProps) => {
  const text = useBoardText()
  const takeBack = useCommand('DELETE /api/boards/:family/:item/comments/:comment', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => announce(text('board.comment-taken')),
  })
  if (card.comments.length === 0) return null
  return (
    <ul className="board-comments">
      {card.comments.map((comment) => (
        <li key={comment.id}>
          <p className="board-says" dir="auto">
            {comment.says}
          </p>
          <AuthorOf {...comment} />
          {comment.mine && board.closed === null && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                void takeBack.send({
                  params: { family, item, comment: comment.id },
                  body: { basedOn: comment.version },
                })
              }
            >
              {text('board.comment-back')}
            </button>
          )}
        </li>
      ))}
      <ErrorSummary errors={{}} problem={takeBack.problem} />
    </ul>
  )
}

interface FormProps extends PartProps {
  readonly onClose: () => void
}

const CommentForm = ({ family, item, board, card, onClose }: FormProps) => {
  const text = useBoardText()
  const shared = useSharedText()
  const draft = useDraft(`board-comment:${card.id}`, { says: '' }, bothSaid)
  const { says } = draft.value
  useKeepTyped(says)
  const command = useCommand('POST /api/boards/:family/:item/cards/:card/comments', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => {
      announce(text('board.comment-done'))
      void draft.discard().then(onClose)
    },
  })
  const errors = errorsOf(command.problem)
  // A comment has the voice of whoever writes it: a professional's own, or that of the one in the family.
  const voice = board.voices.includes('professional') ? 'professional' : board.voices[0]
  const send = (): void => {
    if (voice !== undefined) void command.send({ params: { family, item, card: card.id }, body: { says, voice } })
  }
  if (!draft.writable) return <Skeleton lines={[40, 90]} />
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextArea
        label={text('board.comment-says')}
        name="says"
        rows={2}
        max={4000}
        value={says}
        error={errors['says']}
        onChange={(next) => draft.change({ says: next })}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('board.comment-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
