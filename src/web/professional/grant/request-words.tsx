import { Tag } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { useCostWords, type Request } from './words.ts'
import './grant.css'

/** One request in words: what it takes, what the family says, expected beside granted, who decided and why. */
export const RequestWords = ({
  request,
  withFamily = false,
  ownViews = [],
}: {
  readonly request: Request
  readonly withFamily?: boolean
  /** What the family itself has written beside it, where the reader meets it here and not as remarks. */
  readonly ownViews?: readonly { readonly says: string; readonly saidAt: string }[]
}) => {
  const text = useText()
  const { cost, period } = useCostWords()
  const { answer, withdrawnReason, stopped, goesTo, days } = request
  return (
    <div className="row-main grant">
      <span className="row-title">
        {[request.what, request.aboutName !== null && text('grants.for', { name: request.aboutName })]
          .filter(Boolean)
          .join(' ')}
      </span>
      <span className="row-quiet">
        {[
          withFamily && request.familyName,
          request.departmentName,
          text('grants.asked-by', { name: request.askedByName, day: longDate(request.askedAt) }),
          answer === null &&
            withdrawnReason === null &&
            !stopped &&
            (days === 0 ? text('grants.waited-none') : text('grants.waited', { days })),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <dl className="grant-facts">
        <Fact term={text('grants.why')}>{request.why}</Fact>
        <Fact term={text('grants.family-says')}>{request.familySays}</Fact>
        {ownViews.map(({ says, saidAt }) => (
          <Fact key={saidAt} term={text('grants.family-writes', { day: longDate(saidAt) })}>
            {says}
          </Fact>
        ))}
        {request.alternatives !== null && <Fact term={text('grants.alternatives')}>{request.alternatives}</Fact>}
        {request.legalBasis !== null && <Fact term={text('grants.legal-basis')}>{request.legalBasis}</Fact>}
        <Fact term={text('grants.expected')}>
          {[cost(request.cost), period(request.startsOn, request.endsOn)].join(', ')}
        </Fact>
        {answer !== null && answer.answer !== 'refused' && (
          <Fact term={text('grants.granted')}>
            {[cost(answer.cost), period(answer.startsOn, answer.endsOn)].filter(Boolean).join(', ')}
          </Fact>
        )}
        {answer !== null && answer.instead !== null && (
          <Fact term={text('grants.instead-field')}>{answer.instead}</Fact>
        )}
        {answer !== null && <Fact term={text('grants.reason')}>{answer.reason}</Fact>}
      </dl>
      {request.passedOnReason !== null && <p>{text('grants.passed', { why: request.passedOnReason })}</p>}
      {withdrawnReason !== null ? (
        <p>{text('grants.withdrawn', { why: withdrawnReason })}</p>
      ) : answer === null ? (
        <p>
          <Tag kind={stopped ? 'plain' : 'waiting'}>
            {stopped
              ? text('grants.stopped')
              : goesTo === 'level'
                ? text('grants.waits.level', { name: request.leaderName ?? '' })
                : text('grants.waits.reality-check')}
          </Tag>
        </p>
      ) : (
        <>
          <p>
            <Tag>{text(`grants.answer.${answer.answer}`)}</Tag>{' '}
            {text(`grants.as.${answer.as}`, { name: answer.byName, day: longDate(answer.at) })}
          </p>
          {answer.earlier !== null && (
            <p className="quiet">
              {text('grants.corrected', {
                before: text(`grants.answer.${answer.earlier.answer as 'granted'}`),
                reason: answer.earlier.reason,
                why: answer.earlier.why,
              })}
            </p>
          )}
          {request.complaint !== null && (
            <p className="quiet">
              {text('grants.complaint', { law: request.complaint.label })}{' '}
              {!request.complaint.verified && text('grants.unverified')}
            </p>
          )}
        </>
      )}
    </div>
  )
}

const Fact = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <div>
    <dt>{term}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)
