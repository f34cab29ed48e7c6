import { Section } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'
import './contact.css'
import type { ContactPart } from './contact.ts'

const ABOUT = ['goal', 'everyday', 'presence', 'unsaid'] as const

/** How many contacts each month had, and what they were about: counts that show development, never effect. */
export const CountsPart = ({ contact }: ContactPart) => {
  const text = useText()
  const { months, balance } = contact
  const of = ABOUT.reduce((sum, about) => sum + balance[about], 0)
  if (months.every(({ reached, tried }) => reached + tried === 0)) return null
  return (
    <Section title={text('contact.counts')}>
      <p className="quiet">{text('contact.counts-what')}</p>
      <div className="table-place">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('contact.month')}</th>
              <th scope="col" className="number">
                {text('contact.month-reached')}
              </th>
              <th scope="col">{text('contact.month-forms')}</th>
              <th scope="col" className="number">
                {text('contact.month-tried')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map((one) => (
              <tr key={one.month}>
                <th scope="row">{monthName(one.month)}</th>
                <td className="number">{one.reached}</td>
                <td>
                  <ul className="contact-forms">
                    {one.byForm.map(({ form, count }) => (
                      <li key={form}>
                        {form}: {count}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="number">{one.tried}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {of > 0 && (
        <>
          <h3 className="contact-balance">{text('contact.balance')}</h3>
          <ul>
            {ABOUT.filter((about) => balance[about] > 0).map((about) => (
              <li key={about}>
                {text('contact.balance-row', { what: text(`contact.aim.${about}`), count: balance[about], of })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat('da-DK', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
