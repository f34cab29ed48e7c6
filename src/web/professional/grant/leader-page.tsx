import { useApi, useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { ReasonForm } from '../shared/reason-form.tsx'
import { useText } from '../texts.ts'
import { AnswerForm } from './answer-form.tsx'
import { CheckRow } from './check-row.tsx'
import { CorrectAnswer } from './correct-answer.tsx'
import { RequestWords } from './request-words.tsx'
import type { LeaderGrants, Request } from './words.ts'

/** What waits for a leader who grants: requests, reality checks, and what they have answered lately. */
export const LeaderPage = () => {
  const text = useText()
  const read = useApi('GET /api/grants')
  return (
    <Page title={text('grants.title')} lead={text('grants.lead')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {(grants) => <Shown grants={grants} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ grants }: { readonly grants: LeaderGrants }) => {
  const text = useText()
  return (
    <>
      <Section title={text('grants.waits-for-you')}>
        {grants.requests.length === 0 && <p>{text('grants.none')}</p>}
        <ul className="rows">
          {grants.requests.map((request) => (
            <OpenRow key={request.id} request={request} />
          ))}
        </ul>
      </Section>
      <Section title={text('checks.title')}>
        {grants.checks.length === 0 && <p>{text('checks.none-yours')}</p>}
        <ul className="rows">
          {grants.checks.map((check) => (
            <CheckRow key={check.id} check={check} decides />
          ))}
        </ul>
      </Section>
      {grants.answered.length > 0 && (
        <Section title={text('grants.answered')}>
          <ul className="rows">
            {grants.answered.map((request) => (
              <AnsweredRow key={request.id} request={request} mayCorrect={request.mayCorrect} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const OpenRow = ({ request }: { readonly request: LeaderGrants['requests'][number] }) => {
  const text = useText()
  const answer = useCommand('POST /api/grants/:family/:grant/answer', {
    onDone: () => announce(text('grants.answer-sent')),
  })
  const pass = useCommand('POST /api/grants/:family/:grant/passing-on', {
    onDone: () => announce(text('grants.passed-done')),
  })
  const params = { family: request.family, grant: request.id }
  return (
    <li>
      <RequestWords request={request} withFamily ownViews={request.ownViews} />
      <InPlaceButton id={`svar-${request.id}`} label={text('grants.answer')} about={request.what} primary />
      <InPlaceButton id={`videre-${request.id}`} label={text('grants.pass')} about={request.what} quiet />
      <InPlace id={`svar-${request.id}`}>
        {(close) => (
          <AnswerForm
            request={request}
            command={answer}
            send={(body) => answer.send({ params, body })}
            onClose={close}
          />
        )}
      </InPlace>
      <InPlace id={`videre-${request.id}`}>
        {(close) => (
          <ReasonForm
            label={text('grants.pass-why')}
            submit={text('grants.pass')}
            command={pass}
            send={(reason) => pass.send({ params, body: { basedOn: request.version, reason } })}
            onClose={close}
          />
        )}
      </InPlace>
    </li>
  )
}

const AnsweredRow = ({ request, mayCorrect }: { readonly request: Request; readonly mayCorrect: boolean }) => {
  const text = useText()
  const correct = useCommand('POST /api/grants/:family/:grant/correction', {
    onDone: () => announce(text('grants.answer-sent')),
  })
  return (
    <li>
      <RequestWords request={request} withFamily />
      {mayCorrect && <CorrectAnswer request={request} command={correct} />}
    </li>
  )
}
