import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList, Sides } from '../../shared/agreement/agreement-list.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import { MakeAgreement } from '../../shared/agreement/make-agreement.tsx'
import type { BoardAgreementsProps } from '../../shared/board/board.ts'
import { WriteWish } from '../../shared/agreement/write-wish.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { Section } from '../../shared/shell/page.tsx'

/** At the board: what everybody at the table may read, the open ones from last time first, and making one. */
export const BoardAgreements = ({ family, item, meeting, nextStep, closed, inSteps, leads }: BoardAgreementsProps) => {
  const text = useAgreementText()
  const { data } = useApi('GET /api/agreements/:family', { params: { family }, query: { item } })
  const [making, setMaking] = useState<string>()
  const [wishing, setWishing] = useState(false)
  if (!data) return null
  const all = data.agreements.map((one) => ({ ...one, door: 'meeting' as const }))
  const before = fromLastTime(all, meeting)
  const here = all.filter((one) => one.meeting === meeting)
  return (
    <>
      {before.length > 0 && (
        <Section title={text('agreement.from-last')}>
          <AgreementList family={family} agreements={before} today={data.today} place="sidst" />
        </Section>
      )}
      <Section title={text('agreement.made-here')}>
        <AgreementList family={family} agreements={here} today={data.today} place="her" />
        <Sides agreements={data.agreements} />
        {here.length > 0 && (
          <p className="no-print">
            <Link to="/fag/aftaleark/$family/$meeting" params={{ family, meeting }}>
              {text('agreement.sheet')}
            </Link>
          </p>
        )}
        {closed !== null ? (
          <Closed family={family} followUpOn={leads ? closed.followUpOn : null} />
        ) : wishing ? (
          <WriteWish family={family} item={item} home="/fag" onClose={() => setWishing(false)} />
        ) : making === undefined ? (
          <div className="form-actions no-print">
            <button type="button" className="button button-secondary" onClick={() => setMaking('')}>
              {text('agreement.new')}
            </button>
            {inSteps && (
              <button type="button" className="button button-secondary" onClick={() => setWishing(true)}>
                {text('agreement.wish-write')}
              </button>
            )}
            {nextStep !== null && (
              <button type="button" className="button button-secondary" onClick={() => setMaking(nextStep)}>
                {text('agreement.from-next-step')}
              </button>
            )}
          </div>
        ) : (
          <MakeAgreement
            family={family}
            item={item}
            home="/fag"
            what={making.slice(0, 200)}
            onClose={() => setMaking(undefined)}
          />
        )}
      </Section>
    </>
  )
}

/** A meeting in steps that is closed: what was handed out stands, and the follow-up is called with one press. */
const Closed = ({ family, followUpOn }: { readonly family: string; readonly followUpOn: string | null }) => {
  const text = useAgreementText()
  return (
    <div className="no-print">
      <p className="quiet">{text('agreement.meeting-closed')}</p>
      {followUpOn !== null && (
        <p>
          <Link
            className="button button-secondary"
            to="/fag/familier/$family/moeder"
            params={{ family }}
            search={{ aabn: 'moede', dag: followUpOn }}
          >
            {text('agreement.call-follow-up', { day: longDate(followUpOn) })}
          </Link>
        </p>
      )}
    </div>
  )
}
