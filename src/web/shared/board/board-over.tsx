import { useEffect, useRef, useState } from 'react'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { Page } from '../shell/page.tsx'
import { useSharedText } from '../text/texts.ts'
import { useBoardText } from './board.ts'

interface BoardOverProps {
  readonly home: string
  /** What stood in the open forms, and was not sent. */
  readonly typed: readonly string[]
}

/**
 * The board is no longer the reader's: nothing of it is shown any more, and what they had typed is theirs to copy. It can
 * not be sent.
 */
export const BoardOver = ({ home, typed }: BoardOverProps) => {
  const text = useBoardText()
  const shared = useSharedText()
  // The forms are taken down together with the board: what stood in them is kept from the first moment.
  const [kept] = useState(typed)
  const words = kept.join('\n\n')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = (): void =>
    void navigator.clipboard.writeText(words).then(
      () => announce(text('board.over-copied')),
      () => announce(text('board.over-not-copied')),
    )
  return (
    <Page title={text('board.over')}>
      <div className="notice" role="alert" ref={box} tabIndex={-1}>
        <p>{text('board.over-why')}</p>
        <p>{text('board.over-whom')}</p>
      </div>
      {words !== '' && (
        <div className="inset-form">
          <TextArea
            label={text('board.over-typed')}
            hint={text('board.over-typed-hint')}
            name="typed"
            rows={4}
            value={words}
            onChange={() => undefined}
          />
          <div className="form-actions">
            <button type="button" className="button button-secondary" onClick={copy}>
              {text('board.over-copy')}
            </button>
          </div>
        </div>
      )}
      <p>
        <a href={home}>{shared('no-access.back')}</a>
      </p>
    </Page>
  )
}
