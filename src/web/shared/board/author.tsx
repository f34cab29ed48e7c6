import type { Voice } from '../../../domain/board/rules.ts'
import { useBoardText } from './board.ts'

interface Said {
  readonly voice: Voice
  readonly author: string | null
  readonly mine: boolean
  readonly writtenFor?: boolean
}

/** Whose words they are, and who wrote them down. */
export const AuthorOf = ({ voice, author, mine, writtenFor = false }: Said) => {
  const text = useBoardText()
  const who = mine ? text('board.you') : author
  const words = text(`board.voice.${voice}`)
  return (
    <p className="board-author">
      {who === null ? words : text(writtenFor ? 'board.for' : 'board.by', { voice: words, author: who })}
    </p>
  )
}
