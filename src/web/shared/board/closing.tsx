import { useState } from 'react'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { Select } from '../form/select.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea, TextField } from '../form/text-field.tsx'
import { useKeepTyped } from '../form/typed.ts'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { clockTime, longDate, weekdayAndTime, weekdayDate } from '../text/dates.ts'
import { useSharedText } from '../text/texts.ts'
import { useBoardText, type Board, type Where } from './board.ts'
import { ClosedSteps } from './step-closing.tsx'

interface ClosingProps extends Where {
  readonly board: Board
}

const NO_MEETING = 'ingen'
const NOTHING = { nextStep: '', meeting: '', none: '', contact: '', noChildsWish: '' }

/** The three things that a meeting is left with; the board stands from then on. */
export const CloseBoard = ({ family, item, board, onClose }: ClosingProps & { readonly onClose: () => void }) => {
  const text = useBoardText()
  const shared = useSharedText()
  const draft = useDraft(`board-closing:${item}`, NOTHING)
  const { value, change } = draft
  useKeepTyped(value.nextStep)
  const command = useCommand('POST /api/boards/:family/:item/closing', {
    onDone: () => {
      announce(text('board.closed'))
      void draft.discard().then(onClose)
    },
  })
  const errors = errorsOf(command.problem)
  const wishes = new Set(board.preset.fields.filter((field) => field.kind === 'wish').map((field) => field.key))
  const lacksWish =
    board.preset.asksForChildsWish && !board.cards.some((card) => card.voice === 'child' && wishes.has(card.field))
  const send = (): void =>
    void command.send({
      params: { family, item },
      body: {
        nextStep: value.nextStep,
        next: value.meeting === NO_MEETING || value.meeting === '' ? { none: value.none } : { meeting: value.meeting },
        contact: value.contact,
        noChildsWish: lacksWish && value.noChildsWish.trim() !== '' ? value.noChildsWish : null,
        basedOn: board.version,
      },
    })
  if (!draft.writable) return <Skeleton lines={[40, 90]} />
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <p>{text('board.close-lead')}</p>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextArea
        label={text('board.next-step')}
        name="nextStep"
        rows={2}
        max={4000}
        value={value.nextStep}
        error={errors['nextStep']}
        onChange={(nextStep) => change({ nextStep })}
      />
      <Select
        label={text('board.next-meeting')}
        name="next"
        empty={text('board.next-empty')}
        options={[
          ...board.ahead.map((meeting) => ({
            value: meeting.id,
            label: `${meeting.title}, ${weekdayAndTime(meeting.startsAt)}`,
          })),
          { value: NO_MEETING, label: text('board.no-next') },
        ]}
        value={value.meeting}
        error={errors['next'] ?? errors['next.none']}
        onChange={(meeting) => change({ meeting })}
      />
      {value.meeting === NO_MEETING && (
        <TextField
          label={text('board.no-next-why')}
          name="next.none"
          value={value.none}
          onChange={(none) => change({ none })}
        />
      )}
      <Select
        label={text('board.contact')}
        name="contact"
        empty={text('board.contact-empty')}
        options={board.team.map((one) => ({ value: one.employee, label: one.name }))}
        value={value.contact}
        error={errors['contact']}
        onChange={(contact) => change({ contact })}
      />
      {lacksWish && (
        <TextField
          label={text('board.no-childs-wish')}
          name="noChildsWish"
          value={value.noChildsWish}
          error={errors['noChildsWish']}
          onChange={(noChildsWish) => change({ noChildsWish })}
        />
      )}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('board.close')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}

/** What was left behind when the board was closed. */
export const ClosedWith = ({ family, item, board }: ClosingProps) => {
  const text = useBoardText()
  const [asking, setAsking] = useState(false)
  const { closed } = board
  if (closed === null) return null
  return (
    <div className="board-closed">
      <p className="notice">{text('board.closed-at', { day: longDate(closed.at) })}</p>
      {board.steps !== null && <ClosedSteps board={board} />}
      {board.steps === null && (
        <dl>
          <dt>{text('board.next-step')}</dt>
          <dd dir="auto">{closed.nextStep}</dd>
          <dt>{text('board.next-meeting')}</dt>
          <dd>
            {closed.nextMeetingAt === null
              ? `${text('board.no-next')}. ${closed.noNextMeeting}`
              : text('board.closed-next-meeting', {
                  day: weekdayDate(closed.nextMeetingAt),
                  time: clockTime(closed.nextMeetingAt),
                })}
          </dd>
          <dt>{text('board.contact')}</dt>
          <dd>{closed.contact}</dd>
          {closed.noChildsWish !== null && (
            <>
              <dt>{text('board.no-childs-wish')}</dt>
              <dd>{closed.noChildsWish}</dd>
            </>
          )}
        </dl>
      )}
      <div className="form-actions no-print">
        <button type="button" className="button button-secondary" onClick={() => print()}>
          {text('board.print')}
        </button>
        {board.mayClose && !asking && (
          <button type="button" className="link-button" onClick={() => setAsking(true)}>
            {text('board.reopen')}
          </button>
        )}
      </div>
      {asking && <Reopen family={family} item={item} board={board} onClose={() => setAsking(false)} />}
    </div>
  )
}

const Reopen = ({ family, item, board, onClose }: ClosingProps & { readonly onClose: () => void }) => {
  const text = useBoardText()
  const shared = useSharedText()
  const [reason, setReason] = useState('')
  const command = useCommand('DELETE /api/boards/:family/:item/closing', {
    onDone: () => {
      announce(text('board.reopened'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void => void command.send({ params: { family, item }, body: { reason, basedOn: board.version } })
  return (
    <form className="inset-form no-print" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextField
        label={text('board.reopen-why')}
        name="reason"
        value={reason}
        error={errors['reason']}
        onChange={setReason}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('board.reopen')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
