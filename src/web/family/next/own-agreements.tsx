import { useState } from 'react'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList, Sides, TakenBack } from '../../shared/agreement/agreement-list.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import { MakeOwnAgreement } from '../../shared/agreement/make-agreement.tsx'
import { Section } from '../../shared/shell/page.tsx'

/** What the family and its professionals have agreed to do: ticked here, and made here between meetings. */
export const OwnAgreements = ({ family, over }: { readonly family: string; readonly over: boolean }) => {
  const text = useAgreementText()
  const { data } = useApi('GET /api/own/families/:family/agreements', { params: { family } })
  const [making, setMaking] = useState(false)
  if (!data || (over && data.agreements.length === 0)) return null
  const all = data.agreements.map((one) => ({ ...one, door: 'own' as const }))
  const open = fromLastTime(all, null)
  const left = all.filter((one) => !open.some(({ id }) => id === one.id))
  return (
    <Section title={text('agreement.own')}>
      {open.length === 0 && <p>{text('agreement.own-none')}</p>}
      <AgreementList family={family} agreements={open} today={data.today} place="egne" />
      <Sides agreements={data.agreements} />
      {making ? (
        <MakeOwnAgreement family={family} item={null} home="/familie" onClose={() => setMaking(false)} />
      ) : (
        !over && (
          <button type="button" className="button button-secondary no-print" onClick={() => setMaking(true)}>
            {text('agreement.wish')}
          </button>
        )
      )}
      {left.length > 0 && (
        <details className="more">
          <summary>{text('agreement.settled', { count: left.length })}</summary>
          <AgreementList family={family} agreements={left} today={data.today} place="afsluttede" />
        </details>
      )}
      <TakenBack family={family} door="own" takenBack={data.takenBack} />
    </Section>
  )
}
