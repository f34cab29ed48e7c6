import type { ReactNode } from 'react'
import type { Board, BoardField, Card } from './board.ts'
import { useParticipantName, useStepsText, type Participant } from './steps.ts'
import './steps.css'

interface Props {
  readonly board: Board
  readonly field: BoardField
  readonly cardOf: (card: Card) => ReactNode
  /** For whom a view is being written, and its form. */
  readonly writingFor: string | null
  readonly form: ReactNode
  readonly onWrite: (participant: Participant) => void
}

/** A place for each at the table, the family first; nobody has to say anything, and nothing is weighed against another. */
export const EachParticipant = ({ board, field, cardOf, writingFor, form, onWrite }: Props) => {
  const text = useStepsText()
  const nameOf = useParticipantName()
  const cards = board.cards.filter((card) => card.field === field.key)
  const isProfessional = board.voices.includes('professional')
  return (
    <ul className="board-people">
      {board.participants.map((one) => {
        const theirs = cards.filter(({ participant }) => participant === one.id)
        const isWriting = one.id === writingFor
        const mayWrite = board.closed === null && (one.mine || (isProfessional && one.voice !== 'professional'))
        return (
          <li key={one.id} className={`board-person board-person-${one.voice}`}>
            <h3 dir="auto">{one.mine ? text('steps.person-you', { name: nameOf(one) }) : nameOf(one)}</h3>
            {theirs.length === 0 && !isWriting && (
              <p className="quiet">{text(board.closed === null ? 'steps.not-told' : 'steps.told-nothing')}</p>
            )}
            <ol className="board-cards">{theirs.map(cardOf)}</ol>
            {isWriting && form}
            {mayWrite && !isWriting && (
              <button type="button" className="button button-secondary no-print" onClick={() => onWrite(one)}>
                {one.mine ? text('steps.tell') : text('steps.tell-for', { name: nameOf(one) })}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
