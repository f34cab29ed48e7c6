import { copyWays, type CopyWay } from '../../../domain/board/steps.ts'
import { useApi, useCommand } from '../api/query.ts'
import { Tick } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { fieldId } from '../form/field.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { Select } from '../form/select.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { DateField } from '../form/text-field.tsx'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { useBoardText, type Board, type Where } from './board.ts'
import { useParticipantName, useStepsText, type Participant } from './steps.ts'

interface Closing {
  readonly followUpOn: string
  /** By invitation; empty where nobody has chosen yet. */
  readonly copies: Readonly<Record<string, CopyWay | ''>>
  readonly placed: boolean
}
const NOTHING: Closing = { followUpOn: '', copies: {}, placed: false }

/** An employee reads what was agreed on pages of their own; for the family somebody chooses. */
const wayOf = (value: Closing, { id, voice }: Participant): CopyWay | '' =>
  value.copies[id] ?? (voice === 'professional' ? 'page' : '')

/** The end of the meeting: who gets what was agreed in writing and how, and when the goals are looked at again. */
export const StepClosing = ({ family, item, board }: Where & { readonly board: Board }) => {
  const text = useStepsText()
  const boardText = useBoardText()
  const nameOf = useParticipantName()
  const draft = useDraft<Closing>(`board-step-closing:${item}`, NOTHING)
  const { value, change } = draft
  const command = useCommand('POST /api/boards/:family/:item/step-closing', {
    onDone: () => {
      announce(text('steps.closed'))
      void draft.discard()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void =>
    void command.send({
      params: { family, item },
      body: {
        followUpOn: value.followUpOn === '' ? null : value.followUpOn,
        copies: board.participants.flatMap((one) => {
          const how = wayOf(value, one)
          return how === '' ? [] : [{ participant: one.id, how }]
        }),
        placed: value.placed,
        basedOn: board.version,
      },
    })
  if (!draft.writable) return <Skeleton lines={[40, 90]} />
  return (
    <form className="inset-form" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <p>{text('steps.closing-lead')}</p>
      <ErrorSummary errors={errors} problem={command.problem} />
      <div id={fieldId('copies')} tabIndex={-1}>
        {board.participants.map((one) => (
          <Select
            key={one.id}
            label={text('steps.copy-of', { name: nameOf(one) })}
            name={`copies.${one.id}`}
            empty={boardText('board.per-empty')}
            options={copyWays.map((way) => ({ value: way, label: text(`steps.copy.${way}`) }))}
            value={wayOf(value, one)}
            error={wayOf(value, one) === '' ? errors['copies'] : undefined}
            onChange={(way) =>
              change({ copies: { ...value.copies, [one.id]: copyWays.find((known) => known === way) ?? '' } })
            }
          />
        ))}
      </div>
      <Lasting family={family} item={item} placed={value.placed} onPlaced={(placed) => change({ placed })} />
      <DateField
        label={text('steps.follow-up')}
        name="followUpOn"
        value={value.followUpOn}
        error={errors['followUpOn']}
        onChange={(followUpOn) => change({ followUpOn })}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('steps.closing')}</SubmitButton>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}

interface LastingProps extends Where {
  readonly placed: boolean
  readonly onPlaced: (placed: boolean) => void
}

/** What was agreed closes with the item after two weeks: placed with the family's plan as far as all at the table read it there. */
const Lasting = ({ family, item, placed, onPlaced }: LastingProps) => {
  const text = useStepsText()
  const { data } = useApi('GET /api/boards/:family/:item/step-closing', { params: { family, item } })
  if (!data || data.agreements.length === 0) return null
  const lasts = data.agreements.filter(({ stays }) => stays === null)
  const staying = data.agreements.filter(({ stays }) => stays !== null)
  return (
    <>
      {lasts.length > 0 && (
        <Tick
          id="laeg-hvor-de-bliver"
          name="placed"
          label={text('steps.place', { count: lasts.length })}
          hint={text('steps.place-hint')}
          checked={placed}
          onChange={onPlaced}
        />
      )}
      {staying.length > 0 && (
        <div className="quiet">
          <p>{text('steps.stays', { count: staying.length })}</p>
          <ul>
            {staying.map(({ id, what, stays }) => (
              <li key={id}>
                <bdi>{what}</bdi>: {text(`steps.stays.${stays ?? 'not-yours'}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** What a meeting in steps was closed with. */
export const ClosedSteps = ({ board }: { readonly board: Board }) => {
  const text = useStepsText()
  const nameOf = useParticipantName()
  const { closed } = board
  if (closed === null || closed.followUpOn === null) return null
  return (
    <>
      <p className="steps-purpose">{text('steps.followed-up-on', { day: longDate(closed.followUpOn) })}</p>
      <h2>{text('steps.copies')}</h2>
      <ul className="steps-copies">
        {board.participants.map((who) => {
          const copy = closed.copies.find(({ participant }) => participant === who.id)
          return copy ? (
            <li key={who.id} dir="auto">
              {nameOf(who)}: {text(`steps.copy.${copy.how}`)}
            </li>
          ) : null
        })}
      </ul>
    </>
  )
}
