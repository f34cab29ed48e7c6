import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'

/** What could not wait, over all families: n of N with unit, period and the day it was counted; no family, no name. */
export const AcuteFigures = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  const { since, of, sameDay, fewest } = lead.acute
  const few = text('lead.acute-few', { fewest })
  return (
    <Section title={text('lead.acute')}>
      <p className="quiet">{text('lead.acute-what')}</p>
      <table className="table">
        <caption>{text('lead.acute-caption', { since: longDate(since), today: longDate(lead.today) })}</caption>
        <tbody>
          <tr>
            <th scope="row">{text('lead.acute-all')}</th>
            <td>{of ?? few}</td>
          </tr>
          <tr>
            <th scope="row">{text('lead.acute-same-day')}</th>
            <td>{sameDay === null || of === null ? few : text('lead.acute-of', { sameDay, of })}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  )
}
