import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { Extract } from '../../shared/road/extract.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** What of the plan concerns one statutory plan, as a page of its own that can be printed. */
export const ExtractPage = ({ link }: { readonly link: string }) => {
  const text = useText()
  const { family, room } = usePlan()
  const read = useApi('GET /api/families/:family/statutory-links/:link/extract', { params: { family, link } })
  return (
    <>
      <p className="no-print">
        <Link to="." search={{ visning: 'andre-planer' }}>
          {text('links.back')}
        </Link>
      </p>
      {room.may.print && (
        <p className="no-print">
          <a
            className="button button-secondary"
            href={`/api/families/${family}/statutory-links/${link}/extract.pdf`}
            target="_blank"
            rel="noopener"
          >
            {text('way.extract-document')}
          </a>
        </p>
      )}
      <Loaded read={read} home="/fag">
        {(extract) => <Extract extract={extract} />}
      </Loaded>
    </>
  )
}
