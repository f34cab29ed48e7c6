import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** That the family was written down twice and has one plan now, or has two again: in plain words, with the way to the other. */
export const Merged = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/family-merge', { params: { family } })
  if (!data || (data.together === null && data.apartAt === null)) return null
  const { together, apartAt } = data
  if (together === null)
    return (
      <div className="notice">
        <p>{text('merged.apart', { date: longDate(apartAt ?? '') })}</p>
      </div>
    )
  return (
    <div className="notice">
      <p className="notice-title">{text('merged.title')}</p>
      <p>
        {text(together.goesOn ? 'merged.goes-on' : 'merged.closed', { date: longDate(together.since) })}{' '}
        {together.other !== null && (
          <Link to="." search={{ familie: together.other }}>
            {text(together.goesOn ? 'merged.see-closed' : 'merged.see-going-on')}
          </Link>
        )}
      </p>
    </div>
  )
}
