import { useCallback, useEffect, useState } from 'react'
import { type Answer, call } from '../shared/api/client.ts'
import { type ApiProblem, asProblem } from '../shared/api/problem.ts'
import { useSignal } from '../shared/api/signal.ts'
import { Page } from '../shared/shell/page.tsx'
import { EmptyState, ProblemNotice, Skeleton } from '../shared/shell/states.tsx'
import { spoken } from '../shared/text/spoken.ts'
import { FormPage } from './form-page.tsx'
import { Languages, Review } from './languages.tsx'
import { useText } from './use-text.ts'

/** The form for anybody, without login: no query cache, no router, nothing kept in the browser. */
export const ReferralApp = () => {
  // All words are said anew when another language is chosen.
  useSignal(spoken)
  const [receipt, setReceipt] = useState<string>()
  return (
    <main className="shell-main" id="indhold">
      <Languages />
      {receipt === undefined ? (
        <Write onSent={setReceipt} />
      ) : (
        <Sent receipt={receipt} onAgain={() => setReceipt(undefined)} />
      )}
      <Review />
    </main>
  )
}

const Write = ({ onSent }: { readonly onSent: (receipt: string) => void }) => {
  const text = useText()
  const [places, setPlaces] = useState<Answer<'GET /api/referral-form'>['municipalities']>()
  const [problem, setProblem] = useState<ApiProblem>()
  const read = useCallback((): void => {
    call('GET /api/referral-form').then(
      ({ municipalities }) => (setPlaces(municipalities), setProblem(undefined)),
      (thrown: unknown) => setProblem(asProblem(thrown)),
    )
  }, [])
  useEffect(read, [read])

  return (
    <Page title={text('referral.title')} lead={text('referral.lead')}>
      <p className="notice notice-waiting">{text('referral.danger')}</p>
      <h2>{text('referral.happens')}</h2>
      <ul>
        <li>{text('referral.happens-1')}</li>
        <li>{text('referral.happens-2')}</li>
        <li>{text('referral.happens-3')}</li>
      </ul>
      <p>{text('referral.memory')}</p>
      {problem && <ProblemNotice problem={problem} onTryAgain={read} />}
      {!problem && !places && <Skeleton lines={[30, 90, 60, 90]} />}
      {places?.length === 0 && <EmptyState title={text('referral.nowhere')}>{text('referral.nowhere-how')}</EmptyState>}
      {places && places.length > 0 && <FormPage municipalities={places} onSent={onSent} />}
      <Home />
    </Page>
  )
}

const Sent = ({ receipt, onAgain }: { readonly receipt: string; readonly onAgain: () => void }) => {
  const text = useText()
  return (
    <Page title={text('referral.sent')}>
      <p>{text('referral.receipt')}</p>
      <p className="receipt">{receipt}</p>
      <p>{text('referral.receipt-hint')}</p>
      <p>{text('referral.sent-next')}</p>
      <p>{text('referral.sent-leave')}</p>
      <div className="form-actions">
        <button type="button" className="button button-secondary" onClick={onAgain}>
          {text('referral.another')}
        </button>
      </div>
      <Home />
    </Page>
  )
}

const Home = () => {
  const text = useText()
  return (
    <p className="section">
      <a href="/">{text('referral.home')}</a>
    </p>
  )
}
