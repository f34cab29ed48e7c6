import { type ReactNode, useId, useState } from 'react'
import { useText } from '../texts.ts'

interface MoreToolsProps {
  /** What the tools are for, to tell this button from the others of the page. */
  readonly about: string
  readonly children: ReactNode
}

/** What is used now and then, behind one button; it stays open while a form that it opened is. */
export const MoreTools = ({ about, children }: MoreToolsProps) => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="link-button more-tools"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text('tools.more')}
        <span className="sr-only"> – {about}</span>
      </button>
      <span id={id} className="more-tools-open" hidden={!isOpen}>
        {children}
      </span>
    </>
  )
}
