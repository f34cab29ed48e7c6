import { listed } from '../../../../domain/team/cover.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { Lead } from './lead.ts'

type Row = Lead['uncovered'][number]

/** Families without a coordinator who is employed: known by whose they were, until the place is opened. */
export const Uncovered = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  if (lead.uncovered.length === 0) return null
  return (
    <Section title={text('lead.uncovered')}>
      <ul className="rows">
        {lead.uncovered.map((row) => (
          <UncoveredRow key={row.family} row={row} />
        ))}
      </ul>
    </Section>
  )
}

const UncoveredRow = ({ row }: { readonly row: Row }) => {
  const text = useText()
  const open = useCommand('POST /api/team-lead/families/:family/naming', {
    onDone: () => announce(text('lead.opened')),
  })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">
          {row.formerName === null ? text('lead.never') : text('lead.former', { name: row.formerName })}
        </span>
        <span className="row-quiet">
          {[
            row.since !== null && text('lead.since', { day: longDate(row.since) }),
            text('lead.still-there', { members: row.members, departments: listed(row.departments) }),
          ]
            .filter((line) => line !== false)
            .join(' · ')}
        </span>
        {open.problem && (
          <p className="form-error-message" role="alert">
            {open.problem.detail}
          </p>
        )}
      </div>
      <button
        type="button"
        className="button button-secondary"
        onClick={() => void open.send({ params: { family: row.family }, body: {} })}
      >
        {text('lead.open-place')}
      </button>
    </li>
  )
}
