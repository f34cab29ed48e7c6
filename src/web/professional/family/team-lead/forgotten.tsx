import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'

/** Families with whom contact is longer ago than was agreed: whose they are, and why they stand here; no names. */
export const Forgotten = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  if (lead.forgotten.length === 0) return null
  return (
    <Section title={text('lead.forgotten')}>
      <p className="quiet">{text('lead.forgotten-what')}</p>
      <ul className="rows">
        {lead.forgotten.map(({ family, coordinatorName, why }) => (
          <li key={family}>
            <div className="row-main">
              <span className="row-title">{text('lead.forgotten-whose', { name: coordinatorName })}</span>
              <span className="row-quiet">{why}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
