import { useState } from 'react'
import { relationshipLabels, type RelationshipKind } from '../../../../domain/family/relationship.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { PersonTool } from '../part.ts'
import { BondForm } from './bond-form.tsx'
import { bondsWritten } from './person-words.ts'
import { useNames } from './use-names.ts'

/** The relationships that are written about somebody: also those that have ended: put right, opened again or taken away. */
export const BondsForm = (props: PersonTool) => {
  const { person, room } = props
  const text = useText()
  const { given } = useNames(room)
  const [open, setOpen] = useState<string>()
  const bonds = bondsWritten(room, person.id)
  return (
    <>
      {bonds.length === 0 && <p className="quiet">{text('folk.bonds-none')}</p>}
      <ul className="rows">
        {bonds.map((bond) => {
          const words = text('folk.bond-line', {
            person: given(bond.person),
            kind: relationshipLabels[bond.kind as RelationshipKind],
            relative: given(bond.relative),
          })
          const isOpen = bond.id === open
          return (
            <li key={bond.id}>
              <span className="row-main">
                {words}
                {bond.inHousehold && ` · ${text('folk.bond-together').toLowerCase()}`}
                {bond.endsOn !== null && (
                  <span className="row-quiet"> {text('bond.ended', { date: longDate(bond.endsOn) })}</span>
                )}
              </span>
              <button
                type="button"
                className="link-button"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? undefined : bond.id)}
              >
                {text('folk.edit')}
                <span className="sr-only"> – {words}</span>
              </button>
              {isOpen && (
                <div className="folk-wide">
                  <BondForm {...props} bond={bond} onClose={() => setOpen(undefined)} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <p className="quiet">{text('folk.bonds-add-how')}</p>
    </>
  )
}
