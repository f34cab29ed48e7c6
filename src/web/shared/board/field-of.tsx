import type { ComponentType } from 'react'
import { useBoardText, type Board, type BoardField, type Card, type Where } from './board.ts'
import { NewCard } from './card-form.tsx'
import { CardView, type Doing } from './card-view.tsx'
import { EachParticipant } from './participants.tsx'
import { usePresetWords, type NeedInPlanProps } from './steps.ts'

interface FieldOfProps extends Where {
  readonly board: Board
  readonly field: BoardField
  readonly doing: Doing
  readonly onDo: (doing: Doing) => void
  readonly onEnd: (doing: Doing) => void
  readonly NeedInPlan?: ComponentType<NeedInPlanProps> | undefined
}

/** One field of a board: what it asks, its cards, and a place to write. */
export const FieldOf = (props: FieldOfProps) => {
  const { family, item, board, field, doing, onDo, onEnd, NeedInPlan } = props
  const text = useBoardText()
  const words = usePresetWords()
  const cards = board.cards.filter((card) => card.field === field.key)
  const isWriting = doing.what === 'writing' && doing.field === field.key
  const mayWrite =
    board.closed === null && board.voices.some((voice) => !field.ofFamilyOnly || voice !== 'professional')
  const heading = `tavle-${field.key}`
  const writingFor = isWriting ? board.participants.find(({ id }) => id === doing.participant) : undefined
  const form = writingFor ? (
    <NewCard
      family={family}
      item={item}
      board={board}
      field={field}
      participant={writingFor}
      onClose={() => onEnd(doing)}
    />
  ) : null
  const cardOf = (card: Card) => (
    <CardView
      key={card.id}
      family={family}
      item={item}
      board={board}
      field={field}
      card={card}
      doing={doing}
      onDo={onDo}
      onEnd={onEnd}
      NeedInPlan={NeedInPlan}
    />
  )
  return (
    <section
      className={`board-field board-${field.kind}`}
      aria-labelledby={heading}
      data-board-field={field.forEach ? undefined : field.key}
    >
      <h2 id={heading}>{words.fieldTitle(field)}</h2>
      {field.prompts.length > 0 && (
        <details className="more no-print">
          <summary>{text('board.prompts')}</summary>
          <ul>
            {field.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          {field.foot && <p className="quiet">{field.foot}</p>}
        </details>
      )}
      {field.forEach ? (
        <EachParticipant
          board={board}
          field={field}
          cardOf={cardOf}
          writingFor={writingFor?.id ?? null}
          form={form}
          onWrite={(one) => onDo({ what: 'writing', field: field.key, participant: one.id })}
        />
      ) : (
        <>
          {cards.length === 0 && <p className="quiet">{text('board.empty-field')}</p>}
          <ol className="board-cards">{cards.map(cardOf)}</ol>
          {isWriting && (
            <NewCard family={family} item={item} board={board} field={field} onClose={() => onEnd(doing)} />
          )}
          {!isWriting && mayWrite && (
            <button
              type="button"
              className="button button-secondary no-print"
              onClick={() => onDo({ what: 'writing', field: field.key })}
            >
              {text('board.write')}
              <span className="sr-only"> – {words.fieldTitle(field)}</span>
            </button>
          )}
        </>
      )}
    </section>
  )
}
