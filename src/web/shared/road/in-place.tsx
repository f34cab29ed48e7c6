import type { ReactNode } from 'react'
import { useOneOpen } from './one-open.ts'

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
  return isOpen ? <div className="in-place">{children(close)}</div> : null
}
