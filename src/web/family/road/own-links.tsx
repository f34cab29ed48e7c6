import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { Extract } from '../../shared/road/extract.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { InDanish } from '../../shared/text/in-danish.tsx'
import { useText } from '../texts.ts'

interface OwnLinksProps {
  readonly family: string
  readonly mayPrint: boolean
}

/** The other plans about us, and what of our plan concerns each. Nothing is drawn where there are none. */
export const OwnLinks = ({ family, mayPrint }: OwnLinksProps) => {
  const text = useText()
  const read = useApi('GET /api/own/families/:family/statutory-links', { params: { family } })
  const [open, setOpen] = useState<string>()
  const links = read.data?.links ?? []
  if (links.length === 0) return null
  return (
    <details className="more">
      <summary>
        {text('road.links')} ({links.length})
      </summary>
      <p>{text('road.links-what')}</p>
      <ul className="rows">
        {links.map(({ id, kindName, ownerName, nextOn }) => (
          <li key={id}>
            <div className="row-main">
              <span className="row-title">
                <InDanish>{kindName}</InDanish>
              </span>
              <span className="row-quiet">
                <InDanish>{ownerName}</InDanish>
              </span>
              {nextOn !== null && <span>{text('road.links-next', { day: longDate(nextOn) })}</span>}
            </div>
            <button
              type="button"
              className="button button-secondary"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              {text(open === id ? 'road.links-close' : 'road.links-open')}
              <span className="sr-only"> – {kindName}</span>
            </button>
            {open === id && <OwnExtract family={family} link={id} mayPrint={mayPrint} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

const OwnExtract = ({ family, link, mayPrint }: OwnLinksProps & { readonly link: string }) => {
  const text = useText()
  const read = useApi('GET /api/own/families/:family/statutory-links/:link/extract', { params: { family, link } })
  return (
    <div className="version">
      {mayPrint && (
        <p className="no-print">
          <a href={`/api/own/families/${family}/statutory-links/${link}/extract.pdf`} target="_blank" rel="noopener">
            {text('way.extract-document')}
          </a>
        </p>
      )}
      <Loaded read={read} home="/familie">
        {(extract) => <Extract extract={extract} />}
      </Loaded>
    </div>
  )
}
