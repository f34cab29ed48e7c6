import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'
import { OpenPlaces } from './open-places.tsx'

/** Employees who stop or have stopped, and still stand in teams. */
export const Leaving = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  if (lead.leaving.length === 0) return null
  return (
    <Section title={text('lead.leaving')}>
      <ul className="rows">
        {lead.leaving.map(({ employee, name, departmentName, lastDay, places, opened }) => (
          <li key={employee}>
            <div className="row-main">
              <span className="row-title">{name}</span>
              <span className="row-quiet">
                {departmentName} · {text('lead.stops', { day: longDate(lastDay) })} ·{' '}
                {text('lead.places-left', { places, opened })}
              </span>
            </div>
            {opened < places && <OpenPlaces employee={employee} name={name} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
