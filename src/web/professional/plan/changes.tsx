import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** What was changed in the plan and why, latest first; fetched when somebody asks. */
export const Changes = () => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section
      title={text('changes.title')}
      actions={
        <button
          type="button"
          className="button button-secondary"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'changes.hide' : 'changes.show')}
        </button>
      }
    >
      {isOpen && <ChangeList />}
    </Section>
  )
}

/** What stood before, for the words that people read as they were written. */
const told = ['own_words', 'wished_change', 'success_criterion', 'waiting_for', 'what'] as const

const ChangeList = () => {
  const text = useText()
  const { family } = usePlan()
  const read = useApi('GET /api/families/:family/plan-changes', { params: { family } })
  return (
    <Loaded read={read} home="/fag">
      {({ changes }) =>
        changes.length === 0 ? (
          <p className="quiet">{text('changes.none')}</p>
        ) : (
          <ul className="rows">
            {changes.map(({ id, kind, at, byName, reason, before }) => (
              <li key={id}>
                <div className="row-main">
                  <span className="row-title">
                    {text(`changes.${kind}`)}: {reason}
                  </span>
                  <span className="row-quiet">
                    {longDate(at)} · {byName ?? text('way.someone')}
                  </span>
                  {told.map((field) =>
                    before[field] ? (
                      <span key={field} className="row-quiet">
                        {text('changes.before', { words: `”${before[field]}”` })}
                      </span>
                    ) : null,
                  )}
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
