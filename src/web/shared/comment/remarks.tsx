import { useApi, useCommand } from '../api/query.ts'
import { InPlace, InPlaceButton } from '../road/in-place.tsx'
import { useOneOpen } from '../road/one-open.ts'
import { announce } from '../shell/announce.ts'
import { Tag } from '../shell/parts.tsx'
import { dateAndTime } from '../text/dates.ts'
import { AskToCorrect } from './ask-to-correct.tsx'
import { commands, text, type Door, type Listed, type Remark, type RemarksProps } from './comment.ts'
import { InDanish } from '../text/in-danish.tsx'
import './comment.css'
import { SayRemark } from './say-remark.tsx'

/** What is said to one record, folded behind its count, with a place to say something oneself. */
export const Remarks = (props: RemarksProps) => {
  const { family, door, kind, object, about, inWords = door === 'fag' } = props
  const { data } = useApi(commands[door].read, { params: { family } })
  if (!data) return null
  const said = data.comments.filter((one) => one.kind === kind && one.object === object)
  const asked = data.corrections.filter((one) => one.kind === kind && one.object === object)
  if (said.length + asked.length === 0 && !data.mayWrite) return null
  const id = `bemaerkning-${door}-${object}`
  return (
    <div className={inWords && door === 'fag' ? 'remarks no-print' : 'remarks remarks-beside no-print'}>
      {asked.map((one) => (
        <Asked key={one.id} asked={one} />
      ))}
      {inWords ? (
        <InPlaceButton id={id} quiet label={labelOf(said.length)} about={about} />
      ) : (
        <Sign id={id} count={said.length} about={about} />
      )}
      <InPlace id={id}>
        {(close) => (
          <>
            <RemarkList family={family} door={door} remarks={said} />
            {data.mayWrite && <SayRemark {...props} onClose={close} />}
            {data.mayWrite && door === 'own' && <AskToCorrect {...props} />}
          </>
        )}
      </InPlace>
    </div>
  )
}

const labelOf = (count: number): string => (count === 0 ? text('remark.say') : text('remark.count', { count }))

/** A drawn bubble with the number of remarks in it; what it does is said in its name. */
const Sign = ({ id, count, about }: { readonly id: string; readonly count: number; readonly about: string }) => {
  const { isOpen, buttonId, toggle } = useOneOpen(id)
  return (
    <button
      type="button"
      id={buttonId}
      className="remark-sign"
      aria-expanded={isOpen}
      title={labelOf(count)}
      onClick={toggle}
    >
      <span className="symbol symbol-chat" aria-hidden="true" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
      <span className="sr-only">
        {labelOf(count)} – {about}
      </span>
    </button>
  )
}

/** That somebody of the family has said that it is wrong, until there is an answer. */
const Asked = ({ asked: { mine, name, words, askedAt } }: { readonly asked: Listed['corrections'][number] }) => (
  <p>
    <Tag kind="waiting">{text('remark.asked-waits')}</Tag>{' '}
    <span className="quiet">
      {mine
        ? text('remark.asked-own', { when: dateAndTime(askedAt) })
        : text('remark.asked', { name: name ?? text('remark.family'), words })}
    </span>
  </p>
)

interface ListProps {
  readonly family: string
  readonly door: Door
  readonly remarks: readonly Remark[]
}

/** Remarks in the order they were said. */
export const RemarkList = ({ remarks, ...place }: ListProps) =>
  remarks.length === 0 ? null : (
    <ul className="remark-list">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <One remark={remark} {...place} />
        </li>
      ))}
    </ul>
  )

const One = ({ remark, family, door }: Omit<ListProps, 'remarks'> & { readonly remark: Remark }) => {
  const { mine, author, role, ofFamily, says, saidAt, takenBackAt } = remark
  return (
    <>
      <p className="remark-by">
        <strong>{mine ? text('remark.you') : (author ?? text(ofFamily ? 'remark.family' : 'remark.somebody'))}</strong>
        {role !== null && (
          <Tag>
            <InDanish>{role}</InDanish>
          </Tag>
        )}
        <span className="quiet">{dateAndTime(saidAt)}</span>
      </p>
      {says !== null && (
        <p className={takenBackAt === null ? 'remark-says' : 'remark-says remark-gone'} dir="auto">
          {says}
        </p>
      )}
      {takenBackAt !== null && (
        <p className="quiet">{text(mine ? 'remark.gone-own' : 'remark.gone', { when: dateAndTime(takenBackAt) })}</p>
      )}
      {mine && <TakeBack remark={remark} family={family} door={door} />}
      {door === 'fag' && <Settle remark={remark} family={family} />}
    </>
  )
}

const TakeBack = ({ remark, family, door }: Omit<ListProps, 'remarks'> & { readonly remark: Remark }) => {
  const isBack = remark.takenBackAt !== null
  const refresh = [commands[door].read]
  const back = useCommand(commands[door].takeBack, { refresh, onDone: () => announce(text('remark.is-back')) })
  const put = useCommand(commands[door].putBack, { refresh, onDone: () => announce(text('remark.stands')) })
  const args = { params: { family, said: remark.id }, body: { basedOn: remark.version } }
  const problem = back.problem ?? put.problem
  return (
    <>
      <button type="button" className="link-button" onClick={() => void (isBack ? put : back).send(args)}>
        {text(isBack ? 'remark.put-back' : 'remark.take-back')}
        <span className="sr-only"> – {(remark.says ?? '').slice(0, 40)}</span>
      </button>
      {problem && (
        <span className="form-error-message" role="alert">
          {problem.detail}
        </span>
      )}
    </>
  )
}

/** A thank-you needs no answer. */
const Settle = ({ remark, family }: { readonly remark: Remark; readonly family: string }) => {
  const { waits, needsNoAnswer, id, version } = remark
  const settle = useCommand('PUT /api/families/:family/comments/:said/needs-no-answer', {
    refresh: ['GET /api/families/:family/comments', 'GET /api/my-day'],
    onDone: () => announce(text(needsNoAnswer ? 'remark.unsettled' : 'remark.settled')),
  })
  if (!waits && !needsNoAnswer) return null
  return (
    <p>
      {waits && <Tag kind="waiting">{text('remark.waits')}</Tag>}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() =>
          void settle.send({
            params: { family, said: id },
            body: { basedOn: version, needsNoAnswer: !needsNoAnswer },
          })
        }
      >
        {text(needsNoAnswer ? 'remark.needs-one' : 'remark.needs-none')}
        <span className="sr-only"> – {(remark.says ?? '').slice(0, 40)}</span>
      </button>
      {settle.problem && (
        <span className="form-error-message" role="alert">
          {settle.problem.detail}
        </span>
      )}
    </p>
  )
}
