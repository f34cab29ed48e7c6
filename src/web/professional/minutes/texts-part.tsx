import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import type { MinutesItem } from '../../shared/minutes/minutes.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { ReadingLevel } from '../shared/reading-level.tsx'
import { ReasonForm } from './reason-form.tsx'
import { ChangeText, isToldIn, NewText } from './text-form.tsx'

export type ForReader = MinutesItem['texts'][number]
interface PartProps {
  readonly family: string
  readonly item: MinutesItem
}
const REFRESH = ['GET /api/minutes/:family/:meeting'] as const

/** What was said about an item in plain words, for one or several of the family: drafts, and what is approved. */
export const TextsPart = ({ family, item }: PartProps) => {
  const text = useText()
  const [writing, setWriting] = useState(false)
  const free = item.readers.filter(({ person }) => !isToldIn(item, person))
  return (
    <details className="more no-print" open={item.texts.length > 0}>
      <summary>{text('plain.title')}</summary>
      <p className="quiet">{text(item.readers.length === 0 ? 'plain.no-readers' : 'plain.lead')}</p>
      <ul className="rows">
        {item.texts.map((one) => (
          <li key={one.id}>
            <OneText family={family} item={item} one={one} />
          </li>
        ))}
      </ul>
      {item.textsTakenOut.length > 0 && <TakenOut family={family} item={item} />}
      {writing ? (
        <NewText family={family} item={item} free={free} onClose={() => setWriting(false)} />
      ) : (
        free.length > 0 && (
          <button type="button" className="button button-secondary" onClick={() => setWriting(true)}>
            {text('plain.new')}
            <span className="sr-only"> – {item.title}</span>
          </button>
        )
      )}
    </details>
  )
}

const OneText = ({ family, item, one }: PartProps & { readonly one: ForReader }) => {
  const text = useText()
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'taking-back'>('nothing')
  const close = (): void => setDoing('nothing')
  const params = { family, item: item.id, text: one.id }
  const approve = useCommand('POST /api/minutes/:family/:item/texts/:text/approval', {
    refresh: REFRESH,
    onDone: () => announce(text('plain.approve-done')),
  })
  const back = useCommand('DELETE /api/minutes/:family/:item/texts/:text/approval', {
    refresh: REFRESH,
    onDone: () => {
      announce(text('plain.back-done'))
      close()
    },
  })
  const takeOut = useCommand('DELETE /api/minutes/:family/:item/texts/:text', {
    refresh: REFRESH,
    onDone: () => announce(text('plain.taken-out')),
  })
  const name = useNames()(one.readers.map((reader) => reader.name))
  const about = <span className="sr-only"> – {text('plain.for', { name })}</span>
  if (doing === 'changing') return <ChangeText family={family} item={item} one={one} onClose={close} />
  return (
    <div className="row-main minutes-told">
      <span className="row-title">
        {text('plain.for', { name })}: {one.heading}{' '}
        <Tag kind={one.approved ? 'done' : 'waiting'}>{text(one.approved ? 'plain.is-approved' : 'plain.draft')}</Tag>
      </span>
      <p className="minutes-says" dir="auto">
        {one.says}
      </p>
      {one.decided !== null && (
        <>
          <h4>{text('plain.decided')}</h4>
          <p className="minutes-says" dir="auto">
            {one.decided}
          </p>
        </>
      )}
      <ReadingLevel says={[one.says, one.decided].filter(Boolean).join('\n')} />
      <WhoReads one={one} />
      <span className="row-quiet">
        {text('plain.by', { name: one.author })}.{' '}
        {one.approved
          ? text('plain.approved', { day: longDate(one.approved.at), name: one.approved.by })
          : one.mine && text('plain.wait')}
      </span>
      <ErrorSummary errors={{}} problem={approve.problem ?? takeOut.problem} />
      <div className="small-actions">
        {!one.approved && !one.mine && (
          <button
            type="button"
            className="text-button"
            onClick={() => void approve.send({ params, body: { basedOn: one.version } })}
          >
            {text('plain.approve')}
            {about}
          </button>
        )}
        <button type="button" className="text-button" onClick={() => setDoing('changing')}>
          {text('plain.change')}
          {about}
        </button>
        {one.approved && (
          <button type="button" className="text-button" onClick={() => setDoing('taking-back')}>
            {text('plain.back')}
            {about}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() => void takeOut.send({ params, body: { basedOn: one.version } })}
        >
          {text('plain.take-out')}
          {about}
        </button>
      </div>
      {doing === 'taking-back' && (
        <ReasonForm
          label={text('plain.back-why')}
          submit={text('plain.back')}
          command={back}
          send={(reason) => back.send({ params, body: { reason, basedOn: one.version } })}
          onClose={close}
        />
      )}
    </div>
  )
}

/** Those of its readers who do not get a text: said without why, which the writer may not be told. */
const WhoReads = ({ one }: { readonly one: ForReader }) => {
  const text = useText()
  const names = useNames()
  const without = one.readers.filter(({ given, may }) => (one.approved ? !given : !may))
  if (without.length === 0) return null
  return (
    <p className="notice">
      {text(one.approved ? 'plain.not-given' : 'plain.may-not', { names: names(without.map(({ name }) => name)) })}
    </p>
  )
}

/** Names in one line; somebody whose name one does not read is one of the family. */
function useNames(): (names: readonly (string | null)[]) => string {
  const text = useText()
  const list = new Intl.ListFormat('da', { type: 'conjunction' })
  return (names) => list.format(names.map((name) => name ?? text('plain.somebody')))
}

const TakenOut = ({ family, item }: PartProps) => {
  const text = useText()
  const names = useNames()
  const back = useCommand('POST /api/minutes/:family/:item/texts/:text/putting-back', {
    refresh: REFRESH,
    onDone: () => announce(text('plain.is-back')),
  })
  return (
    <details className="more">
      <summary>{text('plain.off', { count: item.textsTakenOut.length })}</summary>
      <ErrorSummary errors={{}} problem={back.problem} />
      <ul className="rows">
        {item.textsTakenOut.map((one) => (
          <li key={one.id}>
            <div className="row-main">
              <span>
                {text('plain.for', { name: names(one.names) })}: {one.heading}
              </span>
            </div>
            <button
              type="button"
              className="text-button"
              onClick={() =>
                void back.send({ params: { family, item: item.id, text: one.id }, body: { basedOn: one.version } })
              }
            >
              {text('plain.put-back')}
              <span className="sr-only"> – {one.heading}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
