import type { ReactNode } from 'react'
import { call } from '../../shared/api/client.ts'
import { LogList } from '../../shared/insight/log-list.tsx'
import { OwnNotices } from '../../shared/notice/own-notices.tsx'
import { Page, Section } from '../../shared/shell/page.tsx'
import { News } from '../shared/news.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { useText } from '../texts.ts'
import { Consents } from './consents.tsx'
import { WhomToAsk } from './whom-to-ask.tsx'

/** Vores ret: what the family has said yes to, who has looked, and how something wrong is put right. */
export const RightsPage = () => {
  const text = useText()
  return (
    <OwnPage
      title={text('rights.title')}
      lead={text('rights.lead')}
      place="rights"
      renderAlone={(_, family) => (
        <Page title={text('alone.rights')} lead={text('alone.rights-lead')}>
          {family !== undefined && <News family={family} place="rights" />}
          <OwnNotices home="/familie" />
          {family !== undefined && <WhoLooked family={family} what={text('rights.log-what-alone')} />}
          <Correct>
            <p>{text('rights.correct-alone')}</p>
            <p>{text('alone.talk-how')}</p>
          </Correct>
        </Page>
      )}
    >
      {(_, family) => (
        <>
          <Consents family={family} />
          <OwnNotices home="/familie" />
          <WhoLooked family={family} what={text('rights.log-what')} />
          <Correct>
            <p>{text('rights.correct-what')}</p>
            <WhomToAsk family={family} />
          </Correct>
        </>
      )}
    </OwnPage>
  )
}

const WhoLooked = ({ family, what }: { readonly family: string; readonly what: string }) => {
  const text = useText()
  return (
    <Section title={text('rights.log')}>
      <p>{what}</p>
      <LogList
        of={['GET /api/own/families/:family/log', family]}
        load={(before) => call('GET /api/own/families/:family/log', { params: { family }, query: { before } })}
        home="/familie"
      />
    </Section>
  )
}

const Correct = ({ children }: { readonly children: ReactNode }) => {
  const text = useText()
  return (
    <Section title={text('rights.correct')}>
      {children}
      <p>{text('rights.complain')}</p>
    </Section>
  )
}
