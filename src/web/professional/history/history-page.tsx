import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RowChange } from '../../../contract/history.ts'
import { historyKindNames } from '../../../domain/history/kinds.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { dateAndTime, longDate } from '../../shared/text/dates.ts'
import { useText, type ProfessionalKey } from '../texts.ts'
import { historyDa } from './texts.da.ts'
import './history.css'

/** A tab of the family's room: what was changed, latest first; what was a mistake is set back from here. */
export const HistoryPage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family/aendringer' })
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  return (
    <>
      <h2>{text('history.title')}</h2>
      <p className="quiet">{text('history.lead')}</p>
      {pages.map((before, place) => (
        <HistoryPart
          key={before ?? 'first'}
          family={family}
          before={before}
          onMore={place === pages.length - 1 ? (last) => setPages([...pages, last]) : undefined}
        />
      ))}
    </>
  )
}

interface HistoryPartProps {
  readonly family: string
  readonly before: string | undefined
  readonly onMore: ((last: string) => void) | undefined
}

const HistoryPart = ({ family, before, onMore }: HistoryPartProps) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/history', { params: { family }, query: { before } })
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {({ changes, more }) => {
        const last = changes.at(-1)
        if (last === undefined && before === undefined)
          return <EmptyState title={text('history.none')}>{text('history.none-hint')}</EmptyState>
        return (
          <>
            {changes.map((change) => (
              <Change key={change.id} family={family} change={change} />
            ))}
            {more && last && onMore && (
              <button type="button" className="button button-secondary" onClick={() => onMore(last.id)}>
                {text('history.more')}
              </button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

const Change = ({ family, change }: { readonly family: string; readonly change: RowChange }) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  const title = text(`history.${change.what}`, { kind: change.kindName })
  const name = change.byName ?? text(change.byFamily ? 'history.by-family' : 'history.by-nobody')
  return (
    <article className="change">
      <h3>{title}</h3>
      <p className="quiet">{text('history.by', { when: dateAndTime(change.at), name })}</p>
      {change.reason !== null && <p>{text('history.reason', { reason: change.reason })}</p>}
      {change.fields.length > 0 && <Fields change={change} title={title} />}
      {change.mayRestore && !open && (
        <button
          type="button"
          className="button button-secondary"
          aria-label={text('history.restore-one', { what: `${title} ${dateAndTime(change.at)}` })}
          onClick={() => setOpen(true)}
        >
          {text('history.restore')}
        </button>
      )}
      {open && <Restore family={family} change={change} onClose={() => setOpen(false)} />}
    </article>
  )
}

const Fields = ({ change, title }: { readonly change: RowChange; readonly title: string }) => {
  const text = useText()
  const say = useValue()
  return (
    <div className="table-place">
      <table className="table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('history.field')}</th>
            {change.what !== 'insert' && <th scope="col">{text('history.before')}</th>}
            <th scope="col">{text('history.after')}</th>
          </tr>
        </thead>
        <tbody>
          {change.fields.map((one) => (
            <tr key={one.field}>
              <th scope="row">{one.label}</th>
              {change.what !== 'insert' && <td>{say(one.before)}</td>}
              <td>{say(one.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days and instants as dates, known codes as words, everything else as it was written. */
const useValue = () => {
  const text = useText()
  return (value: string | null): string => {
    if (value === null) return text('history.empty')
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value)
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return dateAndTime(value)
    const key = `history.value-${value}`
    return key in historyDa ? text(key as ProfessionalKey) : value
  }
}

interface RestoreProps {
  readonly family: string
  readonly change: RowChange
  readonly onClose: () => void
}

const Restore = ({ family, change, onClose }: RestoreProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/history/:kind/:row/restore', {
    fields: change.fields.map((one) => ({ name: one.field, label: one.label })),
    onDone: () => {
      announce(text('history.done'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const kind = historyKindNames.find((one) => one === change.kind)
  const send = (): void => {
    if (kind)
      void command.send({
        params: { family, kind, row: change.row },
        body: { basedOn: change.current, to: change.version - 1, reason },
      })
  }
  return (
    <form className="panel" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <p>{text('history.restore-means')}</p>
      <TextArea
        name="reason"
        label={text('history.why')}
        rows={2}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('history.restore')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
