import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

type Leaver = Answer<'GET /api/families/:family/leaving'>['leavers'][number]

/** Who stops, and what somebody else must take over; not there where nobody does. */
export const Leaving = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/leaving', { params: { family } })
  if (!data || data.leavers.length === 0) return null
  return (
    <Section title={text('leaving.title')}>
      <p className="quiet">{text('leaving.how')}</p>
      <ul className="rows">
        {data.leavers.map((one) => (
          <li key={one.employee}>
            <OneLeaver leaver={one} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/fag/familier/$family/plan" params={{ family }}>
          {text('leaving.to-plan')}
        </Link>
      </p>
    </Section>
  )
}

const OneLeaver = ({
  leaver: { name, lastDay, isOver, coordinates, actions, measures },
}: {
  readonly leaver: Leaver
}) => {
  const text = useText()
  return (
    <div className="row-main">
      <span className="row-title">{name}</span>
      <span className="row-quiet">
        {text(isOver ? 'leaving.stopped' : 'leaving.stops', { day: longDate(lastDay) })}
      </span>
      <ul>
        {coordinates && <li>{text('leaving.coordinates')}</li>}
        {actions.map(({ id, what, due }) => (
          <li key={id}>
            {due === null ? text('leaving.action', { what }) : text('leaving.action-due', { what, day: longDate(due) })}
          </li>
        ))}
        {measures.map(({ id, title }) => (
          <li key={id}>{text('leaving.measure', { title })}</li>
        ))}
        {!coordinates && actions.length + measures.length === 0 && <li>{text('leaving.nothing')}</li>}
      </ul>
    </div>
  )
}
