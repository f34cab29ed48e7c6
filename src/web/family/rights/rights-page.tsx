import { useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { LogList } from '../../shared/insight/log-list.tsx'
import { Page, Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { Consents } from './consents.tsx'
import { WhomToAsk } from './whom-to-ask.tsx'

/** Vores ret: what the family has said yes to, who has looked, and how something wrong is put right. */
export const RightsPage = () => {
  const text = useText()
  const read = useApi('GET /api/own/families')
  return (
    <Page title={text('rights.title')} lead={text('rights.lead')}>
      <Loaded read={read} home="/familie">
        {({ families }) => <OfFamilies families={families} />}
      </Loaded>
    </Page>
  )
}

interface OwnFamily {
  readonly id: string
  readonly name: string | null
}

/** Who is part of two families reads about one at a time. */
const OfFamilies = ({ families }: { readonly families: readonly OwnFamily[] }) => {
  const text = useText()
  const [chosen, choose] = useState<string>('')
  const family = families.find((one) => one.id === chosen) ?? families[0]
  if (!family) return <EmptyState title={text('rights.empty')}>{text('rights.empty-how')}</EmptyState>
  return (
    <>
      {families.length > 1 && (
        <Select
          label={text('rights.which')}
          name="family"
          empty={text('rights.which')}
          options={families.map(({ id, name }) => ({ value: id, label: name ?? text('rights.unnamed') }))}
          value={family.id}
          onChange={choose}
        />
      )}
      <Consents key={`ja-${family.id}`} family={family.id} />
      <Section title={text('rights.log')}>
        <p>{text('rights.log-what')}</p>
        <LogList
          key={family.id}
          of={['GET /api/own/families/:family/log', family.id]}
          load={(before) =>
            call('GET /api/own/families/:family/log', { params: { family: family.id }, query: { before } })
          }
          home="/familie"
        />
      </Section>
      <Section title={text('rights.correct')}>
        <p>{text('rights.correct-what')}</p>
        <WhomToAsk family={family.id} />
        <p>{text('rights.complain')}</p>
      </Section>
    </>
  )
}
