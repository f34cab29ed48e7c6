import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useSharedText } from '../text/texts.ts'
import { announce } from './announce.ts'

interface FirstFewProps<One> {
  readonly of: readonly One[]
  /** So many stand open; one more than that is shown at once, since a button would take its place. */
  readonly few: number
  readonly keyOf: (one: One) => string
  /** What the list is of, for who hears the button alone. */
  readonly about: string
  readonly children: (one: One) => ReactNode
}

/** The first of a long list, and a button that shows all: the focus goes to the first of what came, and it is said. */
export const FirstFew = <One,>({ of, few, keyOf, about, children }: FirstFewProps<One>) => {
  const text = useSharedText()
  const [isAll, setAll] = useState(false)
  const came = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAll) came.current?.focus()
  }, [isAll])
  const cut = !isAll && of.length > few + 1
  return (
    <>
      <ul className="rows">
        {(cut ? of.slice(0, few) : of).map((one, n) => (
          <li key={keyOf(one)} {...(isAll && n === few && { ref: came, tabIndex: -1 })}>
            {children(one)}
          </li>
        ))}
      </ul>
      {cut && (
        <button
          type="button"
          className="link-button no-print"
          onClick={() => {
            setAll(true)
            announce(text('list.all-shown', { count: of.length }))
          }}
        >
          {text('list.all', { count: of.length })}
          <span className="sr-only"> – {about}</span>
        </button>
      )}
    </>
  )
}
