import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate, weekdayDate } from '../../shared/text/dates.ts'
import { tagOf } from '../../shared/text/spoken.ts'
import { createTexts } from '../../shared/text/texts.ts'
import { ownGrantDa } from './texts.da.ts'
import './grant.css'

const text = createTexts<keyof typeof ownGrantDa>('da', ownGrantDa)

type OwnGrants = Answer<'GET /api/own/families/:family/grants'>
type Request = OwnGrants['requests'][number]
type Check = OwnGrants['checks'][number]

/** What we wait for, what was asked for us and the answer, and what a leader has looked at. Nothing where there is nothing. */
export const OwnGrants = ({ family }: { readonly family: string }) => {
  const { data } = useApi('GET /api/own/families/:family/grants', { params: { family } })
  if (data === undefined) return null
  // What waits and the latest answer stand open; earlier answers are looked up.
  const latest = data.requests
    .filter(({ answer }) => answer !== null)
    .toSorted((a, b) => (b.answer?.at ?? '').localeCompare(a.answer?.at ?? ''))[0]
  const isOpen = (one: Request): boolean => one === latest || (one.answer === null && one.withdrawnReason === null)
  const open = data.requests.filter(isOpen)
  const earlier = data.requests.filter((one) => !isOpen(one))
  const checks = data.checks.filter(({ calledOffReason }) => calledOffReason === null)
  return (
    <>
      {data.waits.length > 0 && (
        <Section title={text('own-grants.waits')}>
          <ul className="rows">
            {data.waits.map((wait) => (
              <li key={`${wait.kind} ${wait.id}`}>
                <div className="row-main">
                  <span>
                    {text(`own-grants.wait.${wait.kind}`, {
                      what: wait.what,
                      name: wait.waitsFor ?? '',
                      for: wait.waitsFor ?? '',
                    })}
                  </span>
                  <span className="row-quiet">{text('own-grants.since', { day: longDate(wait.since) })}</span>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.requests.length > 0 && (
        <Section title={text('own-grants.title')}>
          <RequestRows family={family} requests={open} />
          {earlier.length > 0 && (
            <details className="more">
              <summary>{text('own-grants.earlier', { count: earlier.length })}</summary>
              <RequestRows family={family} requests={earlier} />
            </details>
          )}
        </Section>
      )}
      {checks.length > 0 && (
        <Section title={text('own-grants.checks')}>
          <ul className="rows">
            {checks.map((check) => (
              <li key={check.id}>
                <CheckRow check={check} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const RequestRows = ({ family, requests }: { readonly family: string; readonly requests: readonly Request[] }) => (
  <ul className="rows">
    {requests.map((request) => (
      <li key={request.id}>
        <RequestRow request={request} />
        <LazyRemarks family={family} door="own" kind="grant" object={request.id} about={request.what} inWords />
      </li>
    ))}
  </ul>
)

const RequestRow = ({ request }: { readonly request: Request }) => {
  const { answer, withdrawnReason } = request
  const total = (one: Request['cost']): string =>
    one === null ? '' : text('own-grants.total', { total: one.total.toLocaleString(tagOf()) })
  const day = longDate(request.askedAt)
  return (
    <div className="row-main own-grant">
      <span className="row-title">{[request.what, request.aboutName].filter(Boolean).join(' · ')}</span>
      <span className="row-quiet">
        {text(answer?.as === 'own' ? 'own-grants.own' : 'own-grants.asked', { name: request.askedByName, day })}
      </span>
      {withdrawnReason !== null && <p>{text('own-grants.withdrawn', { why: withdrawnReason })}</p>}
      {withdrawnReason === null && answer === null && (
        <p>
          {request.stopped
            ? text('own-grants.stopped')
            : request.goesTo === 'level'
              ? text('own-grants.who', { name: request.leaderName ?? '' })
              : text('own-grants.who-check')}
        </p>
      )}
      {answer !== null && (
        <>
          <p>
            <Tag>{text(`own-grants.${answer.answer}`)}</Tag>
          </p>
          <p>
            {[
              total(answer.cost),
              answer.startsOn !== null && text('own-grants.from', { day: longDate(answer.startsOn) }),
              answer.endsOn !== null && text('own-grants.until', { day: longDate(answer.endsOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {answer.instead !== null && <p>{text('own-grants.instead', { what: answer.instead })}</p>}
          <Fact term={text('own-grants.reason')}>{answer.reason}</Fact>
          <p className="row-quiet">
            {text('own-grants.answered', { name: answer.byName, day: longDate(answer.at) })}{' '}
            {answer.earlier !== null && text('own-grants.corrected', { why: answer.earlier.why })}
          </p>
          {request.complaint !== null && (
            <p>
              {text('own-grants.complain', { law: request.complaint.label })}{' '}
              {!request.complaint.verified && text('own-grants.unverified')}
            </p>
          )}
        </>
      )}
      <details className="more">
        <summary>
          {text('own-grants.why')}
          <span className="sr-only"> – {request.what}</span>
        </summary>
        <p dir="auto">{request.why}</p>
        <Fact term={text('own-grants.says')}>{request.familySays}</Fact>
        {answer === null && request.cost !== null && <Fact term={text('own-grants.price')}>{total(request.cost)}</Fact>}
      </details>
    </div>
  )
}

const Fact = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <dl>
    <dt>{term}</dt>
    <dd dir="auto">{children}</dd>
  </dl>
)

const CheckRow = ({ check }: { readonly check: Check }) => (
  <div className="row-main own-grant">
    <span className="row-title">
      {text('own-grants.check', { day: weekdayDate(check.on), name: check.leaderName })}
    </span>
    {check.items.map((item) => (
      <p key={item.id}>
        <strong>{item.what}</strong>{' '}
        {item.decision === null
          ? text(check.stopped ? 'own-grants.stopped' : 'own-grants.undecided')
          : text(`own-grants.decided.${item.decision}`)}{' '}
        <span dir="auto">{item.reason}</span>{' '}
        {item.followUp !== null && text('own-grants.follow-up', { what: item.followUp })}
      </p>
    ))}
  </div>
)
