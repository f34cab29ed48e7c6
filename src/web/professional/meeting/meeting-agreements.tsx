import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList, Sides, TakenBack } from '../../shared/agreement/agreement-list.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import { MakeAgreement } from '../../shared/agreement/make-agreement.tsx'

interface MeetingAgreementsProps {
  readonly family: string
  readonly meeting: { readonly id: string; readonly startsAt: string }
  /** An item of this meeting that the reader may open, at which an agreement can be made. */
  readonly item: string | undefined
  /** The level of its headings, below that of the meeting. */
  readonly heading?: 'h2' | 'h4'
}

/** The meeting begins with what was agreed last time and is not settled; and ends with what is agreed here. */
export const MeetingAgreements = ({ family, meeting, item, heading: Heading = 'h4' }: MeetingAgreementsProps) => {
  const text = useAgreementText()
  const { data } = useApi('GET /api/agreements/:family', { params: { family }, query: {} })
  const [making, setMaking] = useState(false)
  if (!data) return null
  const all = data.agreements.map((one) => ({ ...one, door: 'meeting' as const }))
  const isAhead = meeting.startsAt.slice(0, 10) >= data.today
  const before = isAhead ? fromLastTime(all, meeting.id) : []
  const here = all.filter((one) => one.meeting === meeting.id)
  return (
    <>
      {isAhead && (
        <>
          <Heading>{text('agreement.from-last')}</Heading>
          {before.length === 0 && <p className="row-quiet">{text('agreement.from-last-none')}</p>}
          <AgreementList family={family} agreements={before} today={data.today} place={`sidst-${meeting.id}`} />
          <Sides agreements={all} />
        </>
      )}
      {(here.length > 0 || item !== undefined) && <Heading>{text('agreement.made-here')}</Heading>}
      <AgreementList family={family} agreements={here} today={data.today} place={`her-${meeting.id}`} />
      <div className="small-actions">
        {item !== undefined && (
          <button type="button" className="text-button" aria-expanded={making} onClick={() => setMaking(!making)}>
            {text('agreement.new')}
          </button>
        )}
        {here.length > 0 && (
          <Link to="/fag/aftaleark/$family/$meeting" params={{ family, meeting: meeting.id }}>
            {text('agreement.sheet')}
          </Link>
        )}
      </div>
      {making && <MakeAgreement family={family} item={item ?? null} home="/fag" onClose={() => setMaking(false)} />}
      {isAhead && <TakenBack family={family} door="meeting" takenBack={data.takenBack} />}
    </>
  )
}
