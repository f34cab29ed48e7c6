import './hops.css'

/** Shows a part of the page, and gives it the focus. */
function hopTo(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

interface HopsProps {
  /** What the list is called. */
  readonly label: string
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

/** A few parts of a long page, to hop to. */
export const Hops = ({ label, parts }: HopsProps) => (
  <nav className="hops no-print" aria-label={label}>
    <span aria-hidden="true">{label}</span>
    {parts.map(({ id, title }) => (
      <a key={id} href={`#${id}`} onClick={(event) => (event.preventDefault(), hopTo(id))}>
        {title}
      </a>
    ))}
  </nav>
)

/** Many parts of a long page, to hop to, behind one line. */
export const HopList = ({ label, parts }: HopsProps) => (
  <details className="jump no-print">
    <summary>{label}</summary>
    <ol>
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} onClick={(event) => (event.preventDefault(), hopTo(id))}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </details>
)
