import { useState } from 'react'
import type { RowChange } from '../../../contract/history.ts'
import { historyKindNames } from '../../../domain/history/kinds.ts'
import { mistakeKindOf } from '../../../domain/history/mistakes.ts'
import { useApi, useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { EmptyState, Loaded, SkeletonList } from '../shell/states.tsx'
import { dateAndTime, longDate } from '../text/dates.ts'
import { createTexts, useSharedText } from '../text/texts.ts'
import './changes.css'
import { WrittenByMistake } from './written-by-mistake.tsx'
import { TakenOut } from './taken-out.tsx'
import { changesDa } from './texts.da.ts'
import { InDanish, shipped } from '../text/in-danish.tsx'

type ChangesKey = keyof typeof changesDa
/** The texts of this list come with it, so that no first page carries them. */
export const changesText = createTexts<ChangesKey>('da', changesDa)
const text = changesText

interface ChangesProps {
  readonly family: string
  /** Read by the family itself, who sets its own words back. */
  readonly own?: boolean
}

/** What was changed, latest first; what was a mistake is set back from here. */
export const Changes = ({ family, own = false }: ChangesProps) => {
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  return (
    <>
      <TakenOut family={family} own={own} />
      {pages.map((before, place) => (
        <ChangesPart
          key={before ?? 'first'}
          family={family}
          own={own}
          before={before}
          onMore={place === pages.length - 1 ? (last) => setPages([...pages, last]) : undefined}
        />
      ))}
    </>
  )
}

interface ChangesPartProps extends Required<ChangesProps> {
  readonly before: string | undefined
  readonly onMore: ((last: string) => void) | undefined
}

const ChangesPart = ({ family, own, before, onMore }: ChangesPartProps) => {
  const read = useApi(own ? 'GET /api/own/families/:family/history' : 'GET /api/families/:family/history', {
    params: { family },
    query: { before },
  })
  return (
    <Loaded read={read} home={own ? '/familie' : '/fag'} skeleton={<SkeletonList />}>
      {({ changes, more }) => {
        const last = changes.at(-1)
        if (last === undefined && before === undefined)
          return (
            <EmptyState title={text('history.none')}>
              {text(own ? 'history.own-none-hint' : 'history.none-hint')}
            </EmptyState>
          )
        return (
          <>
            {changes.map((change) => (
              <Change key={change.id} family={family} own={own} change={change} />
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

interface ChangeProps extends Required<ChangesProps> {
  readonly change: RowChange
}

const Change = ({ family, own, change }: ChangeProps) => {
  const [open, setOpen] = useState(false)
  const title = text(`history.${change.what}`, { kind: shipped(change.kindName) })
  const mistake = mistakeKindOf(change.kind)
  const label = text(own ? `history.restore-own${change.kind === 'scaling' ? '-number' : ''}` : 'history.restore')
  return (
    <article className="change">
      <h3>
        {title}
        {change.about !== null && <span className="change-about">: {inWords(change.about)}</span>}
      </h3>
      <p className="quiet">{text('history.by', { when: dateAndTime(change.at), name: nameOf(change, own) })}</p>
      {change.reason !== null && <p>{text('history.reason', { reason: change.reason })}</p>}
      {change.fields.length > 0 && <Fields change={change} />}
      {change.mayRestore && !open && (
        <button
          type="button"
          className="button button-secondary"
          aria-label={text('history.restore-one', { label, what: `${title} ${dateAndTime(change.at)}` })}
          onClick={() => setOpen(true)}
        >
          {label}
        </button>
      )}
      {mistake && change.mayTakeOut && (
        <WrittenByMistake
          family={family}
          own={own}
          kind={mistake}
          row={change.row}
          about={[title, change.about].filter(Boolean).join(': ')}
        />
      )}
      {open && <Restore family={family} own={own} change={change} label={label} onClose={() => setOpen(false)} />}
    </article>
  )
}

/** Who did it: a name with what they were to the family then. */
function nameOf({ byMe, byName, byFamily, byRole }: RowChange, own: boolean): string {
  if (byMe && own) return text('history.by-me')
  if (byName !== null)
    return byRole === null
      ? byName
      : text('history.by-with-role', { name: byName, role: shipped(byRole).toLowerCase() })
  if (byFamily) return text(own ? 'history.own-by-family' : 'history.by-family')
  return text('history.by-nobody')
}

const Fields = ({ change }: { readonly change: RowChange }) => (
  <dl className="change-fields">
    {change.fields.map(({ field, label, before, after }) => (
      <div key={field}>
        <dt>
          <InDanish>{label}</InDanish>
        </dt>
        {change.what !== 'insert' && (
          <dd>
            <span className="quiet">{text('history.before')}:</span> {inWords(before)}
          </dd>
        )}
        <dd>
          {change.what !== 'insert' && <span className="quiet">{text('history.after')}:</span>} {inWords(after)}
        </dd>
      </div>
    ))}
  </dl>
)

/** Days and instants as dates, known codes as words, everything else as it was written. */
function inWords(value: string | null): string {
  if (value === null) return text('history.empty')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return dateAndTime(value)
  const key = `history.value-${value}`
  return key in changesDa ? text(key as ChangesKey) : shipped(value)
}

interface RestoreProps extends ChangeProps {
  readonly label: string
  readonly onClose: () => void
}

const Restore = ({ family, own, change, label, onClose }: RestoreProps) => {
  const shared = useSharedText()
  const [reason, setReason] = useState('')
  const command = useCommand(
    own
      ? 'POST /api/own/families/:family/history/:kind/:row/restore'
      : 'POST /api/families/:family/history/:kind/:row/restore',
    {
      fields: change.fields.map((one) => ({ name: one.field, label: one.label })),
      onDone: () => {
        announce(text('history.done'))
        onClose()
      },
    },
  )
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
        <SubmitButton sending={command.sending}>{label}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
