import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useApi } from '../../../shared/api/query.ts'
import { Loaded, SkeletonList } from '../../../shared/shell/states.tsx'
import { clockTime, longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { useNames } from './use-names.ts'

interface HistoryProps {
  readonly person: string
  readonly room: Room
  readonly family: string
}

/** What was written about who holds custody, by whom, when and why; read when it is opened. */
export const CustodyHistory = (props: HistoryProps) => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('folk.custody-changes')}</summary>
      {isOpen && <Changes {...props} />}
    </details>
  )
}

const Changes = ({ person, room, family }: HistoryProps) => {
  const text = useText()
  const { given } = useNames(room)
  const read = useApi('GET /api/families/:family/people/:person/custody', { params: { family, person } })
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={2} />}>
      {({ changes }) => (
        <>
          {changes.length === 0 && <p className="quiet">{text('folk.custody-no-changes')}</p>}
          <ul className="rows">
            {changes.map((change) => (
              <li key={change.id}>
                <div className="row-main">
                  <span>
                    {text(`folk.custody-${change.what}`, { name: given(change.holder), day: longDate(change.from) })}
                  </span>
                  {change.reason !== null && <span>{change.reason}</span>}
                  <span className="row-quiet">
                    {[`${longDate(change.at)} kl. ${clockTime(change.at)}`, change.byName].filter(Boolean).join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}
