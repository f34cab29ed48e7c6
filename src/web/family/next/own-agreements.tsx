import { useState } from 'react'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList, Sides, TakenBack } from '../../shared/agreement/agreement-list.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import { MakeOwnAgreement } from '../../shared/agreement/make-agreement.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'

/** Up to here what others do stands in the list; more is one press away. */
const FEW = 1

/** What the family and its professionals have agreed to do: ticked here, and made here between meetings. */
export const OwnAgreements = ({ family, over }: { readonly family: string; readonly over: boolean }) => {
  const text = useAgreementText()
  const { data } = useApi('GET /api/own/families/:family/agreements', { params: { family } })
  const invited = useApi('GET /api/own/meetings').data?.open.filter((one) => one.family === family) ?? []
  const [making, setMaking] = useState(false)
  if (!data || (over && data.agreements.length === 0)) return null
  const all = data.agreements.map((one) => ({ ...one, door: 'own' as const }))
  const open = fromLastTime(all, null)
  const mine = open.filter(({ doers }) => doers.some((doer) => doer.mine))
  const others = open.filter((one) => !mine.includes(one))
  const left = all.filter((one) => !open.some(({ id }) => id === one.id))
  return (
    <Section title={text('agreement.own')}>
      {open.length === 0 && <p>{text('agreement.own-none')}</p>}
      <AgreementList family={family} agreements={mine} today={data.today} place="egne" />
      {others.length > 0 && others.length <= FEW && (
        <AgreementList family={family} agreements={others} today={data.today} place="andres" />
      )}
      {others.length > FEW && (
        <details className="more">
          <summary>{text('agreement.others', { count: others.length })}</summary>
          <AgreementList family={family} agreements={others} today={data.today} place="andres" />
        </details>
      )}
      <Sides agreements={data.agreements} />
      {invited.length > 0 && (
        <AtTheTable
          family={family}
          closesAt={
            invited
              .map(({ closesAt }) => closesAt)
              .toSorted()
              .at(-1) ?? ''
          }
        />
      )}
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

/**
 * What was agreed at the table alone: it lies with the meeting, is asked for as at the meeting, and closes with it, which is
 * told beforehand.
 */
const AtTheTable = ({ family, closesAt }: { readonly family: string; readonly closesAt: string }) => {
  const text = useAgreementText()
  const { data } = useApi('GET /api/agreements/:family', { params: { family }, query: {} })
  const open = fromLastTime(
    (data?.agreements ?? []).map((one) => ({ ...one, door: 'meeting' as const })),
    null,
  ).filter(({ item }) => item !== null)
  if (data === undefined || open.length === 0) return null
  return (
    <>
      <h3>{text('agreement.at-table')}</h3>
      <p>{text('agreement.at-table-until', { day: longDate(closesAt) })}</p>
      <AgreementList family={family} agreements={open} today={data.today} place="bordet" />
    </>
  )
}
