import { type ReactNode, useEffect, useRef } from 'react'
import { askedByAddress, useOneOpen } from './one-open.ts'

interface InPlaceProps {
  /** What tells this button from all others on the page: goal and tool. */
  readonly id: string
  readonly label: string
  /** What the label is about, where several buttons say the same. */
  readonly about?: string
  readonly primary?: boolean
  /** A link among the words of a row, where a button on each would shout. */
  readonly quiet?: boolean
}

/** A button that opens a form below itself. */
export const InPlaceButton = ({ id, label, about, primary = false, quiet = false }: InPlaceProps) => {
  const { isOpen, buttonId, toggle } = useOneOpen(id)
  const look = `button ${primary ? 'button-primary' : 'button-secondary'}`
  return (
    <button
      type="button"
      id={buttonId}
      className={quiet ? 'link-button' : look}
      aria-expanded={isOpen}
      onClick={toggle}
    >
      {label}
      {about !== undefined && <span className="sr-only"> – {about}</span>}
    </button>
  )
}

/** The place of the form that the button with the same id opens. */
export const InPlace = ({
  id,
  children,
}: {
  readonly id: string
  readonly children: (close: () => void) => ReactNode
}) => {
  const { isOpen, close } = useOneOpen(id)
  return isOpen ? <FormPlace id={id}>{children(close)}</FormPlace> : null
}

/** So long is waited for a form: a few seconds. */
const FRAMES = 300

/** Where a form stands open; one that a link has led to is brought into sight, with the focus where one begins to write. */
export const FormPlace = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const asked = askedByAddress() === id
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!asked) return undefined
    let frame = 0
    // After the page has given the focus to its title, and once a form that was half written is there again.
    const lead = (left: number): void => {
      const first = place.current?.querySelector<HTMLElement>('input, textarea, select')
      if (first) {
        place.current?.scrollIntoView({ block: 'center' })
        first.focus({ preventScroll: true })
      } else if (left > 0) frame = requestAnimationFrame(() => lead(left - 1))
    }
    frame = requestAnimationFrame(() => lead(FRAMES))
    return () => cancelAnimationFrame(frame)
  }, [asked])
  return (
    <div className="in-place" ref={place}>
      {children}
    </div>
  )
}
