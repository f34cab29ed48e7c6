import { useEffect, useRef, type ReactNode } from 'react'
import { signal } from '../api/signal.ts'

/** False until the first page has been shown: the browser places the focus on the first load, we do after that. */
const hasShownPage = signal(false)

interface PageProps {
  readonly title: string
  /** Beside the title: what can be done with the whole page. */
  readonly actions?: ReactNode
  /** Below the title: one quiet line. */
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A page: names the window, and gives its title the focus after a change of page, so that it is read aloud. */
export const Page = ({ title, actions, lead, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} – Samspil`
  }, [title])

  useEffect(() => {
    if (hasShownPage.get()) heading.current?.focus({ preventScroll: true })
    hasShownPage.set(true)
  }, [])

  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  )
}

/** One part of a page, with its heading; parts are divided by air and a line, never by boxes in boxes. */
export const Section = ({
  id,
  title,
  actions,
  children,
}: {
  /** Where a hop on the page leads to. */
  readonly id?: string
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => (
  <section className="section" id={id} tabIndex={id === undefined ? undefined : -1}>
    <div className="section-head">
      <h2>{title}</h2>
      {actions && <div className="section-actions">{actions}</div>}
    </div>
    {children}
  </section>
)
