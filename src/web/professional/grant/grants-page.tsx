import { useParams } from '@tanstack/react-router'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { ReasonForm } from '../shared/reason-form.tsx'
import { useText } from '../texts.ts'
import { AskForm } from './ask-form.tsx'
import { CheckForm } from './check-form.tsx'
import { CheckRow } from './check-row.tsx'
import { CorrectAnswer } from './correct-answer.tsx'
import { OtherLeader } from './other-leader.tsx'
import { RequestWords } from './request-words.tsx'
import { Waits } from './waits.tsx'
import type { Check, FamilyGrants, GrantsPart } from './words.ts'

/** Bevillinger in the room of a family: what waits, what was asked and answered, and its reality checks. */
export const GrantsPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/bevillinger' })
  const read = useApi('GET /api/families/:family/grants', { params: { family } })
  useCloseOnLeave()
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {(grants) => <Shown family={family} grants={grants} />}
    </Loaded>
  )
}

const Shown = (part: GrantsPart) => {
  const text = useText()
  const { grants } = part
  return (
    <>
      <Section title={text('waits.title')}>
        <Waits waits={grants.waits} />
      </Section>
      <Section title={text('grants.asked')}>
        <p>{text('grants.ask-how')}</p>
        {grants.measures.length === 0 ? (
          <p className="quiet">{text('grants.ask-none')}</p>
        ) : (
          <>
            <div className="tools">
              <InPlaceButton id="soeg" label={text('grants.ask')} primary />
            </div>
            <InPlace id="soeg">{(close) => <AskForm {...part} onClose={close} />}</InPlace>
          </>
        )}
        {grants.requests.length === 0 && <p>{text('grants.asked-none')}</p>}
        <ul className="rows">
          {grants.requests.map((request) => (
            <Row key={request.id} {...part} request={request} />
          ))}
        </ul>
      </Section>
      <Section title={text('checks.title')}>
        <p>{text('checks.how')}</p>
        {grants.mayCall &&
          (grants.leaders.length === 0 ? (
            <p className="quiet">{text('checks.no-leader')}</p>
          ) : (
            <>
              <div className="tools">
                <InPlaceButton id="tjek" label={text('checks.call')} />
              </div>
              <InPlace id="tjek">{(close) => <CheckForm {...part} onClose={close} />}</InPlace>
            </>
          ))}
        {grants.checks.length === 0 && <p>{text('checks.none')}</p>}
        <ul className="rows">
          {grants.checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
        {grants.mayCall &&
          grants.checks.filter(isOpen).map((check) => (
            <div key={check.id} className="tools">
              <OtherLeader check={check} leaders={grants.leaders} />
              {mayCallOff(check) && <CallOff check={check} />}
            </div>
          ))}
      </Section>
    </>
  )
}

const Row = ({ family, grants, request }: GrantsPart & { readonly request: FamilyGrants['requests'][number] }) => {
  const text = useText()
  const done = { onDone: () => announce(text('grants.changed')) }
  const withdraw = useCommand('POST /api/families/:family/grant-requests/:grant/withdrawal', done)
  const correct = useCommand('POST /api/families/:family/grant-requests/:grant/correction', done)
  const move = useCommand('POST /api/families/:family/grant-requests/:grant/moving-on', {
    onDone: ({ goesTo, leaderName }) => announce(text(`grants.moved.${goesTo}`, { name: leaderName ?? '' })),
  })
  const params = { family, grant: request.id }
  const nobody = grants.waits.some(({ id, kind }) => id === request.id && kind === 'nobody')
  const isOpen = request.answer === null && request.withdrawnAt === null && !request.stopped
  return (
    <li>
      <RequestWords request={request} />
      <LazyRemarks family={family} door="fag" kind="grant" object={request.id} about={request.what} />
      {isOpen && request.mine && (
        <InPlaceButton id={`traek-${request.id}`} label={text('grants.withdraw')} about={request.what} quiet />
      )}
      {nobody && (
        <>
          <ErrorSummary errors={{}} problem={move.problem} />
          <button
            type="button"
            className="button button-secondary"
            disabled={move.sending}
            onClick={() => void move.send({ params, body: { basedOn: request.version } })}
          >
            {text('grants.move-on')}
            <span className="sr-only"> – {request.what}</span>
          </button>
        </>
      )}
      <InPlace id={`traek-${request.id}`}>
        {(close) => (
          <ReasonForm
            label={text('grants.withdraw-why')}
            submit={text('grants.withdraw')}
            command={withdraw}
            send={(reason) => withdraw.send({ params, body: { basedOn: request.version, reason } })}
            onClose={close}
          />
        )}
      </InPlace>
      {request.mayCorrect && <CorrectAnswer request={request} command={correct} />}
    </li>
  )
}

const isOpen = (check: Check): boolean => check.calledOffReason === null && !check.stopped && check.endedAt === null

const mayCallOff = (check: Check): boolean => check.items.every(({ decision }) => decision === null)

const CallOff = ({ check }: { readonly check: Check }) => {
  const text = useText()
  const command = useCommand('POST /api/families/:family/reality-checks/:check/calling-off', {
    onDone: () => announce(text('grants.changed')),
  })
  const id = `aflys-${check.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('checks.call-off')} about={`${check.on} ${check.leaderName}`} quiet />
      <InPlace id={id}>
        {(close) => (
          <ReasonForm
            label={text('checks.call-off-why')}
            submit={text('checks.call-off')}
            command={command}
            send={(reason) =>
              command.send({
                params: { family: check.family, check: check.id },
                body: { basedOn: check.version, reason },
              })
            }
            onClose={close}
          />
        )}
      </InPlace>
    </>
  )
}
