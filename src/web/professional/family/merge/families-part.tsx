import { Link } from '@tanstack/react-router'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { AnswerForm, JoinForm, ProposeForm } from './families-forms.tsx'
import { PartForm } from './families-undo.tsx'

type Merge = Answer<'GET /api/families/:family/family-merge'>
type Standing = Merge['standing'][number]
interface InFamily {
  readonly family: string
}

/** Whether the family is written down twice: what others ask, what was proposed, what stands, what was taken apart. */
export const FamiliesPart = ({ family }: InFamily) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/family-merge', { params: { family } })
  return (
    <Section title={text('families-merge.title')}>
      <p className="quiet">{text('families-merge.what')}</p>
      <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
        {(merge) => (
          <>
            <Received received={merge.received} family={family} />
            {merge.standing.length === 0 && <p>{text('families-merge.none')}</p>}
            {merge.standing.map((one) => (
              <StandingRow key={one.id} one={one} family={family} />
            ))}
            <Ways merge={merge} family={family} />
            <Sent sent={merge.sent} family={family} />
            <ul className="rows">
              {merge.apart.map(({ id, otherName, at, reason }) => (
                <li key={id}>
                  <div className="row-main">
                    <span className="row-title">
                      {text('families-merge.apart', {
                        name: otherName ?? text('families-merge.someone'),
                        date: longDate(at),
                      })}
                    </span>
                    <span className="row-quiet">{reason}</span>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

/** With a family of one's own, or with one that another coordinator has; not from a family that has stepped aside. */
const Ways = ({ merge, family }: InFamily & { readonly merge: Merge }) => {
  const text = useText()
  if (!merge.may.propose || merge.standing.some(({ goesOn }) => !goesOn)) return null
  return (
    <div className="merge-row">
      <div className="tools">
        {merge.own.length > 0 && <InPlaceButton id="egne-familier" label={text('families-merge.own')} />}
        <InPlaceButton id="anden-koordinator" label={text('families-merge.ask')} />
      </div>
      <InPlace id="egne-familier">{(done) => <JoinForm own={merge.own} family={family} onClose={done} />}</InPlace>
      <InPlace id="anden-koordinator">{(done) => <ProposeForm family={family} onClose={done} />}</InPlace>
    </div>
  )
}

const Received = ({ received, family }: InFamily & Pick<Merge, 'received'>) => {
  const text = useText()
  return (
    <ul className="rows">
      {received.map((one) => (
        <li key={one.id} className="merge-row">
          <div className="row-main">
            <span className="row-title">{text('families-merge.received')}</span>
            <p>{one.words}</p>
            <span className="row-quiet">
              {text(one.goesOn ? 'families-merge.received-this' : 'families-merge.received-other')}{' '}
              {text('families-merge.until', { until: longDate(one.until) })}
            </span>
          </div>
          <InPlaceButton id={`ja-${one.id}`} label={text('families-merge.yes')} />
          <InPlaceButton id={`nej-${one.id}`} label={text('families-merge.no')} />
          <InPlace id={`ja-${one.id}`}>
            {(done) => <AnswerForm proposal={one} says="accepted" family={family} onClose={done} />}
          </InPlace>
          <InPlace id={`nej-${one.id}`}>
            {(done) => <AnswerForm proposal={one} says="declined" family={family} onClose={done} />}
          </InPlace>
        </li>
      ))}
    </ul>
  )
}

const Sent = ({ sent, family }: InFamily & Pick<Merge, 'sent'>) => {
  const text = useText()
  const withdraw = useCommand('POST /api/families/:family/family-proposals/:familyProposal/withdraw', {
    onDone: () => announce(text('families-merge.withdrawn')),
  })
  return (
    <ul className="rows">
      {sent.map(({ id, version, state, at, until }) => (
        <li key={id} className="merge-row">
          <div className="row-main">
            <span className="row-title">{text('families-merge.sent-row', { date: longDate(at) })}</span>
            <span className="row-quiet">{text(`families-merge.state-${state}`, { until: longDate(until) })}</span>
            {withdraw.problem && <p className="form-error-message">{withdraw.problem.detail}</p>}
          </div>
          {state === 'waiting' && (
            <button
              type="button"
              className="button button-secondary"
              disabled={withdraw.sending}
              onClick={() => void withdraw.send({ params: { family, familyProposal: id }, body: { basedOn: version } })}
            >
              {text('families-merge.withdraw')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

const StandingRow = ({ one, family }: InFamily & { readonly one: Standing }) => {
  const text = useText()
  return (
    <>
      <div className="merge-row">
        <Told one={one} />
        {one.reason !== null && <p className="quiet">{one.reason}</p>}
        {one.willing.length > 0 && (
          <p>
            {text('families-merge.willing', {
              names: one.willing.map(({ name, departmentName }) => `${name} (${departmentName})`).join(', '),
            })}
          </p>
        )}
        {one.may.undo && (
          <>
            <InPlaceButton id={`skil-${one.id}`} label={text('families-merge.undo')} about={one.otherName ?? ''} />
            <InPlace id={`skil-${one.id}`}>{(done) => <PartForm merge={one} family={family} onClose={done} />}</InPlace>
          </>
        )}
      </div>
      {one.items.length > 0 && <Items one={one} family={family} />}
    </>
  )
}

/** Which family it is one with, since when, and the way to the other for whoever works there too. */
const Told = ({ one }: { readonly one: Standing }) => {
  const text = useText()
  const { goesOn, other, otherName, mergedAt } = one
  const name = otherName ?? text('families-merge.someone')
  return (
    <p>
      {text(goesOn ? 'families-merge.standing-this' : 'families-merge.standing-other', {
        name,
        date: longDate(mergedAt),
      })}
      {'. '}
      {other !== null && (
        <Link to="/fag/familier/$family" params={{ family: other }}>
          {text(goesOn ? 'families-merge.open-closed' : 'families-merge.open-goes-on')}
        </Link>
      )}
    </p>
  )
}

const Items = ({ one, family }: InFamily & { readonly one: Standing }) => {
  const text = useText()
  const carry = useCommand('POST /api/families/:family/family-merges/:familyMerge/carry', {
    onDone: () => announce(text('families-merge.carried')),
  })
  return (
    <>
      <h3 className="part-title">{text('families-merge.items')}</h3>
      <p className="quiet">{text('families-merge.items-what')}</p>
      {carry.problem && <p className="form-error-message">{carry.problem.detail}</p>}
      <ul className="rows">
        {one.items.map(({ kind, id, text: what, carried }) => (
          <li key={id} className="merge-row">
            <div className="row-main">
              <span className="row-title">{what}</span>
              <span className="row-quiet">{text(`families-merge.item-${kind}`)}</span>
            </div>
            {carried ? (
              <Tag kind="done">{text('families-merge.carried')}</Tag>
            ) : (
              <button
                type="button"
                className="button button-secondary"
                disabled={carry.sending}
                onClick={() => void carry.send({ params: { family, familyMerge: one.id }, body: { kind, row: id } })}
              >
                {text('families-merge.carry')}
                <span className="sr-only"> – {what}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** On the family's overview: that it has become one with another, and what whoever worked with it is asked. */
export const FamiliesNotice = ({ family }: InFamily) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/family-merge', { params: { family } })
  if (!data || data.standing.length === 0) return null
  return data.standing.map((one) => (
    <div key={one.id} className="notice">
      <Told one={one} />
      {!one.goesOn && <p>{text('families-merge.closed-what')}</p>}
      {one.ask && <Ask one={one} ask={one.ask} family={family} />}
    </div>
  ))
}

const Ask = ({
  one,
  ask,
  family,
}: InFamily & { readonly one: Standing; readonly ask: NonNullable<Standing['ask']> }) => {
  const text = useText()
  const say = useCommand('POST /api/families/:family/family-merges/:familyMerge/ask', {
    onDone: () => announce(text('families-merge.ask-sent')),
  })
  const send = (answer: 'yes' | 'no') =>
    void say.send({ params: { family, familyMerge: one.id }, body: { basedOn: ask.version, answer } })
  return (
    <>
      <p className="notice-title">{text('families-merge.asked')}</p>
      <p>{text(ask.answer === null ? 'families-merge.asked-what' : `families-merge.ask-said-${ask.answer}`)}</p>
      {say.problem && <p className="form-error-message">{say.problem.detail}</p>}
      <p className="notice-actions">
        {(['yes', 'no'] as const)
          .filter((answer) => answer !== ask.answer)
          .map((answer) => (
            <button
              key={answer}
              type="button"
              className="button button-secondary"
              disabled={say.sending}
              onClick={() => send(answer)}
            >
              {text(`families-merge.ask-${answer}`)}
            </button>
          ))}
      </p>
    </>
  )
}
