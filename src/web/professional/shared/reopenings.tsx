import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** Families for whom it has become hard again after their course. Nothing stands here when there are none. */
export const Reopenings = () => {
  const text = useText()
  const { data } = useApi('GET /api/reopenings')
  if (!data || data.reopenings.length === 0) return null
  return (
    <Section title={text('course.reopenings')}>
      <p className="quiet">{text('course.reopenings-what')}</p>
      <ul className="rows">
        {data.reopenings.map(({ family, familyName, saidAt, byFamily }) => (
          <li key={`${family} ${saidAt}`}>
            <div className="row-main">
              <Link to="/fag/henvendelser/igen/$family" params={{ family }}>
                {familyName ?? text('course.reopening-untitled')}
              </Link>
              <span className="row-quiet">
                {text(byFamily ? 'course.reopening-by-family' : 'course.reopening-by-other', {
                  date: longDate(saidAt),
                })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
