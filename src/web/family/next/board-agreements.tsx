import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList } from '../../shared/agreement/agreement-list.tsx'
import { useAgreementText, type Agreement, type Door } from '../../shared/agreement/agreement.ts'
import { MakeAgreement, MakeOwnAgreement } from '../../shared/agreement/make-agreement.tsx'
import type { BoardAgreementsProps } from '../../shared/board/board.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { Section } from '../../shared/shell/page.tsx'

type Through = Agreement & { readonly door: Door }

/**
 * At the board, on the phone of one of the family: what lies with the item, and what they read at their own pages. The
 * phone is theirs alone, so it need not wait for what everybody at the table may read.
 */
export const BoardAgreements = ({ family, item, meeting, nextStep, closed }: BoardAgreementsProps) => {
  const text = useAgreementText()
  const table = useApi('GET /api/agreements/:family', { params: { family }, query: { item } })
  const own = useApi('GET /api/own/families/:family/agreements', { params: { family } })
  const [making, setMaking] = useState<string>()
  const [door, setDoor] = useState<Door>('own')
  const all: Through[] = [
    ...(table.data?.agreements ?? []).map((one): Through => ({ ...one, door: 'meeting' })),
    ...(own.data?.agreements ?? []).map((one): Through => ({ ...one, door: 'own' })),
  ]
  const today = table.data?.today ?? own.data?.today
  if (today === undefined) return null
  const before = fromLastTime(all, meeting)
  const here = all.filter((one) => one.meeting === meeting)
  const Make = door === 'own' ? MakeOwnAgreement : MakeAgreement
  return (
    <>
      {before.length > 0 && (
        <Section title={text('agreement.from-last')}>
          <AgreementList family={family} agreements={before} today={today} place="sidst" />
        </Section>
      )}
      <Section title={text('agreement.made-here')}>
        <AgreementList family={family} agreements={here} today={today} place="her" />
        {closed !== null ? (
          <p className="no-print">
            <Link to="/familie/aftaleark/$family" params={{ family }}>
              {text('agreement.handed-link')}
            </Link>
          </p>
        ) : making === undefined ? (
          <div className="form-actions no-print">
            <button type="button" className="button button-secondary" onClick={() => setMaking('')}>
              {text('agreement.wish')}
            </button>
            {nextStep !== null && (
              <button type="button" className="button button-secondary" onClick={() => setMaking(nextStep)}>
                {text('agreement.from-next-step')}
              </button>
            )}
          </div>
        ) : (
          <>
            <Choice
              label={text('agreement.where')}
              name="door"
              options={[
                { value: 'own', label: text('agreement.where-shared') },
                { value: 'meeting', label: text('agreement.where-item') },
              ]}
              value={door}
              onChange={setDoor}
            />
            <Make
              key={door}
              family={family}
              item={item}
              home="/familie"
              what={making.slice(0, 200)}
              onClose={() => setMaking(undefined)}
            />
          </>
        )}
      </Section>
    </>
  )
}
